"""The forms in which a person writes entries: one window, a page for each kind, a draft kept at every change."""

from sitrep_app.gui.forms.form import EntryForm
from sitrep_app.gui.forms.opening import open_form

__all__ = ["EntryForm", "open_form"]
