"""An event: a draft becomes an incident, and an incident's words become a draft."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.draft import Words
from sitrep_app.domain.incident import UNCATEGORISED, Incident
from sitrep_app.domain.source import Citation
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, later
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.claims import claim_words, read_claims
from sitrep_app.ops.drafting.fields import FieldSpec, attaching, citing, judging
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.links import link_words, read_links
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.parts import part_words, read_parts
from sitrep_app.ops.drafting.programmes import known_programme
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.ops.drafting.rules import EVENT

FIELDS = (
    FieldSpec("title", later("What happened"), required=True),
    FieldSpec("category", later("Category"), "choice", "category"),
    FieldSpec("type", later("Type"), "choice", "incident_type"),
    FieldSpec("when", later("When"), "when", required=True),
    FieldSpec("where", later("Where"), "where"),
    FieldSpec("actor", later("Actors"), "parts", "actor_role", repeated=True),
    *(
        FieldSpec(
            term.code,
            term.name(),
            "estimate",
            "population",
            main=term.code == "killed",
            terms=term.label,
        )
        for term in load("measure").terms
    ),
    FieldSpec("figure", later("More figures"), "figures", repeated=True, main=False),
    FieldSpec("account", later("Account"), "text"),
    *citing(),
    *judging(),
    FieldSpec("programme", later("Programme"), "programme", main=False),
    FieldSpec("tag", later("Tags"), "items", repeated=True, main=False),
    FieldSpec("link", later("Links"), "links", "link", repeated=True, main=False),
    attaching(),
)


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
    parts = known.parts if known and reading.unchanged("actor") else read_parts(reading)
    links = known.links if known and reading.unchanged("link") else read_links(reading)
    programme = known.programme if known and reading.unchanged("programme") else known_programme(reading)
    given = [claim.by for claim in claims if claim.by and not (known and claim in known.claims)]
    citations = reading.citations(known.citations if known else (), given)
    if given and draft.text("source"):
        claims = tuple(_attributed(claims, citations))
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


def _attributed(claims: Sequence[Claim], citations: Sequence[Citation]) -> Iterator[Claim]:
    """Where another source gives a figure too, those of the fields say that they are the first source's."""
    first = citations[0].source
    return (claim if claim.by else replace(claim, by=first) for claim in claims)


def words(incident: Incident, names: Names) -> dict[str, Words]:
    """Return the words that read back as an incident."""
    return {
        "title": incident.title,
        "category": incident.category,
        "type": incident.type,
        "when": wording.period(incident.period),
        "where": wording.location(incident.location),
        "actor": part_words(incident.parts, names),
        "account": incident.account,
        "tag": incident.tags,
        "link": link_words(incident.links),
        "programme": names.label("programme", incident.programme) if incident.programme else "",
        **claim_words(incident.claims, names),
        **wording.citing(incident.citations, names),
        **wording.judging(incident.verification, incident.marking),
    }


def _category_of(reading: Reading) -> str:
    code = reading.choice("type", "incident_type")
    return str(load("incident_type").term(code).extra["category"]) if code else ""


KIND = Kind(
    "incident",
    10,
    "incident",
    FIELDS,
    read,
    words,
    followed=("where", "actor", "source", "reliability"),
    rules=EVENT,
)
