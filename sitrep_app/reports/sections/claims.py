"""Programmes, reported totals and progress as the annex lists them."""

from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.i18n import _, format_number
from sitrep_app.reports.edition import Edition, listing, typed
from sitrep_app.reports.numbering import Listed
from sitrep_app.reports.sections.reconstruction import known_axes
from sitrep_app.reports.text import Json

Row = dict[str, Json]


def described(edition: Edition, entry: Listed) -> Row:
    """Return what an annex row says of a programme, a reported total or a facility's progress."""
    state = entry.state
    if isinstance(state, ReportedTotal):
        return _total(edition, state)
    if isinstance(state, Progress):
        return _progress(edition, state)
    assert isinstance(state, Programme)
    return _programme(edition, state)


def _programme(edition: Edition, programme: Programme) -> Row:
    return _row(
        title=typed(programme.name),
        kind=_("Programme"),
        where=edition.where(programme.area),
        account=typed(programme.note),
        who=[edition.actor(actor) for actor in programme.partners],
    )


def _total(edition: Edition, total: ReportedTotal) -> Row:
    programme = _programme_of(edition, total)
    words = _("{part} of {whole} reported rebuilt")
    return _row(
        title=f"{programme}: {words.format(part=format_number(total.done), whole=format_number(total.of))}",
        kind=_("Reported total"),
        when=edition.when(total.period),
        said=typed(total.period.said),
        account=typed(total.note),
    )


def _progress(edition: Edition, progress: Progress) -> Row:
    facility = _facility_of(edition, progress)
    return _row(
        title=f"{edition.facility(facility)}: {edition.label('lifecycle', progress.state)}",
        kind=_("Progress"),
        when=edition.when(progress.period),
        said=typed(progress.period.said),
        where=edition.where(facility.location),
        account=typed(progress.note),
        who=[edition.actor(actor) for actor in progress.partners],
        figures=known_axes(edition, progress),
        checked=edition.label("verification", progress.verification),
    )


def _row(
    *,
    title: str,
    kind: str,
    when: str = "",
    said: str = "",
    where: str = "",
    account: str = "",
    who: list[str] | None = None,
    figures: list[str] | None = None,
    checked: str = "",
) -> Row:
    partners = listing(who or [])
    return {
        "title": title,
        "kind": kind,
        "who": [{"role": _("Partners"), "name": partners}] if partners else [],
        "account": account,
        "figures": list[Json](figures or []),
        "checked": checked,
        "when": when,
        "said": said if said != when else "",
        "where": where,
        "where_said": "",
        "precision": "",
    }


def _programme_of(edition: Edition, total: ReportedTotal) -> str:
    pictures = edition.view.figures.reconstruction.programmes
    return typed(next(p.programme.state.name for p in pictures if p.programme.subject == total.programme))


def _facility_of(edition: Edition, progress: Progress) -> Facility:
    picture = edition.view.figures.reconstruction
    every = (*(facility for p in picture.programmes for facility in p.facilities), *picture.unassigned)
    return next(f.facility.state for f in every if f.facility.subject == progress.facility)
