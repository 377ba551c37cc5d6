"""Finding the parts of a panel under test."""

from typing import TypeVar

from PySide6.QtCore import QObject

Part = TypeVar("Part", bound=QObject)


def child(parent: QObject, kind: type[Part]) -> Part:
    """The one part of that kind."""
    found = parent.findChild(kind)
    assert found is not None, f"no {kind.__name__} in {type(parent).__name__}"
    return found
