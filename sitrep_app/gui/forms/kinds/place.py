"""The form of a place of the workspace's own."""

from sitrep_app.gui.forms.shape import SOURCE_BEHIND, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later


def preview(sketch: Sketch) -> Preview:
    """Return the place as the lists show it."""
    kind = sketch.label("place_kind", "type")
    return Preview(kind or _("Place"), sketch.text("name") or _("Name"), joined(sketch.where()))


FORM = KindForm(
    "place",
    later("Place"),
    lines=(
        Line(("name",)),
        Line(("type",)),
        Line(("where",)),
        Line(("within", "district"), later("Doubt, district")),
        Line(("name_ar", "name_ckb"), later("In other scripts")),
        Line(("alias",)),
        Line(("note",)),
    ),
    behind=SOURCE_BEHIND,
    preview=preview,
    carried=("type", "district"),
)
