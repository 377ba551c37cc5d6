"""The arrays kept in a file are used only while they are whole and of this log; else they are as if they were not there."""

import random
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from sitrep_app.domain.incident import Part
from sitrep_app.domain.lens import NOW
from sitrep_app.ops import entries
from sitrep_app.store import engine as engines
from sitrep_app.store import examining
from sitrep_app.store.checking import check
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.packed import caching
from sitrep_app.store.packed.agreeing import agree
from sitrep_app.store.packed.reading import read_all
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_subject, an_incident
from tests.support.recorded import a_file, add_raids
from tests.support.workspaces import host

Harm = Callable[[Any], object]


def kept(folder: Path) -> Path:
    """A workspace that keeps its arrays, though it is small."""
    path = a_file(folder, 7)
    with Workspace.open(path, host()) as workspace:
        entries.record(workspace, [an_incident(parts=(Part(a_subject("Army")),))])
        with workspace.transaction() as raw:
            caching.save(raw, workspace.packed.current(raw))
    return path


def harmed(path: Path, harm: Harm) -> None:
    """Change what a file keeps, with its checksums left as they are."""
    with closing(engines.connected(path, "mode=rw")) as raw:
        harm(raw)


def sealed_anew(name: str, change: Callable[[bytearray], object]) -> Harm:
    """Change an array and its checksum, as somebody does who knows how."""

    def harm(raw: Any) -> None:
        crc = raw.execute("SELECT crc FROM packed_column WHERE name = ''").fetchone()[0]
        data = bytearray(raw.execute("SELECT data FROM packed_column WHERE name = ?", (name,)).fetchone()[0])
        change(data)
        sealed = zlib.crc32(data, zlib.crc32(name.encode(), crc))
        raw.execute("UPDATE packed_column SET crc = ?, data = ? WHERE name = ?", (sealed, data, name))

    return harm


def headed_anew(**changes: object) -> Harm:
    """Change what the file says of its arrays, with every checksum made anew."""

    def harm(raw: Any) -> None:
        rows = dict(raw.execute("SELECT name, data FROM packed_column").fetchall())
        head = bytearray(msgspec.json.encode({**msgspec.json.decode(rows.pop("")), **changes}))
        crc = zlib.crc32(head)
        raw.execute("UPDATE packed_column SET crc = ?, data = ? WHERE name = ''", (crc, head))
        for name, data in rows.items():
            sealed = zlib.crc32(data, zlib.crc32(name.encode(), crc))
            raw.execute("UPDATE packed_column SET crc = ? WHERE name = ?", (sealed, name))

    return harm


UNUSABLE: dict[str, Harm] = {
    "no head": lambda raw: raw.execute("DELETE FROM packed_column WHERE name = ''"),
    "no array": lambda raw: raw.execute("DELETE FROM packed_column WHERE name = 'category'"),
    "a short array": sealed_anew("subject_bytes", lambda data: data.pop()),
    "a long array": sealed_anew("version", lambda data: data.extend(bytes(8))),
    "an empty array": sealed_anew("category", lambda data: data.clear()),
    "another array": lambda raw: raw.execute(
        "UPDATE packed_column SET data = (SELECT data FROM packed_column WHERE name = 'version') WHERE name = 'known_from'"
    ),
    "no head's words": lambda raw: raw.execute(
        "UPDATE packed_column SET data = x'7b', crc = 0 WHERE name = ''"
    ),
    "many more versions": headed_anew(versions=2**62),
    "fewer than none": headed_anew(versions=-1, parts=-1),
    "no versions": headed_anew(versions=0, parts=0),
    "a number of any size": headed_anew(seq=10**30),
    "another log": headed_anew(record="0" * 64),
    "a log to come": headed_anew(seq=2**62),
    "another layout": headed_anew(layout=0),
    "an actor that is none": headed_anew(actors=["x"]),
    "no actors": headed_anew(actors=[]),
    "an actor twice": headed_anew(roles=["a", "a"]),
    "no districts": headed_anew(districts=[]),
    "a wrong type": headed_anew(areas=7),
    "more parts than there are": sealed_anew("part_count", lambda data: data.__setitem__(0, 200)),
    "a precision there is not": sealed_anew("precision", lambda data: data.__setitem__(0, 200)),
    "a district there is not": sealed_anew("district", lambda data: data.__setitem__(0, 200)),
    "a time out of order": sealed_anew(
        "start_earliest", lambda data: data.__setitem__(slice(0, 8), b"\xff" * 7 + b"\x7f")
    ),
}
"""What may have become of the arrays that a file keeps."""


