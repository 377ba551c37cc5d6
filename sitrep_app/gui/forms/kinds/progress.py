"""The form of progress: a dated claim on what state a facility is in."""

from sitrep_app.gui.forms.shape import PASSAGE, SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def preview(sketch: Sketch) -> Preview:
    """Return the claim as the reconstruction page tells it."""
    return Preview(
        sketch.label("lifecycle", "state") or _("Reconstruction"),
        sketch.spoken("facility", "facility") or _("Facility"),
        joined(sketch.when(), sketch.text("where")),
        category="relief_or_reconstruction",
    )


FORM = KindForm(
    "progress",
    later("Reconstruction"),
    lines=(
        Line(("facility",)),
        Line(("facility_type", "programme")),
        Line(("where",)),
        Line(("state",)),
        Line(("when",)),
        Line(("building", "equipment"), later("Condition")),
        Line(("functionality", "accessibility"), later("Service")),
        Line(("staffing", "supplies"), later("Means"), (2, 3)),
        Line(("partner",)),
        Line(("note",)),
        SOURCE,
        PASSAGE,
    ),
    behind=(Line(("cite",)), Line(("grade_reason",)), Line(("cause",)), Line(("verification", "marking"))),
    preview=preview,
    only_new={"facility": ("facility_type", "programme", "where")},
    in_head=True,
    carried=("when", "programme", "source", "reliability", "marking"),
)
