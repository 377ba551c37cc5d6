"""The canonical bytes of a record: what is hashed, what is stored, and how a state is read back."""

import hashlib
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from sitrep_app.domain.entry import KINDS, State

MAGIC = b"sitrep-record-1\n"


@dataclass(frozen=True, slots=True)
class Body:
    """What a record says: the act, its reason, and the subject's whole new state as plain JSON."""

    act: str
    state: dict[str, Any]
    step: str
    struck: bool = False
    reason: str = ""
    undoes: str = ""


@dataclass(frozen=True, slots=True)
class Head:
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
    """Return the canonical JSON of a value: sorted keys, no spaces, UTF-8; equal to RFC 8785 on what is stored."""
    return msgspec.json.encode(value, order="sorted")


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


def plain(state: State) -> dict[str, Any]:
    """Return a state as plain JSON values, keyed by field."""
    value: dict[str, Any] = msgspec.to_builtins(state)
    return value


def typed(kind: str, state: dict[str, Any]) -> State:
    """Return the state of a kind from plain JSON values; Trouble or msgspec.ValidationError where it is none."""
    return msgspec.convert(state, KINDS[kind])


def typed_json(kind: str, text: str | bytes) -> State:
    """Return the state of a kind from its JSON."""
    return _states(kind).decode(text)


@cache
def _bodies() -> msgspec.json.Decoder[Body]:
    return msgspec.json.Decoder(Body)


@cache
def _states(kind: str) -> msgspec.json.Decoder[State]:
    return msgspec.json.Decoder(KINDS[kind])
