"""RFC 8785 written from the RFC and ECMA-262 alone, as an oracle for the canonical bytes."""

from decimal import Decimal
from typing import Any

_SHORT = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}


def encoded(value: Any) -> bytes:
    """A JSON value in the canonical form of RFC 8785."""
    return _text(value).encode("utf-8")


def _text(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return '"' + "".join(map(_character, value)) + '"'
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_text, value)) + "]"
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return "{" + ",".join(f"{_text(name)}:{_text(item)}" for name, item in members) + "}"
    return _number(float(value))


def _character(character: str) -> str:
    code = ord(character)
    if code in _SHORT:
        return _SHORT[code]
    return f"\\u{code:04x}" if code < 32 else character


def _number(value: float) -> str:
    """Number::toString of ECMA-262: the shortest digits that read back, placed by the exponent n."""
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    assert isinstance(exponent, int)
    shown, k = "".join(map(str, digits)), len(digits)
    n = exponent + k
    if k <= n <= 21:
        text = shown + "0" * (n - k)
    elif 0 < n <= 21:
        text = f"{shown[:n]}.{shown[n:]}"
    elif -6 < n <= 0:
        text = "0." + "0" * -n + shown
    else:
        mantissa = shown if k == 1 else f"{shown[0]}.{shown[1:]}"
        text = f"{mantissa}e{'+' if n > 0 else '-'}{abs(n - 1)}"
    return "-" * sign + text
