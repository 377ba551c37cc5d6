"""Three to five sentences composed by rule from the released view; what the view does not say, they do not say."""

from collections.abc import Callable, Sequence

from sitrep_app.domain.claim import Estimate, reconcile
from sitrep_app.domain.coordination import Band, Cell
from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.reports.edition import LONG, Edition, brief, listing, uncapitalised
from sitrep_app.reports.sections.figures import claim_name, estimate_words
from sitrep_app.reports.text import Json

MOST = 5
MOST_NAMED = 3
MOST_ACTORS = 5
MOST_COUNTS = 4
LONGEST_TITLE = 330.0

Sentence = tuple[str, Sequence[Entry[State]]]


def highlights(edition: Edition) -> list[Json]:
    """Return the sentences, each with the entries, sources and grades it rests on."""
    rules: tuple[Callable[[Edition], Sentence | None], ...] = (
        _violence,
        _operations,
        _statements,
        _command,
        _rebuilding,
    )
    said = [sentence for rule in rules if (sentence := rule(edition)) is not None]
    if not said:
        said = [(_("No events are recorded for this period."), ())]
    return [{"text": text, **edition.rests_on(entries)} for text, entries in said[:MOST]]


def _violence(edition: Edition) -> Sentence | None:
    entries = _of(edition, "violence_against_civilians")
    words = ngettext(
        "{count} event of violence against civilians",
        "{count} events of violence against civilians",
        len(entries),
    )
    return _sentence(edition, entries, entries, [words.format(count=format_number(len(entries)))])


def _operations(edition: Edition) -> Sentence | None:
    operations = _of(edition, "security_operation", "battle_or_raid")
    arrests = _of(edition, "arrest_or_seizure")
    fights = ngettext(
        "{count} operation, battle or raid", "{count} operations, battles or raids", len(operations)
    )
    seized = ngettext("{count} arrest or seizure", "{count} arrests or seizures", len(arrests))
    told = [
        words.format(count=format_number(len(of)))
        for words, of in ((fights, operations), (seized, arrests))
        if of
    ]
    return _sentence(edition, [*operations, *arrests], [*operations, *arrests], told)


def _statements(edition: Edition) -> Sentence | None:
    entries = _of(edition, "statement_or_decision")
    decisions = [entry for entry in entries if any(part.role == "issuer" for part in entry.state.parts)]
    words = ngettext("{count} statement or decision", "{count} statements or decisions", len(entries))
    return _sentence(
        edition, entries, decisions or entries, [words.format(count=format_number(len(entries)))]
    )


def _command(edition: Edition) -> Sentence | None:
    picture = edition.view.figures.coordination
    pairs = picture.force_pairs
    if not any(cell.ties for cell in pairs):
        return None
    ties = [tie for cell in pairs for tie in cell.ties]
    forces = listing([edition.actor(force) for force in picture.forces], MOST_ACTORS)
    whole, under = len(pairs), picture.pairs_under_command
    if not under and picture.pairs_without_command:
        words = _("No unified command joins {forces}: stated for {part} of {whole} pairs.")
        text = words.format(forces=forces, part=picture.pairs_without_command, whole=whole)
    else:
        words = _("{part} of {whole} pairs among {forces} are under a unified command.")
        text = words.format(forces=forces, part=under, whole=whole)
    joint = _acting_together(edition)
    return " ".join([text, *joint]), ties


def _acting_together(edition: Edition) -> list[str]:
    cells = edition.view.figures.coordination.cells.values()
    joint: list[Cell] = [cell for cell in cells if cell.band is Band.JOINT and _security(cell)]
    actors = list(dict.fromkeys(actor for cell in joint for actor in cell.pair))
    if not actors:
        return []
    return [
        _("Joint operations: {actors}.").format(
            actors=listing([edition.actor(actor, short=True) for actor in actors], MOST_ACTORS)
        )
    ]


