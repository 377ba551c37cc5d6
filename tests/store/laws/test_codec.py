"""Laws of the codec: what is recorded is read back exactly, and has one form in bytes."""

import json
import math

import msgspec
import pytest
from hypothesis import strategies as st

from sitrep_app.domain.entry import KINDS, State, kind_of
from sitrep_app.domain.trouble import Trouble
from sitrep_app.store import codec
from sitrep_app.store.codec import Body, Head
from tests.store.laws import rfc8785
from tests.store.laws.law import catches, holds
from tests.support.states import AWKWARD, STATES, any_state, degrees, hashes, subjects, texts

bodies = st.builds(
    Body,
    st.sampled_from(("record", "correct", "strike", "undo")),
    any_state.map(codec.plain),
    texts,
    st.booleans(),
    texts,
    texts,
)
heads = st.builds(
    Head, subjects, st.integers(1, 2**53), hashes, st.integers(0, 2**53), texts, subjects, st.lists(hashes).map(tuple),
    texts, texts, st.integers(0, 2**53),
)  # fmt: skip


def reads_back(state: State) -> None:
    kind = kind_of(state)
    plain = codec.plain(state)
    assert codec.typed(kind, plain) == state
    assert codec.typed_json(kind, codec.canonical(plain)) == state
    assert codec.canonical(codec.plain(codec.typed_json(kind, codec.canonical(plain)))) == codec.canonical(
        plain
    )


def body_reads_back(body: Body) -> None:
    encoded = codec.encode_body(body)
    assert codec.encode_body(codec.decode_body(encoded)) == encoded
    assert json.loads(encoded)["reason"] == body.reason


def is_canonical(body: Body) -> None:
    assert codec.encode_body(body) == rfc8785.encoded(msgspec.to_builtins(body))


def every_field_counts(pair: tuple[Head, Head]) -> None:
    one, other = pair
    for name in Head.__struct_fields__:
        mixed = msgspec.structs.replace(one, **{name: getattr(other, name)})
        same = sorted(mixed.parents) == sorted(one.parents) and msgspec.structs.replace(
            mixed, parents=()
        ) == (msgspec.structs.replace(one, parents=()))
        assert (codec.record_hash(mixed, b"{}") == codec.record_hash(one, b"{}")) is same


def test_a_strategy_for_every_kind_is_tried() -> None:
    assert STATES.keys() == KINDS.keys()


def test_a_state_is_read_back_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(reads_back, any_state)
    exact = codec.plain
    monkeypatch.setattr(codec, "plain", lambda state: _rounded(exact(state)))
    catches(reads_back, any_state)


def test_a_body_is_read_back_exactly(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(body_reads_back, bodies)
    monkeypatch.setattr(
        codec, "canonical", lambda value: json.dumps(msgspec.to_builtins(value)).lower().encode()
    )
    catches(body_reads_back, bodies)


def test_canonical_bytes_are_those_of_rfc_8785(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(is_canonical, bodies)
    monkeypatch.setattr(codec, "canonical", lambda value: msgspec.json.encode(value, order="sorted"))
    catches(is_canonical, bodies)


def test_every_field_of_a_head_is_hashed(monkeypatch: pytest.MonkeyPatch) -> None:
    holds(every_field_counts, st.tuples(heads, heads))
    exact = codec.record_hash
    monkeypatch.setattr(
        codec, "record_hash", lambda head, body: exact(msgspec.structs.replace(head, device_name=""), body)
    )
    catches(every_field_counts, st.tuples(heads, heads))


@pytest.mark.parametrize("text", AWKWARD)
def test_an_awkward_string_has_the_form_of_rfc_8785(text: str) -> None:
    assert codec.canonical({"said": text, "é": [text]}) == rfc8785.encoded({"said": text, "é": [text]})


def test_any_degree_has_the_form_of_rfc_8785() -> None:
    def has_form(degree: float) -> None:
        assert codec.canonical({"latitude": degree}) == rfc8785.encoded({"latitude": degree})

    holds(has_form, degrees)


def test_half_a_character_is_refused_in_words() -> None:
    with pytest.raises(Trouble, match="half a character"):
        codec.canonical({"title": "caf\udcff"})


def _rounded(value: object) -> object:
    if isinstance(value, dict):
        return {name: _rounded(item) for name, item in value.items()}
    if isinstance(value, float):
        return math.floor(value * 1e4) / 1e4
    return value
