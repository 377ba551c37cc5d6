"""The window itself: puts the rail, the bars, the filters and the pages together and keeps them in step."""

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from sitrep_app.gui.actions import ActionSet, KeysHelp, Palette
from sitrep_app.gui.notify import Notices
from sitrep_app.gui.session import Session
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.rail import Rail
from sitrep_app.gui.widgets.status_bar import StatusBar
from sitrep_app.gui.widgets.top_bar import TopBar
from sitrep_app.gui.window.filters import FilterRow
from sitrep_app.gui.window.menus import MenuButton
from sitrep_app.gui.window.pages import PAGES, Page
from sitrep_app.gui.window.saying import say_zone
from sitrep_app.gui.window.stack import PageStack
from sitrep_app.gui.window.standpoint import StandpointBinding
from sitrep_app.i18n import _
from sitrep_app.i18n.directions import dotted

SMALLEST = QSize(960, 560)
USUAL = QSize(1600, 900)
SIDE = 18


class MainWindow(QMainWindow):
    """One window on one session; `painted` is emitted once, when it has first been seen, `closing` before it goes."""

    closing = Signal()
    painted = Signal()

    def __init__(self, session: Session, theme: Theme, memory: QSettings | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Sitrep")
        self.setMinimumSize(SMALLEST)
        self.session, self.theme, self._memory = session, theme, memory
        session.memory = memory
        self.commands = ActionSet(self)
        self.tasks = Tasks(self)
        self.rail = Rail([(page.key, _(page.title), page.icon) for page in PAGES], _("Pages"))
        self.rail.add_foot(MenuButton(self.commands))
        self.top_bar, self.status, self.filters = TopBar(), StatusBar(), FilterRow(session)
        self.pages = PageStack(session, theme)
        self.standpoint = StandpointBinding(session, self.top_bar.standpoint)
        self._lay_out()
        self.notices = Notices(self)
        self.finder = Palette(self, self.commands, self.tasks)
        self._connect()
        self._on_workspace_changed()
        self._recall_geometry()

    @property
    def page(self) -> Page | None:
        """The page shown; None while the welcome page is."""
        return self.pages.page

    def show_page(self, key: str) -> None:
        """Show a page, made now if it has not been shown before."""
        self.rail.set_current(key)
        if self.session.workspace is not None and (self.page is None or self.page.key != key):
            self._show_page(key)

    def show_keys(self) -> None:
        """Open the page of keys."""
        KeysHelp(self).show()

    @property
    def is_quiet(self) -> bool:
        """Say whether nothing is being read or written, here or by the panel shown."""
        panel = self.pages.panel
        own = panel.findChildren(Tasks) if panel else []
        return all(tasks.is_idle for tasks in (self.tasks, *own))

    def show_tally(self, words: str) -> None:
        """Show how many entries there are, unless the panel shown has more to say."""
        self._tally = words
        if not self.pages.said:
            self.status.show_count(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()

    _has_painted = False
    _tally = ""

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_geometry()
        self.tasks.finish()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        inner = QVBoxLayout()
        inner.setContentsMargins(SIDE, 10, SIDE, 12)
        inner.setSpacing(9)
        self._chips = QVBoxLayout()
        self._chips.addWidget(self.filters)
        inner.addLayout(self._chips)
        inner.addWidget(self.pages, 1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(inner, 1)
        column.addWidget(self.status)
        whole = QWidget()
        whole.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)
        whole.setFocus()

    def _connect(self) -> None:
        self.rail.chosen.connect(self._on_page_chosen)
        self.top_bar.search_asked.connect(self.finder.open)
        self.top_bar.new_entry_asked.connect(self._on_new_entry_asked)
        self.tasks.working.connect(self.status.show_work)
        self.tasks.troubled.connect(self.notices.show_trouble)
        self.status.cancel_asked.connect(self.tasks.cancel)
        self.session.troubled.connect(self.notices.show_trouble)
        self.session.workspace_changed.connect(self._on_workspace_changed)
        self.pages.status_changed.connect(self._on_said)
        self.pages.page_wanted.connect(self.show_page)

    def _on_page_chosen(self, key: str) -> None:
        if self.session.workspace is not None:
            self._show_page(key)

    def _on_new_entry_asked(self) -> None:
        self.commands.trigger("new_entry")

    def _on_said(self, words: str) -> None:
        self.status.show_count(words or self._tally)

    def _show_page(self, key: str) -> None:
        self.pages.show_page(key)
        bar = self.pages.chip_bar
        if bar is not None and bar.parent() is not self.centralWidget():
            self._chips.addWidget(bar)
        self.filters.show_only(() if bar else self.pages.filters)
        self._show_place()

    def _on_workspace_changed(self) -> None:
        workspace = self.session.workspace
        self.rail.setEnabled(workspace is not None)
        self.top_bar.show_work(
            is_open=workspace is not None, is_read_only=bool(workspace and workspace.read_only)
        )
        if workspace is None:
            self.pages.show_welcome()
            self.filters.show_only(())
            self.status.show_saved("")
            self.status.show_file("")
            self.status.show_note("")
            self.status.show_count("")
        else:
            self.status.show_saved(
                _("Read-only") if workspace.read_only else _("Saved"), is_saved=not workspace.read_only
            )
            self.status.show_file(workspace.path.name)
            self._show_page(self.rail.current or PAGES[0].key)
            self.rail.set_current(self.page.key if self.page else PAGES[0].key)
        self._show_place()

    def _show_place(self) -> None:
        setting = self.session.setting
        if setting is None or self.page is None:
            self.top_bar.show_place("Sitrep", "")
            self.setWindowTitle("Sitrep")
            return
        zone = say_zone(self.session.zone, self.session.as_of or self.session.today)
        workspace = self.session.workspace
        named = _("{title} (read-only)") if workspace and workspace.read_only else "{title}"
        whose = named.format(title=setting.title)
        if self.page is PAGES[0]:
            self.top_bar.show_place(setting.title, dotted((setting.subtitle, zone)))
            self.setWindowTitle(f"{whose} – Sitrep")
        else:
            self.top_bar.show_place(_(self.page.title), setting.title)
            self.setWindowTitle(f"{_(self.page.title)} – {whose} – Sitrep")

    def _recall_geometry(self) -> None:
        kept = self._memory.value("window/geometry") if self._memory else None
        if kept is None or not self.restoreGeometry(kept):
            self.resize(USUAL.boundedTo(self.screen().availableSize()))

    def _keep_geometry(self) -> None:
        if self._memory is not None:
            self._memory.setValue("window/geometry", self.saveGeometry())
