from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import contents
from sitrep_app.store.contents import ORPHANED
from sitrep_app.store.workspace import Workspace
from tests.support.attached import LETTER, an_attachment, contents_of, stored
from tests.support.builders import an_incident
from tests.support.sample import empty


@pytest.fixture
def workspace(tmp_path: Path, user_folder: Path) -> Iterator[Workspace]:
    with empty(tmp_path) as made:
        yield made


def record(workspace: Workspace, *attachments: object) -> None:
    with workspace.step() as step:
        step.record(step.new_subject(), an_incident(attachments=attachments))


def test_a_content_is_stored_once_however_often_it_comes(workspace: Workspace) -> None:
    one, other = stored(workspace), stored(workspace, name="the same.pdf")
    assert contents_of(workspace) == {one.hash} == {other.hash}
    with workspace.reading() as raw:
        assert contents.get(raw, one.hash) == LETTER
        assert contents.total(raw) == len(LETTER)


def test_a_record_names_only_contents_that_are_there(workspace: Workspace) -> None:
    with pytest.raises(Trouble, match="not in the workspace"):
        record(workspace, an_attachment(b"never stored"))


def test_a_content_that_a_record_names_is_never_removed(workspace: Workspace) -> None:
    kept = stored(workspace)
    record(workspace, kept)
    with workspace.transaction() as raw:
        contents.drop(raw, [kept.hash], 0)
    with pytest.raises(driver.Error, match="a record names"), workspace.transaction() as raw:
        raw.execute("DELETE FROM content")
    assert contents_of(workspace) == {kept.hash}


def test_a_content_is_never_updated(workspace: Workspace) -> None:
    stored(workspace)
    with pytest.raises(driver.Error, match="what its hash names"), workspace.transaction() as raw:
        raw.execute("UPDATE content SET data = x'00'")


def test_what_nothing_has_named_for_a_day_goes_with_the_next_that_is_let_go(workspace: Workspace) -> None:
    stored(workspace, b"left behind by a crash")
    with workspace.transaction() as raw:
        contents.drop(raw, [], ORPHANED)
    assert contents_of(workspace) != set()
    with workspace.transaction() as raw:
        contents.drop(raw, [], ORPHANED + 2)
    assert contents_of(workspace) == set()


def test_an_altered_content_is_never_given_out(workspace: Workspace) -> None:
    with workspace.transaction() as raw:
        raw.execute("INSERT INTO content VALUES (?, 1, x'00')", ("a" * 64,))
        assert contents.get(raw, "a" * 64) is None
        assert contents.altered(raw) == {"a" * 64}
