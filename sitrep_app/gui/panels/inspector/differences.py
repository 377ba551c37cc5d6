"""A subject's history in words: who did what, when, and what each record changed."""

from collections.abc import Iterable, Mapping
from datetime import tzinfo

import msgspec

from sitrep_app.domain.entry import FieldChange, HistoryLine
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.period import Period
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.gui.panels.inspector.presenter import field_name
from sitrep_app.gui.widgets.history_list import HistoryItem
from sitrep_app.i18n import _, current, format_date, format_time

VOCABULARIES = {
    "category": "category",
    "type": "incident_type",
    "verification": "verification",
    "marking": "marking",
    "level": "coordination_level",
    "domain": "coordination_domain",
    "state": "lifecycle",
    "reliability": "reliability",
    "credibility": "credibility",
}
LONGEST = 60


def history_items(lines: Iterable[HistoryLine], zone: tzinfo) -> list[HistoryItem]:
    """Return a history in words, oldest first; the first record of a subject is not told field by field."""
    items = []
    for number, line in enumerate(lines):
        at = from_microseconds(line.recorded_at).astimezone(zone)
        changes = () if number == 0 else tuple(_said(change, zone) for change in line.changes)
        items.append(
            HistoryItem(
                act_name(line.act),
                _("by {author}").format(author=line.author),
                f"{format_date(at.date(), short=True)}, {format_time(at)} · {line.device}",
                line.reason,
                tuple(words for words in changes if words),
            )
        )
    return items


def act_name(act: str) -> str:
    """Return what an act is called in a history."""
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
    return names.get(act, act)


def _said(change: FieldChange, zone: tzinfo) -> str:
    if change.field == "citations":
        return _citations(change)
    before, after = (_value(change.field, value, zone) for value in (change.before, change.after))
    if not before and not after:
        return ""
    return _("{field}: {before} to {after}").format(
        field=field_name(change.field), before=before or _("nothing"), after=after or _("nothing")
    )


def _citations(change: FieldChange) -> str:
    """Say how the credibility of the first citation moved, or that the sources changed."""
    before, after = (_first(value) for value in (change.before, change.after))
    if before.get("source") == after.get("source") and before.get("credibility") != after.get("credibility"):
        return _("Credibility: {before} to {after}").format(
            before=before.get("credibility", ""), after=after.get("credibility", "")
        )
    return _("Source changed")


def _first(value: object) -> Mapping[str, object]:
    return value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else {}


def _value(field: str, value: object, zone: tzinfo) -> str:
    if value in (None, "", [], {}):
        return ""
    if field in VOCABULARIES and isinstance(value, str):
        return load(VOCABULARIES[field]).label(value, current())
    if field == "period":
        return say_period(msgspec.convert(value, Period), zone=zone)
    if isinstance(value, dict):
        return str(value.get("name") or value.get("said") or "…")
    if isinstance(value, list):
        return _("{count} items").format(count=len(value))
    words = str(value)
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
