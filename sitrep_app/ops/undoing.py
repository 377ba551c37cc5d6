"""Undo appends the opposite. It works on what this computer did, step by step, also after a restart."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import KINDS, Changes, Entry
from sitrep_app.domain.headline import headline
from sitrep_app.domain.identity import SubjectId
from sitrep_app.i18n import format_number, ngettext
from sitrep_app.store import aside, log, queries
from sitrep_app.store.codec import Body, decode_body, typed
from sitrep_app.store.log import Record
from sitrep_app.store.projections.merging import STRUCK, Known, ancestry, heads_among, known_after, three_way
from sitrep_app.store.step import Step
from sitrep_app.store.workspace import Workspace

REACH = 5_000
"""How many of this computer's newest records are looked through for steps to undo."""


LONGEST = 80
"""The most characters of an entry's name that a menu or a message shows."""

NOT_UNDONE = frozenset({"create", "issue", "merge"})
"""Acts that undo passes over: making the workspace, and what has left it or come into it."""


@dataclass(slots=True)
class Past:
    """One step as the log tells it: the records it made, and a line that names the entry it was about."""

    step: str
    act: str
    undoes: str
    records: list[Record] = field(default_factory=list)
    title: str = ""


@dataclass(frozen=True, slots=True)
class Stacks:
    """What can be undone and what can be redone, the nearest last."""

    done: Sequence[Past]
    undone: Sequence[Past]


def stacks(workspace: Workspace) -> Stacks:
    """Return what this computer can undo and redo now."""
    done: list[Past] = []
    undone: list[Past] = []
    for past in _own_steps(workspace):
        if past.act in NOT_UNDONE:
            continue
        if past.act == "undo":
            _move(done, past.undoes)
            undone.append(past)
        elif past.act == "redo":
            _move(undone, past.undoes)
            done.append(past)
        else:
            done.append(past)
            undone.clear()
    for nearest in (*done[-1:], *undone[-1:]):
        nearest.title = _title(workspace, nearest)
    return Stacks(done, undone)


def undo(workspace: Workspace) -> Changes:
    """Append the opposite of this computer's last step; no changes where there is none."""
    done = stacks(workspace).done
    return _reverse(workspace, done[-1], "undo") if done else Changes()


def redo(workspace: Workspace) -> Changes:
    """Append the opposite of the last undo; no changes where there is none."""
    undone = stacks(workspace).undone
    return _reverse(workspace, undone[-1], "redo") if undone else Changes()


def _own_steps(workspace: Workspace) -> list[Past]:
    devices = workspace.own_devices()
    if not devices:
        return []
    steps: dict[str, Past] = {}
    with workspace.reading() as raw:
        for record in log.recent_records(raw, devices, REACH):
            body = decode_body(record.body)
            past = steps.setdefault(body.step, Past(body.step, body.act, body.undoes))
            past.records.append(record)
    return list(steps.values())


def _title(workspace: Workspace, past: Past) -> str:
    """Name the entry that a step was about: the last it wrote, after whatever that one speaks of, and how many more of its kind."""
    last = past.records[-1]
    if last.head.kind not in KINDS:
        return ""
    state = typed(last.head.kind, dict(decode_body(last.body).state))
    title = _short(headline(state, lambda subject: _name(workspace, subject)))
    kind = last.head.kind
    more = len({record.head.subject for record in past.records if record.head.kind == kind}) - 1
    told = ngettext("{title} and {n} more", "{title} and {n} more", more)
    return told.format(title=title, n=format_number(more)) if more else title


def _short(title: str) -> str:
    return title if len(title) <= LONGEST else title[: LONGEST - 1] + "…"


def _name(workspace: Workspace, subject: SubjectId) -> str:
    found = queries.entry(workspace, subject)
    return found.state.label if found and isinstance(found.state, Actor) else _name_of(found)


def _name_of(found: Entry[Any] | None) -> str:
    return str(getattr(found.state, "name", "") or getattr(found.state, "title", "")) if found else ""


def _move(stack: list[Past], step: str) -> None:
    stack[:] = [past for past in stack if past.step != step]


def _reverse(workspace: Workspace, past: Past, act: str) -> Changes:
    with workspace.step() as step:
        for record in reversed(past.records):
            _reverse_record(step, record, Body(act, {}, "", undoes=past.step))
        aside.follow(step.raw, past.step, step.id, step.newest)
        return step.changes


def _reverse_record(step: Step, record: Record, body: Body) -> None:
    """Take back what one record changed and keep what was built on it since.

    Only heads that descend from the record are followed, so that undoing before or after a merge gives the same.
    """
    subject = SubjectId(record.head.subject)
    records = {one.hash: one for one in log.records_of(step.raw, subject)}
    before = known_after(records, parents) if (parents := _parents(records, record)) else None
    heads = [head for head in heads_among(records) if record.hash in ancestry(records, head)]
    now = known_after(records, heads)
    made = _fields(known_after(records, [record]))
    was = _fields(before) if before else {**made, STRUCK: True}
    merged, _ = three_way(made, _fields(now), was)
    struck = bool(merged.pop(STRUCK))
    opposite = Body(body.act, merged, "", struck, body.reason, body.undoes)
    step.append(subject, record.head.kind, opposite, [head.hash for head in heads])


def _parents(records: dict[str, Record], record: Record) -> list[Record]:
    return [records[parent] for parent in record.head.parents if parent in records]


def _fields(known: Known) -> dict[str, object]:
    return {**known.state, STRUCK: known.struck}
