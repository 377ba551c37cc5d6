"""Whether two incidents count the same things alike."""

from sitrep_app.domain.claim import Estimate, reconcile
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.likeness.evidence import Evidence, Sign
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number

_SLACK = 0.34


def weigh_figures(one: Incident, other: Incident) -> Evidence | None:
    """Return what the figures of two incidents say; nothing where they count nothing in common."""
    here, there = _by_measure(one), _by_measure(other)
    shared = sorted(here.keys() & there.keys())
    if not shared:
        return None
    measure = shared[0]
    first, second = here[measure], there[measure]
    said = f"{load('measure').label(measure, current())} {format_number(first.best)}"
    if first.best == second.best:
        return Evidence(
            Sign.SAME_FIGURES, _("same figure: {figure}").format(figure=said), _telling(first.best)
        )
    between = f"{said}\N{NO-BREAK SPACE}/\N{NO-BREAK SPACE}{format_number(second.best)}"
    sign = Sign.CLOSE_FIGURES if _are_close(first, second) else Sign.OTHER_FIGURES
    return Evidence(sign, _("figures differ: {figures}").format(figures=between))


def _by_measure(incident: Incident) -> dict[str, Estimate]:
    """What is counted of each measure; one source often says of whom and the other does not."""
    found: dict[str, Estimate] = {}
    for (measure, _population), estimate in reconcile(incident.claims).items():
        found[measure] = found.get(measure, Estimate()) + estimate
    return dict(sorted(found.items(), key=lambda one: one[0] != "killed"))


def _telling(best: int) -> float:
    """Many incidents have one dead: the smaller a figure, the less it tells that two have the same."""
    return min(1.0, 0.4 + 0.15 * best)


def _are_close(one: Estimate, other: Estimate) -> bool:
    if max(one.low, other.low) <= min(one.high, other.high):
        return True
    apart = abs(one.best - other.best)
    return apart <= max(1, _SLACK * max(one.best, other.best))
