"""A statement: who said what to whom, recorded as an event of the category of statements, and its words."""

from dataclasses import replace
from typing import TypeVar

from sitrep_app.domain.draft import Words
from sitrep_app.domain.incident import Incident, Link, Part
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, judging
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.links import link_words, read_links, read_links_to
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.programmes import known_programme
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import EVENT

T = TypeVar("T", Part, Link)

CATEGORY, TYPE = "statement_or_decision", "x_statement"
_ROLES = {"speaker": "speaker", "to": "addressee"}
_ABOUT = "about"

_FIELDS = (
    FieldSpec("speaker", later("Who"), "actor", required=True, repeated=True),
    FieldSpec("title", later("Said what"), required=True),
    FieldSpec("about", later("About"), "entries", repeated=True, of=("incident",)),
    FieldSpec("to", later("To whom"), "actor", repeated=True),
    FieldSpec("when", later("When"), "when", required=True),
    FieldSpec("where", later("Where"), "where"),
    FieldSpec("account", later("In their words"), "text"),
    *citing(),
    *judging(),
    FieldSpec("programme", later("Programme"), "programme", main=False),
    FieldSpec("tag", later("Tags"), "items", repeated=True, main=False),
    FieldSpec("link", later("Links"), "links", "link", repeated=True, main=False),
    attaching(),
)


def _read(reading: Reading, known: Incident | None) -> Incident | None:
    """Return the statement that a draft says, None while something required is missing."""
    draft = reading.draft
    reading.text("speaker", required=_("Nobody is named who said it"))
    title = reading.text("title", required=_("Nothing is said"))
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    location = known.location if known and reading.unchanged("where") else reading.place("where")
    parts = tuple(Part(actor, role) for name, role in _ROLES.items() for actor in reading.actors(name))
    links = (*read_links_to(reading, "about", _ABOUT), *read_links(reading))
    programme = known.programme if known and reading.unchanged("programme") else known_programme(reading)
    citations = reading.citations(known.citations if known else ())
    verification, marking = reading.verification(), reading.marking()
    if not title:
        return None
    return replace(
        known or Incident(title, CATEGORY, period, TYPE),
        title=title,
        period=period,
        location=location,
        parts=_as_known(parts, known.parts if known else ()),
        account=draft.text("account"),
        citations=citations,
        verification=verification,
        marking=marking,
        tags=draft.items("tag"),
        links=_as_known(links, known.links if known else ()),
        programme=programme,
    )


def _words(statement: Incident, names: Names) -> dict[str, Words]:
    """Return the words that read back as a statement."""
    return {
        "title": statement.title,
        "when": wording.period(statement.period),
        "where": wording.location(statement.location),
        **{name: _spoken(statement, role, names) for name, role in _ROLES.items()},
        "about": tuple(link.target for link in statement.links if link.kind == _ABOUT),
        "account": statement.account,
        "tag": statement.tags,
        "link": link_words(link for link in statement.links if link.kind != _ABOUT),
        "programme": names.label("programme", statement.programme) if statement.programme else "",
        **wording.citing(statement.citations, names),
        **wording.judging(statement.verification, statement.marking),
    }


def _suits(incident: Incident) -> bool:
    """Say whether an event is all said by the fields of a statement."""
    roles = {part.role for part in incident.parts}
    is_said = incident.category == CATEGORY and "speaker" in roles
    return is_said and roles <= set(_ROLES.values()) and not incident.claims


def _spoken(statement: Incident, role: str, names: Names) -> tuple[str, ...]:
    return tuple(names.label("actor", part.actor) for part in statement.parts if part.role == role)


def _as_known(now: tuple[T, ...], known: tuple[T, ...]) -> tuple[T, ...]:
    """Keep the order that was known where nothing else differs."""
    return known if set(now) == set(known) else now


KIND = Kind(
    "statement",
    35,
    "incident",
    _FIELDS,
    _read,
    _words,
    _suits,
    followed=("where", "source", "reliability"),
    rules=EVENT,
)
