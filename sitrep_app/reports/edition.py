"""One report being written: its request, its released view, its numbers, and the phrases that every section uses."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.freshness import still_so
from sitrep_app.domain.grade import Grade
from sitrep_app.domain.headline import source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period, midnight
from sitrep_app.domain.source import Citation
from sitrep_app.domain.view import View
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name
from sitrep_app.i18n import _, current, format_number, is_right_to_left, ngettext
from sitrep_app.i18n.lists import listed
from sitrep_app.reports.numbering import Contents
from sitrep_app.reports.request import ReportRequest
from sitrep_app.reports.text import Json
from sitrep_app.reports.timeline import shorten

NAME_SIZE = 8.0
MOST_RUNS = 15
MOST_GRADES = 2
SHORT, LONG = 80.0, 260.0
ISOLATE, END = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@dataclass(frozen=True, slots=True)
class Edition:
    """A released view under a request; words come out in the language being spoken."""

    request: ReportRequest
    view: View
    withheld: frozenset[SubjectId]
    contents: Contents

    @property
    def zone(self) -> tzinfo:
        """Return the zone in which this report's days begin."""
        return self.view.setting.tzinfo

    def label(self, vocabulary: str, code: str) -> str:
        """Return a code in words; nothing for no code."""
        return load(vocabulary).label(code, current()) if code else ""

    def actor(self, subject: SubjectId, *, short: bool = False) -> str:
        """Return an actor's name in the report's language, or that it is withheld."""
        entry = self.view.actors.get(subject)
        if entry is None or subject in self.withheld:
            return _("withheld")
        translated = entry.state.names.get(current())
        return brief(
            translated or (entry.state.label if short else entry.state.name), SHORT if short else LONG
        )

    def source(self, subject: SubjectId) -> str:
        """Return what a source is called, or that it is withheld."""
        entry = self.view.sources.get(subject)
        if entry is None or subject in self.withheld:
            return _("withheld")
        return brief(source_name(entry.state), LONG)

    def facility(self, facility: Facility) -> str:
        """Return a facility's name in the report's language."""
        return brief(facility.names.get(current()) or facility.name, LONG)

    def when(self, period: Period) -> str:
        """Return a period as it was read."""
        return say_period(period, current())

    def still_so(self, subject: SubjectId) -> str:
        """Return as of when an entry was last said to hold still; empty where nobody has said so."""
        return still_so(self.view.confirmed, subject, self.zone)

    def where(self, location: Location) -> str:
        """Return a place's name, else the words it was given in, else how finely it is known."""
        return (
            brief(say_name(location), LONG)
            if location.label
            else self.label("location_precision", location.precision)
        )

    def grade(self, citations: Sequence[Citation]) -> Grade:
        """Return an entry's grade."""
        return self.view.grade(tuple(citations))

    def rests_on(self, entries: Iterable[Entry[State]]) -> dict[str, Json]:
        """Return what leads from a figure or a sentence to its entries, to their sources, and how these are graded.

        An entry that cites nothing is as little judged as one whose source nobody has judged.
        """
        resting = list(entries)
        cited_by = [tuple(getattr(entry.state, "citations", ())) for entry in resting]
        citations = [cited for each in cited_by for cited in each]
        judged = {self.grade((cited,)) for cited in citations}
        grades = sorted(judged if all(cited_by) else {*judged, Grade()}, key=str)
        known = self.contents.sources
        return {
            "references": self.references(entry.subject for entry in resting),
            "sources": sorted({known[cited.source] for cited in citations if cited.source in known}),
            "grades": [badge(grade) for grade in grades[:MOST_GRADES]],
            "grades_more": max(0, len(grades) - MOST_GRADES),
        }

    def references(self, entries: Iterable[SubjectId]) -> list[Json]:
        """Return the numbers of entries in order, runs as one, each with the number it leads to in the annex."""
        numbered = sorted(
            (self.contents.entries[e], e in self.contents.listed)
            for e in set(entries) & self.contents.entries.keys()
        )
        runs: list[list[int]] = []
        listed = {number for number, is_listed in numbered if is_listed}
        for number, is_listed in numbered:
            if runs and runs[-1][-1] == number - 1 and (number - 1 in listed) == is_listed:
                runs[-1].append(number)
            else:
                runs.append([number])
        return [{"text": _run(run), "to": run[0] if run[0] in listed else None} for run in runs[:MOST_RUNS]]

    @property
    def length(self) -> float:
        """Return how many days the reporting period has."""
        return self.days_of(self.request.last + timedelta(days=1))

    def days_of(self, day: date) -> float:
        """Return a day's midnight as days since the period's first."""
        return (midnight(day, self.zone) - midnight(self.request.first, self.zone)).total_seconds() / 86_400

    def days(self, moment: datetime | None) -> float | None:
        """Return a moment as days since the period's first midnight; None stays open."""
        if moment is None:
            return None
        return (moment - midnight(self.request.first, self.zone)).total_seconds() / 86_400


def brief(text: str, points: float) -> str:
    """Return a name cut to a width, so that none can push a page apart; joined letters are narrower than they measure."""
    return typed(shorten(text, points * (1.5 if reads_right_to_left(text) else 1), NAME_SIZE))


def typed(text: str) -> str:
    """Return words of a person so that their direction stays their own within a sentence of the report."""
    return f"{ISOLATE}{text}{END}" if text and reads_right_to_left(text) != is_right_to_left() else text


def reads_right_to_left(text: str) -> bool:
    """Say whether words are in Arabic script."""
    return any("\u0590" <= character <= "\u08ff" for character in text)


def capitalised(words: str) -> str:
    """Return words as they begin a line."""
    return words[:1].upper() + words[1:]


def uncapitalised(words: str) -> str:
    """Return words as they stand within a line; a word in capitals stays so."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def listing(items: Sequence[str], most: int = 8) -> str:
    """Return names as a list in words: A, B and C; beyond `most` they are only counted."""
    if len(items) > most:
        others = len(items) - most
        words = ngettext("{count} other", "{count} others", others).format(count=format_number(others))
        return listing([*items[:most], words], most + 1)
    return listed(items)


def _run(numbers: Sequence[int]) -> str:
    joint = "–" if len(numbers) > 2 else ", "
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}{joint}{numbers[-1]}"


def badge(grade: Grade) -> dict[str, Json]:
    """Return a grade to draw: hollow while unjudged."""
    return {"grade": str(grade), "judged": grade.is_judged}