def test_what_is_kept_is_what_the_projections_give(tmp_path: Path) -> None:
    with Workspace.open(kept(tmp_path), host()) as workspace, workspace.reading() as raw:
        found = caching.load(raw)
        assert found is not None
        assert agree(found.all().pack(), read_all(raw))


@pytest.mark.parametrize("harm", UNUSABLE.values(), ids=UNUSABLE)
def test_what_does_not_fit_is_as_if_it_were_not_kept(tmp_path: Path, harm: Harm) -> None:
    path = kept(tmp_path)
    harmed(path, harm)
    with Workspace.open(path, host()) as workspace, workspace.reading() as raw:
        assert caching.load(raw) is None
        assert incident_columns(workspace, NOW).n == 8


def test_a_flip_of_any_bit_of_what_is_kept_is_noticed(tmp_path: Path) -> None:
    path, chance = kept(tmp_path), random.Random(3)
    with closing(engines.connected(path, "mode=rw")) as raw:
        rows = raw.execute("SELECT name, data FROM packed_column").fetchall()
        for name, data in rows:
            bit = chance.randrange(8 * len(data))
            flipped = bytearray(data)
            flipped[bit // 8] ^= 1 << bit % 8
            raw.execute("UPDATE packed_column SET data = ? WHERE name = ?", (flipped, name))
            assert caching.load(raw) is None
            raw.execute("UPDATE packed_column SET data = ? WHERE name = ?", (bytearray(data), name))
        assert caching.load(raw) is not None


def test_a_plausible_lie_in_a_file_from_elsewhere_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(examining, "examine", examining.examine_here)
    path = kept(tmp_path)
    harmed(path, sealed_anew("category", lambda data: data.__setitem__(0, 3)))
    assert [finding.template for finding in check(path)] != []
    for _ in range(2):
        with Workspace.open(path, host(), read_only=True) as workspace:
            assert set(incident_columns(workspace, NOW).category.tolist()) == {0}


def test_a_lie_is_gone_once_an_entry_is_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "examine", examining.examine_here)
    path = kept(tmp_path)
    harmed(path, sealed_anew("category", lambda data: data.__setitem__(0, 3)))
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
    assert check(path).is_sound


def test_what_was_recorded_since_is_read_beside_what_is_kept(tmp_path: Path) -> None:
    path = kept(tmp_path)
    with Workspace.open(path, host()) as workspace:
        subject = incident_columns(workspace, NOW).subject(3)
        entries.strike(workspace, [subject], reason="said twice")
        add_raids(workspace, 1)
    with Workspace.open(path, host()) as workspace, workspace.reading() as raw:
        held = caching.load(raw)
        assert held is not None
        assert held.base.n == 8
        assert incident_columns(workspace, NOW).n == 8
        assert incident_columns(workspace, NOW).index_of(subject) is None


def test_a_small_workspace_keeps_nothing(tmp_path: Path) -> None:
    with closing(engines.connected(a_file(tmp_path, 8), "mode=ro")) as raw:
        assert raw.execute("SELECT count(*) FROM packed_column").fetchone() == (0,)


def test_a_large_workspace_keeps_its_arrays_when_it_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitrep_app.store.workspace.WORTH_PACKING", 5)
    path = a_file(tmp_path, 8)
    with closing(engines.connected(path, "mode=ro")) as raw:
        found = caching.load(raw)
        assert found is not None
        assert np.array_equal(np.sort(found.base["version"]), read_all(raw)["version"][:8])


def test_arrays_that_are_not_far_behind_are_left_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitrep_app.store.workspace.WORTH_PACKING", 5)
    path = kept(tmp_path)
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 1)
    with closing(engines.connected(path, "mode=ro")) as raw:
        held = caching.load(raw)
        assert held is not None
        assert held.base.n == 8


def test_looking_at_a_large_workspace_leaves_every_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitrep_app.store.workspace.WORTH_PACKING", 5)
    path = a_file(tmp_path, 8)
    harmed(path, lambda raw: raw.execute("DELETE FROM packed_column"))
    before = path.read_bytes()
    for read_only in (True, False):
        with Workspace.open(path, host(), read_only=read_only) as workspace:
            assert incident_columns(workspace, NOW).n == 8
    assert path.read_bytes() == before
