"""The fields of each kind of entry, in the order a form asks for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, later


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name on the command line, its label in English, and the widget that takes it.

    `widget` is line, text, when, where, choice, number, estimate, actor, parts, source, facility, programme, items,
    figures or links; a choice takes a code of `vocabulary`. `main` fields stand in the form, the others behind "more".
    An empty field means `default`. `terms` holds the label by language where it is a vocabulary's own.
    """

    name: str
    label: str
    widget: str = "line"
    vocabulary: str = ""
    required: bool = False
    repeated: bool = False
    main: bool = True
    default: str = ""
    terms: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """Return the label in the language in use."""
        return self.terms.get(current()) or _(self.label)


def _citing() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("source", later("Source"), "source"),
        FieldSpec("locator", later("Passage")),
        FieldSpec("reliability", later("Source reliability"), "choice", "reliability"),
        FieldSpec("credibility", later("Credibility"), "choice", "credibility", default="6"),
        FieldSpec("grade_reason", later("Reason for the grade"), main=False),
    )


def _judging() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec(
            "verification", later("Status"), "choice", "verification", main=False, default="unverified"
        ),
        _marking(),
    )


def _marking() -> FieldSpec:
    return FieldSpec("marking", later("Marking"), "choice", "marking", main=False)


def _incident() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("title", later("What happened"), required=True),
        FieldSpec("category", later("Category"), "choice", "category"),
        FieldSpec("type", later("Type"), "choice", "incident_type"),
        FieldSpec("when", later("When"), "when", required=True),
        FieldSpec("where", later("Where"), "where"),
        FieldSpec("actor", later("Actors"), "parts", "actor_role", repeated=True),
        *(
            FieldSpec(
                term.code,
                term.name(),
                "estimate",
                "population",
                main=term.code == "killed",
                terms=term.label,
            )
            for term in load("measure").terms
        ),
        FieldSpec("figure", later("More figures"), "figures", repeated=True, main=False),
        FieldSpec("account", later("Account"), "text"),
        *_citing(),
        *_judging(),
        FieldSpec("programme", later("Programme"), "programme", main=False),
        FieldSpec("tag", later("Tags"), "items", repeated=True, main=False),
        FieldSpec("link", later("Links"), "links", "link", repeated=True, main=False),
    )


def _tie() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("from", later("Who"), "actor", required=True),
        FieldSpec("to", later("With whom"), "actor", required=True),
        FieldSpec("level", later("Relation"), "choice", "coordination_level", required=True),
        FieldSpec("domain", later("In what"), "choice", "coordination_domain", default="security"),
        FieldSpec("since", later("Since"), "when", required=True),
        FieldSpec("until", later("Until"), "when"),
        FieldSpec("where", later("Where"), "where"),
        FieldSpec("claimed_by", later("By whose word"), "actor"),
        FieldSpec("note", later("Note"), "text"),
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
        FieldSpec("facility", later("Facility"), "facility", required=True),
        FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type"),
        FieldSpec("programme", later("Programme"), "programme"),
        FieldSpec("where", later("Where"), "where"),
        FieldSpec("state", later("State"), "choice", "lifecycle", required=True),
        FieldSpec("when", later("When"), "when", required=True),
        *(
            FieldSpec(
                axis.removesuffix("_condition"),
                load(axis).title["en"],
                "choice",
                axis,
                default="unknown",
                terms=load(axis).title,
            )
            for axis in axes
        ),
        FieldSpec("cause", later("Causes"), "items", repeated=True, main=False),
        FieldSpec("partner", later("Partners"), "actor", repeated=True),
        FieldSpec("note", later("Note"), "text"),
        *_citing(),
        *_judging(),
    )


def _total() -> tuple[FieldSpec, ...]:
    return (
        FieldSpec("programme", later("Programme"), "programme", required=True),
        FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type"),
        FieldSpec("done", later("Rebuilt"), "number", required=True),
        FieldSpec("of", later("Out of"), "number", required=True),
        FieldSpec("when", later("When"), "when", required=True),
        FieldSpec("counted_by", later("Who counted")),
        FieldSpec("note", later("Note"), "text"),
        *_citing(),
        _marking(),
    )


def _reference() -> dict[str, tuple[FieldSpec, ...]]:
    names = (FieldSpec("name_ar", later("Name in Arabic")), FieldSpec("name_ckb", later("Name in Kurdish")))
    return {
        "actor": (
            FieldSpec("name", later("Name"), required=True),
            FieldSpec("short", later("Short name")),
            FieldSpec("type", later("Kind of actor"), "choice", "actor_type"),
            FieldSpec("parent", later("Part of"), "actor"),
            *names,
            FieldSpec("alias", later("Other names"), "items", repeated=True),
            *_citing(),
            _marking(),
        ),
        "source": (
            FieldSpec("title", later("Title"), required=True),
            FieldSpec("publisher", later("Publisher")),
            FieldSpec("when", later("Date"), "when"),
            FieldSpec("reliability", later("Reliability"), "choice", "reliability", default="F"),
            FieldSpec("grade_reason", later("Reason for the grade")),
            FieldSpec("note", later("Note"), "text"),
            _marking(),
        ),
        "facility": (
            FieldSpec("name", later("Name"), required=True),
            FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type", required=True),
            FieldSpec("programme", later("Programme"), "programme"),
            FieldSpec("where", later("Where"), "where"),
            *names,
            *_citing(),
            _marking(),
        ),
        "programme": (
            FieldSpec("name", later("Name"), required=True),
            FieldSpec("facility_type", later("Kind of facility"), "choice", "facility_type", required=True),
            FieldSpec("where", later("Where"), "where"),
            FieldSpec("partner", later("Partners"), "actor", repeated=True),
            FieldSpec("note", later("Note"), "text"),
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
