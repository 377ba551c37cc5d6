from dataclasses import replace
from pathlib import Path

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.marking import Marking
from sitrep_app.ops import drafting, entries, merging, together, undoing
from sitrep_app.ops.changing import Change
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import empty, laptop, open_sample, saved, titled

RAID: dict[str, str] = {"title": "A raid", "category": "battle_or_raid", "when": "3 Jan 2018"}


def names(workspace: Workspace) -> list[str]:
    return sorted(entry.state.name for entry in queries.entries(workspace, "actor"))


def test_undo_takes_back_the_last_step_and_redo_does_it_again(workspace: Workspace) -> None:
    entries.record(workspace, [Actor("A")])
    entries.record(workspace, [Actor("B")])
    undoing.undo(workspace)
    assert names(workspace) == ["A"]
    undoing.redo(workspace)
    assert names(workspace) == ["A", "B"]


def test_undo_goes_back_step_by_step_and_stops_at_the_beginning(workspace: Workspace) -> None:
    for name in "ABC":
        entries.record(workspace, [Actor(name)])
    assert [bool(undoing.undo(workspace)) for _ in range(4)] == [True, True, True, False]
    assert names(workspace) == []
    assert [bool(undoing.redo(workspace)) for _ in range(4)] == [True, True, True, False]
    assert names(workspace) == ["A", "B", "C"]


def test_what_is_done_after_an_undo_leaves_nothing_to_redo(workspace: Workspace) -> None:
    entries.record(workspace, [Actor("A")])
    undoing.undo(workspace)
    entries.record(workspace, [Actor("B")])
    assert not undoing.redo(workspace)
    assert names(workspace) == ["B"]


def test_undo_appends_and_removes_nothing(workspace: Workspace) -> None:
    entries.record(workspace, [Actor("A")])
    before = queries.tally(workspace).records
    undoing.undo(workspace)
    assert queries.tally(workspace).records == before + 1


def test_a_new_actor_goes_with_the_event_that_named_it(sample: Workspace) -> None:
    before = names(sample)
    event = saved(sample, "incident", **RAID, actor=("White Banners · perpetrator",)).subjects[-1]
    undoing.undo(sample)
    assert names(sample) == before
    found = queries.entry(sample, event)
    assert found is not None
    assert found.struck
    undoing.redo(sample)
    assert "White Banners" in names(sample)


def test_a_correction_a_strike_and_a_restoring_are_taken_back(workspace: Workspace) -> None:
    subject = entries.record(workspace, [Actor("A")]).subjects[0]
    entries.correct(workspace, subject, Actor("B"), reason="Its name")
    entries.strike(workspace, [subject], reason="Entered twice")
    entries.restore(workspace, [subject])
    shown = []
    for _ in range(3):
        undoing.undo(workspace)
        shown.append(names(workspace))
    assert shown == [[], ["B"], ["A"]]


def test_undo_goes_on_after_the_workspace_was_closed_and_opened(tmp_path: Path) -> None:
    host = laptop()
    with empty(tmp_path, host) as workspace:
        entries.record(workspace, [Actor("A")])
        entries.record(workspace, [Actor("B")])
        undoing.undo(workspace)
    with Workspace.open(workspace.path, host) as again:
        undoing.undo(again)
        assert names(again) == []
        undoing.redo(again)
        undoing.redo(again)
        assert names(again) == ["A", "B"]


def test_making_the_workspace_is_not_undone(workspace: Workspace) -> None:
    assert not undoing.undo(workspace)
    assert queries.setting(workspace).title == "Empty"


def test_the_samples_own_entries_are_not_undone(sample: Workspace) -> None:
    assert not undoing.undo(sample)
    saved(sample, "incident", **RAID)
    assert [bool(undoing.undo(sample)) for _ in range(2)] == [True, False]
    assert queries.tally(sample).by_kind["incident"] == 14


