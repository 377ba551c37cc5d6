"""What a field is, and the fields that kinds of entry have in common."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sitrep_app.i18n import _, current, later


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: its name on the command line, its label in English, and the widget that takes it.

    `widget` is line, text, when, where, choice, number, estimate, actor, parts, source, facility, programme, items,
    figures, links, entries or attachments; a choice takes a code of `vocabulary`, entries are of the kinds `of`. `main`
    fields stand in the form, the others behind "more".
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
    of: tuple[str, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """Return the label in the language in use."""
        return self.terms.get(current()) or _(self.label)


def citing() -> tuple[FieldSpec, ...]:
    """Return the fields of who says so, and how far that is trusted."""
    return (
        FieldSpec("source", later("Source"), "source"),
        FieldSpec("locator", later("Passage")),
        FieldSpec("quote", later("Quote")),
        FieldSpec("reliability", later("Source reliability"), "choice", "reliability"),
        FieldSpec("credibility", later("Credibility"), "choice", "credibility", default="6"),
        FieldSpec("grade_reason", later("Reason for the grade"), main=False),
        FieldSpec("cite", later("More sources"), "citations", repeated=True, main=False),
    )


def judging() -> tuple[FieldSpec, ...]:
    """Return the fields of status and marking."""
    return (
        FieldSpec(
            "verification", later("Status"), "choice", "verification", main=False, default="unverified"
        ),
        marking(),
    )


def marking() -> FieldSpec:
    """Return the field of who may see the entry."""
    return FieldSpec("marking", later("Marking"), "choice", "marking", main=False)


def attaching(roles: str = "") -> FieldSpec:
    """Return the field of attached files; `roles` is the vocabulary of what a photo may show."""
    return FieldSpec("attachment", later("Attachments"), "attachments", roles, repeated=True)


def other_names() -> tuple[FieldSpec, ...]:
    """Return the fields of a name in the other scripts."""
    return (FieldSpec("name_ar", later("Name in Arabic")), FieldSpec("name_ckb", later("Name in Kurdish")))


def names_of(specs: Iterable[FieldSpec]) -> tuple[str, ...]:
    """Return every name that a draft with some fields may use; an estimate also takes `_low`, `_high` and `_of`."""
    names: list[str] = []
    for spec in specs:
        names.append(spec.name)
        if spec.widget == "estimate":
            names += [f"{spec.name}_low", f"{spec.name}_high", f"{spec.name}_of"]
    return tuple(names)
