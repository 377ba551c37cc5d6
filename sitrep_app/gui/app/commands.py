"""What the actions do: each is bound here to an operation on the workspace or to a part of the window."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.lens import Standpoint
from sitrep_app.gui.actions import Found, State
from sitrep_app.gui.app import finding
from sitrep_app.gui.app.attached import AttachedFiles
from sitrep_app.gui.app.drafting import Drafting
from sitrep_app.gui.app.entering import Entering
from sitrep_app.gui.app.exporting import Exporting
from sitrep_app.gui.app.filtering import Filtering
from sitrep_app.gui.app.history import History
from sitrep_app.gui.app.keeping import Keeping
from sitrep_app.gui.app.sameness import Sameness
from sitrep_app.gui.app.together import Together
from sitrep_app.gui.app.told import Told
from sitrep_app.gui.app.trending import TrendWindow
from sitrep_app.gui.session import Operation
from sitrep_app.gui.window import PAGES, MainWindow
from sitrep_app.gui.window.pages import Filter, page_showing
from sitrep_app.gui.window.saying import say_tally
from sitrep_app.ops import undoing
from sitrep_app.store import queries
from sitrep_app.store.host import Host

_CHOSEN_FROM = frozenset({"actor", "source", "setting", "term"})


class Commands(QObject):
    """Answers one window's actions and keeps what they depend on up to date."""

    def __init__(self, window: MainWindow, host: Host, memory: QSettings) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.keeping = Keeping(window, host, memory)
        self.entering = Entering(window)
        self.drafting = Drafting(window, self.entering.fill_in)
        self._told = Told(window)
        self.together, self.history = Together(window, self._told), History(window)
        self.sameness = Sameness(window)
        self.exporting = Exporting(window)
        self.attached = AttachedFiles(window)
        self.filtering = Filtering(window)
        self._undoes: str | None = None
        self._redoes: str | None = None
        self._counted_at: Hlc | None = None
        window.finder.finder = self._find
        window.commands.bind(self._handlers())
        window.closing.connect(self.keeping.close)
        self._session.asked.connect(self._on_asked)
        self._session.changed.connect(self._on_changed)
        self._session.selection_changed.connect(self._refresh)
        self._session.lens_changed.connect(self._on_lens_changed)
        self._session.workspace_changed.connect(self._on_workspace_changed)

    def open_path(self, path: Path) -> None:
        """Open a workspace in place of the one that is open."""
        self.keeping.open_path(path)

    def undo(self) -> None:
        """Append the opposite of the last step."""
        self._reverse("undo", undoing.undo)

    def redo(self) -> None:
        """Append the opposite of the last undo."""
        self._reverse("redo", undoing.redo)

    def show_trend(self) -> TrendWindow:
        """Show how often things happen under the lens, in a window of its own."""
        for shown in self._window.findChildren(TrendWindow):
            if shown.isVisible():
                shown.raise_()
                shown.activateWindow()
                return shown
        made = TrendWindow(self._window)
        made.show()
        return made

    def _reverse(self, act: str, operation: Operation) -> None:
        self._told.next_act = act
        self._told.next_named = (self._undoes if act == "undo" else self._redoes) or ""
        if not self._session.perform(operation):
            self._told.next_act = ""

    def _handlers(self) -> dict[str, Callable[[], object]]:
        window, keeping, entering, exporting = self._window, self.keeping, self.entering, self.exporting
        pages = {f"page_{page.key}": partial(window.show_page, page.key) for page in PAGES}
        return {
            **pages,
            "new": keeping.ask_new,
            "open": keeping.ask_open,
            "sample": keeping.open_sample,
            "close": keeping.close,
            "quit": window.close,
            "export_pdf": exporting.ask_pdf,
            "export": exporting.ask_export,
            "save_picture": exporting.ask_picture,
            "new_entry": entering.new_entry,
            "from_template": entering.ask_template,
            "drafts": self.drafting.show,
            "split": self.drafting.ask_split,
            "edit": entering.edit,
            "follow_up": entering.follow_up,
            "no_change": entering.no_change,
            "strike": entering.strike,
            "history": self.history.show,
            "merge": self.sameness.merge,
            "part": self.sameness.part,
            "repeats": self.sameness.look_for_repeats,
            "undo": self.undo,
            "redo": self.redo,
            "as_of": window.standpoint.open_as_of,
            "known_at": window.standpoint.open_known_at,
            "back": self._session.back,
            "forward": self._session.forward,
            "trend": self.show_trend,
            "clear_filters": window.filters.clear_filters,
            "theme": window.theme.toggle,
            "search": window.finder.open,
            "keys": window.show_keys,
        }

    def _on_asked(self, action: str, about: object) -> None:
        """Answer a panel, which may say what the action is about."""
        answers: dict[str, Callable[[object], object]] = {
            "new_entry": self.entering.new_entry,
            "edit": self.entering.edit,
            "follow_up": self.entering.follow_up,
            "no_change": self.entering.no_change,
            "strike": self.entering.strike,
            "history": self.history.show,
            "revert": self.history.revert,
            "merge": self.sameness.merge,
            "part": self.sameness.part,
            "change_together": self.together.change,
            "strike_together": self.together.strike,
            "tag_together": self.together.tag,
            "show": self._told.show,
            "copied": self._told.say_copied,
            "draft": self.entering.fill_in,
            "export_pdf": self.exporting.ask_pdf,
            "reprint": self.exporting.ask_reprint,
            "open_attachment": self.attached.open,
            "save_attachment": self.attached.ask_save,
        }
        if action in answers and about is not None:
            answers[action](about)
        else:
            self._window.commands.trigger(action)

    def _find(self, text: str) -> Sequence[Found]:
        workspace = self._session.workspace
        if workspace is None:
            return ()
        ways = finding.Ways(
            self._go_to_entry, self._go_to_district, self._go_to_all, self.entering.from_template
        )
        return finding.find(workspace, text, ways)

    def _go_to_entry(self, subject: SubjectId, kind: str) -> None:
        self._window.show_page(page_showing(kind, self._window.page))
        self._session.select(subject)

    def _go_to_district(self, code: str) -> None:
        if Filter.DISTRICTS not in self._window.pages.filters:
            self._window.show_page("overview")
        self._session.narrow(**{Filter.DISTRICTS.value: frozenset({code})})

    def _go_to_all(self, text: str) -> None:
        self._window.show_page("entries")
        self._session.narrow(text=text.strip())

    def _on_workspace_changed(self) -> None:
        self.filtering.offer_choices()
        self._read_past()
        self._count()

    def _on_changed(self, changes: Changes) -> None:
        if "setting" in changes.kinds and (workspace := self._session.workspace) is not None:
            self._session.take_setting(queries.setting(workspace))
        elif changes.kinds & _CHOSEN_FROM:
            self.filtering.offer_choices()
        elif "incident" in changes.kinds:
            self.filtering.read_tags()
        self._read_past()
        self._count()

    def _refresh(self) -> None:
        """Enable what can be done now, going by what could be undone when that was last read."""
        workspace = self._session.workspace
        self._window.commands.refresh(
            State(
                is_open=workspace is not None,
                is_writable=workspace is not None and not workspace.read_only,
                is_selected=self._session.selected is not None,
                can_go_back=self._session.can_go_back,
                can_go_forward=self._session.can_go_forward,
                undoes=self._undoes,
                redoes=self._redoes,
            )
        )

    def _read_past(self) -> None:
        """Read beside the window what can be undone and redone; until that is known, either may be asked for."""
        self._undoes = self._redoes = ""
        self._refresh()
        workspace = self._session.workspace
        if workspace is not None:
            self._window.tasks.read("undoable", partial(undoing.stacks, workspace), self._on_past)

    def _on_past(self, past: undoing.Stacks) -> None:
        if self._session.workspace is not None:
            self._undoes = past.done[-1].title if past.done else None
            self._redoes = past.undone[-1].title if past.undone else None
            self._refresh()

    def _on_lens_changed(self) -> None:
        self._refresh()
        if self._session.lens.standpoint.known_at != self._counted_at:
            self._count()

    def _count(self) -> None:
        """Count beside the window the entries that were known by the moment of knowledge."""
        workspace, self._counted_at = self._session.workspace, self._session.lens.standpoint.known_at
        if workspace is not None:
            known = Standpoint(known_at=self._counted_at)
            self._window.tasks.read("tally", partial(queries.tally, workspace, known), self._on_tally)

    def _on_tally(self, tally: queries.Tally) -> None:
        self._window.show_tally(say_tally(tally.entries))
