from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from sitrep_app.domain.lens import NOW
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import entries
from sitrep_app.store.columns import incident_columns
from sitrep_app.store.format import MAX_BODY
from sitrep_app.store.workspace import Workspace
from tests.support.builders import a_subject, an_incident
from tests.support.recorded import a_file, add_raids
from tests.support.workspaces import host


def add_forty(workspace: Workspace) -> None:
    for _ in range(40):
        add_raids(workspace, 1)


def test_only_what_was_recorded_since_is_read_again(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path, 8), host()) as workspace:
        before = workspace.packed
        incident_columns(workspace, NOW)
        add_raids(workspace, 2)
        with workspace.reading() as raw:
            held = before.current(raw)
    assert (held.base.n, held.fresh.n) == (8, 2)


def test_the_same_standpoint_shares_its_arrays(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path, 8), host()) as workspace:
        first = incident_columns(workspace, NOW)
        assert incident_columns(workspace, NOW) is first
        add_raids(workspace, 1)
        assert incident_columns(workspace, NOW).n == first.n + 1 == 9


def fail_to_add(workspace: Workspace) -> None:
    with workspace.step() as step:
        step.record(a_subject("raid"), an_incident())
        incident_columns(workspace, NOW)
        step.record(a_subject("raid"), an_incident(account="long " * MAX_BODY))


def test_what_is_taken_back_is_not_held(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path, 8), host()) as workspace:
        with pytest.raises(Trouble):
            fail_to_add(workspace)
        add_raids(workspace, 1)
        assert incident_columns(workspace, NOW).n == 9
        assert incident_columns(workspace, NOW).index_of(a_subject("raid")) is None


def test_a_live_file_is_followed_by_who_only_looks(tmp_path: Path) -> None:
    path = a_file(tmp_path, 3)
    with Workspace.open(path, host()) as writer:
        add_raids(writer, 1)
        with Workspace.open(path, host(), read_only=True) as looker:
            assert incident_columns(looker, NOW).n == 4
            entries.strike(writer, [incident_columns(writer, NOW).subject(0)], reason="said twice")
            assert incident_columns(looker, NOW).n == 3


def test_columns_are_whole_while_another_thread_writes(tmp_path: Path) -> None:
    with Workspace.open(a_file(tmp_path, 8), host()) as workspace, ThreadPoolExecutor(2) as threads:
        written = threads.submit(add_forty, workspace)
        while not written.done():
            columns = incident_columns(workspace, NOW)
            assert (
                len(columns.category)
                == len(columns.subject_bytes)
                == len(np.unique(columns.version))
                == columns.n
            )
        assert incident_columns(workspace, NOW).n == 48
