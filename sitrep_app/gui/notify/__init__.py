"""Telling a person something without stopping them, and what happens when the program itself is at fault."""

from sitrep_app.gui.notify.crash import catch_crashes, write_report
from sitrep_app.gui.notify.notices import Notices, Offer

__all__ = ["Notices", "Offer", "catch_crashes", "write_report"]
