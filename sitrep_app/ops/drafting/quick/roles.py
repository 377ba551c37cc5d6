"""What part each actor had: from the word before the name, from the verb behind it, or from who came to harm."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.passages import Span
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.parts import ROLE_MARK, USUAL_ROLE
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.mentions import Mention, why_named
from sitrep_app.ops.drafting.quick.tallies import Tally

_HARM = frozenset({"killed", "injured", "abducted", "missing"})
_ARMED = frozenset({"non_state_armed_group"})
_PEACEFUL = frozenset(
    {"arrest_or_seizure", "security_operation", "statement_or_decision", "relief_or_reconstruction"}
)
_FAR = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """What a role is judged by: the line, its counts, and the category that was guessed."""

    line: Line
    tallies: Sequence[Tally]
    category: str


def guess_parts(scene: Scene, mentions: Sequence[Mention]) -> Guess | None:
    """Return the guess for the actors with their roles, None where nobody is named."""
    actors = [one for one in mentions if not _is_counted(scene, one)]
    if not actors:
        return None
    judged = [(one, *_role(scene, one)) for one in actors]
    items = tuple(f"{one.words}{ROLE_MARK}{role}" for one, role, _why in judged)
    others = tuple(other for one in actors for other in one.others)
    return Guess("actor", items, tuple(one.span for one in actors), _whys(scene.line, judged), others)


def _whys(line: Line, judged: Sequence[tuple[Mention, str, str]]) -> str:
    """Return the reasons, each with the role where there are several."""
    if len(judged) == 1:
        one, _code, why = judged[0]
        return _("{named}, {why}").format(named=why_named(line, one), why=why)
    said = (
        _("{role}: {named}, {why}").format(
            role=load("actor_role").label(role, current()), named=why_named(line, one), why=why
        )
        for one, role, why in judged
    )
    return "; ".join(dict.fromkeys(said))


def _role(scene: Scene, one: Mention) -> tuple[str, str]:
    doer = USUAL_ROLE if scene.category in _PEACEFUL else "perpetrator"
    before, after = _beside(scene.line, one.span)
    if before == "by":
        return doer, _("after “by”")
    if any(
        tally.span.end <= one.span.start and _near(scene.line, tally.span, one.span)
        for tally in scene.tallies
    ):
        return "target", _("they are counted")
    if before == "on":
        return "target", _("after “on” or “against”")
    if after:
        return doer, _("before the verb")
    is_armed = isinstance(one.state, Actor) and one.state.type in _ARMED
    has_harm = any(tally.measure in _HARM for tally in scene.tallies)
    if is_armed and has_harm and _stands_alone(scene.line, one.span):
        return doer, _("named beside those who came to harm")
    return USUAL_ROLE, _("it is not said which part")


def _beside(line: Line, span: Span) -> tuple[str, bool]:
    """Return what the words before a name make of it, and whether a verb of attack comes soon behind it."""
    clause = line.clause_of(span)
    before = line.find(keywords("by"))
    found = [one for one in before if 0 <= span.start - one.span.end <= 2 and one.span.start >= clause.start]
    verbs = line.find(keywords("strikes"))
    end = clause.end
    strikes = any(
        span.end <= one.span.start < end and len(line.between(span.end, one.span.start)) < _FAR
        for one in verbs
    )
    return (found[-1].value if found else ""), strikes


def _near(line: Line, count: Span, name: Span) -> bool:
    return line.clause_of(count) == line.clause_of(name) and not line.between(count.end, name.start)


def _stands_alone(line: Line, span: Span) -> bool:
    clause = line.clause_of(span)
    return len(line.between(clause.start, clause.end)) <= len(line.between(span.start, span.end)) + 1


def _is_counted(scene: Scene, one: Mention) -> bool:
    """Say whether a name is no actor here but those who were counted, or a word for people at large: "2 civilians"."""
    is_people = isinstance(one.state, Actor) and one.state.type == "community"
    return any(
        one.span.meets(span) and (is_people or tally.population == "security_forces")
        for tally in scene.tallies
        for span in tally.parts
    )
