"""A module for each kind of entry: which fields stand together in its form, and how it is previewed."""

from collections.abc import Mapping

from sitrep_app.gui.forms.kinds import incident, progress, reference, reported_total, tie
from sitrep_app.gui.forms.kinds.shape import KindForm, Line, Preview, Sketch

FORMS: Mapping[str, KindForm] = {
    form.kind: form
    for form in (incident.FORM, tie.FORM, progress.FORM, reported_total.FORM, *reference.FORMS)
}
"""The form of every kind; the first four stand in the form's head, the others behind More."""

IN_HEAD = 4

__all__ = ["FORMS", "IN_HEAD", "KindForm", "Line", "Preview", "Sketch"]
