"""A module for each kind of entry that a person can add; each declares its KIND, and is found here by itself."""

from collections.abc import Mapping

from sitrep_app.ops.drafting.fields import FieldSpec
from sitrep_app.ops.drafting.finding import declared_in
from sitrep_app.ops.drafting.kind import Kind

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in sorted(declared_in(__name__, __path__, "KIND", Kind), key=lambda kind: kind.place)
}
"""Every kind that a person can add, by its name."""

FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {name: kind.fields for name, kind in KINDS.items()}
"""The fields of every kind, in the order a form asks for them."""


def field_names(kind: str) -> tuple[str, ...]:
    """Return every name that a draft of a kind may use."""
    return KINDS[kind].field_names


def kind_correcting(states: str, state: object) -> Kind | None:
    """Return the kind whose words correct a state of a kind of subject; None where a person cannot."""
    suited = (kind for kind in reversed(tuple(KINDS.values())) if kind.states == states and kind.suits(state))
    return next(suited, None)
