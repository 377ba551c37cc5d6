"""Words that programs have stumbled over: the Big List of Naughty Strings, and more that reports may hold."""

import json
from pathlib import Path

from sitrep_app.domain.plain_text import whole

_LIST = Path(__file__).parents[1] / "data" / "blns" / "blns.json"
_MORE = (
    "ن" * 10_000,
    "x" * 10_000,
    "مقتل مدنيين (2) على يد ISIS في بعقوبة",
    "a\u202eevil\u202c b",
    "\u200fعربي، C2",
    "half \ud800 a character",
    "nothing \x00 here",
    "\ufeffmarked",
    '=HYPERLINK("x")',
    "e\u0301 é",
    "bell \x07",
)

TYPED = (*json.loads(_LIST.read_text(encoding="utf-8")), *_MORE)
"""What somebody types, pastes or hands over."""

NAUGHTY = tuple(dict.fromkeys(words for typed in TYPED if (words := whole(typed).strip())))
"""What of it can be kept."""
