"""Every kind of entry as a JSON object."""

from collections.abc import Iterable, Iterator

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.identity import SubjectId, from_microseconds
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.source import Source
from sitrep_app.domain.tie import Tie
from sitrep_app.exchange.names import Names
from sitrep_app.exchange.plain import (
    Plain,
    plain_actor,
    plain_citations,
    plain_claims,
    plain_location,
    plain_period,
)

Object = dict[str, Plain]


def listed(names: Names) -> Iterator[tuple[str, Iterable[Object]]]:
    """Yield the keys of the lists with their entries, which are made as they are asked for."""
    view, rebuilt = names.view, names.view.figures.reconstruction
    yield "actors", (_actor(one, names) for one in view.actors.values() if names.shown(one.subject))
    yield "sources", (_source(one, names) for one in view.sources.values() if names.shown(one.subject))
    yield "events", (_incident(one, names) for one in view.incidents)
    yield "ties", (_tie(one, names) for one in names.ties)
    yield "programmes", (_programme(one.programme, names) for one in rebuilt.programmes)
    yield "facilities", (_facility(one.facility, names) for one in names.facilities)
    yield "progress", (_progress(claim, names) for one in names.facilities for claim in one.progress)
    yield "totals", (_total(total, names) for one in rebuilt.programmes for total in one.totals)
    yield "confirmations", (_confirmation(one, names) for one in view.confirmed.values())


def _head(entry: Entry[State], names: Names) -> Object:
    recorded = names.moment(from_microseconds(entry.known_from))
    head: Object = {"id": entry.subject, "marking": entry.state.marking.label, "known_from": recorded}
    attached = getattr(entry.state, "attachments", ())
    return head | ({"attachments": [_file(one) for one in attached]} if attached else {})


def _file(attached: Attachment) -> Object:
    return {
        "sha256": attached.hash,
        "name": attached.name,
        "media_type": attached.media_type,
        "size": attached.size,
        "caption": attached.caption,
        "role": attached.role,
    }


def _actor(entry: Entry[Actor], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "name": state.name,
        "short": state.short,
        "names": dict[str, Plain](state.names),
        "aliases": list[Plain](state.aliases),
        "type": state.type,
        "parent": names.shown(state.parent),
        "citations": plain_citations(state.citations, names),
    }


def _source(entry: Entry[Source], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "title": state.title,
        "publisher": state.publisher,
        "period": plain_period(state.period, names) if state.period else None,
        "reliability": state.reliability.value,
        "reason": state.reason,
        "note": state.note,
    }


def _incident(entry: Entry[Incident], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "title": state.title,
        "category": state.category,
        "type": state.type,
        "period": plain_period(state.period, names),
        "location": plain_location(state.location),
        "actors": [plain_actor(part.actor, names) | {"role": part.role} for part in state.parts],
        "claims": plain_claims(state.claims, names),
        "account": state.account,
        "citations": plain_citations(state.citations, names),
        "grade": str(names.view.grade(state.citations)),
        "verification": state.verification.value,
        "tags": list[Plain](state.tags),
        "links": [{"kind": link.kind, "target": link.target} for link in state.links],
        "programme": state.programme,
    }


def _tie(entry: Entry[Tie], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "from": plain_actor(state.from_actor, names),
        "to": plain_actor(state.to_actor, names),
        "level": state.level,
        "domain": state.domain,
        "period": plain_period(state.period, names),
        "area": plain_location(state.area),
        "claimed_by": plain_actor(state.claimed_by, names) if state.claimed_by else None,
        "note": state.note,
        "citations": plain_citations(state.citations, names),
        "grade": str(names.view.grade(state.citations)),
        "verification": state.verification.value,
    }


def _programme(entry: Entry[Programme], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "name": state.name,
        "facility_type": state.facility_type,
        "area": plain_location(state.area),
        "partners": _partners(state.partners, names),
        "note": state.note,
        "citations": plain_citations(state.citations, names),
    }


def _facility(entry: Entry[Facility], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "name": state.name,
        "names": dict[str, Plain](state.names),
        "type": state.type,
        "programme": state.programme,
        "location": plain_location(state.location),
        "citations": plain_citations(state.citations, names),
    }


def _progress(entry: Entry[Progress], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "facility": state.facility,
        "state": state.state,
        "period": plain_period(state.period, names),
        "building": state.building,
        "equipment": state.equipment,
        "functionality": state.functionality,
        "accessibility": state.accessibility,
        "staffing": state.staffing,
        "supplies": state.supplies,
        "causes": list[Plain](state.causes),
        "partners": _partners(state.partners, names),
        "note": state.note,
        "citations": plain_citations(state.citations, names),
        "grade": str(names.view.grade(state.citations)),
        "verification": state.verification.value,
    }


def _total(entry: Entry[ReportedTotal], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "programme": state.programme,
        "done": state.done,
        "of": state.of,
        "period": plain_period(state.period, names),
        "counted_by": state.counted_by,
        "note": state.note,
        "citations": plain_citations(state.citations, names),
        "grade": str(names.view.grade(state.citations)),
    }


def _confirmation(entry: Entry[Confirmation], names: Names) -> Object:
    state = entry.state
    return _head(entry, names) | {
        "confirms": state.confirms,
        "period": plain_period(state.period, names),
        "claimed_by": plain_actor(state.claimed_by, names) if state.claimed_by else None,
        "note": state.note,
        "citations": plain_citations(state.citations, names),
        "grade": str(names.view.grade(state.citations)),
    }


def _partners(partners: Iterable[SubjectId], names: Names) -> list[Plain]:
    return [plain_actor(partner, names) for partner in partners]
