"""What stands in place of an actor, a source or a setting that the audience may not see."""

from collections.abc import Mapping
from dataclasses import replace

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.identity import Hlc, RecordHash, SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Source
from sitrep_app.release.parts import Kept

WITHHELD = "withheld"
"""The name under which a withheld actor or source stands in a released view."""


def withheld_actors(actors: Mapping[SubjectId, Entry[Actor]], kept: Kept) -> dict[SubjectId, Entry[Actor]]:
    """Return the actors, those marked above the audience without anything but their place."""
    shown = {subject: _nameless_actor(entry, kept) for subject, entry in actors.items()}
    return {subject: _without_hidden_parent(entry, kept) for subject, entry in shown.items()}


def open_sources(sources: Mapping[SubjectId, Entry[Source]], audience: Marking) -> frozenset[SubjectId]:
    """Return the sources that the audience may know by name."""
    return frozenset(s for s, entry in sources.items() if entry.state.marking.may_reach(audience))


def withheld_sources(
    sources: Mapping[SubjectId, Entry[Source]], kept: Kept
) -> dict[SubjectId, Entry[Source]]:
    """Return the sources, those marked above the audience without anything but their reliability."""
    return {subject: _nameless_source(entry, kept) for subject, entry in sources.items()}


def closed_setting(setting: Setting, kept: Kept) -> Setting:
    """Return the workspace's facts; where they are marked above the audience, its zone and period alone."""
    if setting.marking.may_reach(kept.audience):
        return setting
    return Setting(
        WITHHELD, zone=setting.zone, period_first=setting.period_first, period_last=setting.period_last
    )


def _nameless_actor(entry: Entry[Actor], kept: Kept) -> Entry[Actor]:
    if entry.state.marking.may_reach(kept.audience):
        return entry
    kept.nameless.add(entry.subject)
    return replace(entry, state=Actor(WITHHELD), record=RecordHash(""), known_from=Hlc(0), conflicts=())


def _without_hidden_parent(entry: Entry[Actor], kept: Kept) -> Entry[Actor]:
    clean = kept.clean(entry)
    if clean.state.parent not in kept.nameless:
        return clean
    return replace(clean, state=replace(clean.state, parent=None))


def _nameless_source(entry: Entry[Source], kept: Kept) -> Entry[Source]:
    if entry.state.marking.may_reach(kept.audience):
        return entry
    kept.nameless.add(entry.subject)
    state = Source(WITHHELD, reliability=entry.state.reliability)
    return replace(entry, state=state, record=RecordHash(""), known_from=Hlc(0), conflicts=())
