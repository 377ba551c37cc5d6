"""The head of a form: what it is, the kinds to choose from, and when the draft was kept."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.kinds import FORMS, IN_HEAD
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.words import pill, set_look, word
from sitrep_app.i18n import _

MORE = "more"
HEIGHT = 63


class Header(QFrame):
    """Says which form this is; `kind_chosen` is emitted with a kind, `discard_asked` when the draft is to go."""

    kind_chosen = Signal(str)
    discard_asked = Signal()

    def __init__(self, kind: str, *, is_edit: bool, beside: QWidget | None = None) -> None:
        """Take the kind, and what stands at the far end before the draft's own words."""
        super().__init__()
        self.setProperty("look", "topbar")
        self.setFixedHeight(HEIGHT)
        self._kind = kind
        if beside is not None:
            # Tab comes to it before the kinds, so that Shift+Tab from the fields comes to the kinds at once
            beside.setParent(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(22, 0, 22, 0)
        row.setSpacing(14)
        self.title = word(_("Edit entry") if is_edit else _("New entry"), "title")
        row.addWidget(self.title)
        self.kinds = None if is_edit else self._switch()
        row.addWidget(self.kinds or pill(_(FORMS[kind].title)), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        if beside is not None:
            row.addWidget(beside)
        self.kept = word("", "small")
        self._discard = QPushButton(_("Discard"))
        self._discard.setProperty("look", "chip-link")
        self._discard.setAutoDefault(False)
        self._discard.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._discard.setToolTip(_("Throw this draft away and close"))
        self._discard.clicked.connect(self.discard_asked)
        self._discard.hide()
        row.addWidget(self.kept)
        row.addWidget(self._discard)
        self.show_kind(kind)

    @property
    def has_focus(self) -> bool:
        """Say whether the arrow keys go through the kinds now."""
        return any(button.hasFocus() for button in self.findChildren(QPushButton))

    def show_wide(self, *, is_wide: bool) -> None:
        """Say what the window's own title says only where there is room for it beside the kinds."""
        self.title.setVisible(is_wide or self.kinds is None)

    def show_kind(self, kind: str) -> None:
        """Show which kind is being entered."""
        self._kind = kind
        if self.kinds is not None:
            self.kinds.set_current(kind if kind in IN_HEAD else MORE)
            self.kinds.set_label(MORE, _("More") if kind in IN_HEAD else _(FORMS[kind].title))

    def show_kept(self, moment: datetime | None) -> None:
        """Say when the draft was kept, in the zone of that moment; None says nothing."""
        set_look(self.kept, "small")
        self.kept.setToolTip("")
        self.kept.setText(_("Draft kept {time}").format(time=f"{moment:%H:%M:%S}") if moment else "")
        self._discard.setVisible(moment is not None)

    def show_not_kept(self, trouble: Trouble) -> None:
        """Say that the draft could not be kept."""
        set_look(self.kept, "hint-danger")
        self.kept.setText(_("Draft not kept"))
        self.kept.setToolTip(str(trouble))

    def _switch(self) -> Segmented:
        shown = [(kind, _(FORMS[kind].title)) for kind in IN_HEAD]
        switch = Segmented(
            [*shown, (MORE, _("More"))], self._kind if self._kind in dict(shown) else MORE, _("Kind")
        )
        switch.chosen.connect(self._on_chosen)
        return switch

    def _on_chosen(self, kind: str) -> None:
        if kind == MORE:
            self.open_more()
        else:
            self.kind_chosen.emit(kind)

    def open_more(self) -> QMenu:
        """Open the menu of the other kinds."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in (kind for kind in FORMS if kind not in IN_HEAD):
            menu.addAction(_(FORMS[kind].title)).setData(kind)
        menu.triggered.connect(self._on_triggered)
        menu.aboutToHide.connect(self._on_closed)
        assert self.kinds is not None
        menu.popup(self.kinds.mapToGlobal(QPoint(self.kinds.width() - 60, self.kinds.height() + 4)))
        return menu

    def _on_triggered(self, action: QAction) -> None:
        self.kind_chosen.emit(str(action.data()))

    def _on_closed(self) -> None:
        self.show_kind(self._kind)
