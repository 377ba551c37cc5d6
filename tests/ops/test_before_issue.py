from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Citation, Source
from sitrep_app.ops.before_issue import Concern, Finding, look_ahead
from sitrep_app.ops.entries import correct
from sitrep_app.ops.merging import merge
from sitrep_app.reports.request import ReportRequest
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.reports.sample import LAST, ZONE, Stock, diyala, entry
from tests.support.workspaces import host, stocked

JANUARY = ReportRequest(LAST.replace(day=1), LAST, next_due=date(2018, 3, 12))
EXACT = Location(Closeness.POINT, "34.0, 45.0", latitude=34.0, longitude=45.0)


def found(folder: Path, stock: Stock, request: ReportRequest = JANUARY) -> dict[Concern, Finding]:
    with stocked(folder, stock) as workspace:
        return {finding.concern: finding for finding in look_ahead(workspace, request).findings}


def changed(stock: Stock, **changes: Any) -> Entry[Incident]:
    """The stock's killings in Miqdadiyah, changed in place."""
    at = next(at for at, one in enumerate(stock.incidents) if "Miqdadiyah" in one.state.title)
    stock.incidents[at] = replace(stock.incidents[at], state=replace(stock.incidents[at].state, **changes))
    return stock.incidents[at]


def test_highlights_that_all_rest_on_one_source_are_pointed_out(tmp_path: Path) -> None:
    finding = found(tmp_path, diyala())[Concern.SINGLE_SOURCE]
    assert finding.highlights >= 3


def test_a_second_source_settles_it(tmp_path: Path) -> None:
    stock = diyala()
    stock.sources.append(entry(Source("Field report", reliability=Reliability.B), 901))
    changed(stock, citations=(Citation(stock.sources[1].subject),))
    assert Concern.SINGLE_SOURCE not in found(tmp_path, stock)


def test_an_entry_that_nobody_has_graded_is_named(tmp_path: Path) -> None:
    stock = diyala()
    stock.sources.append(entry(Source("Rumour"), 901))
    ungraded = changed(stock, citations=(Citation(stock.sources[1].subject),))
    finding = found(tmp_path, stock)[Concern.UNGRADED]
    assert finding.entries == ((ungraded.subject, "Two civilians killed outside Miqdadiyah hospital"),)


def test_an_entry_without_a_source_is_not_merely_ungraded(tmp_path: Path) -> None:
    stock = diyala()
    bare = changed(stock, citations=())
    findings = found(tmp_path, stock)
    assert [subject for subject, _title in findings[Concern.UNSOURCED].entries] == [bare.subject]
    assert Concern.UNGRADED not in findings


@pytest.mark.parametrize(("audience", "is_too_fine"), [(Marking.GREEN, True), (Marking.AMBER, False)])
def test_an_exact_coordinate_is_too_fine_for_outsiders(
    tmp_path: Path, audience: Marking, is_too_fine: bool
) -> None:
    stock = diyala()
    changed(stock, location=EXACT)
    findings = found(tmp_path, stock, replace(JANUARY, audience=audience))
    assert (Concern.TOO_FINE in findings) is is_too_fine


def test_a_town_is_not_too_fine(tmp_path: Path) -> None:
    assert Concern.TOO_FINE not in found(tmp_path, diyala())


def test_a_workspace_without_a_reporting_period_is_told_so(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "bare.sitrep", Setting("Bare"), host()) as workspace:
        outlook = look_ahead(workspace, JANUARY)
    assert [finding.concern for finding in outlook.findings] == [Concern.NO_PERIOD]
    assert (outlook.highlights, outlook.annex) == (0, 0)


def test_a_report_without_a_date_for_the_next_is_told_so(tmp_path: Path) -> None:
    assert Concern.NO_NEXT_REPORT in found(tmp_path, diyala(), replace(JANUARY, next_due=None))


def test_what_the_audience_does_not_see_is_counted_and_not_looked_at(tmp_path: Path) -> None:
    stock = diyala()
    changed(stock, marking=Marking.RED, citations=())
    with stocked(tmp_path, stock) as workspace:
        outlook = look_ahead(workspace, JANUARY)
    assert outlook.held_back == 1
    assert Concern.UNSOURCED not in {finding.concern for finding in outlook.findings}


def test_an_entry_on_which_two_laptops_disagree_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with stocked(tmp_path) as ours:
        entries = queries.incidents(ours, JANUARY.lens(ZONE))
        path, disputed = ours.path, entries[0]
    other = tmp_path / "theirs.sitrep"
    other.write_bytes(path.read_bytes())
    monkeypatch.setenv("SITREP_HOME", str(tmp_path))
    with Workspace.open(other, host(device="laptop B")) as theirs:
        correct(theirs, disputed.subject, replace(disputed.state, title="Theirs"), reason="heard")
    with Workspace.open(path, host()) as ours:
        correct(ours, disputed.subject, replace(disputed.state, title="Ours"), reason="seen")
        merge(ours, other)
        first = look_ahead(ours, JANUARY).findings[0]
    assert first.concern is Concern.CONFLICT
    assert [subject for subject, _title in first.entries] == [disputed.subject]
