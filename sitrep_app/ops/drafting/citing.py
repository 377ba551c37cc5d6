"""A further citation as one item, "UN report; p. 4; B2; “in its words”", and back."""

import re
from dataclasses import dataclass

from sitrep_app.domain.grade import Credibility
from sitrep_app.domain.source import Citation
from sitrep_app.ops.drafting.names import Names

_QUOTED = re.compile(r"(?P<rest>.*?)[;؛]?\s*[“\"«](?P<quote>.*)[”\"»]\s*", re.DOTALL)
_APART = re.compile("[;؛]")
_GRADE = re.compile(r"(?P<reliability>[A-Fa-f])?(?P<credibility>[1-6])")


@dataclass(frozen=True, slots=True)
class Cited:
    """What an item says: a source's words, the passage, how it is judged, and a quote; empty where it says nothing."""

    title: str
    locator: str = ""
    reliability: str = ""
    credibility: str = ""
    quote: str = ""


def split_citation(item: str) -> Cited:
    """Return what the pieces of an item say: first the source, then in any order a grade, a passage, a quote."""
    found = _QUOTED.fullmatch(item)
    rest, quote = (found["rest"], found["quote"].strip()) if found else (item, "")
    title, *pieces = (piece.strip() for piece in _APART.split(rest))
    graded = next((match for piece in pieces if (match := _GRADE.fullmatch(piece))), None)
    apart = "؛ " if "؛" in rest else "; "
    passage = apart.join(piece for piece in pieces if piece and not (graded and piece == graded[0]))
    reliability = (graded["reliability"] or "").upper() if graded else ""
    return Cited(title, passage, reliability, graded["credibility"] if graded else "", quote)


def citation_item(citation: Citation, names: Names) -> str:
    """Return the item that reads back as a citation, but for why it is graded so."""
    name = names.label("source", citation.source)
    title = citation.source if _APART.search(name) or _QUOTED.fullmatch(name) else name
    judged = "" if citation.credibility is Credibility.CANNOT_BE_JUDGED else citation.credibility.value
    quote = f"“{citation.quote}”" if citation.quote else ""
    return "; ".join(piece for piece in (title, citation.locator, judged, quote) if piece)
