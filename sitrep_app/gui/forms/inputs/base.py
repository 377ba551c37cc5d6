"""What every input does, whatever it looks like, and what the form lends it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.ops.drafting import Names
from sitrep_app.store.workspace import Workspace

Said = Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the form lends its inputs; `said` tells the words now in another field."""

    workspace: Workspace
    theme: Theme
    tasks: Tasks
    said: Callable[[str], str]

    @property
    def names(self) -> Names:
        """The named subjects of the workspace as it stands now."""
        return Names(self.workspace)


class Input(QWidget):
    """Takes the words of one field or of a few that belong together; `names` are those fields.

    `changed` is emitted when a person changes the words, `left` when the focus leaves the input.
    `tells_remedy` is off where what is wrong says by itself what to do.
    """

    changed = Signal()
    left = Signal()
    tells_remedy = True

    def __init__(self, names: Iterable[str], label: str) -> None:
        super().__init__()
        self.names = tuple(names)
        self.label = label

    def words(self) -> dict[str, Words]:
        """Return the words now in the fields; an empty field is left out."""
        raise NotImplementedError

    def show_words(self, said: Said) -> None:
        """Show the words of a draft, without telling anybody."""
        raise NotImplementedError

    def show_troubles(self, troubles: Mapping[str, Trouble]) -> None:
        """Mark the fields that are in trouble; `troubles` are those of the whole form."""
        raise NotImplementedError

    def show_guesses(self, guessed: Mapping[str, str]) -> None:
        """Mark the fields whose words are guesses; `guessed` says for those of the whole form what each came from."""
        framed: dict[QWidget, str] = {}
        for name in self.names:
            widget = self.framed(name)
            framed[widget] = framed.get(widget, "") or guessed.get(name, "")
        for widget, said in framed.items():
            mark_guess(widget, said)

    def framed(self, name: str) -> QWidget:
        """Return the widget with the edge round a field."""
        return self.entrance(name)

    def entrance(self, name: str = "") -> QWidget:
        """Return the widget to type in for a field, by default the first."""
        del name
        return self.focusProxy() or self

    def refresh(self) -> None:
        """Show again what depends on other fields or on the theme."""

    def watch(self, *widgets: QWidget) -> None:
        """Tell `left` when the focus leaves one of these widgets."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)


def text_of(said: Said, name: str) -> str:
    """Return a field's words where they are one text; nothing where there are none."""
    words = said.get(name, "")
    return words if isinstance(words, str) else "; ".join(words)


def items_of(said: Said, name: str) -> tuple[str, ...]:
    """Return the items of a repeated field."""
    words = said.get(name, ())
    return (words,) if isinstance(words, str) and words else tuple(words)


def mark_trouble(widget: QWidget, trouble: Trouble | None) -> None:
    """Draw a widget's edge as in trouble or not, and have a screen reader say what is wrong."""
    is_wrong = trouble is not None
    widget.setAccessibleDescription(str(trouble) if trouble else "")
    if bool(widget.property("trouble")) != is_wrong:
        widget.setProperty("trouble", is_wrong)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def mark_guess(widget: QWidget, said: str) -> None:
    """Draw a widget's edge as round a guess or not, and have a screen reader say what the guess came from."""
    if said and not widget.accessibleDescription():
        widget.setAccessibleDescription(said)
    if bool(widget.property("guess")) != bool(said):
        widget.setProperty("guess", bool(said))
        widget.style().unpolish(widget)
        widget.style().polish(widget)
