"""The sources that the report cites, each with its reliability and the reason for it."""

from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.identity import SubjectId
from sitrep_app.i18n import _, ngettext
from sitrep_app.reports.edition import Edition, brief, typed
from sitrep_app.reports.sections.attached import files
from sitrep_app.reports.text import Json

MOST_NOTED = 3
NOTE = 380.0


def sources(edition: Edition) -> list[Json]:
    """Return every cited source by its number."""
    return [_source(edition, subject, number) for subject, number in edition.contents.sources.items()]


def notes(edition: Edition) -> dict[str, Json]:
    """Return the first sources in one line each, for the foot of the first page, and how many more there are."""
    numbers = list(edition.contents.sources.items())
    more = len(numbers) - MOST_NOTED
    words = ngettext(
        "and {count} more source in the list of sources",
        "and {count} more sources in the list of sources",
        more,
    )
    return {
        "sources": [_noted(edition, subject, number) for subject, number in numbers[:MOST_NOTED]],
        "more": words.format(count=more) if more > 0 else "",
        "explained": _(
            "Small numbers are sources; numbers in brackets are entries of the annex. Every figure is drawn from entries."
        ),
    }


def _noted(edition: Edition, subject: SubjectId, number: int) -> dict[str, Json]:
    source = edition.view.sources.get(subject)
    hidden = source is None or subject in edition.withheld
    title = _("withheld") if source is None or hidden else brief(source.state.title, NOTE)
    return _source(edition, subject, number) | {"title": title}


def _source(edition: Edition, subject: SubjectId, number: int) -> dict[str, Json]:
    entry = edition.view.sources.get(subject)
    hidden = entry is None or subject in edition.withheld
    reliability = entry.state.reliability if entry else Reliability.F
    shown: dict[str, Json] = {
        "number": number,
        "reliability": reliability.value,
        "judged": reliability is not Reliability.F,
        "means": edition.label("reliability", reliability),
    }
    if hidden or entry is None:
        return shown | {
            "title": _("withheld"),
            "publisher": "",
            "dated": "",
            "reason": "",
            "note": "",
            "files": [],
        }
    source = entry.state
    return shown | {
        "title": typed(source.title),
        "publisher": typed(source.publisher),
        "dated": edition.when(source.period) if source.period else "",
        "reason": typed(source.reason),
        "note": typed(source.note),
        "files": files(edition, source.attachments),
    }
