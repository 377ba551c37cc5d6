"""A subject's history in words: who did what, when, and what each record changed. No widgets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from functools import cache
from typing import Any, get_type_hints

import msgspec

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import KINDS, FieldChange, HistoryLine
from sitrep_app.domain.headline import source_name
from sitrep_app.domain.identity import SubjectId, from_microseconds
from sitrep_app.domain.incident import Link, Part
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name, say_place, say_point, say_radius
from sitrep_app.gui.panels.inspector.facts import AXES, claim_words
from sitrep_app.gui.panels.inspector.presenter import field_name
from sitrep_app.gui.panels.inspector.reading import Known
from sitrep_app.gui.widgets.history_list import HistoryItem
from sitrep_app.i18n import _, current, format_date, format_time, later
from sitrep_app.i18n.directions import dotted
from sitrep_app.i18n.lists import listed
from sitrep_app.ops.drafting import RULES

VOCABULARIES = {
    "category": "category",
    "verification": "verification",
    "marking": "marking",
    "level": "coordination_level",
    "domain": "coordination_domain",
    "state": "lifecycle",
    "reliability": "reliability",
    "facility_type": "facility_type",
    **AXES,
}
"""Fields that hold a code, and the vocabulary it is from; "type" depends on the kind."""

_LANGUAGES = {"en": later("English"), "ar": later("Arabic"), "ckb": later("Kurdish")}
TYPES = {"incident": "incident_type", "actor": "actor_type", "facility": "facility_type"}
LONGEST = 110


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in words, before and after; of lists only what is in one and not in the other."""

    field: str
    before: str
    after: str


def history_items(known: Known) -> list[HistoryItem]:
    """Return the newest records in words, oldest first; the first record of a subject is not told field by field."""
    return [_item(known, line) for line in known.history]


def differences(known: Known, changes: Iterable[FieldChange]) -> list[Difference]:
    """Return changes in words, none of them cut short; those that cannot be told in words are left out."""
    told = (_told(known, change) for change in placed(known, changes))
    return [one for one in told if one.before != one.after]


def placed(known: Known, changes: Iterable[FieldChange]) -> list[FieldChange]:
    """Return changes in the order in which the kind has its fields; those it does not know come last."""
    order = list(_hints(known.entry.kind))
    return sorted(changes, key=lambda one: order.index(one.field) if one.field in order else len(order))


def act_name(line: HistoryLine) -> str:
    """Return what a record did; a correction of nothing but a grade is a grading."""
    if line.act == "correct" and _is_grading(line):
        return _("Graded")
    names = {
        "record": _("Entered"),
        "create": _("Made"),
        "correct": _("Corrected"),
        "strike": _("Struck"),
        "restore": _("Restored"),
        "revert": _("Older version restored"),
        "undo": _("Taken back"),
        "redo": _("Done again"),
        "issue": _("Issued"),
        "join": _("Merged"),
        "part": _("Parted"),
    }
    return names.get(line.act, line.act)


def overruled_words(line: HistoryLine) -> list[str]:
    """Tell what was doubtful and why it was recorded all the same, each reason once."""
    told: dict[str, list[str]] = {}
    for rule, why in line.overruled.items():
        told.setdefault(why, []).append(RULES[rule].said if rule in RULES else rule)
    return [
        _("Overruled ({doubts}): {why}").format(doubts=listed(rules), why=why) for why, rules in told.items()
    ]


def moment_words(recorded_at: int, zone: tzinfo) -> str:
    """Return when a record was made: "12 Feb 2018, 09:00"."""
    moment = from_microseconds(recorded_at).astimezone(zone)
    return _(", ").join((format_date(moment.date(), short=True), format_time(moment)))


def _item(known: Known, line: HistoryLine) -> HistoryItem:
    changes = () if line.is_first else tuple(_difference(known, change) for change in line.changes)
    by = _("by {author}").format(author=line.author)
    when = dotted((moment_words(line.recorded_at, known.zone), line.device))
    return HistoryItem(act_name(line), by, when, line.reason, (*changes, *overruled_words(line)))


def _is_grading(line: HistoryLine) -> bool:
    """Say whether nothing was changed but a source's reliability or the credibility of what is cited."""
    fields = {change.field for change in line.changes}
    if fields == {"citations"}:
        return _is_regraded(line.changes[0])
    return bool(fields) and fields <= {"reliability", "reason"}


def _is_regraded(change: FieldChange) -> bool:
    return _ungraded(change.before) == _ungraded(change.after)


def _ungraded(citations: object) -> object:
    if not isinstance(citations, list):
        return citations
    return [{**cited, "credibility": "", "reason": ""} for cited in citations]


