"""A workspace's own terms beside those that ship with the app, and its own labels for these."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import Term, Vocabulary, shipped, shipped_list
from sitrep_app.i18n import _

PREFIX = "x_"
"""How every code begins that no standard has."""

OPEN = frozenset(
    {
        "accessibility_cause", "actor_role", "actor_type", "building_cause", "coordination_channel",
        "coordination_domain", "facility_type", "functionality_cause", "incident_type", "measure", "population",
        "sector", "service_barrier", "source_type", "unit",
    }
)  # fmt: skip
"""The lists that a workspace may add codes to; the codes of the others have a meaning in rules, pictures or figures."""


@dataclass(frozen=True, slots=True)
class OwnTerm:
    """What a workspace calls a code of a vocabulary, by language; of a code of its own, also what it is `like`.

    `like` is a code that ships with the app: the own one has its lane, is armed, or is counted as that one is.
    """

    vocabulary: str
    code: str
    label: Mapping[str, str]
    like: str = ""
    definition: Mapping[str, str] = field(default_factory=dict)
    marking: Marking = Marking.CLEAR
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a code of its own without a name."""
        if self.is_own and not any(text.strip() for text in self.label.values()):
            raise Trouble(_("The term has no name"), self.code, _("Fill it in."), "label")

    @property
    def is_own(self) -> bool:
        """Say whether the app ships no such code."""
        return self.vocabulary not in shipped() or self.code not in shipped_list(self.vocabulary)

    @property
    def title(self) -> str:
        """Return what the term is called in the first language that it has a name in."""
        return next((text for text in self.label.values() if text), self.code)


def subject_of(vocabulary: str, code: str) -> SubjectId:
    """Return the subject of a term, the same on every laptop: two that name one term speak of one subject."""
    return SubjectId(sha256(f"term\0{vocabulary}\0{code}".encode()).hexdigest()[:32])


def code_for(label: Mapping[str, str], taken: Iterable[str]) -> str:
    """Return a code of a workspace's own for a name, not among those that are taken."""
    words = unicodedata.normalize("NFKD", label.get("en", "")).encode("ascii", "ignore").decode().lower()
    slug = re.sub("[^a-z0-9]+", "_", words).strip("_")[:40]
    if not slug:
        slug = sha256("\0".join(sorted(label.values())).encode()).hexdigest()[:8]
    code, number, known = f"{PREFIX}{slug}", 1, set(taken)
    while code in known:
        number += 1
        code = f"{PREFIX}{slug}_{number}"
    return code


def lists_with(terms: Iterable[OwnTerm]) -> Mapping[str, Vocabulary]:
    """Return the vocabularies that some terms change, as they are with them."""
    by_list: dict[str, list[OwnTerm]] = {}
    for term in terms:
        if term.vocabulary in shipped() and (not term.is_own or term.vocabulary in OPEN):
            by_list.setdefault(term.vocabulary, []).append(term)
    return {name: _extended(shipped_list(name), own) for name, own in by_list.items()}


def _extended(vocabulary: Vocabulary, own: Iterable[OwnTerm]) -> Vocabulary:
    ordered = sorted(own, key=lambda term: (term.title.casefold(), term.code))
    return vocabulary.extended_by(_term(vocabulary, term) for term in ordered)


def _term(vocabulary: Vocabulary, own: OwnTerm) -> Term:
    label = {language: text for language, text in own.label.items() if text.strip()}
    if own.code in vocabulary:
        base = vocabulary.term(own.code)
        # The short form is one of the label that is no longer used
        extra = {name: value for name, value in base.extra.items() if name != "short" or not label}
        return Term(base.code, {**base.label, **label}, base.definition, base.order, extra)
    alike: Mapping[str, object] = vocabulary.term(own.like).extra if own.like in vocabulary else {}
    shown = {name: value for name, value in alike.items() if name not in ("maps", "short")}
    return Term(own.code, label, own.definition, len(vocabulary.terms), shown)
