"""The form as a person meets it: typed into from the first field to the last, with no mouse."""

from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.lens import Lens
from sitrep_app.gui.forms import EntryForm
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.ops import drafts, undoing
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.conftest import Opener
from tests.support.keys import ALT, BACKSPACE, DOWN, ENTER, ESC, TAB, focused, press, save, settled
from tests.support.sample import saved, titled

TITLE = "Patrol fired upon near Khalis"


def incidents(workspace: Workspace) -> list[str]:
    return [entry.state.title for entry in queries.incidents(workspace, Lens())]


def test_a_simple_event_is_entered_by_keyboard_alone_in_few_presses(
    opened: Opener, sample: Workspace
) -> None:
    opened()
    presses = press(TITLE, TAB, "bat", TAB, TAB, "3 jan 2018", TAB, "Khalis", TAB, "isis", ENTER)
    save()
    found = queries.entry(sample, titled(sample, "incident", TITLE))
    assert found is not None
    assert (found.state.category, found.state.location.name) == ("battle_or_raid", "Al-Khalis")
    assert [part.role for part in found.state.parts] == ["perpetrator"]
    assert presses + 1 < 75  # half a minute at two and a half keys a second


def test_enter_moves_on_from_line_to_line(opened: Opener) -> None:
    form = opened()
    press(TITLE, ENTER)
    assert focused() is form.page.inputs[1].focusProxy()


def test_tab_goes_through_every_field_in_the_order_of_the_form(opened: Opener) -> None:
    form = opened()
    seen = []
    for _ in range(22):
        seen.append(focused())
        press(TAB)
    entrances = [taken.entrance() for taken in form.page.inputs if taken.isVisible()]
    assert [widget for widget in seen if widget in entrances] == entrances
    assert form.footer.save_button in seen


def test_what_is_needed_is_asked_for_on_saving_and_the_first_is_gone_to(
    opened: Opener, sample: Workspace
) -> None:
    form = opened()
    press(TAB, "bat", TAB)
    before = incidents(sample)
    save()
    assert form.isVisible()
    assert list(form.filling.troubles) == ["title", "when"]
    assert focused() is form.page.inputs[0].focusProxy()
    assert incidents(sample) == before


def test_nothing_is_called_wrong_before_it_has_been_tried(opened: Opener) -> None:
    form = opened()
    assert form.filling.troubles == {}
    assert form.footer.said.text() == "Still needed: What happened, When"


def test_checks_run_while_typing_and_leave_the_focus_alone(qtbot: QtBot, opened: Opener) -> None:
    form = opened(fields={"title": TITLE, "category": "battle_or_raid", "when": "jan 2018", "killed": "2"})
    form.page.go_to("killed_high")
    press("1")
    settled(qtbot, form)
    assert form.footer.said.text() == "1 field needs attention"
    row = next(row for row in form.page.rows if "killed" in row.names)
    assert row.said.text() == "High estimate (1) is below the best estimate (2)."
    assert focused().objectName() == "killed_high"
    assert focused().property("trouble") is True
    press("2")
    settled(qtbot, form)
    assert form.footer.said.text() == ""
    assert focused().property("trouble") is False


def test_what_a_date_was_taken_to_mean_stands_under_it(qtbot: QtBot, opened: Opener) -> None:
    form = opened()
    form.page.go_to("when")
    press("jan 2018")
    settled(qtbot, form)
    row = next(row for row in form.page.rows if "when" in row.names)
    assert row.said.text() == "January 2018 · any day of the month · drawn as a bar, not a point"


