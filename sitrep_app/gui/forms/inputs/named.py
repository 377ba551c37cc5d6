"""A name: of an actor, a source, a facility or a programme, known or new."""

from collections.abc import Sequence

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.draft import Words
from sitrep_app.domain.facility import Facility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.programme import Programme
from sitrep_app.domain.source import Source
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.where import say_name
from sitrep_app.gui.forms.inputs.base import Desk, Said, text_of
from sitrep_app.gui.forms.inputs.line import LineInput
from sitrep_app.gui.forms.inputs.suggesting_line import SuggestingLine
from sitrep_app.gui.forms.inputs.suggestions import Suggestion
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import Names


class NamedInput(LineInput):
    """Shows a name; gives back the words that lead to the subject, which for one of two namesakes are its id."""

    line: SuggestingLine

    def __init__(self, name: str, label: str, kind: str, desk: Desk) -> None:
        super().__init__(name, label, SuggestingLine(desk.theme))
        self._kind, self._desk = kind, desk
        self._meant = ""
        self.line.typed.connect(self._on_typed)
        self.line.taken.connect(self._on_taken)
        self.line.all_wanted.connect(self._on_all_wanted)

    def words(self) -> dict[str, Words]:
        said = self._meant or self.line.text().strip()
        return {self.name: said} if said else {}

    def show_words(self, said: Said) -> None:
        words = text_of(said, self.name)
        shown = self._desk.names.spoken(self._kind, words)
        self._meant = words if shown != words else ""
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(0)

    def _on_typed(self, words: str) -> None:
        self._meant = ""
        self.line.offer(suggested(self._desk.names, self._kind, words) if words.strip() else ())

    def _on_all_wanted(self) -> None:
        if not self.line.text().strip():
            self.line.offer(suggested(self._desk.names, self._kind, ""), is_first_current=False)

    def _on_taken(self, suggestion: Suggestion) -> None:
        self.show_words({self.name: suggestion.words})
        self.changed.emit()


def suggested(names: Names, kind: str, words: str) -> Sequence[Suggestion]:
    """Return the known subjects that some words may mean, with a word on each; last, the words themselves as a new name.

    The new name is offered where Tab would take a known one whose name they begin.
    """
    found = [
        Suggestion(
            names.label(kind, subject),
            names.spoken(kind, subject),
            note_of(names, kind, subject),
            is_begun=names.begins(kind, words, subject),
        )
        for subject in names.matching(kind, words)
    ]
    name = words.strip()
    if any(one.is_begun for one in found) and not names.called(kind, name):
        found.append(Suggestion(name, _("New: {name}").format(name=name)))
    return found


def called(names: Names, kind: str, words: str) -> str:
    """Return what a chip or a preview calls what some words lead to: in the reader's language, else its short name."""
    found = [SubjectId(words)] if names.spoken(kind, words) != words else names.called(kind, words)
    state = names.state(kind, found[0]) if len(found) == 1 else None
    if isinstance(state, Actor):
        return state.names.get(current()) or state.label
    if isinstance(state, Facility):
        return state.names.get(current()) or state.name
    return names.spoken(kind, words)


def note_of(names: Names, kind: str, subject: SubjectId) -> str:
    """Return what tells a named subject from its namesakes: its type, its place, its publisher."""
    match names.state(kind, subject):
        case Actor() as actor:
            type_ = load("actor_type").label(actor.type, current()) if actor.type else ""
            return dotted((actor.short if actor.short != actor.name else "", type_))
        case Facility() as facility:
            return dotted(
                (load("facility_type").label(facility.type, current()), say_name(facility.location))
            )
        case OwnPlace() as place:
            return load("place_kind").label(place.type, current()) if place.type else ""
        case Programme() as programme:
            return (
                load("facility_type").label(programme.facility_type, current())
                if programme.facility_type
                else ""
            )
        case Source() as source:
            return dotted((source.publisher, source.reliability.value))
