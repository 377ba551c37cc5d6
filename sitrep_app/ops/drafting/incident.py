"""A draft of an event becomes an incident, and an incident's words become a draft."""

import re

from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import UNCATEGORISED, Incident, Link, Part
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.choosing import choice_of, code_of
from sitrep_app.ops.drafting.claims import claim_words, read_claims
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.store import queries

ROLE_MARK = " · "
"""What parts an actor from its role where both are written in one field."""

USUAL_ROLE = "participant"
_ROLE = re.compile(r"(?P<name>.*?)\s*·\s+(?P<role>[^·]*)")
_ID = re.compile(r"[0-9a-f]{32}")


def read(reading: Reading, known: Incident | None) -> Incident | None:
    """Return the incident that a draft says, None while something required is missing."""
    draft = reading.draft
    title = reading.text("title", required=_("The event has no title"))
    category = reading.choice("category", "category", _category_of(reading) or UNCATEGORISED)
    if category == UNCATEGORISED and "category" not in reading.troubles:
        reading.hints["category"] = load("category").label(UNCATEGORISED, current())
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    location = known.location if known and reading.unchanged("where") else reading.place("where")
    claims = read_claims(reading, category, known.claims if known else ())
    parts = known.parts if known and reading.unchanged("actor") else _parts(reading)
    links = known.links if known and reading.unchanged("link") else _links(reading)
    programme = known.programme if known and reading.unchanged("programme") else _programme(reading)
    citations = reading.citations(known.citations if known else ())
    verification, marking = reading.verification(), reading.marking()
    if not title:
        return None
    return Incident(
        title=title,
        category=category,
        period=period,
        type=reading.choice("type", "incident_type"),
        location=location,
        parts=parts,
        claims=claims,
        account=draft.text("account"),
        citations=citations,
        verification=verification,
        marking=marking,
        tags=draft.items("tag"),
        links=links,
        programme=programme,
    )


def words(incident: Incident, names: Names) -> dict[str, Words]:
    """Return the words that read back as an incident."""
    return {
        "title": incident.title,
        "category": incident.category,
        "type": incident.type,
        "when": wording.period(incident.period),
        "where": wording.location(incident.location),
        "actor": tuple(f"{names.label('actor', part.actor)} · {part.role}" for part in incident.parts),
        "account": incident.account,
        "tag": incident.tags,
        "link": tuple(f"{link.kind}:{link.target}" for link in incident.links),
        "programme": names.label("programme", incident.programme) if incident.programme else "",
        **claim_words(incident.claims),
        **wording.citing(incident.citations, names),
        **wording.judging(incident.verification, incident.marking),
    }


def _category_of(reading: Reading) -> str:
    code = reading.choice("type", "incident_type")
    return str(load("incident_type").term(code).extra["category"]) if code else ""


def split_role(item: str) -> tuple[str, str]:
    """Return the actor's name and the role, empty where none is written: "ISIS · target", "ISIS: target"."""
    if found := _ROLE.fullmatch(item.strip()):
        return found["name"], found["role"]
    name, mark, role = item.rpartition(":")
    return (name.strip(), role.strip()) if mark and choice_of("actor_role", role) else (item.strip(), "")


def _parts(reading: Reading) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(_part(reading, item) for item in reading.draft.items("actor")))


def _part(reading: Reading, item: str) -> Part:
    name, role = split_role(item)
    code = reading.attempt("actor", lambda: code_of("actor_role", role), USUAL_ROLE) if role else USUAL_ROLE
    return Part(reading.actor("actor", name), code)


def _programme(reading: Reading) -> SubjectId | None:
    """Find a programme; a new one needs more than its name, and so an entry of its own."""
    name = reading.draft.text("programme")

    def programme() -> SubjectId:
        found = reading.names.find("programme", name)
        if found is None:
            raise Trouble(
                _("There is no programme of that name"),
                name,
                _("Add the programme first, or leave this empty."),
                "programme",
            )
        return found

    return reading.attempt("programme", programme, None) if name else None


def _links(reading: Reading) -> tuple[Link, ...]:
    read = (_link(reading, item) for item in reading.draft.items("link"))
    return tuple(dict.fromkeys(link for link in read if link is not None))


def _link(reading: Reading, item: str) -> Link | None:
    kind, _colon, target = (piece.strip() for piece in item.partition(":"))

    def link() -> Link:
        found = queries.entry(reading.workspace, SubjectId(target)) if _ID.fullmatch(target) else None
        if found is None or found.kind != "incident" or target == reading.draft.subject:
            raise Trouble(
                _("“{text}” is no link to another event").format(text=item),
                item,
                _("Write the kind of link, a colon and the id of the other event."),
                "link",
            )
        return Link(code_of("link", kind), SubjectId(target))

    return reading.attempt("link", link, None)
