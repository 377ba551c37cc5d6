"""How a guess is told outside its field: the label of the field and the words that the field shows. No widgets."""

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.figure_words import parted
from sitrep_app.gui.forms.inputs.named import called
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted
from sitrep_app.i18n.lists import listed
from sitrep_app.ops.drafting import FIELDS, FieldSpec, Names, choice_of, split_role

_OF = "_of"
_NAMED = ("source", "facility", "programme")


def label_of(kind: str, name: str) -> str:
    """Return the label of a field, also of the one that says of whom a figure is."""
    spec = _spec(kind, name)
    if spec is None:
        return name
    return spec.said if spec.name == name else _("{figure}, of whom").format(figure=spec.said)


def value_of(draft: Draft, name: str, names: Names) -> str:
    """Return a field's words as the form shows them: labels for codes, names for what leads to a subject."""
    spec = _spec(draft.kind, name)
    if spec is None:
        return draft.text(name)
    return listed([_shown(spec, name, item, names) for item in draft.items(name)])


def _shown(spec: FieldSpec, name: str, item: str, names: Names) -> str:
    if spec.name != name or spec.widget == "choice":
        return _label(spec.vocabulary, item)
    match spec.widget:
        case "parts":
            actor, role = split_role(item)
            return dotted((called(names, "actor", actor), _label("actor_role", role).lower()))
        case "actor":
            return called(names, "actor", item)
        case "figures":
            measure, population, number = parted(item)
            return f"{_label('measure', measure)}, {_label('population', population).lower()}: {number}"
    return called(names, spec.widget, item) if spec.widget in _NAMED else item


def _label(vocabulary: str, words: str) -> str:
    code = choice_of(vocabulary, words)
    return load(vocabulary).label(code, current()) if code else words


def _spec(kind: str, name: str) -> FieldSpec | None:
    found = {spec.name: spec for spec in FIELDS[kind]}
    return found.get(name) or found.get(name.removesuffix(_OF))
