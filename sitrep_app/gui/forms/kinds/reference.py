"""The forms of what entries refer to: actors, sources, facilities, programmes."""

from sitrep_app.gui.forms.kinds.shape import SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later

_SOURCE = (
    SOURCE,
    Line(("locator",)),
    Line(("grade_reason",)),
    Line(("marking",)),
)


def _actor(sketch: Sketch) -> Preview:
    kind = sketch.label("actor_type", "type")
    return Preview(
        kind or _("Actor"),
        sketch.text("name") or _("Name"),
        joined(sketch.text("short"), sketch.spoken("actor", "parent")),
    )


def _source(sketch: Sketch) -> Preview:
    grade = sketch.label("reliability", "reliability")
    return Preview(
        _("Source"),
        sketch.text("title") or _("Title"),
        joined(sketch.text("publisher"), sketch.when(), grade),
    )


def _facility(sketch: Sketch) -> Preview:
    kind = sketch.label("facility_type", "facility_type") or _("Facility")
    return Preview(
        kind,
        sketch.text("name") or _("Name"),
        joined(sketch.where(), sketch.spoken("programme", "programme")),
    )


def _programme(sketch: Sketch) -> Preview:
    kind = sketch.label("facility_type", "facility_type")
    return Preview(_("Programme"), sketch.text("name") or _("Name"), joined(kind, sketch.text("where")))


FORMS = (
    KindForm(
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
        behind=_SOURCE,
        preview=_actor,
        carried=("type",),
    ),
    KindForm(
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
        preview=_source,
        carried=(),
    ),
    KindForm(
        "facility",
        later("Facility"),
        lines=(
            Line(("name",)),
            Line(("facility_type",)),
            Line(("programme",)),
            Line(("where",)),
            Line(("name_ar", "name_ckb"), later("In other scripts")),
        ),
        behind=_SOURCE,
        preview=_facility,
        carried=("facility_type", "programme"),
    ),
    KindForm(
        "programme",
        later("Programme"),
        lines=(
            Line(("name",)),
            Line(("facility_type",)),
            Line(("where",)),
            Line(("partner",)),
            Line(("note",)),
        ),
        behind=_SOURCE,
        preview=_programme,
        carried=(),
    ),
)
