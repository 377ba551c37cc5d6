"""Words become facts: the fields of every kind of entry, what is wrong with the words so far, and the states they make."""

from sitrep_app.ops.drafting.checking import Checked, check, draft_of, save
from sitrep_app.ops.drafting.fields import FIELDS, FieldSpec, field_names
from sitrep_app.ops.drafting.names import Names

__all__ = [
    "FIELDS",
    "Checked",
    "FieldSpec",
    "Names",
    "check",
    "draft_of",
    "field_names",
    "save",
]
