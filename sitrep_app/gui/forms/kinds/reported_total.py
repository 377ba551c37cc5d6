"""The form of a reported total: so many done of so many, by somebody's count."""

from sitrep_app.gui.forms.shape import PASSAGE, SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def preview(sketch: Sketch) -> Preview:
    """Return the total as the reconstruction page tells it."""
    done, of = sketch.text("done") or "…", sketch.text("of") or "…"
    return Preview(
        _("{done} of {whole}").format(done=done, whole=of),
        sketch.spoken("programme", "programme") or _("Programme"),
        joined(sketch.when(), sketch.text("counted_by")),
        category="relief_or_reconstruction",
    )


FORM = KindForm(
    "reported_total",
    later("Reported total"),
    lines=(
        Line(("programme",)),
        Line(("facility_type",)),
        Line(("done", "of"), later("Reported")),
        Line(("when",)),
        Line(("counted_by",)),
        Line(("note",)),
        SOURCE,
        PASSAGE,
    ),
    behind=(Line(("cite",)), Line(("grade_reason",)), Line(("marking",))),
    preview=preview,
    only_new={"programme": ("facility_type",)},
    carried=("when", "counted_by", "source", "reliability", "marking"),
)
