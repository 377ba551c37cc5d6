"""The table: what each action is called, where it stands, which keys call it, and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from sitrep_app.i18n import later


class Menu(StrEnum):
    """Where an action stands in the menus."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    HELP = "help"


MENUS = {
    Menu.FILE: later("&File"),
    Menu.EDIT: later("&Edit"),
    Menu.VIEW: later("&View"),
    Menu.HELP: later("&Help"),
}
"""The menus in order, and their titles."""


@dataclass(frozen=True, slots=True)
class State:
    """What the availability of actions depends on; `undoes` and `redoes` say in words what would be."""

    is_open: bool = False
    is_writable: bool = False
    is_selected: bool = False
    can_go_back: bool = False
    can_go_forward: bool = False
    undoes: str | None = None
    redoes: str | None = None


class When(StrEnum):
    """When an action can be done."""

    ALWAYS = "always"
    OPEN = "open"
    WRITABLE = "writable"
    SELECTED = "selected"
    CHOSEN = "chosen"
    UNDOABLE = "undoable"
    REDOABLE = "redoable"
    BEHIND = "behind"
    AHEAD = "ahead"

    def holds(self, state: State) -> bool:
        """Say whether an action with this condition can be done now."""
        return _CONDITIONS[self](state)


_CONDITIONS: dict[When, Callable[[State], bool]] = {
    When.ALWAYS: lambda _state: True,
    When.OPEN: lambda state: state.is_open,
    When.WRITABLE: lambda state: state.is_writable,
    When.SELECTED: lambda state: state.is_writable and state.is_selected,
    When.CHOSEN: lambda state: state.is_open and state.is_selected,
    When.UNDOABLE: lambda state: state.is_writable and state.undoes is not None,
    When.REDOABLE: lambda state: state.is_writable and state.redoes is not None,
    When.BEHIND: lambda state: state.is_open and state.can_go_back,
    When.AHEAD: lambda state: state.is_open and state.can_go_forward,
}


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a person can ask for; `opens_group` draws a line above it in its menu."""

    id: str
    title: str
    menu: Menu
    shortcut: str = ""
    icon: str = ""
    when: When = When.OPEN
    opens_group: bool = False


ACTIONS: tuple[Action, ...] = (
    Action("new", later("New workspace…"), Menu.FILE, icon="file-plus", when=When.ALWAYS),
    Action("open", later("Open…"), Menu.FILE, "Ctrl+O", "folder-open", When.ALWAYS),
    Action("sample", later("Open the sample"), Menu.FILE, icon="book-open", when=When.ALWAYS),
    Action("export_pdf", later("Export PDF…"), Menu.FILE, "Ctrl+E", "file-down", opens_group=True),
    Action("export", later("Export…"), Menu.FILE, "Ctrl+Shift+E", "table"),
    Action("save_picture", later("Save this page as a picture…"), Menu.FILE, "Ctrl+Shift+P", "image"),
    Action("close", later("Close workspace"), Menu.FILE, "Ctrl+W", "x", opens_group=True),
    Action("quit", later("Quit"), Menu.FILE, "Ctrl+Q", "log-out", When.ALWAYS),
    Action("new_entry", later("New entry…"), Menu.EDIT, "Ctrl+N", "plus", When.WRITABLE),
    Action("from_template", later("New from template…"), Menu.EDIT, "Ctrl+Shift+M", "copy", When.WRITABLE),
    Action("drafts", later("Drafts…"), Menu.EDIT, "Ctrl+Shift+O", "inbox", When.WRITABLE),
    Action("split", later("Split notes into drafts…"), Menu.EDIT, "Ctrl+Shift+V", "clipboard", When.WRITABLE),
    Action("undo", later("Undo"), Menu.EDIT, "Ctrl+Z", "undo-2", When.UNDOABLE, opens_group=True),
    Action("redo", later("Redo"), Menu.EDIT, "Ctrl+Shift+Z", "redo-2", When.REDOABLE),
    Action("edit", later("Edit entry…"), Menu.EDIT, "F2", "pencil", When.SELECTED, opens_group=True),
    Action(
        "follow_up", later("Add follow-up…"), Menu.EDIT, "Ctrl+Shift+N", "corner-down-right", When.SELECTED
    ),
    Action(
        "no_change",
        later("Confirm that nothing changed…"),
        Menu.EDIT,
        "Ctrl+Shift+H",
        "badge-check",
        When.SELECTED,
    ),
    Action("strike", later("Strike entry…"), Menu.EDIT, "Ctrl+Delete", "strikethrough", When.SELECTED),
    Action("history", later("History of the entry…"), Menu.EDIT, "Ctrl+H", "rotate-ccw", When.CHOSEN),
    Action("merge", later("Merge with another…"), Menu.EDIT, icon="git-merge", when=When.SELECTED),
    Action("part", later("Part what was merged…"), Menu.EDIT, icon="git-branch", when=When.SELECTED),
    Action("repeats", later("Look for duplicates…"), Menu.EDIT, icon="copy", when=When.WRITABLE),
    Action("page_overview", later("Overview"), Menu.VIEW, "Ctrl+1", "layout-dashboard"),
    Action("page_entries", later("Entries"), Menu.VIEW, "Ctrl+2", "align-left"),
    Action("page_map", later("Map"), Menu.VIEW, "Ctrl+3", "map-pin"),
    Action("page_coordination", later("Coordination"), Menu.VIEW, "Ctrl+4", "waypoints"),
    Action("page_reconstruction", later("Reconstruction"), Menu.VIEW, "Ctrl+5", "hospital"),
    Action("page_reports", later("Reports"), Menu.VIEW, "Ctrl+6", "file-text"),
    Action("page_reference", later("Reference"), Menu.VIEW, "Ctrl+7", "database"),
    Action("as_of", later("As of…"), Menu.VIEW, "Ctrl+D", "calendar", opens_group=True),
    Action("known_at", later("Known at…"), Menu.VIEW, "Ctrl+Shift+D", "history"),
    Action("back", later("Back to the last view"), Menu.VIEW, "Alt+Left", "arrow-left", When.BEHIND),
    Action("forward", later("Forward"), Menu.VIEW, "Alt+Right", "arrow-right", When.AHEAD),
    Action("trend", later("Trend…"), Menu.VIEW, "Ctrl+T", "chart-column"),
    Action("clear_filters", later("Clear filters"), Menu.VIEW, "Ctrl+Shift+L", "funnel"),
    Action("theme", later("Light or dark"), Menu.VIEW, "Ctrl+Shift+T", "moon", When.ALWAYS, opens_group=True),
    Action("search", later("Search and commands"), Menu.VIEW, "Ctrl+K", "search", When.ALWAYS),
    Action("keys", later("Keys"), Menu.HELP, "F1", "keyboard", When.ALWAYS),
)
"""Every action, in the order of the menus."""
