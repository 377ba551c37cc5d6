"""Words that may be long, with those that are sought marked in them."""

from collections.abc import Sequence
from html import escape
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from sitrep_app.domain.begun import begun
from sitrep_app.gui.theme import colours_in_use


def show_marked(label: QLabel, text: str, sought: Sequence[str]) -> None:
    """Show a text, and mark what begins with one of some normalised words."""
    found = begun(text, sought)
    label.setTextFormat(Qt.TextFormat.RichText if found else Qt.TextFormat.PlainText)
    label.setText(_marked(text, found) if found else text)


def _marked(text: str, found: Sequence[tuple[int, int]]) -> str:
    """Return the text as HTML; its parts are by turns plain and marked."""
    colours = colours_in_use()
    mark = f'<span style="background-color:{colours.marker.name()}">{{}}</span>'
    parts = [text[start:end] for start, end in pairwise([0, *chain.from_iterable(found), len(text)])]
    said = (mark.format(escape(part)) if place % 2 else escape(part) for place, part in enumerate(parts))
    return "".join(said).replace("\n", "<br>")
