from datetime import timedelta
from pathlib import Path

import pytest

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries, merging
from sitrep_app.store import log, queries
from sitrep_app.store.checking import check
from sitrep_app.store.repairing import salvage
from sitrep_app.store.workspace import Workspace
from tests.support.attached import contents_of, with_letter
from tests.support.sample import empty, laptop
from tests.support.workspaces import SteppingClock


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two laptops' copies of one workspace: ours has actor A, theirs has A and B."""
    with empty(tmp_path, laptop("A")) as ours:
        entries.record(ours, [Actor("A")])
        path = ours.path
    other = tmp_path / "theirs.sitrep"
    other.write_bytes(path.read_bytes())
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("SITREP_HOME", str(tmp_path / "elsewhere"))
        with Workspace.open(other, laptop("B")) as theirs:
            entries.record(theirs, [Actor("B")])
    return path, other


def hashes(workspace: Workspace) -> set[str]:
    with workspace.reading() as raw:
        return log.hashes(raw)


def test_a_merge_takes_in_what_was_missing(pair: tuple[Path, Path]) -> None:
    with Workspace.open(pair[0], laptop("A")) as ours:
        changes = merging.merge(ours, pair[1])
        assert changes.kinds == {"actor"}
        assert {entry.state.name for entry in queries.entries(ours, "actor")} == {"A", "B"}


def test_merging_again_changes_nothing(pair: tuple[Path, Path]) -> None:
    with Workspace.open(pair[0], laptop("A")) as ours:
        merging.merge(ours, pair[1])
        before = hashes(ours)
        assert not merging.merge(ours, pair[1])
        assert hashes(ours) == before


def test_the_other_file_is_left_as_it_was(pair: tuple[Path, Path]) -> None:
    before = pair[1].read_bytes()
    with Workspace.open(pair[0], laptop("A")) as ours:
        merging.merge(ours, pair[1])
    assert pair[1].read_bytes() == before


def test_a_record_altered_since_it_was_saved_is_refused_and_nothing_is_taken(pair: tuple[Path, Path]) -> None:
    altered = pair[1].read_bytes().replace(b'"name":"B"', b'"name":"X"')
    assert altered != pair[1].read_bytes()
    pair[1].write_bytes(altered)
    with Workspace.open(pair[0], laptop("A")) as ours:
        before = hashes(ours)
        with pytest.raises(Trouble, match="altered"):
            merging.merge(ours, pair[1])
        assert hashes(ours) == before


def test_records_from_a_clock_far_ahead_are_refused(pair: tuple[Path, Path]) -> None:
    ahead = laptop("C")
    assert isinstance(ahead.clock, SteppingClock)
    ahead.clock.moment += timedelta(days=2)
    with Workspace.open(pair[1], ahead) as theirs:
        entries.record(theirs, [Actor("C")])
    with Workspace.open(pair[0], laptop("A")) as ours:
        with pytest.raises(Trouble, match="future"):
            merging.merge(ours, pair[1])
        assert len(queries.entries(ours, "actor")) == 1


def test_a_file_that_is_no_workspace_is_not_merged(pair: tuple[Path, Path], tmp_path: Path) -> None:
    stranger = tmp_path / "letter.sitrep"
    stranger.write_text("Dear all")
    with Workspace.open(pair[0], laptop("A")) as ours, pytest.raises(Trouble, match="not a Sitrep workspace"):
        merging.merge(ours, stranger)


@pytest.fixture
def pair_with_letter(pair: tuple[Path, Path]) -> tuple[Path, Path, str]:
    """The same, theirs with an event that has a letter."""
    return (*pair, with_letter(pair[1]).hash)


def test_a_merge_takes_what_is_attached_along(pair_with_letter: tuple[Path, Path, str]) -> None:
    path, other, letter = pair_with_letter
    with Workspace.open(path, laptop("A")) as ours:
        merging.merge(ours, other)
        assert contents_of(ours) == {letter}


def test_a_content_that_was_lost_comes_with_the_next_file_that_has_it(
    pair_with_letter: tuple[Path, Path, str], tmp_path: Path
) -> None:
    path, other, letter = pair_with_letter
    damaged, poor = tmp_path / "damaged.sitrep", tmp_path / "poor.sitrep"
    damaged.write_bytes(other.read_bytes().replace(b"open again", b"shut again", 1))
    salvage(damaged, poor)
    with Workspace.open(path, laptop("A")) as ours:
        merging.merge(ours, poor)
        assert contents_of(ours) == set()
        path = ours.path
    assert check(path).is_sound
    with Workspace.open(path, laptop("A")) as ours:
        merging.merge(ours, other)
        assert contents_of(ours) == {letter}
