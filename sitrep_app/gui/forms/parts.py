"""The parts of a form, made for what is being filled in."""

from dataclasses import dataclass

from sitrep_app.gui.forms.fields import Fields
from sitrep_app.gui.forms.filling import Filling
from sitrep_app.gui.forms.footer import Footer
from sitrep_app.gui.forms.header import Header
from sitrep_app.gui.forms.kept import KeptOffer
from sitrep_app.gui.forms.quick_line import QuickLine
from sitrep_app.gui.forms.side import SidePanel
from sitrep_app.gui.forms.templates import TemplateButton
from sitrep_app.gui.tasks import Tasks
from sitrep_app.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands in a form, from its head to its foot."""

    header: Header
    templates: TemplateButton
    offer: KeptOffer
    quick: QuickLine
    fields: Fields
    side: SidePanel
    footer: Footer


def made_parts(filling: Filling, theme: Theme, tasks: Tasks) -> Parts:
    """Return the parts of a form; that of a correction has no line of quick entry to be seen."""
    is_edit = filling.is_edit
    fields = Fields(filling, theme, tasks)
    templates = TemplateButton(filling.workspace, fields.typed, is_edit=is_edit)
    header = Header(filling.draft.kind, is_edit=is_edit, beside=templates)
    quick = QuickLine()
    quick.setHidden(is_edit)
    quick.show_text(filling.draft.line)
    footer = Footer(is_edit=is_edit)
    templates.said.connect(footer.show_said)
    templates.troubled.connect(footer.show_trouble)
    return Parts(header, templates, KeptOffer(), quick, fields, SidePanel(theme), footer)
