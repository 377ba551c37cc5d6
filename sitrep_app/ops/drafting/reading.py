"""Reading a draft field by field: what each says, what is wrong with it, and what it will be taken to mean."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from sitrep_app.domain import gazetteer
from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import read_period, say_doubt, say_period
from sitrep_app.domain.where import read_location, say_place
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.names import Names
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

T = TypeVar("T")


class Reading:
    """One pass over a draft. Nothing raises: troubles and hints are gathered by field, and values fall back."""

    def __init__(self, workspace: Workspace, draft: Draft, before: Draft | None) -> None:
        """Read a draft against a workspace; `before` holds the words of the state being corrected."""
        self.draft = draft
        self.hints: dict[str, str] = {}
        self.troubles: dict[str, Trouble] = {}
        self.names = Names(workspace)
        self.setting = queries.setting(workspace)
        self._before = before
        self._now: datetime = workspace.host.clock.now().astimezone(self.setting.tzinfo)

    def text(self, name: str, *, required: str = "") -> str:
        """Return a field's words; an empty field that is required is a trouble with these words."""
        words = self.draft.text(name)
        if required and not words:
            self.troubles[name] = Trouble(required, name, _("Fill it in."), name)
        return words

    def unchanged(self, name: str) -> bool:
        """Say whether a correction leaves a field's words as they were."""
        return self._before is not None and self._before.text(name) == self.draft.text(name)

    def period(self, name: str, *, required: bool = True) -> Period:
        """Return when, from a field's words."""
        words = self.text(name, required=_("Nobody has said when") if required else "")
        if not words:
            return Period.unknown()
        read = self.attempt(
            name, lambda: read_period(words, self.setting.tzinfo, self._now.date()), Period.unknown()
        )
        if name not in self.troubles:
            self.hints[name] = " · ".join(filter(None, (say_period(read), say_doubt(read))))
        return read

    def place(self, name: str) -> Location:
        """Return where, from a field's words; words that name no known place are kept as they are."""
        words = self.draft.text(name)
        if not words:
            return Location()
        read = self.attempt(name, lambda: read_location(words, gazetteer.load()), Location(said=words))
        self.hints[name] = say_place(read)
        return read

    def choice(self, name: str, vocabulary: str, default: str = "", *, required: str = "") -> str:
        """Return a code, from the code itself or its label in any language."""
        words = self.text(name, required=required)
        if not words:
            return default
        terms = load(vocabulary).terms
        wanted = words.casefold()
        for term in terms:
            if wanted == term.code.casefold() or wanted in (
                label.casefold() for label in term.label.values()
            ):
                return term.code
        return self.attempt(name, lambda: load(vocabulary).term(words).code, default)

    def actor(self, name: str, words: str) -> SubjectId:
        """Return the actor that some words name, added with the draft where nobody has that name yet."""
        return self._named(name, Actor(words))

    def programme(self, name: str, facility_type: str) -> SubjectId | None:
        """Return the programme that a field names, None where it is empty."""
        words = self.draft.text(name)
        return self._named(name, Programme(words, facility_type)) if words else None

    def citations(self, known: tuple[Citation, ...] = ()) -> tuple[Citation, ...]:
        """Return the citations: the first from the fields, those after it as they were known."""
        title = self.draft.text("source")
        if not title:
            return known[1:] if self._before is not None and self._before.text("source") else known
        source = self._named("source", Source(title))
        self._judge_source(source)
        credibility = Credibility(self.choice("credibility", "credibility", Credibility.CANNOT_BE_JUDGED))
        reason = self.draft.text("grade_reason")
        return (Citation(source, self.draft.text("locator"), credibility, reason), *known[1:])

    def verification(self) -> Verification:
        """Return how far the entry has been checked."""
        return Verification(self.choice("verification", "verification", Verification.UNVERIFIED))

    def marking(self) -> Marking:
        """Return who may see the entry; the workspace's own marking where nothing was chosen."""
        return Marking(self.choice("marking", "marking", self.setting.default_marking))

    def attempt(self, name: str, read: Callable[[], T], fallback: T) -> T:
        """Return what a reader gives, or the fallback with its trouble noted under the field."""
        try:
            return read()
        except Trouble as trouble:
            self.troubles.setdefault(name, trouble)
            return fallback

    def _named(self, name: str, state: Actor | Programme | Source) -> SubjectId:
        subject = self.attempt(name, lambda: self.names.find_or_add(state), SubjectId("f" * 32))
        if self.names.is_new(subject):
            words = state.title if isinstance(state, Source) else state.name
            self.hints[name] = "; ".join(
                filter(None, (self.hints.get(name), _("“{name}” is new").format(name=words)))
            )
        return subject

    def _judge_source(self, subject: SubjectId) -> None:
        code = self.choice("reliability", "reliability")
        if not code or "source" in self.troubles:
            return
        source = self.names.state("source", subject)
        if isinstance(source, Source) and source.reliability is not Reliability(code):
            reason = self.draft.text("grade_reason")
            self.names.revise(subject, replace(source, reliability=Reliability(code), reason=reason), reason)
