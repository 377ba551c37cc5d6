"""The form of an event."""

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.shape import PASSAGE, SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import choice_of
from sitrep_app.store.workspace import Workspace


def preview(sketch: Sketch) -> Preview:
    """Return the event as the lists show it."""
    category = choice_of("category", sketch.text("category")) or ""
    return Preview(
        sketch.label("category", "category") or _("Event"),
        sketch.text("title") or _("What happened"),
        joined(sketch.when(), sketch.where()),
        category=category or "none",
    )


def complete(draft: Draft, _before: Draft, _workspace: Workspace) -> dict[str, Words]:
    """Return the category that follows from the type where none was chosen."""
    code = choice_of("incident_type", draft.text("type"))
    if code is None or draft.text("category"):
        return {}
    return {"category": str(load("incident_type").term(code).extra["category"])}


FORM = KindForm(
    "incident",
    later("Event"),
    lines=(
        Line(("title",)),
        Line(("category", "type")),
        Line(("when",)),
        Line(("where",)),
        Line(("actor",)),
        Line(("killed",)),
        Line(("account",)),
        SOURCE,
        PASSAGE,
    ),
    behind=(
        Line(("cite",)),
        Line(("grade_reason",)),
        Line(("figure",)),
        Line(("verification", "marking")),
        Line(("programme",)),
        Line(("link",)),
        Line(("tag",)),
    ),
    preview=preview,
    complete=complete,
    in_head=True,
    carried=("source", "reliability", "marking"),
)
