"""A module for each kind of entry: which fields stand together in its form, and how it is previewed.

Each declares its FORM and is found here by itself. The kinds come in the order in which drafting lists them.
"""

from collections.abc import Mapping

from sitrep_app.gui.forms.shape import KindForm
from sitrep_app.ops.drafting import KINDS, declared_in

FORMS: Mapping[str, KindForm] = {
    form.kind: form
    for form in sorted(
        declared_in(__name__, __path__, "FORM", KindForm), key=lambda form: KINDS[form.kind].place
    )
}
"""The form of every kind."""

IN_HEAD = tuple(kind for kind, form in FORMS.items() if form.in_head)
"""The kinds that stand in the form's head; the others are behind More."""
