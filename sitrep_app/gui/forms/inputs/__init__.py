"""The widgets that take the words of a field. Each shows words, gives words back, and says when they change."""

from sitrep_app.gui.forms.inputs.base import Desk, Input
from sitrep_app.gui.forms.inputs.making import make_input
from sitrep_app.gui.forms.inputs.suggestions import SuggestionList

__all__ = ["Desk", "Input", "SuggestionList", "make_input"]
