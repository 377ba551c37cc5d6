"""What a spreadsheet takes for a formula, and how a text is kept from being one."""

import re

_FORMULA = re.compile(
    # Whatever a spreadsheet skips before it looks, then what it takes for the beginning of a formula
    r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]*[=+\-@|%＝＋－＠\u2212]|[\t\r]"
)


def kept_text(text: str) -> str:
    """Return a text that no spreadsheet runs: one that could be a formula begins with an apostrophe."""
    return f"'{text}" if _FORMULA.match(text) else text
