"""Two actors, places, sources, programmes or events that are one: merging them, and parting them again.

The other's records stay as they are; one more record says which subject it is shown under from now on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Changes, Entry, kind_of
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.merged import Mergeable, kept_by
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.united import united
from sitrep_app.i18n import _
from sitrep_app.ops import entries
from sitrep_app.store import log, queries
from sitrep_app.store.codec import Body, decode_body
from sitrep_app.store.log import Record
from sitrep_app.store.merged import kept_at
from sitrep_app.store.projections.merging import STRUCK, Known, heads_among, known_after
from sitrep_app.store.step import Step
from sitrep_app.store.workspace import Workspace

MERGED, PARTED = "join", "part"
"""The acts of the records that merge and that part."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What merging two would come to: the kept one as it is and as it would be, and the other."""

    before: Mergeable
    after: Mergeable
    other: Mergeable


def foresee(workspace: Workspace, kept: SubjectId, other: SubjectId) -> Foreseen:
    """Return what merging two would come to; Trouble where they cannot be."""
    one, two = _both(workspace, kept, other)
    return Foreseen(one.state, _one(workspace, one, two), two.state)


def merge(workspace: Workspace, kept: SubjectId, other: SubjectId, *, reason: str = "") -> Changes:
    """Let what is said of one subject be shown under another, which takes over what the first adds to it.

    Of the two identifiers the older one goes on, whichever description is kept: see `kept_by`.
    """
    one, two = _both(workspace, kept, other)
    whole, rest = _one(workspace, one, two), two.state
    stays, goes = older_of(kept, other)
    if stays == other:
        rest = one.state
    states = {stays: whole, goes: replace(rest, merged_into=stays)}
    with workspace.step() as step:
        for subject, state in states.items():
            step.record(subject, state, act=MERGED, reason=reason.strip())
        return step.changes


def older_of(one: SubjectId, other: SubjectId) -> tuple[SubjectId, SubjectId]:
    """Return the one of two subjects that goes on when they are merged, then the one that is shown under it."""
    return (one, other) if one < other else (other, one)


def part(workspace: Workspace, other: SubjectId, *, reason: str = "") -> Changes:
    """Let a subject that was merged into another stand for itself again; what has been recorded since stays.

    Trouble where it is not merged into any.
    """
    with workspace.step() as step:
        joined = _joining_record(step, other)
        of = decode_body(joined.body)
        for subject in (other, SubjectId(of.state["merged_into"])):
            made = next((one for one in _records(step, subject).values() if _step_of(one) == of.step), None)
            if made is not None:
                _take_back(step, subject, made, reason.strip())
        return step.changes


def bring_back(workspace: Workspace, subject: SubjectId) -> Changes:
    """Let an entry stand again, whether it was merged with another or struck."""
    known = queries.as_recorded(workspace, subject)
    if known is not None and kept_by(subject, known.state):
        return part(workspace, subject)
    return entries.restore(workspace, [subject])


def merged_under(workspace: Workspace, subject: SubjectId) -> list[Entry[Any]]:
    """Return what is shown under a subject now, as it was recorded."""
    with workspace.reading() as raw:
        others = [one for one, kept in kept_at(raw).items() if kept == subject]
    found = (queries.as_recorded(workspace, other) for other in others)
    return [entry for entry in found if entry is not None]


def _both(workspace: Workspace, kept: SubjectId, other: SubjectId) -> tuple[Entry[Any], Entry[Any]]:
    found = [queries.as_recorded(workspace, subject) for subject in (kept, other)]
    for subject, entry in zip((kept, other), found, strict=True):
        if entry is None or entry.struck or not isinstance(entry.state, Mergeable):
            raise Trouble(_("This cannot be merged"), subject, _("Choose two entries that stand."), "subject")
    one, two = (entry for entry in found if entry is not None)
    if kept == other or one.kind != two.kind:
        raise Trouble(
            _("Only two different entries of one kind can be the same"),
            kind_of(two.state),
            _("Choose another."),
            "subject",
        )
    return one, two


def _one(workspace: Workspace, one: Entry[Any], two: Entry[Any]) -> Mergeable:
    """What is kept with what the other adds, which does not speak of itself as of somebody else."""
    whole = united(one.state, two.state)
    with workspace.reading() as raw:
        kept = {**kept_at(raw), two.subject: one.subject}
    if isinstance(whole, Incident):
        pair = (one.subject, two.subject)
        links = tuple(link for link in whole.links if link.target not in pair)
        return replace(whole, links=links)
    if isinstance(whole, Actor) and whole.parent and kept.get(whole.parent, whole.parent) == one.subject:
        return replace(whole, parent=None)
    return whole


def _records(step: Step, subject: SubjectId) -> Mapping[str, Record]:
    return {record.hash: record for record in log.records_of(step.raw, subject)}


def _step_of(record: Record) -> str:
    return decode_body(record.body).step


def _joining_record(step: Step, subject: SubjectId) -> Record:
    """Return the last record that said of a subject what it was not known to be before: one with another."""
    records = _records(step, subject)
    for record in reversed(list(records.values())):
        into = decode_body(record.body).state.get("merged_into")
        parents = [records[name] for name in record.head.parents if name in records]
        before = known_after(records, parents).state.get("merged_into") if parents else None
        if into and into != before and _now(records).state.get("merged_into"):
            return record
    raise Trouble(_("This was not merged with anything"), subject, _("Choose one that was."), "subject")


def _now(records: Mapping[str, Record]) -> Known:
    return known_after(records, heads_among(records))


def _take_back(step: Step, subject: SubjectId, made: Record, reason: str) -> None:
    """Record a subject without what one record brought to it, and with what was recorded since."""
    records = _records(step, subject)
    parents = [records[name] for name in made.head.parents if name in records]
    was, now = known_after(records, parents), _now(records)
    fields = taken_back(_fields(was), _fields(known_after(records, [made])), _fields(now))
    struck = bool(fields.pop(STRUCK))
    body = Body(PARTED, fields, "", struck, reason)
    step.append(subject, made.head.kind, body, [head.hash for head in heads_among(records)])


def _fields(known: Known) -> dict[str, Any]:
    return {**known.state, STRUCK: known.struck}


def taken_back(was: Mapping[str, Any], made: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields as they are now without what one change brought: of a list its items alone are taken out."""
    fields: dict[str, Any] = {}
    for name in {**was, **made, **now}:
        before, brought, kept = was.get(name), made.get(name), now.get(name)
        if brought == kept:
            kept = before
        elif brought != before and isinstance(kept, list) and isinstance(brought, list):
            kept = _without(kept, brought, before or [])
        if kept is not None or name in was:
            fields[name] = kept
    return {name: value for name, value in fields.items() if name != "merged_into" or value is not None}


def _without(now: list[Any], brought: list[Any], was: list[Any]) -> list[Any]:
    left = [item for item in now if item in was or item not in brought]
    return [item for item in was if item not in brought and item not in left] + left
