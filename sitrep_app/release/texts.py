"""Every text of a released view, searched for the names of what is withheld."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from operator import is_
from typing import Any, TypeVar

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.view import View

HIDDEN = "[…]"
"""What stands in a text where it spelled out a withheld name."""

TEXTS = frozenset(
    {
        "account", "aliases", "caption", "counted_by", "label", "locator", "name", "names", "note", "publisher", "quote", "reason",
        "said", "short", "subtitle", "tags", "text", "title",
    }
)  # fmt: skip
"""Fields that hold words of a person; every other string is a code, an identifier or a digest."""

SHORTEST_NAME = 3

Value = TypeVar("Value")

_WITHOUT_TEXT = (Enum, int, float, datetime)


@dataclass(slots=True)
class NameScreen:
    """Hides names in texts and counts how often; without names it lets every text through."""

    pattern: re.Pattern[str] | None
    hits: int = 0

    @classmethod
    def of(cls, view: View, nameless: Iterable[SubjectId]) -> "NameScreen":
        """Return the screen for the names, short names, aliases and titles of withheld actors and sources."""
        hidden = set(nameless)
        actors = [entry.state for subject, entry in view.actors.items() if subject in hidden]
        sources = [entry.state for subject, entry in view.sources.items() if subject in hidden]
        names = [name for a in actors for name in (a.name, a.short, *a.aliases, *a.names.values())]
        names += [source.title for source in sources]
        return cls(_pattern(names))

    def hide(self, text: str) -> str:
        """Return the text with every withheld name hidden."""
        if self.pattern is None:
            return text
        shown, hits = self.pattern.subn(HIDDEN, text)
        self.hits += hits
        return shown


def screened(value: Value, screen: NameScreen) -> Value:
    """Return the same value with every text in it screened; what holds no text is returned as it is."""
    return value if screen.pattern is None else with_texts(value, screen.hide)


def with_texts(value: Value, change: Callable[[str], str]) -> Value:
    """Return the same value with every text that a person typed passed through a function; codes stay as they are."""
    changed: Value = _walk(value, change, words=False)
    return changed


def _pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    spelled = sorted(
        {n.strip() for n in names if len(n.strip()) >= SHORTEST_NAME}, key=lambda n: (-len(n), n)
    )
    if not spelled:
        return None
    return re.compile("|".join(_spelled(name) for name in spelled), re.IGNORECASE)


def _spelled(name: str) -> str:
    """Match whole words only where the script parts words: Arabic script writes "and" and "the" joined to a name."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return rf"(?<!\w){words}(?!\w)" if name.isascii() else words


def _walk(value: Any, change: Callable[[str], str], *, words: bool) -> Any:
    """Return the value with its texts changed: the very same object where nothing in it did."""
    if not value or isinstance(value, _WITHOUT_TEXT):
        return value
    if isinstance(value, str):
        return change(value) if words else value
    if isinstance(value, tuple):
        items = tuple(_walk(item, change, words=words) for item in value)
        return value if all(map(is_, items, value)) else items
    if isinstance(value, Mapping):
        return {key: _walk(item, change, words=words) for key, item in value.items()}
    return _walk_fields(value, change) if is_dataclass(value) else value


def _walk_fields(value: Any, change: Callable[[str], str]) -> Any:
    changes = {}
    for name in (field.name for field in fields(value)):
        before = getattr(value, name)
        after = _walk(before, change, words=name in TEXTS)
        if after is not before:
            changes[name] = after
    return replace(value, **changes) if changes else value
