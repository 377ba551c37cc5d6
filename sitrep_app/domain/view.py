"""Everything one standpoint shows, gathered: what the gate redacts, and what reports and exports are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.grade import Credibility, Grade, Reliability
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Citation, Source


@dataclass(frozen=True, slots=True)
class View:
    """One lens on a workspace; `incidents` are in order of time.

    `audience` is the most closed marking let through, `held_back` how many entries it kept out; `stamp` names the
    set of records the view was made from. `confirmed` is the newest word that an entry holds still, by that entry.
    """

    setting: Setting
    lens: Lens
    actors: Mapping[SubjectId, Entry[Actor]]
    sources: Mapping[SubjectId, Entry[Source]]
    incidents: tuple[Entry[Incident], ...]
    figures: KeyFigures
    stamp: str
    records: int
    audience: Marking = Marking.RED
    held_back: int = 0
    confirmed: Mapping[SubjectId, Entry[Confirmation]] = field(default_factory=dict)

    def grade(self, citations: tuple[Citation, ...]) -> Grade:
        """Return the grade of the best-graded citation; F6 where nothing is cited."""
        return grade_of(citations, self.sources)


def grade_of(citations: tuple[Citation, ...], sources: Mapping[SubjectId, Entry[Source]]) -> Grade:
    """Return the grade of an entry: its best-judged citation's, the two axes read together and never averaged."""
    grades = [Grade(_reliability(cited, sources), cited.credibility) for cited in citations]
    return min(grades, key=_standing, default=Grade())


def _reliability(cited: Citation, sources: Mapping[SubjectId, Entry[Source]]) -> Reliability:
    source = sources.get(cited.source)
    return source.state.reliability if source else Reliability.F


def _standing(grade: Grade) -> tuple[bool, str, str]:
    unjudged = grade.reliability is Reliability.F or grade.credibility is Credibility.CANNOT_BE_JUDGED
    return (unjudged, grade.reliability.value, grade.credibility.value)
