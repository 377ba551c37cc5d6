"""The drafts of one window: listed, gone on with, thrown away with a way back, and offered when a workspace is opened."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.app.finding import kind_words
from sitrep_app.gui.notify import Offer
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _, format_time, ngettext
from sitrep_app.ops import drafts
from sitrep_app.ops.drafts import Removed
from sitrep_app.ops.unfinished import called

if TYPE_CHECKING:
    # Names a type only: forms, and what goes with them, are loaded when the first is asked for
    from sitrep_app.gui.app.drafts_window import DraftsWindow
    from sitrep_app.gui.app.split_window import SplitWindow

MOST_PASTED = 1_200_000
"""How many characters of the clipboard are taken at most; more than is looked at, so that too much is told of."""


class Drafting(QObject):
    """Serves the drafts of one window; `fill_in` opens the form on one."""

    def __init__(self, window: MainWindow, fill_in: Callable[[Draft], object]) -> None:
        super().__init__(window)
        self._window, self._session, self._fill_in = window, window.session, fill_in
        self._session.workspace_changed.connect(self._on_workspace_changed)
        self._offered = ""

    def show(self) -> "DraftsWindow":
        """Show the list of drafts."""
        from sitrep_app.gui.app.drafts_window import DraftsWindow

        for shown in self._window.findChildren(DraftsWindow):
            if shown.isVisible():
                shown.raise_()
                shown.activateWindow()
                return shown
        made = DraftsWindow(self._window)
        made.chosen.connect(self.go_on)
        made.show()
        return made

    def ask_split(self) -> "SplitWindow":
        """Show what the text in the clipboard would become as drafts."""
        from sitrep_app.gui.app.split_window import SplitWindow

        made = SplitWindow(self._window, QGuiApplication.clipboard().text()[:MOST_PASTED])
        made.agreed.connect(self.keep_split)
        made.show()
        return made

    def keep_split(self, begun: Sequence[Draft]) -> None:
        """Keep new drafts, and offer the list of them and to take them all back."""
        if (workspace := self._session.workspace) is None:
            return
        try:
            kept = drafts.keep_several(workspace, begun)
        except Trouble as trouble:
            self._window.notices.show_trouble(trouble)
            return
        self._session.drafts_changed.emit()
        said = ngettext("{n} draft kept", "{n} drafts kept", len(kept)).format(n=len(kept))
        undo = Offer(_("Undo"), partial(self._take_away, [draft.id for draft in kept]))
        self._window.notices.clear_news()
        self._window.notices.say(said, offers=[Offer(_("Show drafts"), self.show), undo], stays=True)

    def go_on(self, draft: Draft) -> None:
        """Open the form on a draft as it is now; where it was finished or thrown away meanwhile, say so."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if (now := drafts.find(workspace, draft.id)) is not None:
            self._fill_in(now)
            return
        what, remedy = _("That draft is no longer there"), _("Begin a new entry, or choose another draft.")
        self._window.notices.show_trouble(Trouble(what, draft.text("title"), remedy))

    def discard(self, draft: Draft) -> None:
        """Throw a draft away and offer to take that back."""
        self._take_away([draft.id])

    def _take_away(self, ids: Sequence[str]) -> None:
        from sitrep_app.gui.forms.discarding import discard

        self.tell_discarded(discard(self._session, ids))

    def tell_discarded(self, removed: Removed) -> None:
        """Say that drafts were thrown away, with the way back."""
        from sitrep_app.gui.forms.discarding import put_back

        if count := len(removed.rows):
            said = ngettext("{n} draft discarded", "{n} drafts discarded", count).format(n=count)
            self._window.notices.clear_news()
            self._window.notices.say(
                said, offers=[Offer(_("Undo"), partial(put_back, self._session, removed))]
            )

    def _on_workspace_changed(self) -> None:
        """Offer what was being written when the program last ended, once for each workspace that is opened."""
        workspace = self._session.workspace
        if workspace is None or workspace.read_only or self._offered == workspace.id:
            return
        self._offered = workspace.id
        waiting = drafts.kept(workspace)
        # Of several one notice tells the number: a notice for each would cover the overview
        if len(waiting) == 1:
            self._offer(waiting[0])
        elif waiting:
            self._offer_list(len(waiting))

    def _offer_list(self, count: int) -> None:
        said = ngettext("{n} unfinished entry was kept.", "{n} unfinished entries were kept.", count)
        self._window.notices.say(
            said.format(n=count), offers=[Offer(_("Show drafts"), self.show)], stays=True
        )

    def _offer(self, draft: Draft) -> None:
        kept = from_microseconds(draft.kept_at).astimezone(self._session.zone)
        said = (
            _("An unfinished correction ({kind}) was kept at {time}.")
            if draft.subject
            else _("An unfinished entry ({kind}) was kept at {time}.")
        )
        offers = [
            Offer(_("Go on with it"), partial(self.go_on, draft)),
            Offer(_("Throw it away"), partial(self.discard, draft)),
        ]
        workspace = self._session.workspace
        title = called(workspace, draft) if workspace else ""
        self._window.notices.say(
            said.format(kind=kind_words(draft.kind), time=format_time(kept)), title, offers, stays=True
        )
