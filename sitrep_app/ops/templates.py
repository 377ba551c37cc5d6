"""Templates for frequent entries: a form's words kept under a name, to begin other entries with."""

from dataclasses import replace

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.template import Template
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting import FIELDS, OVERRULE, field_names
from sitrep_app.store import templates
from sitrep_app.store.workspace import Workspace

_OF_ONE_ENTRY = frozenset({OVERRULE, "attachment", "grade_reason", "follows", "confirms", "link"})
"""The fields whose words are about one entry alone."""


def save(workspace: Workspace, name: str, draft: Draft, *, keeps_dates: bool = False) -> Template:
    """Keep the words of a form under a name, in place of the template that has it; without its dates, unless wanted.

    Trouble where there is no name or there are no words.
    """
    left_out = _OF_ONE_ENTRY if keeps_dates else _OF_ONE_ENTRY | date_fields(draft.kind)
    fields = {field: words for field, words in draft.fields.items() if words and field not in left_out}
    template = Template(name, draft.kind, fields)
    if not template.name:
        raise _nameless()
    if not fields:
        what, remedy = _("There is nothing to keep as a template"), _("Fill in what frequent entries share.")
        raise Trouble(what, template.name, remedy, "name")
    templates.put(workspace, template)
    return template


def rename(workspace: Workspace, name: str, other: str) -> Template:
    """Give a template another name; Trouble where there is no such template, or another has that name."""
    known = find(workspace, name)
    renamed = replace(known, name=other)
    if not renamed.name:
        raise _nameless()
    if any(one.name == renamed.name != known.name for one in saved(workspace)):
        what = _("Another template is called “{name}”").format(name=renamed.name)
        raise Trouble(what, renamed.name, _("Choose another name."), "name")
    templates.put(workspace, renamed, instead_of=known.name)
    return renamed


def forget(workspace: Workspace, name: str) -> None:
    """Remove a template; nothing where there is none of that name."""
    templates.drop(workspace, name)


def saved(workspace: Workspace) -> list[Template]:
    """Return every template of a kind that can be added, in the order of the names."""
    return [_known_fields(one) for one in templates.all_templates(workspace) if one.kind in FIELDS]


def find(workspace: Workspace, name: str) -> Template:
    """Return the template of a name, in any case; Trouble names those there are."""
    every = saved(workspace)
    exact = [one for one in every if one.name == name]
    found = exact or [one for one in every if normalise(one.name) == normalise(name)]
    if len(found) != 1:
        names = _(", ").join(one.name for one in every)
        remedy = (
            _("Choose one of: {choices}.").format(choices=names) if every else _("Save one in a form first.")
        )
        raise Trouble(_("There is no template “{name}”").format(name=name), name, remedy, "template")
    return found[0]


def date_fields(kind: str) -> frozenset[str]:
    """Return the fields of a kind that say when."""
    return frozenset(spec.name for spec in FIELDS.get(kind, ()) if spec.widget == "when")


def _known_fields(template: Template) -> Template:
    """Leave out fields that this program's kind has not."""
    names = field_names(template.kind)
    return replace(
        template, fields={field: words for field, words in template.fields.items() if field in names}
    )


def _nameless() -> Trouble:
    return Trouble(_("The template has no name"), "", _("Type a name for it."), "name")
