"""What a person is told after a change: that it is saved, how to take it back, and where it went if it is not in view."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from sitrep_app.domain.entry import Changes, State
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import Period, end_of
from sitrep_app.gui.app.foreseeing import done_words
from sitrep_app.gui.notify import Offer
from sitrep_app.gui.window import MainWindow
from sitrep_app.i18n import _
from sitrep_app.ops import drafts
from sitrep_app.store import queries

MOST_LOOKED_AT = 20
"""How many of what a step changed are looked at for whether they can be seen."""


class Told(QObject):
    """Says "Saved." with Undo after every change; `next_act` names an undo or redo that is about to come.

    `next_verb` names what is about to be done to several entries at once.
    `next_named` says what it is about in the words of the menu, empty where these are not known yet.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self.next_act = self.next_named = self.next_verb = ""
        self._session.changed.connect(self._on_changed)

    def _on_changed(self, changes: Changes) -> None:
        act, self.next_act = self.next_act, ""
        verb, self.next_verb = self.next_verb, ""
        undo = Offer(_("Undo"), partial(self._window.commands.trigger, "undo"))
        redo = Offer(_("Redo"), partial(self._window.commands.trigger, "redo"))
        self._window.notices.clear_news()
        if act == "undo":
            self._say_undone(changes, redo)
        elif act == "redo":
            self._window.notices.say(_("Done again."), self.next_named, [undo])
        else:
            said = done_words(verb, len(changes.subjects)) if verb else _("Saved.")
            self._say_saved(changes, undo, said)

    def say_copied(self, words: object) -> None:
        """Say what has been put on the clipboard."""
        self._window.notices.clear_news()
        self._window.notices.say(str(words))

    def _say_undone(self, changes: Changes, redo: Offer) -> None:
        """Say so; where the undo brought a draft back, offer to go on with it."""
        workspace, step = self._session.workspace, changes.step
        draft = drafts.returned_by(workspace, step) if workspace and step else None
        if draft is None:
            self._window.notices.say(_("Undone."), self.next_named, [redo])
            return
        go_on = Offer(_("Go on with it"), partial(self._session.ask, "draft", draft))
        self._window.notices.say(_("Undone."), _("The draft is back."), [go_on, redo])

    def _say_saved(self, changes: Changes, undo: Offer, said: str) -> None:
        hidden = next(
            (subject for subject in changes.subjects[:MOST_LOOKED_AT] if self._hides(subject)), None
        )
        if hidden is None:
            self._window.notices.say(said, offers=[undo])
            return
        show = Offer(_("Show"), partial(self.show, hidden))
        self._window.notices.say(said, self._why_hidden(hidden), [show, undo])

    def _hides(self, subject: SubjectId) -> bool:
        return bool(self._why_hidden(subject))

    def _why_hidden(self, subject: SubjectId) -> str:
        state, lens = self._state(subject), self._session.lens
        period = getattr(state, "period", None)
        if not isinstance(period, Period):
            return ""
        if not period.may_have_begun_by(lens.standpoint.as_of):
            return _("It is dated after the as-of date.")
        if self._is_known_later(subject):
            return _("It is later than the known-at date.")
        if not period.may_touch(lens.start, lens.end):
            return _("It lies outside the time window.")
        return _("The filters leave it out.") if self._is_filtered_out(subject, state) else ""

    def _is_known_later(self, subject: SubjectId) -> bool:
        workspace, known_at = self._session.workspace, self._session.lens.standpoint.known_at
        if workspace is None or known_at is None:
            return False
        then, now = queries.entry(workspace, subject, known_at), queries.entry(workspace, subject)
        return then is None or now is None or then.record != now.record

    def _state(self, subject: SubjectId) -> State | None:
        workspace = self._session.workspace
        entry = queries.entry(workspace, subject) if workspace else None
        return entry.state if entry and not entry.struck else None

    def _is_filtered_out(self, subject: SubjectId, state: State | None) -> bool:
        workspace = self._session.workspace
        if workspace is None or not isinstance(state, Incident):
            return False
        return not queries.is_shown(workspace, self._session.lens, subject)

    def show(self, hidden: object) -> None:
        """Take away what hides an entry, named by its subject, no more, and select it."""
        subject, lens = SubjectId(str(hidden)), self._session.lens
        period = getattr(self._state(subject), "period", None)
        if isinstance(period, Period):
            self._session.set_lens(self._opened_for(subject, lens, period))
        self._session.select(subject)

    def _opened_for(self, subject: SubjectId, lens: Lens, period: Period) -> Lens:
        point, begun = lens.standpoint, period.start_earliest
        if begun is not None and not period.may_have_begun_by(point.as_of):
            day = max(begun.astimezone(self._session.zone).date(), self._session.today)
            point = replace(point, as_of=end_of(day, self._session.zone))
        if self._is_known_later(subject):
            point = replace(point, known_at=None)
        opened = replace(lens, standpoint=point)
        if not period.may_touch(lens.start, lens.end):
            opened = replace(opened, start=None, end=None)
        workspace, state = self._session.workspace, self._state(subject)
        is_hidden = (
            workspace is not None
            and isinstance(state, Incident)
            and not queries.is_shown(workspace, opened, subject)
        )
        return Lens(point, opened.start, opened.end) if is_hidden else opened
