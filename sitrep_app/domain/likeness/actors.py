"""Whether two incidents are about the same actors: by identity, as whole and part, or by the spelling of a name."""

from collections.abc import Iterable, Iterator

from sitrep_app.domain.hierarchy import Actors
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.likeness.evidence import Evidence, Sign
from sitrep_app.domain.likeness.spellings import are_one_name
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current


def weigh_actors(one: Incident, other: Incident, actors: Actors) -> Evidence | None:
    """Return what the actors of two incidents say; nothing where one names nobody."""
    if not one.parts or not other.parts:
        return None
    fewer, more = sorted((one.parts, other.parts), key=len)
    shared = [part for part in fewer if any(_are_one(part.actor, rest.actor, actors) for rest in more)]
    if shared:
        is_whole = len(shared) == len(fewer)
        sign = Sign.ALL_ACTORS if is_whole and len(shared) > 1 else Sign.SOME_ACTORS
        return Evidence(sign, _said(shared, more, actors, is_whole=is_whole))
    kin = [part for part in fewer if any(_are_kin(part.actor, rest.actor, actors) for rest in more)]
    if kin:
        return Evidence(Sign.KIN_ACTORS, _("an actor and a part of it"))
    return Evidence(Sign.OTHER_ACTORS)


def family(actor: SubjectId, actors: Actors) -> frozenset[SubjectId]:
    """Return an actor with those that it is part of and those that are part of it directly."""
    found = {actor}
    found.update(_above(actor, actors))
    found.update(each for each, entry in actors.items() if entry.state.parent == actor)
    return frozenset(found)


def names_of(incident: Incident, actors: Actors) -> Iterator[str]:
    """Yield every name of the actors of an incident."""
    for part in incident.parts:
        yield from _names(part.actor, actors)


def _are_one(one: SubjectId, other: SubjectId, actors: Actors) -> bool:
    if one == other:
        return True
    return any(are_one_name(a, b) for a in _names(one, actors) for b in _names(other, actors))


def _are_kin(one: SubjectId, other: SubjectId, actors: Actors) -> bool:
    return other in _above(one, actors) or one in _above(other, actors)


def _above(actor: SubjectId, actors: Actors) -> Iterable[SubjectId]:
    """Return what an actor is part of, from the nearest on; those that run in a circle end."""
    above: dict[SubjectId, None] = {}
    entry = actors.get(actor)
    while entry is not None and entry.state.parent is not None and entry.state.parent not in above:
        above[entry.state.parent] = None
        entry = actors.get(entry.state.parent)
    return above


def _names(actor: SubjectId, actors: Actors) -> Iterator[str]:
    if entry := actors.get(actor):
        state = entry.state
        yield from filter(None, (state.name, state.short, *state.aliases, *state.names.values()))


def _said(shared: list[Part], more: tuple[Part, ...], actors: Actors, *, is_whole: bool) -> str:
    if len(shared) > 1:
        return _("same actors") if is_whole else _("some of the same actors")
    part = shared[0]
    roles = {part.role, *(rest.role for rest in more if _are_one(rest.actor, part.actor, actors))}
    if len(roles) == 1 and part.role != "participant":
        role = load("actor_role").label(part.role, current())
        return _("same {role}").format(role=role[:1].lower() + role[1:])
    return _("same actor")
