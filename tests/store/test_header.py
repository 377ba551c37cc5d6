import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store.checking import check
from sitrep_app.store.workspace import Workspace
from tests.support.recorded import a_file
from tests.support.workspaces import host


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def changed(path: Path, statement: str) -> Path:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
    return path


def test_what_is_no_workspace_is_told_in_a_sentence(tmp_path: Path) -> None:
    sound = a_file(tmp_path).read_bytes()
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    other = tmp_path / "other.db"
    changed(other, "CREATE TABLE t (a)")
    for path, words in (
        (tmp_path / "missing.sitrep", "no such file"),
        (tmp_path / "folder", "a folder"),
        (tmp_path / "pipe", "not a file"),
        (written(tmp_path / "empty", b""), "empty"),
        (written(tmp_path / "notes", b"just notes"), "not a Sitrep workspace"),
        (other, "a database, but not a Sitrep workspace"),
        (written(tmp_path / "short", sound[:60]), "not a Sitrep workspace"),
        (written(tmp_path / "cut", sound[:20_000]), "cut short: 20,000 of"),
        (changed(written(tmp_path / "newer", sound), "PRAGMA user_version=99"), "made by a newer Sitrep"),
        (changed(written(tmp_path / "half", sound), "PRAGMA user_version=0"), "never finished"),
    ):
        for refuse in (lambda path=path: Workspace.open(path, host()), lambda path=path: check(path)):
            with pytest.raises(Trouble, match=words) as refused:
                refuse()
            assert str(path) == refused.value.subject
            assert refused.value.remedy


def test_a_workspace_is_known_by_its_header_whatever_it_is_called(tmp_path: Path) -> None:
    path = a_file(tmp_path).rename(tmp_path / "holiday.jpg")
    with Workspace.open(path, host()) as workspace:
        assert not workspace.read_only


@pytest.mark.parametrize(
    ("name", "advice"), [("notes.txt", "Choose a .sitrep file."), ("bad.sitrep", "It is only named like one")]
)
def test_the_advice_fits_the_name_of_what_is_no_workspace(tmp_path: Path, name: str, advice: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"no database" * 100)
    with pytest.raises(Trouble) as caught:
        Workspace.open(path, host())
    assert caught.value.remedy.startswith(advice)
