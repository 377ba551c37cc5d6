"""The form of a source."""

from sitrep_app.gui.forms.shape import KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def _preview(sketch: Sketch) -> Preview:
    grade = sketch.label("reliability", "reliability")
    return Preview(
        _("Source"),
        sketch.text("title") or _("Title"),
        joined(sketch.text("publisher"), sketch.when(), grade),
    )


FORM = KindForm(
    "source",
    later("Source"),
    lines=(
        Line(("title",)),
        Line(("publisher",)),
        Line(("when",)),
        Line(("reliability",)),
        Line(("grade_reason",)),
        Line(("note",)),
    ),
    behind=(),
    preview=_preview,
    carried=("publisher", "marking"),
)
