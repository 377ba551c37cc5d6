"""The table of pages."""

from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from sitrep_app.gui.actions import ACTIONS
from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets import EmptyState
from sitrep_app.gui.window import PAGES, Page
from sitrep_app.gui.window.pages import PANELS, build
from sitrep_app.paths import resources


def test_every_page_has_an_action_with_the_key_of_its_place_in_the_rail() -> None:
    keys = {row.id: row.shortcut for row in ACTIONS}
    assert [keys[f"page_{page.key}"] for page in PAGES] == [f"Ctrl+{n}" for n in range(1, 8)]


def test_every_page_has_an_icon_that_is_shipped() -> None:
    icons: Path = resources() / "icons"
    assert [page.key for page in PAGES if not (icons / f"{page.icon}.svg").is_file()] == []


def test_a_page_that_this_installation_lacks_says_so_and_crashes_nothing(qtbot: QtBot, theme: Theme) -> None:
    panel = build(Page("nowhere", "Nowhere", "inbox"), Session(), theme)
    qtbot.addWidget(panel)
    assert isinstance(panel, EmptyState)


def test_every_card_of_a_page_is_a_panel_that_can_be_made(qtbot: QtBot, theme: Theme) -> None:
    for page in PAGES:
        for _name, module, kind in page.cards:
            made = getattr(import_module(f"{PANELS}.{module}"), kind)(Session(), theme)
            qtbot.addWidget(made)
            assert isinstance(made, QFrame)
