"""What the reports page asks of the workspace. Imported when one is first shown: the libraries behind load slowly."""

from collections.abc import Callable
from dataclasses import dataclass

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.setting import Sitrep
from sitrep_app.ops import reporting
from sitrep_app.ops.before_issue import Outlook, look_ahead
from sitrep_app.ops.reporting import Issued
from sitrep_app.reports.request import ReportRequest
from sitrep_app.store.workspace import Workspace

Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a report would be now: what it holds, and a PNG of every page."""

    request: ReportRequest
    outlook: Outlook
    pages: tuple[bytes, ...]


def begin(workspace: Workspace) -> ReportRequest:
    """Return the request to begin with."""
    return reporting.usual_request(workspace)


def preview(workspace: Workspace, request: ReportRequest, cancelled: Cancelled) -> Preview:
    """Return what a report would be; it stops early once it is cancelled."""
    outlook = look_ahead(workspace, request)
    pages = reporting.preview(workspace, request, cancelled=cancelled)
    return Preview(request, outlook, tuple(pages))


def issue(workspace: Workspace, request: ReportRequest) -> Issued:
    """Issue a report under the next number."""
    return reporting.issue(workspace, request)


def issued(workspace: Workspace) -> list[Entry[Sitrep]]:
    """Return the issued reports, the newest first."""
    return list(reversed(reporting.issued(workspace)))
