"""The words for what a change will do to several entries: which of them change, and why the others stay as they are."""

from collections.abc import Mapping

from sitrep_app.domain.marking import Marking
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.i18n.lists import listed
from sitrep_app.ops.changing import Change
from sitrep_app.ops.together import Foreseen


def change_words(change: Change) -> str:
    """Return the question that a change asks."""
    return {
        "verify": _("Set the status to {value}?"),
        "grade": _("Set the credibility to {value}?"),
        "rely": _("Set the reliability to {value}?"),
        "mark": _("Set the marking to {value}?"),
    }[change.verb].format(value=_value_words(change))


def done_words(verb: str, count: int) -> str:
    """Return what is said once several entries are tagged, struck or otherwise changed in one step."""
    told = {
        "tag": ngettext("{n} entry tagged.", "{n} entries tagged.", count),
        "strike": ngettext("{n} entry struck.", "{n} entries struck.", count),
    }
    changed = ngettext("{n} entry changed.", "{n} entries changed.", count)
    return told.get(verb, changed).format(n=format_number(count))


def foreseen_words(foreseen: Foreseen, change: Change | None = None) -> str:
    """Return a line for what changes, and one for each reason why something does not."""
    lines = (
        (foreseen.changed, _("Will change: {what}.") if change else _("Will be struck: {what}.")),
        (foreseen.so_already, _("So already: {what}.")),
        (foreseen.without, _without(change)),
        (foreseen.struck, _("Left alone, as they are struck: {what}.")),
    )
    return "\n".join(said.format(what=counted(counts)) for counts, said in lines if counts)


def counted(counts: Mapping[str, int]) -> str:
    """Return how many of each kind: "3 events and 1 tie"."""
    return listed([_of_kind(kind, count).format(n=format_number(count)) for kind, count in counts.items()])


def _value_words(change: Change) -> str:
    if isinstance(change.value, Marking):
        return change.value.label
    vocabulary = {"verify": "verification", "grade": "credibility", "rely": "reliability"}[change.verb]
    label = load(vocabulary).label(change.value, current())
    return label if change.verb == "verify" else f"{change.value} – {label}"


def _without(change: Change | None) -> str:
    return {
        "verify": _("Left alone, as they have no status: {what}."),
        "grade": _("Left alone, as they cite no source: {what}."),
        "rely": _("Left alone, as only a source has a reliability: {what}."),
        "tag": _("Left alone, as they have no tags: {what}."),
    }.get(change.verb if change else "", "{what}")


def _of_kind(kind: str, count: int) -> str:
    return {
        "incident": ngettext("{n} event", "{n} events", count),
        "tie": ngettext("{n} tie", "{n} ties", count),
        "progress": ngettext("{n} claim of progress", "{n} claims of progress", count),
        "reported_total": ngettext("{n} reported total", "{n} reported totals", count),
        "place": ngettext("{n} place", "{n} places", count),
        "no_change": ngettext("{n} confirmation", "{n} confirmations", count),
        "actor": ngettext("{n} actor", "{n} actors", count),
        "source": ngettext("{n} source", "{n} sources", count),
        "facility": ngettext("{n} facility", "{n} facilities", count),
        "programme": ngettext("{n} programme", "{n} programmes", count),
    }.get(kind, ngettext("{n} entry", "{n} entries", count))
