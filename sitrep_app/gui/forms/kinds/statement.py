"""The form of a statement: who said what, about what, to whom."""

from sitrep_app.gui.forms.inputs.named import called
from sitrep_app.gui.forms.shape import PASSAGE, SOURCE, KindForm, Line, Preview, Sketch, joined
from sitrep_app.i18n import _, later
from sitrep_app.i18n.lists import listed


def preview(sketch: Sketch) -> Preview:
    """Return the statement as the lists show it, with who said it."""
    speakers = [called(sketch.names, "actor", words) for words in sketch.draft.items("speaker")]
    return Preview(
        _("Statement"),
        sketch.text("title") or _("Said what"),
        joined(listed(speakers), sketch.when(), sketch.where()),
        category="statement_or_decision",
    )


FORM = KindForm(
    "statement",
    later("Statement"),
    lines=(
        Line(("speaker",)),
        Line(("title",)),
        Line(("to",)),
        Line(("about",)),
        Line(("when",)),
        Line(("where",)),
        Line(("account",)),
        SOURCE,
        PASSAGE,
    ),
    behind=(
        Line(("cite",)),
        Line(("grade_reason",)),
        Line(("verification", "marking")),
        Line(("programme",)),
        Line(("link",)),
        Line(("tag",)),
    ),
    preview=preview,
    carried=("speaker", "when", "source", "reliability", "marking"),
    in_head=True,
)
