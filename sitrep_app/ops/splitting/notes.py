"""A page of notes in parts: at blank lines, bullets, numbers, and lines that begin with a date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sitrep_app.domain.when import find_periods
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_MARK = re.compile(
    r"\s*(?:[-*•–—·▪◦‣●○■□➢➤✓]\s+|\(?(?:\d{1,3}|[٠-٩۰-۹]{1,3}|[a-z])[.)\u2010-\u2012]\s+(?=\S))"
)
_AT_THE_END = " \t.,:;–—-،؛"


@dataclass(frozen=True, slots=True)
class Note:
    """One note as it was written, without its bullet; `day` is the date in the heading above it."""

    text: str
    day: str = ""


def notes_in(workspace: Workspace, text: str) -> Iterator[Note]:
    """Go through the notes of a page; a line that is nothing but a date is the heading of those below it."""
    day = ""
    for part in _parts(workspace, text):
        if (heading := part.strip(_AT_THE_END)) and _leading_date(workspace, part) >= len(heading):
            day = heading
        else:
            yield Note(part, day)


def _parts(workspace: Workspace, text: str) -> Iterator[str]:
    gathered: list[str] = []
    for line in text.splitlines():
        plain, marked = _MARK.subn("", line, count=1) if _MARK.match(line) else (line, 0)
        begins = not plain.strip() or marked or _leading_date(workspace, plain)
        if begins and gathered:
            yield "\n".join(gathered)
            gathered = []
        if plain.strip():
            gathered.append(plain.strip())
    if gathered:
        yield "\n".join(gathered)


def _leading_date(workspace: Workspace, line: str) -> int:
    """Return how many characters the date takes that a line begins with; none where it begins with other words."""
    if not line[:1].strip() or len(line) < 3:
        return 0
    zone = queries.setting(workspace).tzinfo
    today = workspace.host.clock.now().astimezone(zone).date()
    found = find_periods(line[:40], zone, today)
    return max((one.span.end for one in found if one.is_certain and not one.span.start), default=0)
