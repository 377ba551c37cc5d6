"""The sample with every entry marked by lot, and in every text of it the word of its marking: a leak shows by the word."""

from dataclasses import fields, replace
from typing import Any

from hypothesis import strategies as st

from sitrep_app.domain.incident import Link
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from tests.reports.sample import Stock, diyala
from tests.support.attached import an_attachment


def word(marking: Marking) -> str:
    """The word that stands in every text so marked."""
    return f"Zq{marking.value.replace('_', '')}"


def marked(state: Any, marking: Marking) -> Any:
    """The state with that marking and its word in every text that a person can type."""
    texts = {
        "counted_by",
        "account",
        "note",
        "said",
        "name",
        "short",
        "title",
        "publisher",
        "reason",
        "subtitle",
    }
    changes: dict[str, Any] = {f.name: word(marking) for f in fields(state) if f.name in texts}
    for name in ("names", "aliases", "tags"):
        if hasattr(state, name):
            changes[name] = {"ar": word(marking)} if name == "names" else (word(marking),)
    for name in ("location", "area", "period"):
        nested = getattr(state, name, None)
        if isinstance(nested, Location | Period):
            changes[name] = replace(nested, said=word(marking))
    if hasattr(state, "attachments"):
        changes["attachments"] = (an_attachment(name=word(marking), caption=word(marking)),)
    return replace(state, **changes, marking=marking)


@st.composite
def stocks(draw: st.DrawFn) -> Stock:
    """The sample with a marking drawn for each entry, its word in every text of it, and a link between incidents."""
    stock = diyala()
    kinds = ("actors", "sources", "incidents", "ties", "programmes", "facilities", "progress", "totals")
    drawn = st.sampled_from(list(Marking))
    for kind in kinds:
        held = getattr(stock, kind)
        setattr(stock, kind, [replace(one, state=marked(one.state, draw(drawn))) for one in held])
    stock.setting = marked(stock.setting, draw(drawn))
    first, second = stock.incidents[5], stock.incidents[9]
    linked = replace(second.state, links=(Link("follows", first.subject),))
    stock.incidents[9] = replace(second, state=linked)
    return stock
