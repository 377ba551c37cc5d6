"""The head of the first page, the marking of every page, and what the document says of itself."""

from datetime import datetime, timedelta

from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.period import end_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_date, format_span, format_time
from sitrep_app.reports.edition import Edition, brief
from sitrep_app.reports.sections.narrowing import narrowing
from sitrep_app.reports.text import Json

TITLE, PLACE, SUBTITLE = 150.0, 110.0, 200.0


def masthead(edition: Edition) -> dict[str, Json]:
    """Return title, subtitle, number, dates and marking."""
    request, setting = edition.request, edition.view.setting
    named = _("No. {number}").format(number=request.number) if request.number is not None else _("Draft")
    dates = [_("issued {date}").format(date=format_date(request.issued_on))] if request.issued_on else []
    if request.next_due:
        dates.append(_("next report {date}").format(date=format_date(request.next_due)))
    if known := known_at(edition):
        dates.append(_("as known at {moment}").format(moment=known))
    if narrowed := narrowing(edition):
        dates.append(_("narrowed to {filters}").format(filters=brief(narrowed, SUBTITLE)))
    return {
        "title": title(edition),
        "subtitle": brief(setting.subtitle, SUBTITLE),
        "period": _("reporting period {period}").format(period=period(edition)),
        "as_of": _("as of {date}, {zone}").format(date=format_date(request.shown_until), zone=zone(edition)),
        "number": named,
        "draft": request.number is None,
        "dates": list[Json](dates),
        "marking": marking(edition),
    }


def title(edition: Edition) -> str:
    """Return the report's title: the one asked for, else the workspace's."""
    if edition.request.title:
        return brief(edition.request.title, TITLE)
    return _("{place}: situation report").format(place=brief(edition.view.setting.title, PLACE))


def period(edition: Edition) -> str:
    """Return the reporting period in words."""
    return format_span(edition.request.first, edition.request.last)


def zone(edition: Edition) -> str:
    """Return the zone in which days are counted, as its distance from UTC at the period's end."""
    distance = end_of(edition.request.last, edition.zone).utcoffset() or timedelta()
    minutes = round(distance.total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"


def known_at(edition: Edition) -> str:
    """Return the moment of knowledge in words; nothing for all that is known."""
    if edition.request.known_at is None:
        return ""
    moment: datetime = from_microseconds(edition.request.known_at).astimezone(edition.zone)
    return _("{date}, {time} {zone}").format(
        date=format_date(moment.date()), time=format_time(moment.time()), zone=zone(edition)
    )


def marking(edition: Edition) -> dict[str, Json]:
    """Return the label of the audience with the protocol's colours."""
    term = load("marking").term(edition.request.audience)
    return {
        "label": edition.request.audience.label,
        "meaning": term.explained(current()),
        "colour": str(term.extra["colour"]),
        "ground": str(term.extra["background"]),
    }
