"""Where: the places of a line."""

from dataclasses import dataclass

from sitrep_app.domain import gazetteer
from sitrep_app.domain.passages import Span
from sitrep_app.domain.where.finding import find_places
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a line: the one that is guessed with those that may be meant as well, and the parts they take."""

    guess: Guess | None
    spans: tuple[Span, ...]


def read_places(line: Line, taken: tuple[Span, ...]) -> Places:
    """Return where, from the most telling of the certain places that lie outside the parts taken."""
    read = find_places(line.without(taken), gazetteer.load())
    found = [line.inside(one.span, keywords("in")) for one in read if one.is_certain]
    if not found:
        return Places(None, ())
    first, others = found[0], tuple(line.said(span) for span in found[1:])
    return Places(Guess("where", line.said(first), (first,), _("a place"), others), tuple(found))
