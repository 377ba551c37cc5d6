"""The fields of each kind of entry, in the order a form asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name on the command line, its label, and the widget that takes it.

    `widget` is line, text, when, where, choice, number, estimate, actor, parts, source, facility, programme or items;
    a choice takes a code of `vocabulary`. `main` fields stand in the form, the others behind "more".
    """

    name: str
    label: str
    widget: str = "line"
    vocabulary: str = ""
    required: bool = False
    repeated: bool = False
    main: bool = True
    default: str = ""


def _citing() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("source", _("Source"), "source"),
        FieldSpec("locator", _("Paragraph or page")),
        FieldSpec("reliability", _("Source reliability"), "choice", "reliability"),
        FieldSpec("credibility", _("Credibility"), "choice", "credibility", default="6"),
        FieldSpec("grade_reason", _("Reason for the grade"), main=False),
    )


def _judging() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("verification", _("Status"), "choice", "verification", main=False, default="unverified"),
        _marking(),
    )


def _marking() -> FieldSpec:
    return FieldSpec("marking", _("Marking"), "choice", "marking", main=False)


def _incident() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("title", _("What happened"), required=True),
        FieldSpec("category", _("Category"), "choice", "category", required=True),
        FieldSpec("type", _("Type"), "choice", "incident_type"),
        FieldSpec("when", _("When"), "when", required=True),
        FieldSpec("where", _("Where"), "where"),
        FieldSpec("actor", _("Actors"), "parts", "actor_role", repeated=True),
        *(
            FieldSpec(term.code, term.name(), "estimate", "population", main=term.code == "killed")
            for term in load("measure").terms
        ),
        FieldSpec("figure", _("More figures"), "items", repeated=True, main=False),
        FieldSpec("account", _("Account"), "text"),
        *_citing(),
        *_judging(),
        FieldSpec("tag", _("Tags"), "items", repeated=True, main=False),
        FieldSpec("link", _("Links"), "items", "link", repeated=True, main=False),
    )


def _tie() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("from", _("Who"), "actor", required=True),
        FieldSpec("to", _("With whom"), "actor", required=True),
        FieldSpec("level", _("Relation"), "choice", "coordination_level", required=True),
        FieldSpec("domain", _("In what"), "choice", "coordination_domain", default="security"),
        FieldSpec("since", _("Since"), "when", required=True),
        FieldSpec("until", _("Until"), "when"),
        FieldSpec("where", _("Where"), "where"),
        FieldSpec("claimed_by", _("By whose word"), "actor"),
        FieldSpec("note", _("Note"), "text"),
        *_citing(),
        *_judging(),
    )


def _progress() -> tuple[FieldSpec, ...]:
    axes = (
        "building_condition",
        "equipment_condition",
        "functionality",
        "accessibility",
        "staffing",
        "supplies",
    )
    return (
        FieldSpec("facility", _("Facility"), "facility", required=True),
        FieldSpec("facility_type", _("Kind of facility"), "choice", "facility_type"),
        FieldSpec("programme", _("Programme"), "programme"),
        FieldSpec("where", _("Where"), "where"),
        FieldSpec("state", _("State"), "choice", "lifecycle", required=True),
        FieldSpec("when", _("When"), "when", required=True),
        *(
            FieldSpec(
                axis.removesuffix("_condition"), load(axis).title["en"], "choice", axis, default="unknown"
            )
            for axis in axes
        ),
        FieldSpec("cause", _("Causes"), "items", repeated=True, main=False),
        FieldSpec("partner", _("Partners"), "actor", repeated=True),
        FieldSpec("note", _("Note"), "text"),
        *_citing(),
        *_judging(),
    )


def _total() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("programme", _("Programme"), "programme", required=True),
        FieldSpec("done", _("Rebuilt"), "number", required=True),
        FieldSpec("of", _("Out of"), "number", required=True),
        FieldSpec("when", _("When"), "when", required=True),
        FieldSpec("counted_by", _("Who counted")),
        FieldSpec("note", _("Note"), "text"),
        *_citing(),
        _marking(),
    )


def _reference() -> dict[str, tuple[FieldSpec, ...]]:
    names = (FieldSpec("name_ar", _("Name in Arabic")), FieldSpec("name_ckb", _("Name in Kurdish")))
    return {
        "actor": (
            FieldSpec("name", _("Name"), required=True),
            FieldSpec("short", _("Short name")),
            FieldSpec("type", _("Kind of actor"), "choice", "actor_type"),
            FieldSpec("parent", _("Part of"), "actor"),
            *names,
            FieldSpec("alias", _("Other names"), "items", repeated=True),
            *_citing(),
            _marking(),
        ),
        "source": (
            FieldSpec("title", _("Title"), required=True),
            FieldSpec("publisher", _("Publisher")),
            FieldSpec("when", _("Date"), "when"),
            FieldSpec("reliability", _("Reliability"), "choice", "reliability", default="F"),
            FieldSpec("grade_reason", _("Reason for the grade")),
            FieldSpec("note", _("Note"), "text"),
            _marking(),
        ),
        "facility": (
            FieldSpec("name", _("Name"), required=True),
            FieldSpec("facility_type", _("Kind of facility"), "choice", "facility_type", required=True),
            FieldSpec("programme", _("Programme"), "programme"),
            FieldSpec("where", _("Where"), "where"),
            *names,
            *_citing(),
            _marking(),
        ),
        "programme": (
            FieldSpec("name", _("Name"), required=True),
            FieldSpec("facility_type", _("Kind of facility"), "choice", "facility_type", required=True),
            FieldSpec("where", _("Where"), "where"),
            FieldSpec("partner", _("Partners"), "actor", repeated=True),
            FieldSpec("note", _("Note"), "text"),
            *_citing(),
            _marking(),
        ),
    }


FIELDS: Mapping[str, tuple[FieldSpec, ...]] = {
    "incident": _incident(),
    "tie": _tie(),
    "progress": _progress(),
    "reported_total": _total(),
    **_reference(),
}
"""The fields of every kind that a person can add."""


def field_names(kind: str) -> tuple[str, ...]:
    """Return every name that a draft of a kind may use; an estimate also takes `_low`, `_high` and `_of`."""
    names: list[str] = []
    for spec in FIELDS[kind]:
        names.append(spec.name)
        if spec.widget == "estimate":
            names += [f"{spec.name}_low", f"{spec.name}_high", f"{spec.name}_of"]
    return tuple(names)
