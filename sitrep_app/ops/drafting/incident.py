"""A draft of an event becomes an incident, and an incident's words become a draft."""

from collections.abc import Callable

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Link, Part
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _
from sitrep_app.ops.drafting import wording
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.numbers import read_count, read_counted, say_counted
from sitrep_app.ops.drafting.reading import Reading

ROLE_MARKS = (" · ", ":")


def read(reading: Reading, known: Incident | None) -> Incident | None:
    """Return the incident that a draft says, None while something required is missing."""
    draft = reading.draft
    title = reading.text("title", required=_("The event has no title"))
    category = reading.choice("category", "category", _category_of(reading), required="")
    if not category:
        reading.text("category", required=_("The event has no category"))
    kept = known is not None
    period = known.period if known and reading.unchanged("when") else reading.period("when")
    location = known.location if known and reading.unchanged("where") else reading.place("where")
    claims = _claims(reading, category)
    parts = tuple(_part(reading, item) for item in draft.items("actor"))
    links = tuple(_link(reading, item) for item in draft.items("link"))
    citations = reading.citations(known.citations if known and kept else ())
    verification, marking = reading.verification(), reading.marking()
    if not title or not category:
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
    )


def words(incident: Incident, names: Names) -> dict[str, Words]:
    """Return the words that read back as an incident."""
    found: dict[str, Words] = {
        "title": incident.title,
        "category": incident.category,
        "type": incident.type,
        "when": wording.period(incident.period),
        "where": wording.location(incident.location),
        "actor": tuple(f"{names.label('actor', part.actor)} · {part.role}" for part in incident.parts),
        "account": incident.account,
        "tag": incident.tags,
        "link": tuple(f"{link.kind}:{link.target}" for link in incident.links),
        **wording.citing(incident.citations, names),
        **wording.judging(incident.verification, incident.marking),
    }
    more = []
    for claim in incident.claims:
        if claim.measure in found:
            more.append(f"{claim.measure}/{claim.population}={say_counted(claim)}")
        else:
            found |= _claim_words(claim)
    return {**found, "figure": tuple(more)}


def _category_of(reading: Reading) -> str:
    code = reading.choice("type", "incident_type")
    return str(load("incident_type").term(code).extra["category"]) if code else ""


def _claims(reading: Reading, category: str) -> tuple[Claim, ...]:
    usual = "civilians" if category == "violence_against_civilians" else "not_stated"
    claims = [_measured(reading, term.code, usual) for term in load("measure").terms]
    claims += [_figure(reading, item) for item in reading.draft.items("figure")]
    return tuple(claim for claim in claims if claim is not None)


def _measured(reading: Reading, measure: str, usual: str) -> Claim | None:
    texts = {part: reading.draft.text(f"{measure}{part}") for part in ("", "_low", "_high")}
    if not any(texts.values()):
        return None
    population = reading.choice(f"{measure}_of", "population", usual)

    def claim() -> Claim:
        counted = read_counted(texts[""], measure)
        low = read_count(texts["_low"], f"{measure}_low") if texts["_low"] else counted.low
        high = read_count(texts["_high"], f"{measure}_high") if texts["_high"] else counted.high
        return Claim(measure, population, low, counted.best, high, counted.said)

    return _attempt(reading, measure, claim)


def _figure(reading: Reading, item: str) -> Claim | None:
    def claim() -> Claim:
        what, _sep, number = item.partition("=")
        measure, _slash, population = what.partition("/")
        if not number:
            raise Trouble(f"“{item}” is not a figure", item, "Write it like killed/armed_group=5.", "figure")
        code = load("measure").term(measure.strip()).code
        of = load("population").term(population.strip()).code if population else "not_stated"
        counted = read_counted(number, "figure")
        return Claim(code, of, counted.low, counted.best, counted.high, counted.said)

    return reading.attempt("figure", claim, None)


def _attempt(reading: Reading, measure: str, claim: Callable[[], Claim]) -> Claim | None:
    """A wrong order of estimates is shown at the estimate that is wrong, not at the measure."""
    try:
        return claim()
    except Trouble as trouble:
        part = {"low": f"{measure}_low", "high": f"{measure}_high", "best": measure}.get(
            trouble.field, trouble.field
        )
        reading.troubles.setdefault(part or measure, trouble)
        return None


def _part(reading: Reading, item: str) -> Part:
    name, role = item, ""
    for mark in ROLE_MARKS:
        if mark in item:
            name, _mark, role = (piece.strip() for piece in item.rpartition(mark))
            break
    roles = load("actor_role")
    code = next(
        (t.code for t in roles.terms if role.casefold() in (t.code, t.name().casefold())), "participant"
    )
    if (
        role
        and code == "participant"
        and role.casefold() not in ("participant", roles.label("participant").casefold())
    ):
        reading.attempt("actor", lambda: roles.term(role).code, "")
    return Part(reading.actor("actor", name), code)


def _link(reading: Reading, item: str) -> Link:
    kind, _colon, target = item.partition(":")
    code = reading.attempt("link", lambda: load("link").term(kind.strip()).code, "")
    return Link(code, SubjectId(target.strip()))


def _claim_words(claim: Claim) -> dict[str, Words]:
    if claim.best is not None:
        numbers = {"": str(claim.best), "_low": _number(claim.low), "_high": _number(claim.high)}
    else:
        numbers = {"": say_counted(claim), "_low": "", "_high": ""}
    return {
        **{f"{claim.measure}{part}": text for part, text in numbers.items()},
        f"{claim.measure}_of": claim.population,
    }


def _number(number: int | None) -> str:
    return "" if number is None else str(number)