def test_two_copies_of_the_sample_do_not_share_what_can_be_undone(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    with open_sample(tmp_path / "one") as one, open_sample(tmp_path / "two") as two:
        saved(one, "incident", **RAID)
        assert not undoing.undo(two)
        assert undoing.undo(one)


def test_undo_after_a_merge_takes_back_this_laptops_step_and_not_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with empty(tmp_path, laptop("A")) as ours:
        path = ours.path
    other = tmp_path / "other.sitrep"
    other.write_bytes(path.read_bytes())
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("SITREP_HOME", str(tmp_path / "elsewhere"))
        with Workspace.open(other, laptop("B")) as theirs:
            entries.record(theirs, [Actor("Theirs")])
    with Workspace.open(path, laptop("A2")) as ours:
        entries.record(ours, [Actor("Ours")])
        merging.merge(ours, other)
        assert names(ours) == ["Ours", "Theirs"]
        undoing.undo(ours)
        assert names(ours) == ["Theirs"]
        assert not undoing.undo(ours)
        undoing.redo(ours)
        assert names(ours) == ["Ours", "Theirs"]


def test_undo_keeps_what_was_built_on_the_step_since(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One laptop shortens a name, another adds a type; undoing the first leaves the second."""
    with empty(tmp_path, laptop("A")) as ours:
        path, subject = ours.path, entries.record(ours, [Actor("A")]).subjects[0]
    other = tmp_path / "other.sitrep"
    other.write_bytes(path.read_bytes())
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("SITREP_HOME", str(tmp_path / "elsewhere"))
        with Workspace.open(other, laptop("B")) as theirs:
            entries.correct(theirs, subject, Actor("A", "police"), reason="They are")
    with Workspace.open(path, laptop("A2")) as ours:
        entries.correct(ours, subject, Actor("A", short="a"), reason="Shorter")
        merging.merge(ours, other)
        undoing.undo(ours)
        found = queries.entry(ours, subject)
    assert found is not None
    assert found.state == Actor("A", "police")


def test_what_would_be_undone_is_named_after_the_entry_it_was_about(sample: Workspace) -> None:
    saved(sample, "incident", **RAID, actor=("White Banners · perpetrator",))
    assert undoing.stacks(sample).done[-1].title == "A raid"
    saved(sample, "tie", from_="PMF", to="Peshmerga", level="liaison", since="2018")
    assert undoing.stacks(sample).done[-1].title == "PMF – Peshmerga: Liaison"
    undoing.undo(sample)
    assert undoing.stacks(sample).undone[-1].title == "PMF – Peshmerga: Liaison"


def test_a_very_long_name_is_cut_where_it_tells_what_would_be_undone(workspace: Workspace) -> None:
    entries.record(workspace, [Actor("A" * 10_000)])
    title = undoing.stacks(workspace).done[-1].title
    assert (len(title), title[-2:]) == (undoing.LONGEST, "A…")


def test_an_undone_correction_of_a_source_named_in_an_event_goes_with_it(sample: Workspace) -> None:
    source = titled(sample, "source", "Anti ISIS")
    draft = drafting.draft_of(sample, titled(sample, "incident", "Two civilians"), "d")
    drafting.save(sample, Draft("d", "incident", {**draft.fields, "reliability": "B"}, draft.subject))
    undoing.undo(sample)
    found = queries.entry(sample, source)
    assert found is not None
    assert found.state.reliability == "C"
    assert replace(draft, id="again") == drafting.draft_of(
        sample, titled(sample, "incident", "Two civilians"), "again"
    )


def test_a_step_over_several_entries_says_how_many_more_there_are(sample: Workspace) -> None:
    raids = [entry.subject for entry in queries.entries(sample, "incident")[:3]]
    together.make(sample, raids, Change("mark", Marking.RED))
    title = undoing.stacks(sample).done[-1].title
    assert title.endswith(" and 2 more")
    undoing.undo(sample)
    assert undoing.stacks(sample).undone[-1].title.endswith(" and 2 more")
