"""What the program is: its version, its licence, and what others made of what it carries."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sitrep_app import __version__
from sitrep_app.gui.panels.reference.notices import Section, notices
from sitrep_app.gui.widgets.direction import set_margins
from sitrep_app.gui.widgets.facts import Fact, FactSheet, Piece
from sitrep_app.gui.widgets.scrolling import scrolling
from sitrep_app.gui.widgets.words import word
from sitrep_app.i18n import LANGUAGES, _
from sitrep_app.i18n.lists import listed

LEFT = 330


class AboutView(QWidget):
    """The program's own facts beside the notices."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        row.addWidget(_own_facts(), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(scrolling(_notices()), 1)


def _own_facts() -> QWidget:
    holder, facts = QWidget(), FactSheet(is_ruled=True, label_width=100)
    holder.setFixedWidth(LEFT)
    facts.show_facts(
        [
            Fact(_("Version"), (Piece(__version__),)),
            Fact(_("Licence"), (Piece("Apache-2.0"),)),
            Fact(_("Languages"), (Piece(listed(list(LANGUAGES.values()))),)),
            Fact(_("Runs on"), (Piece(f"Python {platform.python_version()}, Qt {qVersion()}"),)),
        ]
    )
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(word("Sitrep", "huge"))
    said = _(
        "What happened in a place, who works with whom, and what has been rebuilt. One file, no server, no account."
    )
    column.addWidget(word(said, "muted", wrap=True))
    column.addWidget(facts)
    return holder


def _notices() -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    set_margins(column, 0, 0, 12, 0)
    column.setSpacing(6)
    column.addWidget(word(_("Made by others"), "heading"))
    for section in notices():
        _add(column, section)
    column.addStretch()
    return content


def _add(column: QVBoxLayout, section: Section) -> None:
    if section.title:
        column.addSpacing(6)
        column.addWidget(word(section.title, "strong"))
    for item in section.items:
        if item.name:
            column.addWidget(word(item.name, "small", wrap=True))
        label = word(item.text, wrap=True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(label)
