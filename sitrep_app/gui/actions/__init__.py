"""Everything a person can ask for: a table of actions, and the menus, keys, palette and help page made from it."""

from sitrep_app.gui.actions.bound import ActionSet
from sitrep_app.gui.actions.found import Found
from sitrep_app.gui.actions.keys import KeysHelp, KeysSheet
from sitrep_app.gui.actions.palette import Palette
from sitrep_app.gui.actions.rows import ACTIONS, MENUS, Action, Menu, State, When

__all__ = [
    "ACTIONS",
    "MENUS",
    "Action",
    "ActionSet",
    "Found",
    "KeysHelp",
    "KeysSheet",
    "Menu",
    "Palette",
    "State",
    "When",
]
