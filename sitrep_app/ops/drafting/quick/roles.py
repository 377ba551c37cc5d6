"""What part each actor had: from the word before the name, from the verb behind it, or from who came to harm."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.i18n.lists import listed
from sitrep_app.ops.drafting.parts import ROLE_MARK, USUAL_ROLE
from sitrep_app.ops.drafting.quick.acts import VIOLENCE
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.mentions import Mention, why_named
from sitrep_app.ops.drafting.quick.tallies import Tally

_HARM = frozenset({"killed", "injured", "abducted", "missing"})
_FORCES = frozenset(
    {
        "state_military",
        "police",
        "intelligence",
        "auxiliary_force",
        "regional_force",
        "tribal_force",
        "coalition",
    }
)
_ARMED = frozenset({"non_state_armed_group"})
_PEACEFUL = frozenset(
    {"arrest_or_seizure", "security_operation", "statement_or_decision", "relief_or_reconstruction"}
)
_FAR = 3
_ARTICLE = len(" the ")


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
    """Return the reasons; where there are several actors, those of one part and reason together."""
    if len(judged) == 1:
        one, _code, why = judged[0]
        return _("{named}, {why}").format(named=why_named(line, one), why=why)
    together: dict[tuple[str, str], list[str]] = {}
    for one, role, why in judged:
        together.setdefault((role, why), []).append(line.said(one.span))
    return "; ".join(
        _("{role}: {named}, {why}").format(
            role=load("actor_role").label(role, current()), named=listed(named), why=why
        )
        for (role, why), named in together.items()
    )


def _role(scene: Scene, one: Mention) -> tuple[str, str]:
    """Return the role for the first thing that tells of one, and what that is."""
    doer = USUAL_ROLE if _is_lawful(scene, one) else "perpetrator"
    before, strikes = _beside(scene.line, one.span)
    tells = (
        (_is_done_by(scene.line, one.span), _striker(scene), _("after “by”")),
        (before == "by", doer, _("after “by”")),
        (_is_blamed(scene.line, one.span), doer, _("they are suspected or blamed")),
        (_is_numbered(scene, one.span), "target", _("they are counted")),
        (_is_done_to(scene.line, one.span), "target", _("before the verb and “by”")),
        (before == "on", "target", _("after “on” or “against”")),
        (_is_struck(scene.line, one.span), "target", _("right after the verb")),
        (_is_subject(scene.line, one.span), doer, _("right after the verb")),
        (strikes, doer, _("before the verb")),
        (_is_beside_victims(scene, one), doer, _("named beside those who came to harm")),
    )
    found = ((role, why) for is_so, role, why in tells if is_so)
    return next(found, (USUAL_ROLE, _("it is not said which part")))


def _striker(scene: Scene) -> str:
    """Return the role of whoever a verb says that it was done by."""
    return USUAL_ROLE if scene.category in _PEACEFUL else "perpetrator"


def _is_done_by(line: Line, name: Span) -> bool:
    """Say whether a name stands after a verb of attack and "by": "killed by the army"."""
    return any(0 <= name.start - by.end <= _ARTICLE for _verb, by in _passives(line))


def _is_done_to(line: Line, name: Span) -> bool:
    """Say whether a name stands before such a verb: "ISIS killed by army"."""
    return any(
        name.end <= verb.start
        and line.is_in_one_clause(name, verb)
        and len(line.between(name.end, verb.start)) < _FAR
        for verb, _by in _passives(line)
    )


def _passives(line: Line) -> list[tuple[Span, Span]]:
    """Return the verbs of attack that have "by" right behind them, each with it."""
    ends = [one.span for one in line.find(keywords("by")) if line.said(one.span).lower() == "by"]
    verbs = [one.span for one in line.find(keywords("strikes"))]
    return [(verb, by) for verb in verbs for by in ends if _behind(line, verb, by)]


def _is_struck(line: Line, name: Span) -> bool:
    """Say whether a name is the object of a verb of attack: "shelled ISIS positions"."""
    return line.said(name).isascii() and _is_after_verb(line, name)


def _is_subject(line: Line, name: Span) -> bool:
    """Say whether a name is the subject of a verb of attack in Arabic, where it stands behind it."""
    return not line.said(name).isascii() and _is_after_verb(line, name)


def _is_after_verb(line: Line, name: Span) -> bool:
    verbs = line.find(keywords("strikes"))
    return any(_behind(line, one.span, name) and line.is_in_one_clause(one.span, name) for one in verbs)


def _is_blamed(line: Line, name: Span) -> bool:
    return any(_behind(line, name, found.span) for found in line.find(keywords("blamed")))


def _is_numbered(scene: Scene, name: Span) -> bool:
    counts = (tally.span for tally in scene.tallies)
    return any(
        _behind(scene.line, count, name) and scene.line.is_in_one_clause(count, name) for count in counts
    )


def _is_beside_victims(scene: Scene, one: Mention) -> bool:
    is_armed = isinstance(one.state, Actor) and one.state.type in _ARMED
    has_harm = any(tally.measure in _HARM for tally in scene.tallies)
    return is_armed and has_harm and _stands_alone(scene.line, one.span)


def _is_lawful(scene: Scene, one: Mention) -> bool:
    """Say whether who did it took part in a lawful act: no attack, or a force that harmed no civilians."""
    is_force = isinstance(one.state, Actor) and one.state.type in _FORCES
    return scene.category in _PEACEFUL or (is_force and scene.category != VIOLENCE)


def _behind(line: Line, name: Span, word: Span) -> bool:
    return name.end <= word.start and not line.between(name.end, word.start)


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


def _stands_alone(line: Line, span: Span) -> bool:
    clause = line.clause_of(span)
    return len(line.between(clause.start, clause.end)) <= len(line.between(span.start, span.end)) + 1


def _is_counted(scene: Scene, one: Mention) -> bool:
    """Say whether a name is no actor here but those who were counted, or a word for people at large: "2 civilians"."""
    is_people = isinstance(one.state, Actor) and one.state.type == "community"
    if is_people and name_key(scene.line.said(one.span)) in keywords("population"):
        return True
    return any(
        one.span.meets(span) and tally.population == "security_forces"
        for tally in scene.tallies
        for span in tally.parts
    )
