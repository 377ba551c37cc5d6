"""Finds top-level widgets that a test left behind. Looks at Qt only where a test has already loaded it."""

import gc
import sys
from typing import Any


def windows_alive() -> dict[int, Any]:
    """The parentless top-level widgets that exist now, by identity; none where no application runs."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return {}
    # Tooltips are Qt's own and outlive whatever showed them
    return {
        id(widget): widget
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
    }


def leaked_windows(before: dict[int, Any]) -> list[str]:
    """Names of the top-level widgets that exist now and did not before."""
    if not _newer_than(before):
        return []
    # Looking through the whole heap costs more than most tests: only where Qt's own deletions do not suffice
    _finish_deletions()
    if not _newer_than(before):
        return []
    gc.collect()
    _finish_deletions()
    gc.collect()
    now = windows_alive()
    return [
        f"{type(now[key]).__name__} {now[key].objectName()!r}".strip() for key in now.keys() - before.keys()
    ]


def _newer_than(before: dict[int, Any]) -> bool:
    return bool(windows_alive().keys() - before.keys())


def _finish_deletions() -> None:
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
