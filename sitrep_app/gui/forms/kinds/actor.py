"""The form of an actor."""

from sitrep_app.gui.forms.shape import SOURCE_BEHIND, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def _preview(sketch: Sketch) -> Preview:
    kind = sketch.label("actor_type", "type")
    return Preview(
        kind or _("Actor"),
        sketch.text("name") or _("Name"),
        joined(sketch.text("short"), sketch.spoken("actor", "parent")),
    )


FORM = KindForm(
    "actor",
    later("Actor"),
    lines=(
        Line(("name",)),
        Line(("short",)),
        Line(("type",)),
        Line(("parent",)),
        Line(("alias",)),
        Line(("name_ar", "name_ckb"), later("In other scripts")),
    ),
    behind=SOURCE_BEHIND,
    preview=_preview,
    carried=("type",),
)
