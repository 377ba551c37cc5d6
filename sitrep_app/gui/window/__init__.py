"""The window: the rail, the bars, the filters and the stack of pages."""

from sitrep_app.gui.window.choices import Choices
from sitrep_app.gui.window.main import MainWindow
from sitrep_app.gui.window.pages import PAGES, Page

__all__ = ["PAGES", "Choices", "MainWindow", "Page"]
