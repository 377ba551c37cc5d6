"""Who had which part in an event: "ISIS · perpetrator" as one item, and back."""

import re

from sitrep_app.domain.incident import Part
from sitrep_app.ops.drafting.choosing import choice_of, code_of
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading

ROLE_MARK = " · "
"""What parts an actor from its role where both are written in one field."""

USUAL_ROLE = "participant"
_ROLE = re.compile(r"(?P<name>.*?)\s*·\s+(?P<role>[^·]*)")


def split_role(item: str) -> tuple[str, str]:
    """Return the actor's name and the role, empty where none is written: "ISIS · target", "ISIS: target"."""
    if found := _ROLE.fullmatch(item.strip()):
        return found["name"], found["role"]
    name, mark, role = item.rpartition(":")
    return (name.strip(), role.strip()) if mark and choice_of("actor_role", role) else (item.strip(), "")


def read_parts(reading: Reading) -> tuple[Part, ...]:
    """Return the actors that a draft names, each with its role."""
    return tuple(dict.fromkeys(_part(reading, item) for item in reading.draft.items("actor")))


def part_words(parts: tuple[Part, ...], names: Names) -> tuple[str, ...]:
    """Return the items that read back as parts."""
    return tuple(f"{names.label('actor', part.actor)}{ROLE_MARK}{part.role}" for part in parts)


def _part(reading: Reading, item: str) -> Part:
    name, role = split_role(item)
    code = reading.attempt("actor", lambda: code_of("actor_role", role), USUAL_ROLE) if role else USUAL_ROLE
    return Part(reading.actor("actor", name), code)
