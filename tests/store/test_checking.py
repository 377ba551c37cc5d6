from contextlib import closing
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from sitrep_app.store import engine as engines
from sitrep_app.store import examining, log
from sitrep_app.store.checking import check
from sitrep_app.store.codec import decode_body, encode_body
from sitrep_app.store.log import Record
from sitrep_app.store.verifying import check_records
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import a_file, add_raids, records_in
from tests.support.workspaces import host


@pytest.fixture(autouse=True)
def examined_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are examined in this process, to spare a child for each."""
    monkeypatch.setattr(examining, "examine", examining.examine_here)


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1 << at % 8]) + content[at + 1 :]


def records_named(path: Path) -> set[str]:
    """The records that a check of the records alone names."""
    with closing(engines.connected(path, "mode=ro&immutable=1")) as raw:
        return {finding.record for finding in check_records(raw)}


def body_of(content: bytes, record: Record) -> int:
    """Where a record's body lies in the file."""
    assert content.count(record.body) == 1
    return content.index(record.body)


def test_a_sound_file_passes_and_its_records_are_counted(tmp_path: Path) -> None:
    findings = check(a_file(tmp_path, 5))
    assert findings.is_sound
    assert findings.records == 6


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_flip_of_any_byte_of_a_body_names_its_record(tmp_path: Path, number: int) -> None:
    path = a_file(tmp_path)
    content, record = path.read_bytes(), records_in(path)[number]
    begin = body_of(content, record)
    for at in range(begin, begin + len(record.body)):
        path.write_bytes(flipped(content, at))
        assert records_named(path) == {record.hash}


def test_a_flip_in_a_body_that_spans_pages_names_its_record(tmp_path: Path) -> None:
    path = a_file(tmp_path, 1, account="".join(f"Told {number} times. " for number in range(900)))
    content, record = path.read_bytes(), records_in(path)[1]
    for begin in range(0, len(record.body) - 60, 160):
        piece = record.body[begin : begin + 60]
        first = content.find(piece)
        if first >= 0:
            path.write_bytes(flipped(content, first + begin % 60))
            assert record.hash in records_named(path)


def test_the_whole_check_names_an_altered_record(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    content, record = path.read_bytes(), records_in(path)[2]
    path.write_bytes(flipped(content, body_of(content, record) + 40))
    (finding,) = check(path)
    assert finding.record == record.hash
    assert record.hash in finding.what


def test_a_flip_anywhere_in_the_rest_of_a_record_is_found(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    content, record = path.read_bytes(), records_in(path)[2]
    body = body_of(content, record)
    hashed = content.rindex(bytes.fromhex(record.hash), 0, body)
    received = record.received_at.to_bytes(8, "big")
    ours = content.rindex(received, hashed, body)
    for at in range(hashed, body):
        path.write_bytes(flipped(content, at))
        assert (at >= ours and at < ours + len(received)) or not check(path).is_sound


def test_a_record_that_was_taken_out_is_named(tmp_path: Path) -> None:
    path = a_file(tmp_path, 4)
    gone = records_in(path)[2]
    with closing(engines.connected(path, "mode=rw")) as raw:
        guard = raw.execute(
            "SELECT sql FROM sqlite_schema WHERE name = 'record_is_never_deleted'"
        ).fetchone()[0]
        raw.executescript(f"DROP TRIGGER record_is_never_deleted; DELETE FROM record WHERE seq = 3; {guard};")
    assert gone.hash in [finding.record for finding in check(path)]


def test_false_projections_are_found_although_every_record_is_true(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with closing(engines.connected(path, "mode=rw")) as raw:
        raw.execute("UPDATE incident_figure SET best = 40")
    (finding,) = check(path)
    assert "What is shown" in finding.what


def test_a_check_of_a_file_that_is_being_written_to_is_sound(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    with Workspace.open(path, host()) as workspace:
        add_raids(workspace, 3)
        findings = check(path)
    assert findings.is_sound
    assert findings.records == 7


def test_a_check_changes_nothing(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    before, listing = path.read_bytes(), sorted(tmp_path.iterdir())
    check(path)
    assert path.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == listing


def test_a_sealed_record_that_names_an_actor_by_no_identifier_is_named(tmp_path: Path) -> None:
    path = a_file(tmp_path)
    last = records_in(path)[-1]
    head = msgspec.structs.replace(
        last.head, device_seq=last.head.device_seq + 1, previous=last.hash, hlc=last.head.hlc + 1
    )
    body = decode_body(last.body)
    forged = log.sealed(head, encode_body(replace(body, state={**body.state, "parts": [{"actor": "zz"}]})), 0)
    with closing(engines.connected(path, "mode=rw")) as raw:
        log.append(raw, [forged])
    assert records_named(path) == {forged.hash}
