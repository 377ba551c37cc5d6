"""A subject's history in words: who did what, when, and what each record changed. No widgets."""

from datetime import tzinfo
from typing import get_type_hints

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
from sitrep_app.domain.where import say_name
from sitrep_app.gui.panels.inspector.facts import AXES, claim_words
from sitrep_app.gui.panels.inspector.presenter import field_name
from sitrep_app.gui.panels.inspector.reading import Known
from sitrep_app.gui.widgets.history_list import HistoryItem
from sitrep_app.i18n import _, current, format_date, format_time
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

TYPES = {"incident": "incident_type", "actor": "actor_type", "facility": "facility_type"}
MOST = 40
LONGEST = 110


def history_items(known: Known) -> list[HistoryItem]:
    """Return the newest records in words, oldest first; the first record of a subject is not told field by field."""
    first = known.history[0] if known.history else None
    return [_item(known, line, is_first=line is first) for line in known.history[-MOST:]]


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
        "undo": _("Taken back"),
        "redo": _("Done again"),
        "issue": _("Issued"),
    }
    return names.get(line.act, line.act)


def _item(known: Known, line: HistoryLine, *, is_first: bool) -> HistoryItem:
    changes = () if is_first else tuple(_difference(known, change) for change in line.changes)
    by = _("by {author}").format(author=line.author)
    when = dotted((_moment(line.recorded_at, known.zone), line.device))
    return HistoryItem(act_name(line), by, when, line.reason, (*changes, *_overruled(line)))


def _overruled(line: HistoryLine) -> list[str]:
    """Tell what was doubtful and why it was recorded all the same, each reason once."""
    told: dict[str, list[str]] = {}
    for rule, why in line.overruled.items():
        told.setdefault(why, []).append(RULES[rule].said if rule in RULES else rule)
    return [
        _("Overruled ({doubts}): {why}").format(doubts=listed(rules), why=why) for why, rules in told.items()
    ]


def _moment(recorded_at: int, zone: tzinfo) -> str:
    moment = from_microseconds(recorded_at).astimezone(zone)
    return _(", ").join((format_date(moment.date(), short=True), format_time(moment)))


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
        before, after = (_said(known, change.field, value) for value in (change.before, change.after))
    return _("{field}: {before} → {after}").format(field=field, before=before, after=after)


def _credibilities(citations: object) -> str:
    """List how credible the items cited were taken to be, each once."""
    judged = (str(cited.get("credibility", "")) for cited in citations) if isinstance(citations, list) else ()
    return _(", ").join(dict.fromkeys(judged))


def _said(known: Known, field: str, value: object) -> str:
    if value in (None, "", [], {}):
        return _("nothing")
    words = _words(known, field, _typed(known.entry.kind, field, value))
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _typed(kind: str, field: str, value: object) -> object:
    """Return plain JSON as the field's own type; as it is, where an older or a newer program wrote it otherwise."""
    hint = get_type_hints(KINDS[kind]).get(field)
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
            said = value.caption or value.name
        case Citation():
            said = _cited(known, value)
        case tuple() | list():
            said = listed([_words(known, field, item) for item in value])
        case dict():
            said = listed([f"{key}: {item}" for key, item in value.items()])
        case _other:
            said = _plain(known, field, str(value))
    return said


def _cited(known: Known, cited: Citation) -> str:
    source = known.sources.get(cited.source)
    name = source_name(source.state) if source else _("not known here")
    return " ".join(part for part in (name, cited.locator, str(grade_of((cited,), known.sources))) if part)


def _plain(known: Known, field: str, text: str) -> str:
    vocabulary = TYPES.get(known.entry.kind, "") if field == "type" else VOCABULARIES.get(field, "")
    if vocabulary:
        return load(vocabulary).label(text, current())
    return known.name(SubjectId(text)) if text in known.others else text
