"""The desktop application: puts session, theme and window together, runs it, or draws one page of it."""

from sitrep_app.gui.app.picturing import picture
from sitrep_app.gui.app.running import run

__all__ = ["picture", "run"]
