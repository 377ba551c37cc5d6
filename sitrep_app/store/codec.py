"""The canonical bytes of a record: what is hashed, what is stored, and how a state is read back."""

import hashlib
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Generic, TypeVar

import msgspec

from sitrep_app.domain.entry import KINDS, State
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

MAGIC = b"sitrep-record-1\n"
_WHOLE, _SMALL = re.compile(rb"\.0(?![0-9])").search, re.compile(rb"e-[0-9]").search
"""What floats look like that the encoder writes in its own way. In a text it means nothing, and costs time only."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a record says: the act, its reason, and the subject's whole new state as plain JSON.

    `overruled` are the soft rules that doubt the state, each with why it is right all the same; where there are none,
    nothing is written of them, as by programs that knew of no rules.
    """

    act: str
    state: dict[str, Any]
    step: str
    struck: bool = False
    reason: str = ""
    undoes: str = ""
    overruled: dict[str, str] | msgspec.UnsetType = msgspec.UNSET


S = TypeVar("S")


class Stated(msgspec.Struct, Generic[S], frozen=True, gc=False):
    """What a projection needs of a body: the state, as what its record's kind names, and whether it is struck."""

    state: S
    struck: bool = False


class Head(msgspec.Struct, frozen=True, gc=False):
    """Everything of a record that its hash covers beside the body; identifiers in hexadecimal."""

    device: str
    device_seq: int
    previous: str
    hlc: int
    kind: str
    subject: str
    parents: tuple[str, ...]
    author: str
    device_name: str
    recorded_at: int


def canonical(value: object) -> bytes:
    """Return the canonical JSON of a value: sorted keys, no spaces, UTF-8; Trouble where a text has no UTF-8.

    Equal to RFC 8785 while keys are ASCII and floats stay below 1e16 in size, as all that is stored do.
    """
    try:
        encoded = msgspec.json.encode(value, order="sorted")
        if _WHOLE(encoded) or _SMALL(encoded):
            encoded = msgspec.json.encode(_settled(msgspec.to_builtins(value)), order="sorted")
    except UnicodeEncodeError as error:
        raise Trouble(
            _("The text holds half a character, which cannot be saved"),
            ascii(error.object[max(0, error.start - 20) : error.end]),
            _("Remove it, or type the text again."),
        ) from error
    return encoded


def record_hash(head: Head, body: bytes) -> str:
    """Return a record's identity: the SHA-256 of its head and body, as 64 hexadecimal digits."""
    fields = (
        head.device,
        head.device_seq,
        head.previous,
        head.hlc,
        head.kind,
        head.subject,
        sorted(head.parents),
        head.author,
        head.device_name,
        head.recorded_at,
    )
    return hashlib.sha256(MAGIC + msgspec.json.encode(fields) + b"\n" + body).hexdigest()


def encode_body(body: Body) -> bytes:
    """Return a body's canonical bytes."""
    return canonical(body)


def decode_body(text: str | bytes) -> Body:
    """Return the body in canonical bytes; msgspec.DecodeError where they are none."""
    return _bodies().decode(text)


def decode_stated(kind: str, text: bytes) -> Stated[State]:
    """Return what a projection needs of a body; Trouble or msgspec.DecodeError where the bytes are none of that kind."""
    return _stated(kind).decode(text)


def plain(state: State) -> dict[str, Any]:
    """Return a state as plain JSON values, keyed by field.

    Without attachments and quotes, or merged into nothing, it is what programs wrote that knew of none of them, so that
    the two never seem to differ.
    """
    value: dict[str, Any] = msgspec.to_builtins(state)
    if value.get("merged_into", "") is None:
        del value["merged_into"]
    if not value.get("attachments", True):
        del value["attachments"]
    for cited in value.get("citations", ()):
        if not cited["quote"]:
            del cited["quote"]
    return value


def typed(kind: str, state: dict[str, Any]) -> State:
    """Return the state of a kind from plain JSON values; Trouble or msgspec.ValidationError where it is none."""
    return msgspec.convert(state, KINDS[kind])


def typed_json(kind: str, text: str | bytes | msgspec.Raw) -> State:
    """Return the state of a kind from its JSON."""
    return _states(kind).decode(text)


def _settled(value: Any) -> Any:
    """Put floats in the form that RFC 8785 gives them where the encoder's own differs: 33.0, -0.0, 1e-6."""
    if isinstance(value, dict):
        return {key: _settled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_settled(item) for item in value]
    if isinstance(value, float):
        if value.is_integer():
            return int(value)
        if 1e-6 <= abs(value) < 1e-5:
            return msgspec.Raw(format(Decimal(repr(value)), "f").encode())
    return value


@cache
def _bodies() -> msgspec.json.Decoder[Body]:
    return msgspec.json.Decoder(Body)


@cache
def _stated(kind: str) -> msgspec.json.Decoder[Stated[State]]:
    stated: Any = Stated
    return msgspec.json.Decoder(stated[KINDS[kind]])


@cache
def _states(kind: str) -> msgspec.json.Decoder[State]:
    return msgspec.json.Decoder(KINDS[kind])
