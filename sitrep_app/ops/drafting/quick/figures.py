"""The figures of an event: how many were killed in fields of their own, everything else as more figures."""

from collections.abc import Sequence

from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.tallies import Tally

OWN = "killed"
"""The measure that has fields of its own in the form of an event."""


def guess_figures(tallies: Sequence[Tally]) -> list[Guess]:
    """Return the guesses for the figures of what was counted."""
    counted = [tally for tally in tallies if tally.measure]
    first = next((tally for tally in counted if tally.measure == OWN), None)
    others = [tally for tally in counted if tally is not first]
    return [*(_killed(first) if first else ()), *([_more(others)] if others else ())]


def _killed(tally: Tally) -> tuple[Guess, Guess]:
    of = tally.population or "not_stated"
    why = _("who was killed") if tally.population else _("the line does not say who was killed")
    return (
        Guess(OWN, tally.number, tally.parts, _("a count of the killed")),
        Guess(f"{OWN}_of", of, tally.parts, why),
    )


def _more(tallies: Sequence[Tally]) -> Guess:
    items = tuple(f"{one.measure}/{one.population or 'not_stated'}={one.number}" for one in tallies)
    spans = tuple(sorted({span for one in tallies for span in one.parts}, key=lambda span: span.start))
    labels = dict.fromkeys(load("measure").label(one.measure, current()) for one in tallies)
    return Guess("figure", items, spans, _("counts: {what}").format(what=", ".join(labels)))