def _difference(known: Known, change: FieldChange) -> str:
    field = field_name(change.field)
    if change.field == "citations" and _is_regraded(change):
        field, before, after = _("Credibility"), _credibilities(change.before), _credibilities(change.after)
    else:
        before, after = (_short(_said(known, change.field, value)) for value in (change.before, change.after))
    return _("{field}: {before} → {after}").format(field=field, before=before, after=after)


def _told(known: Known, change: FieldChange) -> Difference:
    before, after = change.before, change.after
    if (
        isinstance(before, list)
        and isinstance(after, list)
        and (gone := _beside(before, after)) != (new := _beside(after, before))
    ):
        return Difference(
            field_name(change.field),
            _each(known, change.field, gone, "−"),
            _each(known, change.field, new, "+"),
        )
    said = [_said(known, change.field, value) for value in (before, after)]
    if said[0] == said[1]:
        said = [_said(known, change.field, value, closely=True) for value in (before, after)]
    return Difference(field_name(change.field), *said)


def _beside(items: list[object], others: list[object]) -> list[object]:
    return [item for item in items if item not in others]


def _each(known: Known, field: str, items: list[object], sign: str) -> str:
    """Return what only one of two lists has, a line each; told closely, since the other may have one that is told alike."""
    return "\n".join(f"{sign} {_said(known, field, [item], closely=True)}" for item in items)


def _credibilities(citations: object) -> str:
    """List how credible the items cited were taken to be, each once."""
    judged = (str(cited.get("credibility", "")) for cited in citations) if isinstance(citations, list) else ()
    return _(", ").join(dict.fromkeys(judged))


def _said(known: Known, field: str, value: object, *, closely: bool = False) -> str:
    if value in (None, "", [], {}):
        return _("nothing")
    typed = _typed(known.entry.kind, field, value)
    said = _close_words(known, field, typed) if closely else _words(known, field, typed)
    return said or _("nothing")


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


@cache
def _hints(kind: str) -> Mapping[str, Any]:
    return get_type_hints(KINDS[kind])


def _typed(kind: str, field: str, value: object) -> object:
    """Return plain JSON as the field's own type; as it is, where an older or a newer program wrote it otherwise."""
    hint = _hints(kind).get(field)
    try:
        return value if hint is None else msgspec.convert(value, hint)
    except msgspec.ValidationError:
        return value


def _words(known: Known, field: str, value: object) -> str:
    match value:
        case Period():
            said = say_period(value, current(), known.zone)
        case Location():
            said = say_name(value)
        case Part():
            said = dotted((known.name(value.actor), load("actor_role").label(value.role, current())))
        case Claim():
            said = f"{load('measure').label(value.measure, current())}: {claim_words(value)}"
        case Link():
            said = f"{load('link').label(value.kind, current())}: {known.name(value.target)}"
        case Attachment():
            said = value.caption or value.shown
        case Citation():
            said = _cited(known, value)
        case tuple() | list():
            said = listed([_words(known, field, item) for item in value])
        case Mapping():
            said = listed(
                [f"{_(_LANGUAGES[key]) if key in _LANGUAGES else key}: {item}" for key, item in value.items()]
            )
        case _other:
            said = _plain(known, field, str(value))
    return said


def _close_words(known: Known, field: str, value: object) -> str:
    """Return what tells two values apart that are told alike: the point of a place, the span and the source of a figure."""
    match value:
        case Location():
            said = dotted((say_place(value), say_point(value), say_radius(value)))
        case Period():
            said = dotted((say_period(value, current(), known.zone), *_bounds(value, known.zone)))
        case Claim():
            span = _("low {low} · high {high}").format(low=value.span.low, high=value.span.high)
            by = known.name(value.by) if value.by else ""
            said = dotted((_words(known, field, value), span if value.is_counted else "", value.said, by))
        case Citation():
            said = dotted((_cited(known, value), value.reason))
        case Attachment():
            said = dotted((_words(known, field, value), value.role, value.taken, value.hash[:8]))
        case tuple() | list():
            said = listed([_close_words(known, field, item) for item in value])
        case _other:
            said = _words(known, field, value)
    return said


def _bounds(period: Period, zone: tzinfo) -> list[str]:
    bounds = (period.start_earliest, period.start_latest, period.end_earliest, period.end_latest)
    moments = [bound.astimezone(zone) for bound in bounds if bound is not None]
    return [f"{format_date(moment.date(), short=True)} {format_time(moment)}" for moment in moments]


def _cited(known: Known, cited: Citation) -> str:
    source = known.sources.get(cited.source)
    name = source_name(source.state) if source else _("not known here")
    return " ".join(part for part in (name, cited.locator, str(grade_of((cited,), known.sources))) if part)


def _plain(known: Known, field: str, text: str) -> str:
    vocabulary = TYPES.get(known.entry.kind, "") if field == "type" else VOCABULARIES.get(field, "")
    if vocabulary:
        return load(vocabulary).label(text, current())
    return known.name(SubjectId(text)) if text in known.others else text
