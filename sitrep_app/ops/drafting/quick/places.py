"""Where: the places of a line."""

import re
from dataclasses import dataclass

from sitrep_app.domain.gazetteer import Gazetteer
from sitrep_app.domain.passages import Span
from sitrep_app.domain.where.finding import find_places
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import Line

_UNKNOWN = re.compile(
    r"(?:[A-Z][\w'’-]+ ){1,2}(?:village|town|district|quarter|neighbou?rhood)\b"
    r"|\b(?:قرية|ناحية|حي|منطقة|گوندی|ناحیەی|گەڕەکی) [^\W\d_]{3,}"
)


@dataclass(frozen=True, slots=True)
class Places:
    """The places of a line: the one that is guessed with those that may be meant as well, and the parts they take."""

    guess: Guess | None
    spans: tuple[Span, ...]


def read_places(line: Line, known: Gazetteer, taken: tuple[Span, ...]) -> Places:
    """Return where, from the most telling of the certain places that lie outside the parts taken."""
    read = find_places(line.without(taken), known)
    found = [line.inside(one.span, keywords("in")) for one in read if one.is_certain]
    if not found:
        return _unknown(line, taken)
    first, others = found[0], tuple(line.said(span) for span in found[1:])
    return Places(Guess("where", line.said(first), (first,), _("a place"), others), tuple(found))


def _unknown(line: Line, taken: tuple[Span, ...]) -> Places:
    """A village, a quarter or a district may be named that no gazetteer has."""
    named = _UNKNOWN.search(line.without(taken))
    if named is None:
        return Places(None, ())
    span = Span(*named.span())
    return Places(Guess("where", line.said(span), (span,), _("a place that is not known yet")), (span,))
