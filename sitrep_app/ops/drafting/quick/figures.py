"""The figures of an event: the first of each measure in its own fields, what is left as more figures."""

from collections.abc import Sequence

from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.tallies import Tally


def guess_figures(tallies: Sequence[Tally]) -> list[Guess]:
    """Return the guesses for the figures of what was counted."""
    counted = [tally for tally in tallies if tally.measure]
    firsts = {tally.measure: tally for tally in reversed(counted)}
    others = [tally for tally in counted if firsts[tally.measure] is not tally]
    guesses = [guess for tally in firsts.values() for guess in _first(tally)]
    return [*guesses, *([_more(others)] if others else [])]


def _first(tally: Tally) -> list[Guess]:
    count = Guess(tally.measure, tally.number, tally.parts, _("a count"))
    if not load("measure").term(tally.measure).extra.get("of_people"):
        return [count]
    of = tally.population or "not_stated"
    why = _("a count") if tally.population else _("the line does not say of whom")
    return [count, Guess(f"{tally.measure}_of", of, tally.parts, why)]


def _more(tallies: Sequence[Tally]) -> Guess:
    items = tuple(f"{one.measure}/{one.population or 'not_stated'}={one.number}" for one in tallies)
    spans = tuple(sorted({span for one in tallies for span in one.parts}, key=lambda span: span.start))
    return Guess("figure", items, spans, _("counts: {what}").format(what=_(", ").join(map(_label, tallies))))


def _label(tally: Tally) -> str:
    return load("measure").label(tally.measure, current())