def test_a_draft_is_kept_at_every_change_and_the_head_says_when(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    form = opened()
    press("Two civ")
    settled(qtbot, form)
    assert [draft.fields for draft in drafts.kept(sample)] == [{"title": "Two civ"}]
    press("ilians")
    settled(qtbot, form)
    assert [draft.fields for draft in drafts.kept(sample)] == [{"title": "Two civilians"}]
    assert form.header.kept.text().startswith("Draft kept 09:")


def test_esc_closes_and_keeps_the_draft(opened: Opener, sample: Workspace) -> None:
    form = opened()
    press("Two civ", ESC)
    assert not form.isVisible()
    assert [draft.text("title") for draft in drafts.kept(sample)] == ["Two civ"]


def test_esc_puts_an_open_list_away_before_it_closes_the_form(opened: Opener) -> None:
    form = opened()
    press(TAB, "b", ESC)
    assert form.isVisible()
    press(ESC)
    assert not form.isVisible()


def test_a_form_in_which_nothing_was_typed_leaves_no_draft(opened: Opener, sample: Workspace) -> None:
    opened(fields={"title": "Begun elsewhere"})
    press(ESC)
    assert drafts.kept(sample) == []


def test_what_was_typed_and_rubbed_out_leaves_no_draft(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    form = opened()
    press("ab")
    settled(qtbot, form)
    press(BACKSPACE, BACKSPACE, ESC)
    assert drafts.kept(sample) == []


def test_a_saved_entry_leaves_no_draft_even_when_it_was_still_being_kept(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    form = opened(fields={"category": "battle_or_raid", "when": "2018"})
    press(TITLE)
    form._on_pause()
    press("!")
    save()
    assert drafts.kept(sample) == []
    assert f"{TITLE}!" in incidents(sample)


def test_discarding_closes_and_throws_the_draft_away(qtbot: QtBot, opened: Opener, sample: Workspace) -> None:
    form = opened()
    press("Two civ")
    settled(qtbot, form)
    form.header._discard.click()
    assert not form.isVisible()
    assert drafts.kept(sample) == []


def test_a_half_filled_form_is_offered_in_the_next_and_gone_on_with(opened: Opener, window: QWidget) -> None:
    opened()
    press("Two civ", ESC)
    form = opened()
    assert form.offer.isVisible()
    assert "Two civ" in form.offer.said.text()
    form.offer._on_continue()
    (again,) = [one for one in window.findChildren(EntryForm) if one.isVisible()]
    assert again.filling.draft.text("title") == "Two civ"
    assert not again.offer.isVisible()


def test_every_kept_draft_is_offered_the_next_once_one_is_thrown_away(
    opened: Opener, sample: Workspace
) -> None:
    for number, kind in enumerate(("tie", "incident"), 1):
        drafts.keep(sample, Draft(f"half {number}", kind, {"from": "ISF", "title": "Raid"}))
    form = opened()
    assert form.offer.said.text().endswith("was kept: Raid · 1 more")
    form.offer._on_discard()
    assert form.offer.said.text().startswith("A half-filled form (coordination)")
    form.offer._on_discard()
    assert not form.offer.isVisible()


def test_another_kept_draft_is_offered_where_one_is_gone_on_with(opened: Opener, sample: Workspace) -> None:
    one = drafts.keep(sample, Draft("one", "incident", {"title": "Raid"}))
    drafts.keep(sample, Draft("other", "incident", {"title": "Clash"}))
    form = opened(draft=one)
    assert form.offer.said.text().endswith("was kept: Clash")


def test_nothing_is_said_of_similar_entries_in_an_empty_form(qtbot: QtBot, opened: Opener) -> None:
    for kind in ("incident", "tie", "progress", "reported_total"):
        form = settled(qtbot, opened(kind=kind))
        assert (kind, form.side.nothing.text()) == (kind, "")
        form.discard()


def test_a_kept_draft_may_be_thrown_away_from_the_offer(opened: Opener, sample: Workspace) -> None:
    opened()
    press("Two civ", ESC)
    form = opened()
    form.offer._on_discard()
    assert not form.offer.isVisible()
    assert drafts.kept(sample) == []


def test_a_draft_outlives_a_program_that_was_killed(qtbot: QtBot, opened: Opener, sample: Workspace) -> None:
    form = opened()
    press("Two civ")
    settled(qtbot, form)
    copy = Path(f"{sample.path}.copy")
    for name in ("", "-wal"):
        if (left := Path(f"{sample.path}{name}")).exists():
            Path(f"{copy}{name}").write_bytes(left.read_bytes())
    with Workspace.open(copy, sample.host) as after:
        assert [draft.text("title") for draft in drafts.kept(after)] == ["Two civ"]


def test_save_and_next_begins_another_with_the_same_source(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    form = opened(
        fields={"category": "battle_or_raid", "when": "2018", "source": "Radio log", "credibility": "2"}
    )
    press(TITLE)
    save(and_next=True)
    assert form.isVisible()
    assert form.filling.draft.fields == {"source": "Radio log"}
    assert focused() is form.page.inputs[0].focusProxy()
    assert form.footer.said.text() == f"Saved “{TITLE}”"
    assert TITLE in incidents(sample)


def test_the_saved_entry_is_told_and_selected(qtbot: QtBot, opened: Opener, session: Session) -> None:
    form = opened(fields={"category": "battle_or_raid", "when": "2018"})
    press(TITLE)
    with qtbot.waitSignals([session.changed, form.saved]):
        save()
    assert session.workspace is not None
    assert session.selected == titled(session.workspace, "incident", TITLE)


def test_another_kind_takes_over_the_words_it_has_a_field_for(qtbot: QtBot, opened: Opener) -> None:
    form = opened(fields={"title": TITLE, "where": "Khalis", "source": "Radio log"})
    form.header.kind_chosen.emit("tie")
    assert form.filling.draft.kind == "tie"
    assert form.filling.draft.fields == {"where": "Khalis", "source": "Radio log"}
    assert focused() is form.page.inputs[0].focusProxy()
    settled(qtbot, form)


@pytest.mark.parametrize(
    ("kind", "strokes", "named"),
    [
        ("tie", ("pesh", ENTER, ENTER, "pmf", ENTER, ENTER, "liais", TAB, TAB, "jan 2018"), "Peshmerga"),
        ("progress", ("al-azim", ENTER, ENTER, "under w", TAB, "feb 2018"), "al-Azim hospital"),
        (
            "reported_total",
            ("hosp", ENTER, ENTER, "2", ENTER, "11", ENTER, "feb 2018"),
            "Hospitals of Diyala",
        ),
    ],
)
def test_every_kind_is_entered_by_keyboard_alone(
    opened: Opener, sample: Workspace, kind: str, strokes: tuple[str, ...], named: str
) -> None:
    form = opened(kind=kind)
    before = queries.tally(sample).by_kind[kind]
    press(*strokes)
    save()
    # The clock of the sample stands in February 2018, whatever day it is here
    assert form.filling.doubts == {}
    assert not form.isVisible()
    assert queries.tally(sample).by_kind[kind] == before + 1
    assert named in form.side.preview.words[1]


@pytest.mark.parametrize(
    ("kind", "states", "strokes"),
    [
        ("statement", "incident", ("Mayor of Khalis", ENTER, TAB, "Not enough", ENTER, TAB, TAB, "jan 2018")),
        ("place", "place", ("Hill 17", ENTER, "check", TAB, "34.10 N 44.90 E", ENTER, "300 m")),
    ],
)
def test_a_statement_and_a_place_are_entered_by_keyboard_alone(
    opened: Opener, sample: Workspace, kind: str, states: str, strokes: tuple[str, ...]
) -> None:
    form = opened(kind=kind)
    before = queries.tally(sample).by_kind.get(states, 0)
    press(*strokes)
    save()
    assert (form.isVisible(), form.filling.troubles) == (False, {})
    assert queries.tally(sample).by_kind[states] == before + 1


def test_that_nothing_changed_is_said_in_two_fields(opened: Opener, sample: Workspace) -> None:
    tie = queries.entries(sample, "tie")[0].subject
    form = opened(kind="no_change", fields={"confirms": tie})
    press("10 feb 2018")
    save()
    assert not form.isVisible()
    assert tie in queries.confirmations(sample)


def test_an_edit_opens_with_the_entrys_words_and_asks_why(opened: Opener, sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    form = opened(subject=killing)
    assert form.header.title.text() == "Edit entry"
    assert form.header.kinds is None
    press("Two civilians shot outside Miqdadiyah hospital")
    form.page._reason.inputs[0].line.setText("The source says how")  # type: ignore[union-attr]
    save()
    last = queries.history(sample, killing)[-1]
    assert (last.act, last.reason) == ("correct", "The source says how")


def test_saving_an_edit_that_changed_nothing_closes_and_records_nothing(
    opened: Opener, sample: Workspace
) -> None:
    before = queries.tally(sample).records
    form = opened(subject=titled(sample, "incident", "Two civilians"))
    assert form.footer.said.text() == "Nothing has been changed"
    save()
    assert not form.isVisible()
    assert queries.tally(sample).records == before


def test_what_was_saved_is_undone_with_the_actor_it_added(opened: Opener, sample: Workspace) -> None:
    before = queries.tally(sample).by_kind
    form = opened(fields={"title": TITLE, "category": "battle_or_raid", "when": "2018"})
    form.page.go_to("actor")
    press("White Banners", ENTER)
    save()
    assert queries.tally(sample).by_kind["actor"] == before["actor"] + 1
    undoing.undo(sample)
    assert queries.tally(sample).by_kind == before


def test_entries_like_this_one_are_shown_and_lead_to_it(
    qtbot: QtBot, opened: Opener, session: Session
) -> None:
    form = opened(
        fields={
            "title": "Shooting at the hospital",
            "category": "violence_against_civilians",
            "when": "15 jan 2018",
            "where": "Miqdadiyah",
            "actor": ("ISIS · perpetrator",),
        }
    )
    settled(qtbot, form)
    qtbot.waitUntil(lambda: bool(form.side.similar))
    assert form.side.similar[0].startswith("Two civilians killed outside Miqdadiyah hospital")
    QTest.keyClick(focused(), Qt.Key.Key_1, ALT)
    assert session.workspace is not None
    assert session.selected == titled(session.workspace, "incident", "Two civilians")


def test_the_same_event_told_again_goes_to_the_one_that_is_there_and_comes_back_with_undo(
    qtbot: QtBot, opened: Opener, sample: Workspace, session: Session
) -> None:
    fields: dict[str, Words] = {
        "title": "Shooting at the hospital",
        "category": "violence_against_civilians",
        "when": "15 jan 2018",
        "where": "Miqdadiyah",
        "killed": "3",
        "source": "Radio message",
        "actor": ("ISIS · perpetrator",),
    }
    form, known = opened(fields=fields), titled(sample, "incident", "Two civilians")
    settled(qtbot, form)
    qtbot.waitUntil(lambda: bool(form.side.similar))
    before = len(incidents(sample))
    QTest.keyClick(focused(), Qt.Key.Key_1, ALT)
    QTest.keyClick(focused(), ENTER, ALT)
    assert not form.isVisible()
    assert session.selected == known
    found = queries.entry(sample, known)
    assert found is not None
    assert [claim.best for claim in found.state.claims] == [2, 3]
    assert (len(incidents(sample)), drafts.kept(sample)) == (before, [])
    undoing.undo(sample)
    assert [dict(draft.fields) for draft in drafts.kept(sample)] == [fields]


def test_an_entry_that_is_not_ready_is_not_added_to_another(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    form = opened(fields={"title": TITLE})
    assert not form.same_as(titled(sample, "incident", "Two civilians"))
    assert form.filling.troubles


def test_the_preview_follows_what_is_typed(qtbot: QtBot, opened: Opener) -> None:
    form = opened()
    press(TITLE, TAB, "bat", TAB, TAB, "3 jan 2018", TAB, "Khalis")
    settled(qtbot, form)
    assert form.side.preview.words == ("Battle or raid", TITLE, "3 Jan 2018 · Al-Khalis")


def test_letting_go_of_the_workspace_closes_the_form_and_keeps_the_draft(
    opened: Opener, session: Session, sample: Workspace
) -> None:
    form = opened()
    press("Two civ")
    session.hold(None)
    assert not form.isVisible()
    assert [draft.text("title") for draft in drafts.kept(sample)] == ["Two civ"]


def test_on_a_full_disk_the_entry_stays_in_the_form_and_that_is_said(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    form = opened(fields={"title": TITLE, "category": "battle_or_raid", "when": "2018"})
    form.page.go_to("title")
    press("!")
    settled(qtbot, form)
    with sample.reading() as raw:
        raw.execute("PRAGMA max_page_count = 1")
    form.page.go_to("account")
    focused().setPlainText("A long account. " * 4000)  # type: ignore[attr-defined]
    save()
    assert form.isVisible()
    assert "full" in form.footer.said.text()
    settled(qtbot, form)
    with sample.reading() as raw:
        raw.execute("PRAGMA max_page_count = 1000000")
    save()
    assert not form.isVisible()


def test_arabic_and_sorani_are_typed_like_any_words(opened: Opener, sample: Workspace) -> None:
    opened(fields={"category": "battle_or_raid", "when": "كانون الثاني 2018"})
    press("هێرش بۆ سەر گوندێک")
    save()
    found = queries.entry(sample, titled(sample, "incident", "هێرش"))
    assert found is not None
    assert found.state.period.said == "كانون الثاني 2018"


@pytest.mark.parametrize("size", [(1000, 760), (1280, 640), (700, 460)])
def test_the_foot_stays_in_view_and_every_field_can_be_reached(
    qtbot: QtBot, opened: Opener, size: tuple[int, int]
) -> None:
    form = opened()
    form.resize(*size)
    form.page.go_to("locator")
    assert form.footer.geometry().bottom() <= form.rect().bottom()
    line = focused()
    top = line.mapTo(form.page.viewport(), line.rect().topLeft()).y()
    assert 0 <= top <= form.page.viewport().height() - line.height()


def test_the_side_gives_way_where_there_is_no_room(opened: Opener) -> None:
    form = opened()
    form.resize(700, 600)
    assert not form.side.isVisible()
    form.resize(1000, 600)
    assert form.side.isVisible()


def test_everything_is_mirrored_where_the_reader_reads_from_right_to_left(
    right_to_left: None, opened: Opener
) -> None:
    form = opened()
    form.resize(1000, 700)
    assert form.side.geometry().right() < form.page.geometry().left()
    row = form.page.rows[0]
    assert row.label.geometry().left() > row.inputs[0].geometry().right()


def test_a_theme_that_changes_meanwhile_takes_nothing_away(opened: Opener, theme: Theme) -> None:
    form = opened()
    press(TITLE)
    theme.toggle()
    assert form.page.words() == {"title": TITLE}
    theme.toggle()


def test_a_theme_that_changes_once_a_form_is_gone_does_not_reach_its_fields(
    opened: Opener, theme: Theme, qtbot: QtBot
) -> None:
    form = opened()
    kept = form._fields
    form.close()
    form.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(form))
    theme.toggle()
    theme.toggle()
    assert not shiboken6.isValid(kept)


def test_every_field_has_a_name_for_a_screen_reader(opened: Opener) -> None:
    form = opened()
    unnamed = [taken.names for taken in form.page.inputs if not taken.entrance().accessibleName()]
    assert unnamed == []


def test_a_name_chosen_from_the_list_is_the_known_one(opened: Opener) -> None:
    form = opened(kind="tie")
    press("iraqi", DOWN, ENTER)
    assert form.page.said("from") == "Iraqi Police"


def test_what_is_doubtful_is_overruled_by_keyboard_with_a_reason_that_is_kept(
    opened: Opener, sample: Workspace
) -> None:
    form = opened(
        fields={"title": "A raid in Mosul", "category": "battle_or_raid", "when": "2018", "where": "Mosul"}
    )
    row = next(row for row in form.page.rows if "where" in row.names)
    assert row.doubted.text() == "This place is outside the workspace's area."
    before = incidents(sample)
    save()
    assert (form.isVisible(), incidents(sample)) == (True, before)
    press("they crossed over")
    save()
    assert not form.isVisible()
    subject = titled(sample, "incident", "A raid in Mosul")
    assert queries.history(sample, subject)[-1].overruled == {"outside": "they crossed over"}


def test_the_line_for_a_reason_is_there_while_something_is_doubtful(qtbot: QtBot, opened: Opener) -> None:
    form = settled(qtbot, opened(fields={"title": "A raid", "when": "2018", "where": "Mosul"}))
    assert form.page._overrule.isVisible()
    assert form.page._overrule.doubted.text() == "This place is outside the workspace's area."
    form.page.go_to("where")
    form.page.complete({"where": "Khalis"})
    form._on_pause()
    assert not form.page._overrule.isVisible()


def test_a_source_judged_anew_is_doubted_beside_the_grade_until_a_reason_is_given(
    opened: Opener, sample: Workspace
) -> None:
    raid: dict[str, Words] = {"title": TITLE, "when": "3 jan 2018", "source": "Radio Baquba"}
    saved(sample, "incident", **raid, reliability="C")
    form = opened(fields={**raid, "title": "Another patrol", "reliability": "E"})
    assert not form.save()
    row = next(row for row in form.page.rows if "reliability" in row.names)
    assert any("from C to E" in label.text() for label in row.findChildren(QLabel) if label.isVisible())
    press("It was wrong twice")
    save()
    found = queries.entry(sample, titled(sample, "source", "Radio Baquba"))
    assert found is not None
    assert found.state.reason == "It was wrong twice"
