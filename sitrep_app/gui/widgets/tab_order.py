"""The order in which Tab goes from one part of a window to the next, where a part was put in later than its neighbours."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_after(part: QWidget, *followers: QWidget) -> None:
    """Let Tab come to what it stops at in each follower after everything in a part of the same window."""
    stops = [stop for each in followers for stop in tab_stops(each)]
    for one, other in pairwise([*tab_stops(part)[-1:], *stops]):
        QWidget.setTabOrder(one, other)


def tab_stops(part: QWidget) -> list[QWidget]:
    """Return what Tab stops at in a part, in order."""
    found: list[QWidget] = []
    widget = part.nextInFocusChain()
    while widget is not None and widget != part:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if stops and part.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
