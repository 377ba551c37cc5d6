"""The words of the reports page. Nothing here knows of widgets."""

from datetime import datetime, timedelta, tzinfo

from sitrep_app.domain.setting import Sitrep
from sitrep_app.i18n import LANGUAGES, _, format_date, format_number, format_span, ngettext
from sitrep_app.i18n.directions import dotted, isolated
from sitrep_app.i18n.lists import listed
from sitrep_app.ops.before_issue import Concern, Finding, Outlook

MOST_NAMED = 2
SOON_S = 5
MINUTE_S = 60
DIGEST = 16
GRAVE = frozenset({Concern.NO_PERIOD, Concern.CONFLICT, Concern.TOO_FINE})


def lead(finding: Finding) -> str:
    """Return what is wrong in a word or two."""
    return {
        Concern.NO_PERIOD: _("No reporting period."),
        Concern.CONFLICT: _("In conflict."),
        Concern.TOO_FINE: _("Coordinate too fine."),
        Concern.SINGLE_SOURCE: _("Single source."),
        Concern.UNSOURCED: _("No source."),
        Concern.UNGRADED: _("Ungraded."),
        Concern.NO_NEXT_REPORT: _("No next report."),
    }[finding.concern]


def explained(finding: Finding, audience: str) -> str:
    """Return the sentence that follows."""
    count = len(finding.entries)
    phrases = {
        Concern.NO_PERIOD: _("The workspace names none; the report takes the last thirty days."),
        Concern.CONFLICT: ngettext(
            "Two laptops disagree about {names}.", "Two laptops disagree about {names}.", count
        ),
        Concern.TOO_FINE: ngettext(
            "{names} is placed to less than a kilometre; {audience} is shown the town.",
            "{names} are placed to less than a kilometre; {audience} is shown the town.",
            count,
        ),
        Concern.SINGLE_SOURCE: ngettext(
            "The one highlight rests on one source.",
            "All {n} highlights rest on one source.",
            finding.highlights,
        ),
        Concern.UNSOURCED: ngettext("{names} cites nothing.", "{names} cite nothing.", count),
        Concern.UNGRADED: ngettext(
            "{names} has no grade yet (F6).", "{names} have no grade yet (F6).", count
        ),
        Concern.NO_NEXT_REPORT: _("Readers will not know when to expect it."),
    }
    shown = {"names": _named(finding), "audience": audience, "n": format_number(finding.highlights)}
    return phrases[finding.concern].format(**shown)


def remedy(finding: Finding) -> str:
    """Return what can be done, for the small line below."""
    return {
        Concern.NO_PERIOD: _("Period · give its first and last day"),
        Concern.CONFLICT: _("Entry · choose what holds"),
        Concern.TOO_FINE: _("Place · coarsen it, or mark the entry"),
        Concern.SINGLE_SOURCE: _("Highlights · say so, or add a source"),
        Concern.UNSOURCED: _("Entry · cite a source"),
        Concern.UNGRADED: _("Entry · grade it"),
        Concern.NO_NEXT_REPORT: _("Next report · give a date"),
    }[finding.concern]


def to_look_at(count: int) -> str:
    """Return how many things there are to look at."""
    if not count:
        return _("nothing to look at")
    return ngettext("{n} to look at", "{n} to look at", count).format(n=format_number(count))


def sections(outlook: Outlook) -> list[tuple[str, str]]:
    """Return the sections that are printed, each with how much is in it."""
    return [
        (_("Key figures"), ""),
        (_("Highlights"), format_number(outlook.highlights)),
        (_("Timeline"), format_number(outlook.events)),
        (_("Coordination"), format_number(outlook.ties)),
        (_("Reconstruction"), format_number(outlook.programmes)),
        (_("Gaps"), format_number(outlook.gaps)),
        (_("Sources"), format_number(outlook.sources)),
        (_("Annex: entries"), format_number(outlook.annex)),
    ]


def held_back(count: int) -> str:
    """Return how many entries the audience does not see."""
    if not count:
        return _("nothing held back")
    return ngettext("{n} entry held back", "{n} entries held back", count).format(n=format_number(count))


def title(number: int) -> str:
    """Return the title of the draft."""
    return _("Situation report No. {number}").format(number=number)


def freshness(age: timedelta) -> str:
    """Return how old the preview is: just now, 8 s ago, 3 min ago."""
    seconds = round(age.total_seconds())
    if seconds < SOON_S:
        return _("Preview made just now")
    if seconds < MINUTE_S:
        return _("Preview {n} s ago").format(n=format_number(seconds))
    return _("Preview {n} min ago").format(n=format_number(seconds // MINUTE_S))


def pages(count: int) -> str:
    """Return how many pages there are, for the end of the status bar."""
    return ngettext("{n} page", "{n} pages", count).format(n=format_number(count))


def page_name(place: int, count: int) -> str:
    """Return what a screen reader says of a page."""
    return _("Preview, page {n} of {of}").format(n=format_number(place + 1), of=format_number(count))


def issued_line(sitrep: Sitrep) -> str:
    """Return the line on an issued report: for what period, in which language, for whom."""
    parts = (
        format_span(sitrep.period_first, sitrep.period_last, short=True),
        LANGUAGES.get(sitrep.language, sitrep.language),
        sitrep.audience.label,
    )
    return dotted(parts)


def issued_title(sitrep: Sitrep) -> str:
    """Return an issued report's number and date."""
    return _("No. {number} · {date}").format(
        number=sitrep.number, date=format_date(sitrep.issued_on, short=True)
    )


def digest(sitrep: Sitrep) -> str:
    """Return the beginning of an issued report's digest."""
    return f"SHA-256 {sitrep.digest[:DIGEST]}…"


def zone_note(zone: tzinfo, moment: datetime) -> str:
    """Return until when a day is shown: "until 24:00, UTC+3"."""
    minutes = round((moment.astimezone(zone).utcoffset() or timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    distance = f"{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "") if minutes else ""
    return _("24:00, {zone}").format(zone=f"UTC{distance}")


def _named(finding: Finding) -> str:
    """Name the first entries, and count the others."""
    names = [_("“{title}”").format(title=isolated(title)) for _subject, title in finding.entries[:MOST_NAMED]]
    more = len(finding.entries) - MOST_NAMED
    if more > 0:
        names.append(ngettext("{n} more", "{n} more", more).format(n=format_number(more)))
    return listed(names)
