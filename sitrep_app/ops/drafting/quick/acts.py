"""What kind of event: its type and its category, from the words for it and from who came to harm."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sitrep_app.domain.passages import Span
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.tallies import Tally

VIOLENCE = "violence_against_civilians"
_HARM = frozenset({"killed", "injured", "abducted", "missing"})
_SPARED = frozenset({"civilians", "aid_workers", "health_workers"})
_ARMED = frozenset({"armed_group", "security_forces"})
_OF_A_MEASURE = {
    "abducted": "abduction",
    "arrested": "arrests",
    "displaced": "x_displacement",
    "returned": "x_return",
    "weapons_caches_found": "x_weapons_cache_found",
    "explosives_found": "x_ied_found",
    "units_destroyed": "x_units_destroyed",
    "people_reached": "x_humanitarian_delivery",
}
_WEAK = frozenset(
    {"arrests", "x_coordination_meeting", "x_raid", "x_security_operation", "looting", "x_displacement"}
)


@dataclass(frozen=True, slots=True)
class Act:
    """The type of an event and the parts of the line it came from; `others` are types that it may be as well."""

    type: str
    spans: tuple[Span, ...]
    why: str
    others: tuple[str, ...] = ()


def guess_act(line: Line, tallies: Sequence[Tally], taken: tuple[Span, ...]) -> list[Guess]:
    """Return the guesses for the category and the type of an event."""
    act = _act(line, tallies, taken)
    if act is None:
        return []
    term = load("incident_type").term(act.type)
    harmed = _harmed(tallies)
    category = str(term.extra["category"])
    spans, why = act.spans, act.why
    if harmed and VIOLENCE in _listed(term.extra.get("also_in")):
        category, spans, why = VIOLENCE, harmed, _("civilians came to harm")
    labels = tuple(load("incident_type").label(other, current()) for other in act.others)
    return [Guess("category", category, spans, why), Guess("type", act.type, act.spans, act.why, labels)]


def _act(line: Line, tallies: Sequence[Tally], taken: tuple[Span, ...]) -> Act | None:
    found = line.find(keywords("type"), taken)
    strong = [one for one in found if one.value not in _WEAK]
    counted = _counted(tallies)
    if strong or (found and counted is None):
        first = (strong or found)[0]
        others = tuple(dict.fromkeys(one.value for one in found if one.value != first.value))
        return Act(first.value, (first.span,), _("a word for it"), others)
    if counted is None:
        return None
    others = tuple(dict.fromkeys(one.value for one in found if one.value != counted.type))
    return Act(counted.type, counted.spans, counted.why, others)


def _counted(tallies: Sequence[Tally]) -> Act | None:
    """What is counted tells: civilians killed are an attack, armed men killed a clash, a cache is one that was found."""
    if harmed := _harmed(tallies):
        return _of_measure(tallies, "abducted") or Act("attack", harmed, _("civilians came to harm"))
    for measure in _OF_A_MEASURE:
        if act := _of_measure(tallies, measure):
            return act
    armed = [
        one for one in tallies if one.measure in _HARM and one.population in _ARMED and one.number != "0"
    ]
    if armed:
        return Act("armed_clash", _spans(armed), _("armed people came to harm"), ("x_security_operation",))
    return None


def _of_measure(tallies: Sequence[Tally], measure: str) -> Act | None:
    counted = [one for one in tallies if one.measure == measure]
    if not counted:
        return None
    label = load("measure").label(measure, current())
    return Act(_OF_A_MEASURE[measure], _spans(counted), _("a count: {what}").format(what=label))


def _harmed(tallies: Sequence[Tally]) -> tuple[Span, ...]:
    return _spans(
        one for one in tallies if one.measure in _HARM and one.population in _SPARED and one.number != "0"
    )


def _spans(tallies: Iterable[Tally]) -> tuple[Span, ...]:
    return tuple(sorted({span for one in tallies for span in one.parts}, key=lambda span: span.start))


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []
