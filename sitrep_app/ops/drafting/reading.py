"""Reading a draft field by field: what each says, what is wrong with it, and what it will be taken to mean."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

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
from sitrep_app.domain.when import read_period, say_doubt, say_period
from sitrep_app.domain.where import read_location, say_place
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting.choosing import code_of
from sitrep_app.ops.drafting.citing import citation_item, split_citation
from sitrep_app.ops.drafting.known import Named
from sitrep_app.ops.drafting.names import Names, new_names
from sitrep_app.ops.drafting.places import places_of
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

T = TypeVar("T")

NOBODY = SubjectId("f" * 32)
"""What a field's subject falls back to while its words are in trouble; a draft in trouble is never saved."""


class Reading:
    """One pass over a draft. Nothing raises: troubles and hints are gathered by field, and values fall back."""

    def __init__(self, workspace: Workspace, draft: Draft, before: Draft | None) -> None:
        """Read a draft against a workspace; `before` holds the words of the state being corrected."""
        self.draft = draft
        self.hints: dict[str, str] = {}
        self.troubles: dict[str, Trouble] = {}
        self.names = Names(workspace)
        self.workspace = workspace
        self.setting = queries.setting(workspace)
        self._before = before
        self.now: datetime = workspace.host.clock.now().astimezone(self.setting.tzinfo)

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
        read = self.attempt(name, lambda: read_period(words, self.setting.tzinfo, self.now), Period.unknown())
        if name not in self.troubles:
            self.say_read(name, read)
        return read

    def say_read(self, name: str, period: Period) -> None:
        """Have the hint under a field say what period its words were taken to mean."""
        self.hints[name] = dotted((say_period(period), say_doubt(period)))

    def place(self, name: str) -> Location:
        """Return where, from a field's words; words that name no known place are kept as they are."""
        words = self.draft.text(name)
        if not words:
            return Location()
        read = self.attempt(
            name, lambda: read_location(words, places_of(self.workspace)), Location(said=words)
        )
        self.hints[name] = say_place(read)
        return read

    def choice(self, name: str, vocabulary: str, default: str = "", *, required: str = "") -> str:
        """Return a code, from the code itself or its label in any language."""
        words = self.text(name, required=required)
        if words and self.unchanged(name):
            return words
        return self.attempt(name, lambda: code_of(vocabulary, words), default) if words else default

    def actor(self, name: str, words: str) -> SubjectId:
        """Return the actor that some words name, added with the draft where nobody has that name yet."""
        return self._named(name, lambda: Actor(words))

    def actors(self, name: str) -> tuple[SubjectId, ...]:
        """Return the actors of a repeated field, each once."""
        return tuple(dict.fromkeys(self.actor(name, words) for words in self.draft.items(name)))

    def programme(self, name: str, facility_type: str) -> SubjectId | None:
        """Return the programme that a field names, None where it is empty."""
        words = self.draft.text(name)
        return self._named(name, lambda: Programme(words, facility_type)) if words else None

    def citations(
        self, known: tuple[Citation, ...] = (), said_by: Iterable[SubjectId] = ()
    ) -> tuple[Citation, ...]:
        """Return the citations: the first from the fields, the others from their items, then whoever gave a figure.

        One whose item a correction leaves alone stays exactly as it was.
        """
        cited = (*self._first_citation(), *self._other_citations(known))
        named = {citation.source for citation in cited}
        return (*cited, *(Citation(source) for source in dict.fromkeys(said_by) if source not in named))

    def _first_citation(self) -> tuple[Citation, ...]:
        title = self.draft.text("source")
        if not title:
            self._refuse_judgement_of_nothing()
            return ()
        source = self.source("source", title)
        self._judge_source(source)
        credibility = Credibility(self.choice("credibility", "credibility", Credibility.CANNOT_BE_JUDGED))
        reason, quote = self.draft.text("grade_reason"), self.draft.text("quote")
        return (Citation(source, self.draft.text("locator"), credibility, reason, quote),)

    def _other_citations(self, known: tuple[Citation, ...]) -> tuple[Citation, ...]:
        left = {citation_item(citation, self.names): citation for citation in known}
        read = (left.get(item) or self._citation(item) for item in self.draft.items("cite"))
        return tuple(dict.fromkeys(read))

    def _citation(self, item: str) -> Citation:
        said = split_citation(item)
        source = self.source("cite", said.title)
        if said.reliability and "cite" not in self.troubles:
            self._judge(source, Reliability(said.reliability), "")
        credibility = Credibility(said.credibility or Credibility.CANNOT_BE_JUDGED)
        return Citation(source, said.locator, credibility, quote=said.quote)

    def source(self, name: str, words: str) -> SubjectId:
        """Return the source that some words of a field name, added with the draft where nobody has that title yet."""
        return self._named(name, lambda: Source(words))

    def other_names(self) -> dict[str, str]:
        """Return the name in other scripts, by language."""
        found = {language: self.draft.text(f"name_{language}") for language in ("ar", "ckb")}
        return {language: name for language, name in found.items() if name}

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

    def _named(self, name: str, state: Callable[[], Named]) -> SubjectId:
        subject = self.attempt(name, lambda: self.names.find_or_add(state()), NOBODY)
        self.say_new(name, [subject])
        return subject

    def say_new(self, name: str, subjects: Iterable[SubjectId]) -> None:
        """Have the hint under a field say which of the subjects it names are new."""
        for words in new_names(self.names, subjects):
            said = _("“{name}” is new").format(name=words)
            earlier = self.hints.get(name, "")
            if said not in earlier:
                self.hints[name] = dotted((earlier, said))

    def say_namesakes(self, kind: str, words: str) -> None:
        """Have the hint under a name say that others go by it already."""
        others = [subject for subject in self.names.called(kind, words) if subject != self.draft.subject]
        if others:
            self.hints["name" if kind != "source" else "title"] = _("There is one of that name already")

    def _refuse_judgement_of_nothing(self) -> None:
        for name in ("locator", "reliability", "credibility", "grade_reason", "quote"):
            if words := self.draft.text(name):
                missing = Trouble(_("No source is named"), words, _("Name the source that this is about."))
                self.troubles.setdefault("source", missing)

    def _judge_source(self, subject: SubjectId) -> None:
        code = self.choice("reliability", "reliability")
        if not code or "source" in self.troubles:
            return
        self._judge(subject, Reliability(code), self.draft.text("grade_reason"))

    def _judge(self, subject: SubjectId, reliability: Reliability, reason: str) -> None:
        source = self.names.state("source", subject)
        if isinstance(source, Source) and source.reliability is not reliability:
            self.names.revise(subject, replace(source, reliability=reliability, reason=reason), reason)
