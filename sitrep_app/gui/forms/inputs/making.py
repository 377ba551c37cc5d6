"""Which input takes which field: by the widget that its specification names."""

from collections.abc import Callable, Mapping, Sequence

from sitrep_app.domain.source import Source
from sitrep_app.domain.vocabulary import Term, load
from sitrep_app.gui.forms.inputs.attachments import AttachmentsInput
from sitrep_app.gui.forms.inputs.base import Desk, Input
from sitrep_app.gui.forms.inputs.choice import ChoiceInput
from sitrep_app.gui.forms.inputs.citations import CitationsInput
from sitrep_app.gui.forms.inputs.entries import EntriesInput
from sitrep_app.gui.forms.inputs.estimate import EstimateInput
from sitrep_app.gui.forms.inputs.figures import FiguresInput
from sitrep_app.gui.forms.inputs.items import ItemsInput, NamesInput
from sitrep_app.gui.forms.inputs.line import LineInput
from sitrep_app.gui.forms.inputs.links import LinksInput
from sitrep_app.gui.forms.inputs.named import NamedInput
from sitrep_app.gui.forms.inputs.parts import PartsInput
from sitrep_app.gui.forms.inputs.text import TextInput
from sitrep_app.gui.forms.inputs.where import WhereInput
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting import FIELDS, FieldSpec
from sitrep_app.store import queries

_PROMPTS = {
    "until": later("until, if it has ended"),
    "locator": later("the paragraph or page, such as ¶ 3"),
    "title": later("in one line"),
    "grade_reason": later("why this grade"),
    "quote": later("in its own words, where wanted"),
}

_DATES = later("9 Nov 2026 14:30, jan 2018, since 2017, yesterday")

Maker = Callable[[FieldSpec, Desk], Input]


def make_input(spec: FieldSpec, desk: Desk) -> Input:
    """Return a new input for a field."""
    return _MAKERS[spec.widget](spec, desk)


def _line(spec: FieldSpec, _desk: Desk) -> Input:
    prompt = _PROMPTS.get(spec.name)
    return LineInput(spec.name, spec.said, prompt=_(prompt) if prompt else "")


def _text(spec: FieldSpec, _desk: Desk) -> Input:
    return TextInput(spec.name, spec.said)


def _when(spec: FieldSpec, _desk: Desk) -> Input:
    prompt = _PROMPTS.get(spec.name, _DATES)
    return LineInput(spec.name, spec.said, prompt=_(prompt))


def _where(spec: FieldSpec, desk: Desk) -> Input:
    return WhereInput(spec.name, spec.said, desk)


def _choice(spec: FieldSpec, desk: Desk) -> Input:
    narrowed = _NARROWED.get((spec.name, spec.vocabulary))
    return ChoiceInput(
        spec.name,
        spec.said,
        spec.vocabulary,
        desk,
        default=_DEFAULTS.get(spec.name, _fixed)(spec, desk),
        narrowed=(lambda terms: narrowed(terms, desk)) if narrowed else None,
    )


def _fixed(spec: FieldSpec, _desk: Desk) -> Callable[[], str]:
    return lambda: spec.default


def _marking(_spec: FieldSpec, desk: Desk) -> Callable[[], str]:
    return lambda: queries.setting(desk.workspace).default_marking.value


def _reliability(spec: FieldSpec, desk: Desk) -> Callable[[], str]:
    """An entry's source has the reliability that it was judged to have, until the form says otherwise."""

    def known() -> str:
        title, names = desk.said("source"), desk.names
        found = names.called("source", title) if title else []
        state = names.state("source", found[0]) if len(found) == 1 else None
        return state.reliability.value if isinstance(state, Source) else spec.default

    return known


_DEFAULTS: Mapping[str, Callable[[FieldSpec, Desk], Callable[[], str]]] = {
    "marking": _marking,
    "reliability": _reliability,
}


def _estimate(spec: FieldSpec, desk: Desk) -> Input:
    return EstimateInput(spec.name, spec.said, spec.vocabulary, desk)


def _figures(spec: FieldSpec, desk: Desk) -> Input:
    behind = [one.name for one in FIELDS["incident"] if one.widget == "estimate" and not one.main]
    return FiguresInput(spec.name, spec.said, behind, desk)


def _actor(spec: FieldSpec, desk: Desk) -> Input:
    if spec.repeated:
        return NamesInput(spec.name, spec.said, "actor", desk)
    return NamedInput(spec.name, spec.said, "actor", desk)


def _named(spec: FieldSpec, desk: Desk) -> Input:
    return NamedInput(spec.name, spec.said, spec.widget, desk)


def _parts(spec: FieldSpec, desk: Desk) -> Input:
    return PartsInput(spec.name, spec.said, desk)


def _items(spec: FieldSpec, desk: Desk) -> Input:
    return ItemsInput(spec.name, spec.said, desk.theme)


def _links(spec: FieldSpec, desk: Desk) -> Input:
    return LinksInput(spec.name, spec.said, desk)


def _citations(spec: FieldSpec, desk: Desk) -> Input:
    return CitationsInput(spec.name, spec.said, desk)


def _entries(spec: FieldSpec, desk: Desk) -> Input:
    return EntriesInput(spec.name, spec.said, spec.of, desk, is_single=not spec.repeated)


def _attachments(spec: FieldSpec, desk: Desk) -> Input:
    return AttachmentsInput(spec.name, spec.said, spec.vocabulary, desk)


_MAKERS: Mapping[str, Maker] = {
    "attachments": _attachments,
    "line": _line,
    "text": _text,
    "when": _when,
    "where": _where,
    "choice": _choice,
    "number": _line,
    "estimate": _estimate,
    "figures": _figures,
    "actor": _actor,
    "parts": _parts,
    "source": _named,
    "facility": _named,
    "programme": _named,
    "items": _items,
    "links": _links,
    "citations": _citations,
    "entry": _entries,
    "entries": _entries,
}


def _types_of_the_category(terms: Sequence[Term], desk: Desk) -> Sequence[Term]:
    category = desk.said("category")
    fitting = [term for term in terms if category in categories_of(term)]
    return fitting or terms


def _categories_of_the_type(terms: Sequence[Term], desk: Desk) -> Sequence[Term]:
    types, chosen = load("incident_type"), desk.said("type")
    if chosen not in types:
        return terms
    fitting = categories_of(types.term(chosen))
    return [term for term in terms if term.code in fitting] or terms


def categories_of(term: Term) -> tuple[str, ...]:
    """Return the categories that a type of event can be counted under, its own first."""
    also = term.extra.get("also_in", ())
    return (str(term.extra["category"]), *(also if isinstance(also, list | tuple) else ()))


_NARROWED: Mapping[tuple[str, str], Callable[[Sequence[Term], Desk], Sequence[Term]]] = {
    ("type", "incident_type"): _types_of_the_category,
    ("category", "category"): _categories_of_the_type,
}
