"""Words become facts: the fields of every kind of entry, what is wrong with the words so far, and the states they make."""

from sitrep_app.ops.drafting.attaching import attachment_in, item_of
from sitrep_app.ops.drafting.checking import Checked, check, draft_of, save
from sitrep_app.ops.drafting.choosing import choice_of
from sitrep_app.ops.drafting.citing import split_citation
from sitrep_app.ops.drafting.fields import FieldSpec
from sitrep_app.ops.drafting.finding import declared_in
from sitrep_app.ops.drafting.kind import OVERRULE
from sitrep_app.ops.drafting.kinds import FIELDS, KINDS, field_names
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.parts import USUAL_ROLE, split_role
from sitrep_app.ops.drafting.places import places_of
from sitrep_app.ops.drafting.revising import revise, words_of
from sitrep_app.ops.drafting.rules import RULES, Doubt

__all__ = [
    "FIELDS",
    "KINDS",
    "OVERRULE",
    "RULES",
    "USUAL_ROLE",
    "Checked",
    "Doubt",
    "FieldSpec",
    "Names",
    "attachment_in",
    "check",
    "choice_of",
    "declared_in",
    "draft_of",
    "field_names",
    "item_of",
    "places_of",
    "revise",
    "save",
    "split_citation",
    "split_role",
    "words_of",
]
