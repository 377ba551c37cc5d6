"""The sites as tiles: named places can be chosen by mouse or arrow keys, places without a name stand dashed."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.panels.reconstruction.draw import paint_ghost, paint_site
from sitrep_app.gui.panels.reconstruction.layout import HEIGHT, NARROWEST, Tile, Tiles, tiles
from sitrep_app.gui.panels.reconstruction.presenter import ProgrammeView, Site, unnamed_words
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.direction import mirrored_f
from sitrep_app.i18n import _


class SitesView(QWidget):
    """Shows a programme's sites; `chosen` is emitted with a facility."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: ProgrammeView | None = None
        self._chosen: SubjectId | None = None
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Sites"))
        theme.changed.connect(self.update)

    def show_programme(self, view: ProgrammeView) -> None:
        """Show another programme's sites."""
        self._view = view
        self._cursor = min(self._cursor, max(0, len(view.sites) - 1))
        self.setAccessibleDescription(_("; ").join(site.said for site in view.sites))
        self.updateGeometry()
        self.update()

    def mark(self, facility: SubjectId | None) -> None:
        """Mark a facility's tile as chosen."""
        self._chosen = facility
        places = [place for place, site in enumerate(self.sites) if site.subject == facility]
        self._cursor = places[0] if places else self._cursor
        self.update()

    @property
    def sites(self) -> tuple[Site, ...]:
        """The named places shown."""
        return self._view.sites if self._view else ()

    @property
    def tiles(self) -> Tiles:
        """The tiles as they lie now."""
        unnamed = self._view.unnamed if self._view else 0
        return tiles(len(self.sites), unnamed, self.width(), self.height())

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(round(NARROWEST) * 2 + 8, round(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._view is None:
            return
        laid, colours = self.tiles, self._theme.colours
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, (tile, site) in enumerate(zip(laid.named, self.sites, strict=True)):
                has_focus = self.hasFocus() and place == self._cursor
                is_chosen = site.subject == self._chosen
                paint_site(
                    painter, self._rect(tile), site, self._theme, is_chosen=is_chosen, has_focus=has_focus
                )
            for tile in laid.ghosts:
                words = unnamed_words(self._view) if laid.is_gathered else self._view.kind
                note = _("in the reported total") if laid.is_gathered else _("not named")
                paint_ghost(painter, self._rect(tile), words, note, colours)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self._place_at(event.position())) is not None:
            self._cursor = place
            self.chosen.emit(self.sites[place].subject)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if not self.sites:
            super().keyPressEvent(event)
        elif step is not None:
            self._cursor = (self._cursor + step) % len(self.sites)
            self.setAccessibleDescription(self.sites[self._cursor].said)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.sites[self._cursor].subject)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.sites[place].said if place is not None else "", self)
            return True
        return super().event(event)

    def _place_at(self, point: QPointF) -> int | None:
        places = (place for place, tile in enumerate(self.tiles.named) if self._rect(tile).contains(point))
        return next(places, None)

    def _rect(self, tile: Tile) -> QRectF:
        return mirrored_f(QRectF(tile.x, tile.y, tile.width, tile.height), self)
