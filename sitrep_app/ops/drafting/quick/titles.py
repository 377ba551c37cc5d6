"""What the entry is called: the line without the clauses that went into other fields."""

from collections.abc import Sequence

from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.line import LONGEST, Line

LONGEST_TITLE = 120
"""The most characters of a title; a longer line is kept whole as the account."""


def guess_title(line: Line, used: Sequence[Span], ends: Sequence[Span], account: str) -> list[Guess]:
    """Return the guess for the title and, where the line is long, for the field that keeps all of it.

    Clauses that hold nothing but what is `used` are left out, and `ends`, such as the date, where a clause begins or
    ends with one.
    """
    kept = [
        clause for clause in (_trimmed(line, one, used, ends) for one in line.clauses) if clause is not None
    ]
    spans = _together(line, kept or list(line.clauses))
    title = ", ".join(line.said(span).strip() for span in spans)
    is_long = len(title) > LONGEST_TITLE or len(line.text) > LONGEST
    if not is_long:
        return [Guess("title", title, tuple(spans), _("the words of the line"))] if title else []
    first = _shortened(line.said(spans[0]).strip())
    whole = Guess(account, line.text.strip(), (Span(0, len(line.text)),), _("the whole line"))
    return [Guess("title", first, (spans[0],), _("how the line begins")), *([whole] if account else [])]


def _together(line: Line, clauses: Sequence[Span]) -> list[Span]:
    """Join clauses between which nothing was left out, with the punctuation that stands there."""
    joined: list[Span] = []
    for clause in clauses:
        if joined and not line.between(joined[-1].end, clause.start):
            joined[-1] = Span(joined[-1].start, clause.end)
        else:
            joined.append(clause)
    return joined


def _trimmed(line: Line, clause: Span, used: Sequence[Span], ends: Sequence[Span]) -> Span | None:
    words = line.between(clause.start, clause.end)
    gone = ends if clause == line.clauses[0] else used
    if all(_is_spent(line, word, gone) for word in words):
        return None
    while len(words) > 1 and _is_spent(line, words[-1], ends):
        words.pop()
    while len(words) > 1 and _is_spent(line, words[0], ends):
        words.pop(0)
    return Span(words[0].start, _closed(line, words[-1].end))


def _closed(line: Line, end: int) -> int:
    """Keep the bracket or the sign that closes the last word."""
    return end + 1 if line.text[end : end + 1] in ("!", "?", "؟", ")", "”", "»") else end


def _is_spent(line: Line, word: Span, used: Sequence[Span]) -> bool:
    if any(word.meets(span) for span in used):
        return True
    return name_key(line.said(word)) in keywords("small") and any(
        0 <= span.start - word.end <= 1 for span in used
    )


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_TITLE:
        return text
    return text[: LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"
