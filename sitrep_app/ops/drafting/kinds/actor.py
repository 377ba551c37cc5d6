"""An actor: a draft becomes an actor, and its words become a draft."""

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, marking, other_names
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import CITED

_FIELDS = (
    FieldSpec("name", later("Name"), required=True),
    FieldSpec("short", later("Short name")),
    FieldSpec("type", later("Kind of actor"), "choice", "actor_type"),
    FieldSpec("parent", later("Part of"), "actor"),
    *other_names(),
    FieldSpec("alias", later("Other names"), "items", repeated=True),
    *citing(),
    marking(),
    attaching(),
)


def _read(reading: Reading, known: Actor | None) -> Actor | None:
    """Return the actor that a draft says, None while it has no name."""
    draft = reading.draft
    name = reading.text("name", required=_("The actor has no name"))
    parent = draft.text("parent")
    citations = reading.citations(known.citations if known else ())
    kind, shown_to = reading.choice("type", "actor_type"), reading.marking()
    if not name:
        return None
    reading.say_namesakes("actor", name)
    part_of = reading.actor("parent", parent) if parent else None
    if part_of is not None and part_of == draft.subject:
        reading.troubles["parent"] = Trouble(
            _("An actor cannot be part of itself"), parent, _("Name another actor, or none."), "parent"
        )
    return Actor(
        name,
        kind,
        draft.text("short"),
        reading.other_names(),
        draft.items("alias"),
        part_of,
        citations,
        shown_to,
    )


def _words(actor: Actor, names: Names) -> dict[str, Words]:
    """Return the words that read back as an actor."""
    return {
        "name": actor.name,
        "short": actor.short,
        "type": actor.type,
        "parent": names.label("actor", actor.parent) if actor.parent else "",
        "alias": actor.aliases,
        "marking": actor.marking,
        **{f"name_{language}": name for language, name in actor.names.items()},
        **wording.citing(actor.citations, names),
    }


KIND = Kind("actor", 60, "actor", _FIELDS, _read, _words, rules=CITED)
