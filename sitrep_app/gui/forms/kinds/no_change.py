"""The form of a confirmation: what still holds, as of when, by whose word."""

from sitrep_app.gui.forms.shape import PASSAGE, SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def preview(sketch: Sketch) -> Preview:
    """Return the confirmation as the lists show it."""
    return Preview(
        _("No change"),
        sketch.titled("confirms") or _("Still holds"),
        joined(sketch.when(), sketch.spoken("actor", "claimed_by")),
    )


FORM = KindForm(
    "no_change",
    later("No change"),
    lines=(
        Line(("confirms",)),
        Line(("when",)),
        Line(("claimed_by",)),
        Line(("note",)),
        SOURCE,
        PASSAGE,
    ),
    behind=(Line(("cite",)), Line(("grade_reason",)), Line(("marking",))),
    preview=preview,
    carried=("when", "claimed_by", "source", "reliability", "marking"),
)
