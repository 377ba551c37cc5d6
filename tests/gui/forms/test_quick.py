"""Quick entry as a person meets it: one line typed, the fields filled, every guess looked at before it is saved."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.forms import guess_list
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.session import Session
from sitrep_app.ops import drafts
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.conftest import Opener
from tests.support.keys import BACKSPACE, ENTER, TAB, press, save, settled
from tests.support.sample import titled

LINE = "2 civilians killed outside Miqdadiyah hospital, 30 km NE of Baquba, jan 2018, ISIS, C2"
TITLE = "2 civilians killed outside Miqdadiyah hospital"


def count(workspace: Workspace) -> int:
    return len(queries.incidents(workspace, Lens()))


def test_a_line_becomes_a_saved_entry_after_its_guesses_were_looked_at(
    opened: Opener, sample: Workspace
) -> None:
    form, before = opened(by_line=True), count(sample)
    presses = press(LINE)
    save()
    assert count(sample) == before
    assert "Category: Violence against civilians (from “2 civilians killed”)" in form.side.guesses.words
    save()
    found = queries.entry(sample, titled(sample, "incident", TITLE))
    assert found is not None
    assert (found.state.claims[0].best, found.state.claims[0].population) == (2, "civilians")
    assert [part.role for part in found.state.parts] == ["perpetrator"]
    assert presses + 2 == len(LINE) + 2


def test_it_is_said_while_guesses_are_looked_at_that_a_similar_entry_is_there(
    opened: Opener, qtbot: QtBot
) -> None:
    form = opened(by_line=True)
    press(LINE)
    settled(qtbot, form)
    save()
    assert form.footer.said.text().endswith("1 similar entry is there already.")


def test_adding_it_to_the_event_that_is_there_asks_for_a_look_as_well(
    opened: Opener, sample: Workspace, qtbot: QtBot
) -> None:
    form = opened(by_line=True)
    press(LINE)
    settled(qtbot, form)
    known = titled(sample, "incident", "Two civilians killed outside Miqdadiyah hospital")
    assert not form.same_as(known)
    assert form.same_as(known)


def test_a_key_pressed_twice_in_a_hurry_saves_nothing_unseen(
    opened: Opener, sample: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(by_line=True)
    before = count(sample)
    monkeypatch.setattr(guess_list, "GLANCE_S", 60)
    press(LINE)
    save()
    save()
    assert count(sample) == before
    monkeypatch.setattr(guess_list, "GLANCE_S", 0)
    save()
    assert titled(sample, "incident", TITLE)


def test_guesses_below_the_edge_are_brought_into_view_before_they_are_saved(
    opened: Opener, qtbot: QtBot, sample: Workspace
) -> None:
    form = opened(by_line=True)
    before = count(sample)
    form.side.guesses.setMaximumHeight(90)
    press(LINE)
    save()
    bar = form.side.guesses.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    while bar.value() < bar.maximum():
        save()
        assert count(sample) == before
    save()
    assert titled(sample, "incident", TITLE)


def test_guesses_of_another_kind_are_looked_at_anew(opened: Opener, sample: Workspace) -> None:
    form = opened(by_line=True)
    press("mayor of Khalis says security plan is not enough, 14 Jan 2018, F6")
    save()
    form.turn_into("incident")
    before = count(sample)
    save()
    assert (form.isVisible(), count(sample)) == (True, before)
    assert any("What happened" in told for told in form.side.guesses.words)


def test_enter_shows_the_guesses_as_ctrl_enter_does(opened: Opener, sample: Workspace) -> None:
    opened(by_line=True)
    press(LINE, ENTER)
    save()
    assert titled(sample, "incident", TITLE)


def test_a_field_that_was_guessed_says_what_from_until_it_was_walked_through(
    opened: Opener, qtbot: QtBot
) -> None:
    form = settled(qtbot, opened(by_line=True))
    press(LINE)
    settled(qtbot, form)
    row = form.page.rows[2]
    assert row.said.text().endswith("from “jan 2018”")
    assert row.inputs[0].framed("when").property("guess") is True
    form.page.go_to("when")
    press(TAB)
    settled(qtbot, form)
    assert "from" not in row.said.text()
    assert "when" not in form.filling.draft.guessed


def test_a_field_that_was_changed_by_hand_is_not_guessed_over(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    press("2 killed in Khalis, 9 jan 2018")
    settled(qtbot, form)
    press(TAB, TAB, TAB, TAB, "10 jan 2018", TAB)
    form.quick.go_to()
    press("3 killed in Baquba, 11 jan 2018")
    settled(qtbot, form)
    assert form.page.said("when") == "10 jan 2018"
    assert form.page.said("where") == "Baquba"
    assert form.page.said("killed") == "3"


def test_a_guess_that_was_taken_out_does_not_come_back(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    press("2 killed in Khalis, 9 jan 2018")
    settled(qtbot, form)
    press(TAB, TAB, TAB, TAB, TAB, BACKSPACE, TAB)
    form.quick.line.setFocus()
    press(", ISIS")
    settled(qtbot, form)
    assert (form.page.said("where"), form.page.said("when")) == ("", "9 jan 2018")


def test_what_the_line_may_mean_as_well_is_offered_under_the_field(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    press("army raid on Abu Sayda, 5 suspects detained")
    settled(qtbot, form)
    assert form.page.said("type") == "arrests"
    (offer,) = form.page.rows[1].findChildren(QPushButton)
    offer.click()
    assert form.page.said("type") == "x_raid"
    assert "type" not in settled(qtbot, form).filling.draft.guessed


def test_the_line_chooses_the_kind_and_the_head_overrules_it(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    press("al-Azim hospital reopened, fully staffed, 9 jan 2018")
    settled(qtbot, form)
    assert form.filling.draft.kind == "progress"
    assert form.quick.has_focus
    form.turn_into("incident")
    assert form.page.said("title") == "al-Azim hospital reopened, fully staffed"


def test_what_was_not_understood_is_said(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    press("2 killed in Khalis, xyzzy gate")
    settled(qtbot, form)
    assert "not understood: “xyzzy gate”" in form.quick.said.text()


def test_an_empty_line_leaves_the_form_as_it_was(opened: Opener, sample: Workspace) -> None:
    form = opened(by_line=True)
    press("2 killed in Khalis, 9 jan 2018")
    form.quick.line.selectAll()
    press(" ")
    form._on_pause()
    assert form.page.words() == {}


def test_a_draft_keeps_the_line_and_the_marks_of_its_guesses(
    opened: Opener, sample: Workspace, qtbot: QtBot
) -> None:
    press_into = opened(by_line=True)
    press(LINE)
    settled(qtbot, press_into)
    kept = drafts.kept(sample)[0]
    assert (kept.line, kept.guessed["when"]) == (LINE, "jan 2018")
    press_into.reject()
    again = opened(draft=kept)
    assert again.quick.text == LINE
    assert again.page.rows[2].said.text().endswith("from “jan 2018”")


def test_a_line_that_was_typed_on_before_the_power_failed_is_read_to_its_end(
    opened: Opener, sample: Workspace
) -> None:
    form = opened(
        draft=Draft("left", "incident", {"title": "2 killed"}, line="2 killed in Khalis, 9 jan 2018")
    )
    assert form.page.said("when") == "9 jan 2018"
    assert "when" in form.filling.draft.guessed


def test_the_next_entry_begins_in_the_line_again(opened: Opener, sample: Workspace) -> None:
    form = opened(by_line=True)
    press(LINE)
    save(and_next=True)
    save(and_next=True)
    assert titled(sample, "incident", TITLE)
    assert (form.quick.text, form.quick.has_focus) == ("", True)


def test_the_guesses_of_the_last_entry_are_gone_from_beside_the_next(opened: Opener) -> None:
    form = opened(by_line=True)
    press(LINE)
    save(and_next=True)
    assert form.side.guesses.isVisible()
    save(and_next=True)
    assert not form.side.guesses.isVisible()


def test_what_the_next_line_says_goes_before_what_the_last_entry_left(opened: Opener, qtbot: QtBot) -> None:
    form = opened(by_line=True)
    press("2 killed in Khalis, 9 jan 2018")
    form.page.go_to("source")
    press("Radio Baquba", TAB, "C", TAB)
    save(and_next=True)
    save(and_next=True)
    assert form.page.said("source") == "Radio Baquba"
    press("1 killed in Baquba, today, source: Radio Khalis, B2")
    settled(qtbot, form)
    assert (form.page.said("source"), form.page.said("reliability")) == ("Radio Khalis", "B")
    form.quick.line.selectAll()
    press("1 killed in Baquba, today")
    settled(qtbot, form)
    assert form.page.said("source") == "Radio Baquba"


def test_a_new_entry_asked_for_while_a_form_is_open_goes_to_its_line(opened: Opener) -> None:
    form = opened(kind="tie")
    assert opened(by_line=True) is form
    assert form.quick.has_focus


@pytest.mark.usefixtures("qapp")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.sampled_from(LINE.replace(",", " ,").split()), max_size=12).map(" ".join))
def test_nothing_is_saved_that_nobody_has_looked_at(sample: Workspace, session: Session, line: str) -> None:
    filling = Filling(sample, Draft("quick", "incident"), by_line=True)
    filling.read_line(line)
    if filling.draft.guessed:
        with pytest.raises(AssertionError):
            filling.save(sample)
    filling.look()
    assert not filling.draft.guessed
