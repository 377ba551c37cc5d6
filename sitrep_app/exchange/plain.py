"""Parts of an entry as plain values, the same in every format that is built of objects."""

import json
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation
from sitrep_app.exchange.names import Names, place_name

Plain: TypeAlias = "bool | int | float | str | list[Plain] | dict[str, Plain] | None"


def plain_period(period: Period, names: Names) -> dict[str, Plain]:
    """Return the four bounds and the precision, beside the words they were read from."""
    return {
        "precision": period.precision.value,
        "said": period.said,
        "start_earliest": names.moment(period.start_earliest),
        "start_latest": names.moment(period.start_latest),
        "end_earliest": names.moment(period.end_earliest),
        "end_latest": names.moment(period.end_latest),
    }


def plain_location(location: Location) -> dict[str, Plain]:
    """Return what the source said, and beside it what was found and computed."""
    return {
        "precision": location.precision.value,
        "said": location.said,
        "name": location.name,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "radius_m": location.radius_m,
        "adm1": _area(location.province),
        "adm2": _area(location.district),
        "adm3": _area(location.subdistrict),
    }


def plain_claims(claims: Iterable[Claim], names: Names) -> list[Plain]:
    """Return every claim with the source whose word it is."""
    return [
        {
            "measure": claim.measure,
            "population": claim.population,
            "low": claim.low,
            "best": claim.best,
            "high": claim.high,
            "said": claim.said,
            "by": plain_source(claim.by, names) if claim.by else None,
        }
        for claim in claims
    ]


def plain_citations(citations: Iterable[Citation], names: Names) -> list[Plain]:
    """Return what an entry rests on."""
    return [
        {
            "source": plain_source(cited.source, names),
            "locator": cited.locator,
            "credibility": cited.credibility.value,
            "reason": cited.reason,
            "quote": cited.quote,
        }
        for cited in citations
    ]


def plain_actor(subject: SubjectId, names: Names) -> dict[str, Plain]:
    """Return an actor's identifier and name; one that is withheld has no identifier."""
    return {"id": names.shown(subject), "name": names.actor(subject)}


def plain_source(subject: SubjectId, names: Names) -> dict[str, Plain]:
    """Return a source's identifier and title; one that is withheld has no identifier."""
    return {"id": names.shown(subject), "title": names.source(subject)}


def json_line(value: Plain) -> str:
    """Return a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def json_list(values: Iterable[Plain]) -> Iterator[str]:
    """Yield a list as JSON, a value to a line, each made only when it is its turn."""
    parted = "[\n"
    for value in values:
        yield parted + json_line(value)
        parted = ",\n"
    yield "[]" if parted == "[\n" else "\n]"


def _area(code: str) -> Plain:
    return {"code": code, "name": place_name(code)} if code else None
