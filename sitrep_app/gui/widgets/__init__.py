"""The parts every page is built of. They show what they are given and say what was done to them; they decide nothing."""

from sitrep_app.gui.widgets.badge import Badge
from sitrep_app.gui.widgets.banner import Banner
from sitrep_app.gui.widgets.card import Card
from sitrep_app.gui.widgets.chip import Chip, ChoiceChip
from sitrep_app.gui.widgets.elided import ElidedLabel
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.gui.widgets.figure_card import Figure, FigureCard
from sitrep_app.gui.widgets.flow import Flow
from sitrep_app.gui.widgets.history_list import HistoryItem, HistoryList
from sitrep_app.gui.widgets.key_hint import KeyHint
from sitrep_app.gui.widgets.rail import Rail
from sitrep_app.gui.widgets.segmented import Segmented
from sitrep_app.gui.widgets.shape_label import ShapeLabel
from sitrep_app.gui.widgets.sparkline import Sparkline, paint_sparkline
from sitrep_app.gui.widgets.words import pill, word

__all__ = [
    "Badge",
    "Banner",
    "Card",
    "Chip",
    "ChoiceChip",
    "ElidedLabel",
    "EmptyState",
    "Figure",
    "FigureCard",
    "Flow",
    "HistoryItem",
    "HistoryList",
    "KeyHint",
    "Rail",
    "Segmented",
    "ShapeLabel",
    "Sparkline",
    "paint_sparkline",
    "pill",
    "word",
]
