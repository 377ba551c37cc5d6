"""What a report was narrowed to, where somebody asked for less than everything."""

from collections.abc import Iterable

from sitrep_app.domain import gazetteer
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.i18n import _, current
from sitrep_app.reports.edition import Edition, brief, listing

TEXT = 120.0


def narrowing(edition: Edition) -> str:
    """Return the filters in words; nothing where the report shows every event."""
    lens = edition.request.filters
    return _("; ").join(listing(words) for words in _filters(edition, lens) if words)


def _filters(edition: Edition, lens: Lens) -> Iterable[list[str]]:
    yield [edition.label("category", code) for code in sorted(lens.categories)]
    yield sorted(edition.actor(actor, short=True) for actor in lens.actors)
    yield [_district(code) for code in sorted(lens.districts)]
    yield [edition.label("verification", code) for code in sorted(lens.verifications)]
    yield sorted(lens.grades)
    yield [edition.label("marking", code) for code in sorted(lens.markings)]
    yield [brief(tag, TEXT) for tag in sorted(lens.tags)]
    yield sorted(_source(edition, source) for source in lens.sources)
    yield [_("“{words}”").format(words=brief(lens.text, TEXT))] if lens.text else []


def _district(code: str) -> str:
    place = gazetteer.load().by_id(f"cod:{code}")
    return place.name_in(current()) if place else code


def _source(edition: Edition, subject: SubjectId) -> str:
    entry = edition.view.sources.get(subject)
    if entry is None or subject in edition.withheld:
        return _("withheld")
    return brief(entry.state.title, TEXT)
