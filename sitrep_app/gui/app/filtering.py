"""What the row of filters is told of the workspace: what there is to choose, how often, and which filters have a name."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app.asking import LineDialog
from sitrep_app.gui.app.choices import choices_of
from sitrep_app.gui.widgets.checklist import Checklist
from sitrep_app.gui.window import MainWindow
from sitrep_app.gui.window.pages import Filter
from sitrep_app.i18n import _
from sitrep_app.ops import named_lenses
from sitrep_app.store import queries
from sitrep_app.store.hits import hits


class Filtering(QObject):
    """Serves the filters of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        window.filters.opened.connect(self._on_opened)
        window.filters.more.saved_chosen.connect(self._on_saved_chosen)
        window.filters.more.save_asked.connect(self.ask_name)
        window.filters.more.forgotten.connect(self._on_forgotten)

    def offer_choices(self) -> None:
        """Offer what there is to choose now."""
        if (workspace := self._session.workspace) is not None:
            offered = choices_of(workspace, self._session.lens.standpoint)
            self._window.filters.offer(replace(offered, tags=self._window.filters.choices.tags))
            self.read_tags()

    def read_tags(self) -> None:
        """Read beside the window which tags there are, and offer them."""
        if (workspace := self._session.workspace) is not None:
            ask = partial(queries.tags, workspace, self._session.lens.standpoint)
            self._window.tasks.read("tags", ask, self._on_tags)

    def _on_tags(self, tags: list[str]) -> None:
        filters = self._window.filters
        filters.offer(replace(filters.choices, tags=[(tag, tag) for tag in tags]))

    def ask_name(self) -> LineDialog:
        """Ask under which name to keep the present filters."""
        explained = _("They are kept in this workspace, with the time window and without the as-of date.")
        dialog = LineDialog(self._window, _("Keep these filters"), explained, _("Name"), _("Keep"))
        dialog.given.connect(self._save)
        dialog.open()
        return dialog

    def _save(self, name: str) -> None:
        workspace, lens = self._session.workspace, self._session.lens
        if workspace is None:
            return
        try:
            named_lenses.save(workspace, name, lens)
        except Trouble as trouble:
            self._window.notices.show_trouble(trouble)
        self.offer_choices()

    def _on_saved_chosen(self, name: str) -> None:
        if (workspace := self._session.workspace) is not None:
            found = (named for named in named_lenses.saved(workspace) if named.name == name)
            for named in found:
                self._session.set_lens(named.at(self._session.lens.standpoint))

    def _on_forgotten(self, name: str) -> None:
        workspace = self._session.workspace
        if workspace is None:
            return
        try:
            named_lenses.forget(workspace, name)
        except Trouble as trouble:
            self._window.notices.show_trouble(trouble)
        self.offer_choices()

    def _on_opened(self, name: Filter, checklist: Checklist) -> None:
        """Count beside the window what each choice would let through."""
        workspace = self._session.workspace
        if workspace is None:
            return
        choices = [key for key, _words in getattr(self._window.filters.choices, name.value)]
        ask = partial(hits, workspace, self._session.lens, name.value, choices)
        self._window.tasks.read("hits", ask, partial(_show, checklist))


def _show(checklist: Checklist, counts: Mapping[str, int]) -> None:
    """Show the counts, unless the list has been closed meanwhile."""
    if isValid(checklist):
        checklist.show_counts(counts)
