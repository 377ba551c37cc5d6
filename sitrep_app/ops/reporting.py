"""Printing reports, issuing them with a number, and printing an issued one again."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sitrep_app.domain import vocabulary
from sitrep_app.domain.entry import Changes, Entry
from sitrep_app.domain.identity import RecordHash
from sitrep_app.domain.setting import Setting, Sitrep
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops import terms
from sitrep_app.release import Released, release
from sitrep_app.reports.printing import Printed, print_report
from sitrep_app.reports.printing import preview as preview_pages
from sitrep_app.reports.request import ReportRequest
from sitrep_app.store import log, queries
from sitrep_app.store.freezing import frozen
from sitrep_app.store.workspace import Workspace

USUAL_DAYS = 30
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Issued:
    """A report as it was issued: its number, the PDF, and what the issue changed in the workspace."""

    number: int
    printed: Printed
    changes: Changes


def usual_request(workspace: Workspace) -> ReportRequest:
    """Return the request that the workspace's own settings make: its reporting period, else the last thirty days."""
    setting = queries.setting(workspace)
    today = workspace.host.clock.now().astimezone(setting.tzinfo).date()
    last = setting.period_last or today
    first = setting.period_first or last - timedelta(days=USUAL_DAYS - 1)
    return ReportRequest(first, last, audience=setting.default_marking)


def make_report(
    workspace: Workspace, request: ReportRequest, *, cancelled: Cancelled | None = None
) -> Printed:
    """Return the report as a PDF; the same records and the same request give the same bytes."""
    shown, earlier = released(workspace, request)
    with vocabulary.using(terms.own_lists(workspace, request.known_at)):
        return print_report(shown, request, earlier=earlier, cancelled=cancelled)


def preview(
    workspace: Workspace, request: ReportRequest, *, cancelled: Cancelled | None = None
) -> list[bytes]:
    """Return a PNG of every page of the report."""
    shown, earlier = released(workspace, request)
    with vocabulary.using(terms.own_lists(workspace, request.known_at)):
        return preview_pages(shown, request, earlier=earlier, cancelled=cancelled)


def released(workspace: Workspace, request: ReportRequest) -> tuple[Released, Released]:
    """Return what a report shows its audience, and what came before its period, both through the gate."""
    zone = queries.setting(workspace).tzinfo
    lenses = (request.lens(zone), request.earlier_lens(zone))
    views = (queries.view(workspace, lens, audience=request.audience) for lens in lenses)
    shown, earlier = (release(view, request.audience) for view in views)
    return shown, earlier


def held_back(workspace: Workspace, request: ReportRequest) -> int:
    """Count the entries that the report's audience may not see."""
    return released(workspace, request)[0].held_back


def issue(workspace: Workspace, request: ReportRequest) -> Issued:
    """Print a report under the next number and freeze it with the exact set of records it used.

    Trouble where filters narrow it: under a number stands everything that its audience may see.
    """
    if request.is_narrowed:
        raise Trouble(
            _("A report that filters narrow gets no number"),
            "",
            _("Issue it without filters, or print it as a draft."),
            "filters",
        )
    setting = queries.setting(workspace)
    today = workspace.host.clock.now().astimezone(setting.tzinfo).date()
    number = max((entry.state.number for entry in issued(workspace)), default=0) + 1
    numbered = replace(request, number=number, issued_on=request.issued_on or today)
    with workspace.reading() as raw:
        leaves, records = log.leaves(raw), log.record_count(raw)
    printed = make_report(workspace, numbered)
    sitrep = _sitrep(numbered, number, setting, tuple(map(RecordHash, leaves)), records, printed.digest)
    with workspace.step() as step:
        step.record(step.new_subject(), sitrep, act="issue")
        changes = step.changes
    return Issued(number, printed, changes)


def issued(workspace: Workspace) -> list[Entry[Sitrep]]:
    """Return the reports issued so far, by number."""
    return sorted(queries.entries(workspace, "sitrep"), key=lambda entry: entry.state.number)


def reprint(workspace: Workspace, number: int) -> Printed:
    """Print an issued report again from the records it was made of; a notice says so if the bytes are not the same."""
    sitreps = {entry.state.number: entry.state for entry in issued(workspace)}
    if number not in sitreps:
        known = ", ".join(map(str, sitreps)) or _("none yet")
        raise Trouble(
            _("There is no issued report No. {number}").format(number=number),
            str(workspace.path),
            _("Issued so far: {known}.").format(known=known),
            "number",
        )
    sitrep = sitreps[number]
    with frozen(workspace, sitrep.leaves) as past:
        printed = make_report(past, _request(sitrep))
    if printed.digest == sitrep.digest:
        return printed
    changed = Trouble(
        _("Report No. {number} prints differently than when it was issued").format(number=number),
        str(workspace.path),
        _("It was issued by another version of Sitrep; the records it rests on are the same."),
    )
    return replace(printed, notices=(*printed.notices, changed))


def _sitrep(
    request: ReportRequest,
    number: int,
    setting: Setting,
    leaves: tuple[RecordHash, ...],
    records: int,
    digest: str,
) -> Sitrep:
    return Sitrep(
        number=number,
        title=request.title,
        period_first=request.first,
        period_last=request.last,
        as_of=request.shown_until.isoformat(),
        language=request.language,
        audience=request.audience,
        issued_on=request.issued_on or request.shown_until,
        next_due=request.next_due,
        leaves=leaves,
        records=records,
        digest=digest,
        known_at=request.known_at,
        marking=setting.default_marking,
    )


def _request(sitrep: Sitrep) -> ReportRequest:
    return ReportRequest(
        sitrep.period_first,
        sitrep.period_last,
        date.fromisoformat(sitrep.as_of),
        sitrep.known_at,
        sitrep.language,
        sitrep.audience,
        sitrep.number,
        sitrep.issued_on,
        sitrep.next_due,
        sitrep.title,
    )
