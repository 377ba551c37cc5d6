from dataclasses import replace

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.incident import Incident
from sitrep_app.gui.panels.inspector import versions
from sitrep_app.gui.panels.inspector.differences import Difference
from sitrep_app.gui.panels.inspector.reading import Known, read
from sitrep_app.gui.panels.inspector.versions import BEFORE, NOW
from sitrep_app.ops import entries
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.reports.sample import ZONE, subject

KILLING = subject(205)


def corrected(workspace: Workspace, **fields: object) -> None:
    found = queries.entry(workspace, KILLING)
    assert found is not None
    assert isinstance(found.state, Incident)
    entries.correct(workspace, KILLING, replace(found.state, **fields), reason="heard again")  # type: ignore[arg-type]


def known(workspace: Workspace) -> Known:
    found = read(workspace, KILLING, None, ZONE, newest=None)
    assert found is not None
    return found


def test_every_record_has_a_line_newest_first(workspace: Workspace) -> None:
    corrected(workspace, title="Two killed", tags=("night",))
    entries.strike(workspace, [KILLING], reason="said twice")
    lines = versions.lines(known(workspace))
    assert [(line.title, line.fields, line.is_struck) for line in lines] == [
        ("Struck", "said twice", True),
        ("Corrected", "Title, Tags", False),
        ("Entered", "", False),
    ]


def test_of_a_list_only_what_came_and_went_is_told(workspace: Workspace) -> None:
    corrected(workspace, tags=("night", "road"))
    corrected(workspace, tags=("road", "market"))
    assert versions.version(known(workspace), 0, BEFORE).differences == (
        Difference("Tags", "− night", "+ market"),
    )


def test_what_going_back_would_change_is_told_against_what_stands_now(workspace: Workspace) -> None:
    corrected(workspace, title="Two killed")
    corrected(workspace, title="Three killed")
    first = versions.version(known(workspace), 2, NOW)
    assert first.differences == (
        Difference("Title", "Three killed", "Two civilians killed outside Miqdadiyah hospital"),
    )
    assert first.can_restore


def test_what_stands_now_differs_in_nothing_and_cannot_be_restored(workspace: Workspace) -> None:
    corrected(workspace, title="Two killed")
    newest = versions.version(known(workspace), 0, NOW)
    assert (newest.differences, newest.can_restore) == ((), False)
    assert newest.remark == "Nothing differs from what stands now."


def test_values_that_are_told_alike_are_told_more_closely(workspace: Workspace) -> None:
    corrected(workspace, claims=(Claim("killed", "civilians", best=2),))
    corrected(workspace, claims=(Claim("killed", "civilians", low=1, best=2, high=3),))
    (difference,) = versions.version(known(workspace), 0, BEFORE).differences
    assert difference.before == "− Killed: 2 (civilians) · low 2 · high 2"
    assert difference.after == "+ Killed: 2 (civilians) · low 1 · high 3"
