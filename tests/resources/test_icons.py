"""Every icon is clean SVG that takes the colour it is given."""

import xml.etree.ElementTree as ET

from sitrep_app import paths
from sitrep_app.domain.vocabulary import load, shipped

FOLDER = paths.resources() / "icons"
ICONS = {str(path.relative_to(FOLDER)): ET.parse(path).getroot() for path in FOLDER.rglob("*.svg")}
SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"


def paints(icon: ET.Element) -> set[str]:
    return {paint for element in icon.iter() for key in ("fill", "stroke") if (paint := element.get(key))}


def test_an_icon_is_drawn_in_the_current_colour_only() -> None:
    assert [name for name, icon in ICONS.items() if paints(icon) - {"none"} != {"currentColor"}] == []


def test_an_icon_is_svg_and_square() -> None:
    boxes = {name: (icon.tag, *icon.attrib["viewBox"].split()[2:]) for name, icon in ICONS.items()}
    assert [
        name for name, (tag, width, height) in boxes.items() if tag != f"{SVG}svg" or width != height
    ] == []


def test_an_icon_needs_nothing_from_outside_itself() -> None:
    attributes = {
        name: {key for element in icon.iter() for key in element.attrib} for name, icon in ICONS.items()
    }
    assert [name for name, keys in attributes.items() if keys & {"style", "class", "href", LINK}] == []


def test_every_icon_a_vocabulary_names_is_there() -> None:
    named = {
        str(term.extra["icon"]) for name in shipped() for term in load(name).terms if "icon" in term.extra
    }
    assert sorted(named - {name.removesuffix(".svg") for name in ICONS}) == []
