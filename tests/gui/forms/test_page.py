from pytestqt.qtbot import QtBot

from sitrep_app.gui.forms.inputs.parts import PartsInput
from sitrep_app.gui.forms.row import Row
from tests.gui.forms.conftest import Opener
from tests.support.keys import ENTER, TAB, focused, press, settled


def row_of(rows: list[Row], name: str) -> Row:
    return next(row for row in rows if name in row.names)


def test_what_is_only_about_something_new_appears_when_something_new_is_named(
    qtbot: QtBot, opened: Opener
) -> None:
    form = opened(kind="progress")
    kind_of_facility = row_of(form.page.rows, "facility_type")
    assert not kind_of_facility.isVisible()
    press("Kifri clinic")
    settled(qtbot, form)
    assert kind_of_facility.isVisible()
    assert row_of(form.page.rows, "facility").said.text() == ""
    press(TAB, "clin", TAB)
    settled(qtbot, form)
    assert row_of(form.page.rows, "facility").said.text() == "“Kifri clinic” is new"


def test_fields_behind_more_come_out_when_they_hold_something(opened: Opener) -> None:
    assert not row_of(opened().page._behind, "tag").isVisible()
    form = opened(fields={"tag": ("hospital",)})
    assert row_of(form.page._behind, "tag").isVisible()


def test_going_to_a_field_behind_more_opens_it(opened: Opener) -> None:
    form = opened()
    form.page.go_to("verification")
    assert focused().accessibleName() == "Status"


def test_a_trouble_behind_more_comes_out(qtbot: QtBot, opened: Opener) -> None:
    form = opened(fields={"title": "A raid", "category": "battle_or_raid", "when": "2018"})
    form.page.complete({"figure": "nonsense"})
    form.page.changed.emit()
    settled(qtbot, form)
    assert row_of(form.page._behind, "figure").isVisible()


def test_a_doubtful_date_offers_its_readings_and_takes_the_one_that_is_pressed(
    qtbot: QtBot, opened: Opener
) -> None:
    form = opened()
    form.page.go_to("when")
    press("03/04/2018")
    settled(qtbot, form)
    row = row_of(form.page.rows, "when")
    assert [words for _name, words in row._choices] == ["3 Apr 2018", "4 Mar 2018"]
    form.page._on_read_as("when", "4 Mar 2018")
    settled(qtbot, form)
    assert form.filling.draft.text("when") == "4 Mar 2018"
    assert row._choices == ()
    assert focused() is row.inputs[0].entrance()


def test_the_category_that_follows_from_a_type_is_filled_in(qtbot: QtBot, opened: Opener) -> None:
    form = opened()
    form.page.go_to("type")
    press("raid on", ENTER)
    settled(qtbot, form)
    assert form.page.said("category") == "battle_or_raid"


def test_the_types_offered_are_those_of_the_category(opened: Opener) -> None:
    form = opened(fields={"category": "arrest_or_seizure"})
    form.page.go_to("type")
    line = focused()
    press("a")
    offered = [one.words for one in line.suggestions]  # type: ignore[attr-defined]
    assert offered[0] == "arrests"
    assert "attack" not in offered


def test_the_categories_offered_are_those_of_the_type(opened: Opener) -> None:
    form = opened(fields={"type": "armed_clash"})
    form.page.go_to("category")
    line = focused()
    line.all_wanted.emit()  # type: ignore[attr-defined]
    assert [one.words for one in line.suggestions] == ["battle_or_raid", "security_operation"]  # type: ignore[attr-defined]


def test_the_reliability_of_a_known_source_is_shown_and_not_said(opened: Opener) -> None:
    form = opened(fields={"source": "Anti ISIS operations resume in Diyala as the group targets civilians"})
    reliability = next(taken for taken in form.page.inputs if "reliability" in taken.names)
    assert reliability.entrance().placeholderText() == "C — fairly reliable"  # type: ignore[attr-defined]
    assert reliability.words() == {}


def test_roles_follow_the_category(opened: Opener) -> None:
    form = opened(fields={"category": "statement_or_decision"})
    form.page.go_to("actor")
    press("Local officials", ENTER)
    parts = next(taken for taken in form.page.inputs if isinstance(taken, PartsInput))
    assert parts.shown == ["Local officials · speaker"]