def _rebuilding(edition: Edition) -> Sentence | None:
    picture = next((p for p in edition.view.figures.reconstruction.programmes if p.scope), None)
    if picture is None:
        return None
    open_ones = [facility for facility in picture.facilities if facility.is_done]
    entries: list[Entry[State]] = [*picture.totals[:1], *(f.progress[0] for f in open_ones)]
    told = _("; ").join(
        [_total(picture), *(_open(edition, f) for f in open_ones[:MOST_NAMED]), *_unnamed(picture)]
    )
    return _("{programme}: {told}.").format(
        programme=brief(picture.programme.state.name, LONG), told=told
    ), entries


def _total(picture: ProgrammePicture) -> str:
    shown = picture.reported or picture.recorded
    words = (
        _("{part} of {whole} reported rebuilt")
        if picture.reported
        else _("{part} of {whole} recorded as rebuilt")
    )
    return words.format(part=format_number(shown.done), whole=format_number(shown.of))


def _open(edition: Edition, picture: FacilityPicture) -> str:
    state = uncapitalised(edition.label("lifecycle", picture.state))
    return _("{facility} recorded as {state}").format(
        facility=edition.facility(picture.facility.state), state=state
    )


def _unnamed(picture: ProgrammePicture) -> list[str]:
    words = ngettext("{count} not named in any source", "{count} not named in any source", picture.unnamed)
    return [words.format(count=format_number(picture.unnamed))] if picture.unnamed else []


def _sentence(
    edition: Edition,
    entries: Sequence[Entry[Incident]],
    leading: Sequence[Entry[Incident]],
    told: Sequence[str],
) -> Sentence | None:
    """Return the weightiest incident in its own words, then how many there are and what they claim in all."""
    if not entries:
        return None
    counts = _counts(entries)
    facts = [*([listing(told)] if len(entries) > 1 else []), *counts]
    example = _("{incident}.").format(incident=_weightiest(edition, leading))
    return " ".join(
        [example, *([_("In all: {facts}.").format(facts=_("; ").join(facts))] if facts else [])]
    ), entries


def _weightiest(edition: Edition, entries: Sequence[Entry[Incident]]) -> str:
    """Return the incident that claims most, else the latest, with its time and, unless the title says it, its place."""
    weights = [max((claim.span.best for claim in entry.state.claims), default=0) for entry in entries]
    incident = entries[max(range(len(entries)), key=lambda at: (weights[at], at))].state
    place, when = incident.location.label, edition.when(incident.period)
    said = place.casefold() in incident.title.casefold() if place else True
    words = _("{title} ({when})") if said else _("{title} ({where}, {when})")
    title = brief(incident.title, LONGEST_TITLE)
    return words.format(title=title, where=edition.where(incident.location), when=when)


def _counts(entries: Sequence[Entry[Incident]]) -> list[str]:
    """Return what these incidents claim: sums with their bounds, and what was claimed without a number."""
    sums: dict[tuple[str, str], Estimate] = {}
    for entry in entries:
        for key, estimate in reconcile(entry.state.claims).items():
            sums[key] = sums.get(key, Estimate()) + estimate
    uncounted = dict.fromkeys((c.measure, c.population) for entry in entries for c in entry.state.claims)
    told = [_count(*key, estimate) for key, estimate in sums.items()]
    told += [
        _("{what}: number not given").format(what=claim_name(*key)) for key in uncounted if key not in sums
    ]
    return told[:MOST_COUNTS]


def _count(measure: str, population: str, estimate: Estimate) -> str:
    what, count = claim_name(measure, population), format_number(estimate.best)
    if estimate.low == estimate.high:
        return _("{what}: {count}").format(what=what, count=count)
    return _("{what}: {count} ({bounds})").format(what=what, count=count, bounds=estimate_words(estimate))


def _of(edition: Edition, *categories: str) -> list[Entry[Incident]]:
    return [entry for entry in edition.view.incidents if entry.state.category in categories]


def _security(cell: Cell) -> bool:
    return any(tie.state.domain == "security" for tie in cell.ties)
