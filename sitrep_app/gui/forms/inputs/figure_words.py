"""A figure as one item, "injured/civilians=2/4/9", and as the four fields of its measure. No widgets."""

import re
from collections.abc import Sequence

from sitrep_app.domain.draft import Words
from sitrep_app.gui.forms.inputs.base import Said, text_of

BY = " @ "
"""What stands between a figure and the source that gives it."""

_TRIPLE = re.compile(r"\s*([^/]*?)\s*/\s*([^/]*?)\s*/\s*([^/]*?)\s*")


def parted(item: str) -> tuple[str, str, str]:
    """Return the measure, the population and the number of an item; what is missing is empty."""
    what, _sign, number = item.partition(BY)[0].partition("=")
    measure, _stroke, population = what.partition("/")
    return measure.strip(), population.strip(), number.strip()


def source_of(item: str) -> str:
    """Return the words for the source that gives a figure; empty where the entry's own does."""
    return item.partition(BY)[2].strip()


def items_in(said: Said, measures: Sequence[str]) -> list[str]:
    """Return the items that the fields of some measures make."""
    return [item for measure in measures if (item := _item(said, measure))]


def fields_of(items: Sequence[str], name: str, measures: Sequence[str]) -> dict[str, Words]:
    """Return the fields that items make: the first of each of these measures in its own, the others under `name`."""
    fields: dict[str, Words] = {}
    others = []
    for item in items:
        measure, population, number = parted(item)
        if (
            measure in measures
            and measure not in fields
            and f"{measure}_low" not in fields
            and number
            and not source_of(item)
        ):
            fields |= _fields(measure, population, number)
        else:
            others.append(item)
    return fields | ({name: tuple(others)} if others else {})


def _item(said: Said, measure: str) -> str:
    best, low, high, of = (text_of(said, f"{measure}{ending}") for ending in ("", "_low", "_high", "_of"))
    if not (best or low or high):
        return ""
    number = f"{low}/{best}/{high}" if low or high else best
    return f"{measure}{f'/{of}' if of else ''}={number}"


def _fields(measure: str, population: str, number: str) -> dict[str, Words]:
    found = _TRIPLE.fullmatch(number)
    low, best, high = found.groups() if found else ("", number, "")
    fields = {measure: best, f"{measure}_low": low, f"{measure}_high": high, f"{measure}_of": population}
    return {name: words for name, words in fields.items() if words}
