"""The strip of five key figures, each with what it rests on."""

from collections.abc import Sequence

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.reports.edition import Edition, brief, uncapitalised
from sitrep_app.reports.text import Json

MOST = 5
PROGRAMME = 150.0
CASUALTY = ("killed", "civilians")
ATTACKS = "violence_against_civilians"


def key_figures(edition: Edition) -> list[Json]:
    """Return at most five figures: casualties, the largest other claims, forces, facilities, then attacks."""
    figures = edition.view.figures
    claimed = [_claimed(edition, key) for key in _claims_in_order(figures)]
    strip = [*claimed[:2], _forces(edition), _rebuilt(edition), *claimed[2:], _attacks(edition)]
    shown: list[Json] = [figure for figure in strip if figure is not None]
    return shown[:MOST]


def estimate_words(estimate: Estimate) -> str:
    """Return an estimate's bounds in words."""
    low, high = format_number(estimate.low), format_number(estimate.high)
    return _("low {low} · high {high}").format(low=low, high=high)


def claim_name(measure: str, population: str) -> str:
    """Return what a claim counts, in words that can follow a number."""
    if (measure, population) == CASUALTY:
        return _("civilians killed")
    terms = load("measure")
    label = uncapitalised(terms.label(measure, current()))
    counts_people = measure in terms and bool(terms.term(measure).extra.get("of_people"))
    if not counts_people or population in ("", "not_stated"):
        return label
    whom = uncapitalised(load("population").label(population, current()))
    return _("{measure} ({population})").format(measure=label, population=whom)


def behind(edition: Edition, measure: str, population: str) -> list[Entry[Incident]]:
    """Return the incidents that make a claim."""
    return [
        entry
        for entry in edition.view.incidents
        if any((claim.measure, claim.population) == (measure, population) for claim in entry.state.claims)
    ]


def _claims_in_order(figures: KeyFigures) -> list[tuple[str, str]]:
    """Civilians killed come first whatever is known of them; the others by the order of their vocabulary."""
    measures, populations = load("measure").codes, load("population").codes
    others = [key for key in figures.claims if key != CASUALTY and figures.claims[key].high]
    order = sorted(others, key=lambda key: (_at(measures, key[0]), _at(populations, key[1]), key))
    return [CASUALTY, *order]


def _claimed(edition: Edition, key: tuple[str, str]) -> dict[str, Json]:
    figures = edition.view.figures
    estimate, entries = figures.claims.get(key), behind(edition, *key)
    count = figures.incidents_by_claim.get(key, 0)
    events = ngettext("{count} event", "{count} events", count).format(count=format_number(count))
    if estimate is None:
        note = _("no number given") if entries else _("none reported")
    else:
        note = events if estimate.low == estimate.high else f"{estimate_words(estimate)} · {events}"
    number = format_number(estimate.best) if estimate else "–" if entries else "0"
    return _figure(edition, number, claim_name(*key), note, entries)


def _forces(edition: Edition) -> dict[str, Json] | None:
    picture = edition.view.figures.coordination
    pairs = picture.force_pairs
    if not pairs:
        return None
    ties = [tie for cell in pairs for tie in cell.ties]
    stated = ngettext("{count} stated without", "{count} stated without", picture.pairs_without_command)
    return _figure(
        edition,
        _("{part} of {whole}").format(part=picture.pairs_under_command, whole=len(pairs)),
        _("pairs of forces under one command"),
        stated.format(count=format_number(picture.pairs_without_command)),
        ties,
    )


def _rebuilt(edition: Edition) -> dict[str, Json] | None:
    picture = next((p for p in edition.view.figures.reconstruction.programmes if p.scope), None)
    if picture is None:
        return None
    reported, recorded = picture.reported, picture.recorded
    shown = reported or recorded
    entries: list[Entry[State]] = [
        *picture.totals[:1],
        *(claim for facility in picture.facilities for claim in facility.progress[:1]),
    ]
    note = _("recorded here: {done} of {whole}").format(done=recorded.done, whole=recorded.of)
    return _figure(
        edition,
        _("{part} of {whole}").format(part=format_number(shown.done), whole=format_number(shown.of)),
        _("rebuilt · {programme}").format(programme=brief(picture.programme.state.name, PROGRAMME)),
        note if reported else _("recorded here"),
        entries,
    )


def _attacks(edition: Edition) -> dict[str, Json]:
    figures = edition.view.figures
    attacks = [entry for entry in edition.view.incidents if entry.state.category == ATTACKS]
    label = _("attacks on civilians in {days} days").format(days=figures.days)
    note = _("{count} in the {days} days before").format(
        count=format_number(figures.attacks_before), days=figures.days
    )
    return _figure(edition, format_number(figures.attacks), label, note, attacks)


def _figure(
    edition: Edition, number: str, label: str, note: str, entries: Sequence[Entry[State]]
) -> dict[str, Json]:
    return {"number": number, "label": label, "note": note, **edition.rests_on(entries)}


def _at(codes: Sequence[str], code: str) -> int:
    return codes.index(code) if code in codes else len(codes)
