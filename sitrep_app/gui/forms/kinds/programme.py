"""The form of a programme."""

from sitrep_app.gui.forms.shape import SOURCE_BEHIND, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def _preview(sketch: Sketch) -> Preview:
    kind = sketch.label("facility_type", "facility_type")
    return Preview(_("Programme"), sketch.text("name") or _("Name"), joined(kind, sketch.text("where")))


FORM = KindForm(
    "programme",
    later("Programme"),
    lines=(
        Line(("name",)),
        Line(("facility_type",)),
        Line(("where",)),
        Line(("partner",)),
        Line(("note",)),
    ),
    behind=SOURCE_BEHIND,
    preview=_preview,
    carried=("facility_type", "partner", "marking"),
)
