"""The fields of one kind of entry, in a column that scrolls."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from sitrep_app.domain.draft import Words
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.forms.guessing import from_words
from sitrep_app.gui.forms.inputs import Desk, Input, make_input
from sitrep_app.gui.forms.inputs.attachments import AttachmentsInput
from sitrep_app.gui.forms.inputs.line import LineInput
from sitrep_app.gui.forms.row import GAP, LABEL_WIDTH, Row
from sitrep_app.gui.forms.shape import KindForm, Line
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import MUTED, Theme, icon
from sitrep_app.i18n import _
from sitrep_app.ops.drafting import OVERRULE
from sitrep_app.store.workspace import Workspace

REASON = "reason"
"""The name of the input that asks why a known entry is corrected; no field of any kind is called so."""

_SIDE = 22


class Page(QScrollArea):
    """Inputs for every field of a kind; `changed` is emitted when a person changes words, `left` with fields left."""

    changed = Signal()
    left = Signal(object)

    def __init__(
        self, form: KindForm, workspace: Workspace, theme: Theme, tasks: Tasks, *, is_edit: bool
    ) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._form = form
        self._desk = Desk(workspace, theme, tasks, self.said)
        self._inputs: list[Input] = []
        self.rows: list[Row] = [self._row(line) for line in form.main_lines()]
        self._behind: list[Row] = [self._row(line) for line in form.lines_behind()]
        self._overrule = self._overrule_row()
        self._reason = self._reason_row() if is_edit else None
        self._more = _disclosure()
        self._more.toggled.connect(self._on_more)
        column = QVBoxLayout(self._sheet())
        column.setContentsMargins(_SIDE, 18, _SIDE, 18)
        column.setSpacing(13)
        for row in (*self.rows, self._overrule, *([self._reason] if self._reason else [])):
            column.addWidget(row)
        column.addLayout(_at_the_fields(self._more))
        for row in self._behind:
            column.addWidget(row)
        column.addStretch()
        self._more.setVisible(bool(self._behind))
        self._show_behind(is_open=False)

    @property
    def inputs(self) -> tuple[Input, ...]:
        """Every input, in the order of the form."""
        return tuple(self._inputs)

    @property
    def reason(self) -> str:
        """Why a known entry is corrected, as far as it has been said."""
        return self._reason.inputs[0].words().get(REASON, "") if self._reason else ""  # type: ignore[return-value]

    @property
    def files(self) -> AttachmentsInput | None:
        """The input that files are attached in, where the kind has one."""
        return next((taken for taken in self._inputs if isinstance(taken, AttachmentsInput)), None)

    def words(self) -> dict[str, Words]:
        """Return the words now in the fields."""
        found: dict[str, Words] = {}
        for taken in self._inputs:
            found |= taken.words()
        return found

    def said(self, name: str) -> str:
        """Return the words now in one field; empty where there are none or there is no such field."""
        words = next((taken.words().get(name, "") for taken in self._inputs if name in taken.names), "")
        return words if isinstance(words, str) else "; ".join(words)

    def show_words(self, said: Mapping[str, Words], reason: str = "") -> None:
        """Show the words of a draft."""
        for taken in self._inputs:
            taken.show_words(said)
        if self._reason:
            self._reason.inputs[0].show_words({REASON: reason})
        self.refresh()
        if any(name in said for row in self._behind for name in row.names):
            self._more.setChecked(self._holds_more(said))

    def show_filling(self, filling: Filling) -> None:
        """Show what the words come to: hints, troubles, and the fields that matter now."""
        hidden, troubles = filling.hidden_fields(), filling.troubles
        guessed = {name: from_words(said) for name, said in filling.draft.guessed.items()}
        others = filling.guessing.others(filling.draft)
        # The doubtful field may lie out of view where the reason is asked for
        doubts = {**filling.doubts, OVERRULE: " ".join(filling.doubts.values())}
        for row in (*self.rows, *self._behind, self._overrule):
            row.show_said(filling.hints, troubles, doubts, guessed, others)
        self._overrule.setVisible(bool(filling.doubts))
        for row in self.rows:
            row.setVisible(not row.names <= hidden)
        if any(name in troubles or name in filling.doubts for row in self._behind for name in row.names):
            self._more.setChecked(True)

    def refresh(self) -> None:
        """Let every input show what depends on other fields, and on the theme."""
        for taken in self._inputs:
            taken.refresh()

    def go_to(self, name: str = "") -> None:
        """Put the focus into a field and bring it into view, by default the first that has no words yet."""
        target = next((taken for taken in self._inputs if name in taken.names), self._first())
        if any(target in row.inputs for row in self._behind):
            self._more.setChecked(True)
        entrance = target.entrance(name)
        entrance.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(entrance, 0, 60)

    def _first(self) -> Input:
        """Return the input to begin with: of a known entry the first, of a new one the first without words."""
        if self._reason:
            return self._inputs[0]
        return next((taken for taken in self._inputs if not taken.words()), self._inputs[0])

    def complete(self, additions: Mapping[str, Words]) -> None:
        """Fill in words that follow from others."""
        for taken in self._inputs:
            own = {name: words for name, words in additions.items() if name in taken.names}
            if own:
                taken.show_words(own)

    def _sheet(self) -> QWidget:
        sheet = QWidget()
        sheet.setProperty("look", "scrolled")
        self.setWidget(sheet)
        return sheet

    def _row(self, line: Line) -> Row:
        specs = [self._form.specs[name] for name in line.fields]
        inputs = [make_input(spec, self._desk) for spec in specs]
        if line.label:
            for taken, spec in zip(inputs, specs, strict=True):
                if isinstance(taken, LineInput):
                    taken.line.set_lead(spec.said)
        elif len(inputs) > 1:
            _prompt(inputs[1:])
        return self._joined(Row(_(line.label) if line.label else specs[0].said, inputs, line.shares), inputs)

    def _overrule_row(self) -> Row:
        """The line in which a person says why an entry is right although a rule doubts it; there only while one does."""
        label = _("Why it is so")
        why = LineInput(OVERRULE, label, prompt=_("kept in the record, beside what is doubtful"))
        row = self._joined(Row(label, [why]), [why])
        row.hide()
        return row

    def _reason_row(self) -> Row:
        label = _("Why corrected")
        reason = LineInput(REASON, label, prompt=_("for those who read the history"))
        row = Row(label, [reason])
        reason.changed.connect(self.changed)
        return row

    def _joined(self, row: Row, inputs: Iterable[Input]) -> Row:
        for taken in inputs:
            self._inputs.append(taken)
            taken.changed.connect(self._on_changed)
            taken.left.connect(self._on_left)
        row.read_as.connect(self._on_read_as)
        return row

    def _on_changed(self) -> None:
        for taken in self._inputs:
            taken.refresh()
        self.changed.emit()

    def _on_left(self) -> None:
        taken = self.sender()
        assert isinstance(taken, Input)
        self.left.emit(taken.names)

    def _on_read_as(self, name: str, words: str) -> None:
        """Take the reading that was chosen for a doubtful date."""
        self.complete({name: words})
        self.go_to(name)
        self.changed.emit()

    def _on_more(self, is_open: bool) -> None:
        self._show_behind(is_open=is_open)

    def _show_behind(self, *, is_open: bool) -> None:
        self._more.setIcon(icon("chevron-down" if is_open else "chevron-right", MUTED))
        for row in self._behind:
            row.setVisible(is_open)

    def _holds_more(self, said: Mapping[str, Words]) -> bool:
        """Say whether fields behind More hold anything but what an empty one means."""
        defaults = {spec.name: spec.default for spec in self._form.specs.values()}
        names = {name for row in self._behind for name in row.names} - {"marking", "grade_reason"}
        return any(said.get(name) and said.get(name) != defaults.get(name) for name in names)


def _prompt(inputs: Iterable[Input]) -> None:
    for taken in inputs:
        if isinstance(taken, LineInput) and not taken.line.placeholderText():
            taken.set_prompt(taken.label)


def _disclosure() -> QPushButton:
    button = QPushButton(_("More"))
    button.setProperty("look", "disclosure")
    button.setCheckable(True)
    button.setAutoDefault(False)
    button.setAccessibleName(_("More fields"))
    return button


def _at_the_fields(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addSpacing(LABEL_WIDTH + GAP - 4)
    line.addWidget(widget)
    line.addStretch()
    return line
