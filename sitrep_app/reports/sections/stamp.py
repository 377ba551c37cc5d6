"""The report's last words: what it was made from, for whom, and what it does not claim."""

from sitrep_app.i18n import _, format_date, format_number, ngettext
from sitrep_app.reports.edition import Edition
from sitrep_app.reports.sections.masthead import known_at, zone
from sitrep_app.reports.sections.narrowing import narrowing
from sitrep_app.reports.text import Json


def stamp(edition: Edition) -> dict[str, Json]:
    """Return the stamp as pairs of a name and a value, and the disclaimers."""
    view, request = edition.view, edition.request
    known = known_at(edition) or _("all records of the workspace")
    records = ngettext("{count} record", "{count} records", view.records).format(
        count=format_number(view.records)
    )
    held = ngettext("{count} entry", "{count} entries", view.held_back).format(
        count=format_number(view.held_back)
    )
    lines: tuple[tuple[str, str], ...] = (
        (_("Record set"), records),
        (_("Digest of the record set (SHA-256)"), view.stamp),
        (
            _("As of"),
            _("end of {date}, {zone}").format(date=format_date(request.shown_until), zone=zone(edition)),
        ),
        (_("Known at"), known),
        (_("Audience"), request.audience.label),
        (_("Held back from this audience"), held),
    )
    if narrowed := narrowing(edition):
        lines = (*lines, (_("Narrowed to"), narrowed))
    return {
        "lines": [{"name": name, "value": value} for name, value in lines],
        "same": _("The same records and the same request print the same bytes."),
        "disclaimers": [
            _(
                "Names of places and of districts, and the boundaries they imply, express no opinion on the status of any territory."
            ),
            _(
                "A grade is the reliability of a source (A–F) and the credibility of an item (1–6); F and 6 mean “cannot be judged”, not “worst”."
            ),
            _("Figures are sums of what sources claim, from low to high; they are not confirmed counts."),
        ],
    }
