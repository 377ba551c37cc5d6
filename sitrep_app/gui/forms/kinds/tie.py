"""The form of a tie: a claim on how two actors work together."""

from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.shape import PASSAGE, SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import choice_of


def preview(sketch: Sketch) -> Preview:
    """Return the tie as the coordination page tells it."""
    one, other = sketch.spoken("actor", "from"), sketch.spoken("actor", "to")
    level = choice_of("coordination_level", sketch.text("level"))
    band = load("coordination_level").term(level).extra.get("band", "") if level else ""
    return Preview(
        sketch.label("coordination_level", "level") or _("Coordination"),
        f"{one or '…'} – {other or '…'}",
        joined(sketch.when("since"), sketch.label("coordination_domain", "domain"), sketch.text("where")),
        band=str(band or "unknown"),
    )


FORM = KindForm(
    "tie",
    later("Coordination"),
    lines=(
        Line(("from",)),
        Line(("to",)),
        Line(("level", "domain")),
        Line(("since", "until")),
        Line(("where",)),
        Line(("claimed_by",)),
        Line(("note",)),
        SOURCE,
        PASSAGE,
    ),
    behind=(Line(("cite",)), Line(("grade_reason",)), Line(("verification", "marking"))),
    preview=preview,
    in_head=True,
    carried=("from", "domain", "since", "claimed_by", "source", "reliability", "marking"),
)
