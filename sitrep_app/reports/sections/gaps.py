"""What the report does not know, found by rule: counts without numbers, doubtful places and dates, thin sourcing."""

from collections.abc import Callable, Sequence

from sitrep_app.domain.incident import Incident
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.reports.edition import LONG, Edition, brief
from sitrep_app.reports.numbering import Listed
from sitrep_app.reports.text import Json

FEW = 14

Phrase = Callable[[int], str]


def information_gaps(edition: Edition) -> list[Json]:
    """Return one sentence for each kind of gap, with the entries it speaks of."""
    events = edition.contents.incidents
    kinds: tuple[tuple[Callable[[Incident], bool], Phrase], ...] = (
        (lambda event: any(not claim.is_counted for claim in event.claims), _uncounted),
        (lambda event: event.period.is_doubtful, _undated),
        (lambda event: event.location.is_doubtful, _unplaced),
        (lambda event: bool(event.citations) and not edition.grade(event.citations).is_judged, _ungraded),
        (lambda event: not event.citations, _unsourced),
    )
    found = [([event for event in events if lacks(event.state)], phrase) for lacks, phrase in kinds]
    return [
        *_single_source(edition),
        *(_gap(edition, phrase(len(held)), held) for held, phrase in found if held),
        *_programmes(edition),
    ]


def _uncounted(count: int) -> str:
    return ngettext(
        "{count} event is claimed without a number.", "{count} events are claimed without a number.", count
    )


def _undated(count: int) -> str:
    return ngettext(
        "{count} event is not dated to the day.", "{count} events are not dated to the day.", count
    )


def _unplaced(count: int) -> str:
    return ngettext(
        "{count} event is not placed in a town or village.",
        "{count} events are not placed in a town or village.",
        count,
    )


def _ungraded(count: int) -> str:
    return ngettext("{count} event has no judged grade.", "{count} events have no judged grade.", count)


def _unsourced(count: int) -> str:
    return ngettext("{count} event cites no source.", "{count} events cite no source.", count)


def _single_source(edition: Edition) -> list[Json]:
    """Say so where everything rests on one source: nothing then confirms anything."""
    if len(edition.contents.sources) != 1:
        return []
    return [_gap(edition, _("Every entry rests on one source; nothing confirms it."), ())]


def _programmes(edition: Edition) -> list[Json]:
    gaps: list[Json] = []
    for picture in edition.view.figures.reconstruction.programmes:
        name = brief(picture.programme.state.name, LONG)
        rests: list[Listed] = [*picture.totals[:1], picture.programme]
        if picture.reported is None:
            gaps.append(_gap(edition, _("{programme}: no total is reported.").format(programme=name), rests))
        elif picture.unnamed:
            words = _("{programme}: {part} of {whole} are not named in any source.")
            text = words.format(
                programme=name, part=format_number(picture.unnamed), whole=format_number(picture.scope)
            )
            gaps.append(_gap(edition, text, rests))
    return gaps


def _gap(edition: Edition, text: str, entries: Sequence[Listed]) -> dict[str, Json]:
    subjects = [entry.subject for entry in entries]
    shown = edition.references(subjects[:FEW])
    return {
        "text": text.format(count=format_number(len(entries))) if "{count}" in text else text,
        "references": shown,
        "more": len(subjects) > FEW,
    }
