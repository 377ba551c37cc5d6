"""GeoJSON of the events (RFC 7946): a Feature each, in order of time.

The geometry is the point that was computed, longitude first, and null where none was. `properties.location` says how
finely the place is known, the radius of doubt and what the source said: a point with the precision `district` stands
for the whole district. `sitrep`, beside the features, says of what the file is, for whom, and how much was held back.
"""

from collections.abc import Iterator

from sitrep_app.domain.claim import reconcile
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import Incident
from sitrep_app.exchange.heading import heading
from sitrep_app.exchange.names import Names
from sitrep_app.exchange.plain import Plain, json_line, json_list, plain_actor, plain_location, plain_period
from sitrep_app.release import Released


def write(released: Released) -> Iterator[str]:
    """Yield the text of the file, an event at a time."""
    names = Names(released)
    yield f'{{"type": "FeatureCollection",\n"sitrep": {json_line(heading(names))},\n"features": '
    yield from json_list(_feature(entry, names) for entry in names.view.incidents)
    yield "}\n"


def _feature(entry: Entry[Incident], names: Names) -> dict[str, Plain]:
    state = entry.state
    return {
        "type": "Feature",
        "id": entry.subject,
        "geometry": _point(state.location.latitude, state.location.longitude),
        "properties": {
            "title": state.title,
            "category": state.category,
            "type": state.type,
            "period": plain_period(state.period, names),
            "location": plain_location(state.location),
            "actors": [plain_actor(part.actor, names) | {"role": part.role} for part in state.parts],
            "figures": _figures(state),
            "account": state.account,
            "sources": [names.source(cited.source) for cited in state.citations],
            "grade": str(names.view.grade(state.citations)),
            "verification": state.verification.value,
            "marking": state.marking.label,
            "tags": list[Plain](state.tags),
            "programme": names.programme(state.programme),
        },
    }


def _point(latitude: float | None, longitude: float | None) -> Plain:
    if latitude is None or longitude is None:
        return None
    return {"type": "Point", "coordinates": [longitude, latitude]}


def _figures(incident: Incident) -> list[Plain]:
    """Return one estimate for each thing counted, so that two sources never count twice."""
    return [
        {
            "measure": measure,
            "population": population,
            "low": estimate.low,
            "best": estimate.best,
            "high": estimate.high,
        }
        for (measure, population), estimate in sorted(reconcile(incident.claims).items())
    ]
