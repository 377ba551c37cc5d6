"""Why the chosen entry is not among those that the lens shows. No widgets."""

from datetime import timedelta, tzinfo
from typing import Any

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period
from sitrep_app.i18n import _, format_date
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


def why_hidden(workspace: Workspace, lens: Lens, entry: Entry[Any], zone: tzinfo) -> str:
    """Return in one line why an entry is not shown, empty where it is or has no date."""
    period, as_of = getattr(entry.state, "period", None), lens.standpoint.as_of
    if entry.struck or not isinstance(period, Period) or entry.kind == "source":
        return ""
    if as_of is not None and not period.may_have_begun_by(as_of):
        day = (as_of - timedelta(microseconds=1)).astimezone(zone).date()
        return _("Not shown as of {day}").format(day=format_date(day, short=True))
    if not period.may_touch(lens.start, lens.end):
        return _("Outside the time window")
    is_incident = isinstance(entry.state, Incident)
    if is_incident and not queries.is_shown(workspace, lens, entry.subject):
        return _("Left out by the filters")
    return ""
