from sitrep_app.gui.panels.reference.notices import Item, notices, sections

TEXT = """Sitrep
Copyright

Two lines
of words.


Fonts

a.ttf, b.ttf
    Made by A.
    Licence 1.
c.ttf
    Made by C.


Terms

d.json
    Made here.
"""


def test_a_heading_stands_over_its_items() -> None:
    preamble, fonts, terms = sections(TEXT)
    assert preamble.items == (Item("", "Copyright\n\nTwo lines of words."),)
    assert fonts.title == "Fonts"
    assert fonts.items == (Item("a.ttf, b.ttf", "Made by A. Licence 1."), Item("c.ttf", "Made by C."))
    assert terms.items == (Item("d.json", "Made here."),)


def test_the_notice_that_ships_is_shown_whole() -> None:
    found = notices()
    assert [section.title for section in found][:4] == ["", "Fonts", "Icons", "Geography"]
    said = " ".join(item.text for section in found for item in section.items)
    for maker in ("Noto Project", "Lucide", "OCHA", "GeoNames", "Natural Earth", "LGPL"):
        assert maker in said
