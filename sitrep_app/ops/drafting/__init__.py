"""Words become facts: the fields of every kind of entry, what is wrong with the words so far, and the states they make."""

from sitrep_app.ops.drafting.checking import Checked, check, draft_of, save
from sitrep_app.ops.drafting.choosing import choice_of
from sitrep_app.ops.drafting.fields import FIELDS, FieldSpec, field_names
from sitrep_app.ops.drafting.incident import USUAL_ROLE, split_role
from sitrep_app.ops.drafting.names import Names

__all__ = [
    "FIELDS",
    "USUAL_ROLE",
    "Checked",
    "FieldSpec",
    "Names",
    "check",
    "choice_of",
    "draft_of",
    "field_names",
    "save",
    "split_role",
]
