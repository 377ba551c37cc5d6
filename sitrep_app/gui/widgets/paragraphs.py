"""A field of several lines in any script."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from sitrep_app.i18n.directions import runs_to_the_left


class Paragraphs(QPlainTextEdit):
    """Each paragraph reads in its own direction; all stand at the side where the first begins. Tab goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        option = self.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self.document().setDefaultTextOption(option)
        self.document().contentsChanged.connect(self._stand_at_its_side)
        self._stand_at_its_side()

    def _stand_at_its_side(self) -> None:
        """Qt reads each paragraph the right way round, yet leaves all of them at the left."""
        document = self.document()
        is_right = runs_to_the_left(document.firstBlock().text())
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        option = document.defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            document.setDefaultTextOption(option)
