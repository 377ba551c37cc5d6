"""What the palette shows: lines that lead somewhere, and the commands that a few words call."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from sitrep_app.domain.normalise import normalise
from sitrep_app.gui.actions.rows import Action
from sitrep_app.i18n import _


@dataclass(frozen=True, slots=True)
class Found:
    """One line: its words, what kind of thing it is, its icon, and what choosing it does; `key` tells it from others."""

    title: str
    kind: str
    icon: str
    go: Callable[[], object] = field(compare=False)
    key: str = ""


Finder = Callable[[str], Sequence[Found]]
"""Finds what is called by a text, beside the window's thread."""


def matching(rows: Sequence[Action], text: str) -> list[Action]:
    """Return the actions that have, for every word typed, one that begins so, in the order of the menus; all for none."""
    wanted = normalise(text).split()
    return [row for row in rows if row.id != "search" and _begins(_(row.title), wanted)]


def finds_nothing(_text: str) -> Sequence[Found]:
    """Return nothing, where nobody has said how to find."""
    return ()


def _begins(title: str, wanted: Sequence[str]) -> bool:
    words = normalise(title).split()
    return all(any(word.startswith(part) for word in words) for part in wanted)
