"""The form of a facility."""

from sitrep_app.gui.forms.shape import SOURCE_BEHIND, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def _preview(sketch: Sketch) -> Preview:
    kind = sketch.label("facility_type", "facility_type") or _("Facility")
    return Preview(
        kind,
        sketch.text("name") or _("Name"),
        joined(sketch.where(), sketch.spoken("programme", "programme")),
    )


FORM = KindForm(
    "facility",
    later("Facility"),
    lines=(
        Line(("name",)),
        Line(("facility_type",)),
        Line(("programme",)),
        Line(("where",)),
        Line(("name_ar", "name_ckb"), later("In other scripts")),
    ),
    behind=SOURCE_BEHIND,
    preview=_preview,
    carried=("facility_type", "programme", "marking"),
)
