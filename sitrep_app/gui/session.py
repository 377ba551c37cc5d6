"""What the open window knows: the workspace it holds, the lens on it, and what is selected. Draws nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QSettings, Signal

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import Hlc, SubjectId
from sitrep_app.domain.lens import Lens, first_lens, in_zone
from sitrep_app.domain.period import end_of
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.travel import Travel
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import use
from sitrep_app.i18n import _

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.workspace import Workspace

Operation = Callable[["Workspace"], Changes]


def nothing_open() -> Trouble:
    """Return what is said where a workspace is needed and none is open."""
    return Trouble(_("No workspace is open"), "", _("Open one from the File menu, then try again."))


class Session(QObject):
    """Holds one workspace, or none; every panel reads it and listens to its signals.

    `workspace_changed` comes when another workspace is held, `changed` with the Changes of each operation,
    `lens_changed` with the new Lens, `selection_changed` with a SubjectId or None, `troubled` with a Trouble.
    `drafts_discarded` comes with the ids of drafts that are about to be thrown away, `drafts_changed` when some were kept
    or are gone.
    `asked` comes with the id of an action and what it is about, where a panel wants what the window can do.
    """

    workspace_changed = Signal()
    changed = Signal(object)
    lens_changed = Signal(object)
    selection_changed = Signal(object)
    troubled = Signal(object)
    drafts_discarded = Signal(object)
    drafts_changed = Signal()
    asked = Signal(str, object)

    memory: QSettings | None = None
    """Where choices outlast the program, if anywhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._setting: Setting | None = None
        self._lens = Lens()
        self._selected: SubjectId | None = None
        self._travel = Travel()

    @property
    def workspace(self) -> "Workspace | None":
        """The workspace held, which somebody else opened and will close."""
        return self._workspace

    @property
    def setting(self) -> Setting | None:
        """The held workspace's title, zone and period."""
        return self._setting

    @property
    def lens(self) -> Lens:
        """What is looked at: the standpoint, the time window and the filters."""
        return self._lens

    @property
    def selected(self) -> SubjectId | None:
        """The subject selected in every panel."""
        return self._selected

    @property
    def zone(self) -> tzinfo:
        """The zone in which days begin and end."""
        return self._setting.tzinfo if self._setting else ZoneInfo("UTC")

    @property
    def today(self) -> date:
        """The present day in the workspace's zone, by the workspace's clock."""
        now = self._workspace.host.clock.now() if self._workspace else datetime.now(self.zone)
        return now.astimezone(self.zone).date()

    @property
    def as_of(self) -> date | None:
        """The last day shown; None shows everything up to the latest."""
        moment = self._lens.standpoint.as_of
        return (moment - timedelta(microseconds=1)).astimezone(self.zone).date() if moment else None

    def hold(self, workspace: "Workspace | None", setting: Setting | None = None) -> None:
        """Hold another workspace and look at its reporting period; None lets go."""
        self._workspace, self._setting, self._selected = workspace, setting, None
        self._lens = first_lens(setting, self.today) if setting else Lens()
        self._travel.forget()
        self._take_terms()
        self.workspace_changed.emit()
        self.selection_changed.emit(None)
        self.lens_changed.emit(self._lens)

    def take_setting(self, setting: Setting) -> None:
        """Take over a title, zone or period that has been corrected; the lens stays on the days it is on."""
        old, before = self.zone, self._lens
        self._setting = setting
        if self.zone != old:
            moved = partial(in_zone, old=old, new=self.zone)
            self._travel.change(moved)
            self._lens = moved(self._lens)
        self.workspace_changed.emit()
        if self._lens != before:
            self.lens_changed.emit(self._lens)

    def set_lens(self, lens: Lens) -> None:
        """Look through another lens; Back returns to the present one."""
        if lens != self._lens:
            self._travel.leave(self._lens, lens)
            self._look_through(lens)

    def back(self) -> None:
        """Look through the lens before this one; nothing at the beginning."""
        if (lens := self._travel.back(self._lens)) is not None:
            self._look_through(lens)

    def forward(self) -> None:
        """Look through the lens that Back has left; nothing where there is none."""
        if (lens := self._travel.forward(self._lens)) is not None:
            self._look_through(lens)

    @property
    def can_go_back(self) -> bool:
        """Say whether another lens was looked through before."""
        return bool(self._travel.behind)

    @property
    def can_go_forward(self) -> bool:
        """Say whether Back has left a lens to return to."""
        return bool(self._travel.ahead)

    def _look_through(self, lens: Lens) -> None:
        self._lens = lens
        self.lens_changed.emit(lens)

    def narrow(self, **filters: Any) -> None:
        """Change some fields of the lens: `start`, `end`, `categories`, `actors`, `districts` and so on."""
        self.set_lens(replace(self._lens, **filters))

    def show_reporting_period(self) -> None:
        """Set the time window to the workspace's reporting period; the standpoint and the filters stay."""
        if self._setting is not None:
            usual = first_lens(self._setting, self.today)
            self.narrow(start=usual.start, end=usual.end)

    def set_as_of(self, day: date | None) -> None:
        """Show the world as of the end of a day; None is today."""
        moment = end_of(day or self.today, self.zone)
        self.set_lens(replace(self._lens, standpoint=replace(self._lens.standpoint, as_of=moment)))

    def set_known_at(self, moment: Hlc | None) -> None:
        """Use the records up to that reading of the log's clock; None is all of them."""
        self.set_lens(replace(self._lens, standpoint=replace(self._lens.standpoint, known_at=moment)))

    def select(self, subject: SubjectId | None) -> None:
        """Select a subject in every panel; None selects nothing."""
        if subject != self._selected:
            self._selected = subject
            self.selection_changed.emit(subject)

    def ask(self, action: str, about: object = None) -> None:
        """Ask the window for one of its actions: "edit" an entry, a "new_entry" of a kind, "page_reports" and the like."""
        self.asked.emit(action, about)

    def perform(self, operation: Operation) -> Changes:
        """Run an operation on the workspace and return what it changed; a Trouble is shown, and changes nothing."""
        if self._workspace is None:
            self.troubled.emit(nothing_open())
            return Changes()
        try:
            changes = operation(self._workspace)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return Changes()
        if changes:
            if "term" in changes.kinds:
                self._take_terms()
            self.changed.emit(changes)
        return changes

    def _take_terms(self) -> None:
        """Let every list have the workspace's own terms and names."""
        if self._workspace is None:
            use({})
            return
        # Late, so that the window shows before the store and its libraries are loaded
        from sitrep_app.ops import terms  # noqa: PLC0415

        use(terms.own_lists(self._workspace))
