"""The dialog in which a term is added to a list: its name in each language, and the term it is treated as."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import LANGUAGES, _

WIDTH = 440


class TermDialog(QDialog):
    """`given` comes with the names by language and the code of what the term is like; it stays until it is closed."""

    given = Signal(object, str)

    def __init__(self, parent: QWidget, title: str, alike: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Add a term"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.fields = {language: QLineEdit() for language in LANGUAGES}
        self.like = QComboBox()
        self.like.addItem(_("nothing"), "")
        for code, name in alike:
            self.like.addItem(name, code)
        self._trouble = word(look="hint-danger", wrap=True)
        self._trouble.hide()
        self.adding = QPushButton(_("Add"))
        self.adding.setProperty("look", "primary")
        self.adding.setDefault(True)
        self.adding.clicked.connect(self._on_add)
        self._lay_out(title)

    def refuse(self, trouble: Trouble) -> None:
        """Say why the term was not added."""
        self._trouble.setText(" ".join(part for part in (f"{trouble.what}.", trouble.remedy) if part))
        self._trouble.show()

    @property
    def refusal(self) -> str:
        """Why the term was not added; empty for nothing."""
        return self._trouble.text()

    def _lay_out(self, title: str) -> None:
        names = {"en": _("English"), "ar": _("Arabic"), "ckb": _("Kurdish")}
        form = QFormLayout()
        for language, field in self.fields.items():
            field.setAccessibleName(names[language])
            form.addRow(names[language], field)
        self.like.setAccessibleName(_("Treated as"))
        form.addRow(_("Treated as"), self.like)
        stay = QPushButton(_("Cancel"))
        stay.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(stay)
        buttons.addWidget(self.adding)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(word(_("Add a term to “{title}”").format(title=title), "heading", wrap=True))
        explained = _(
            "One name is enough. It is offered wherever the list is, and goes where the workspace goes."
        )
        column.addWidget(word(explained, "muted", wrap=True))
        column.addLayout(form)
        column.addWidget(self._trouble)
        column.addLayout(buttons)

    def _on_add(self) -> None:
        said: Mapping[str, str] = {language: field.text() for language, field in self.fields.items()}
        self.given.emit(said, str(self.like.currentData()))
