"""A state's parts as the words they would be typed in."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.grade import Verification
from sitrep_app.domain.location import Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.when import say_period
from sitrep_app.ops.drafting.citing import citation_item
from sitrep_app.ops.drafting.names import Names


def period(value: Period | None) -> str:
    """Return the words a period was read from, else words that say it."""
    return "" if value is None else value.said or say_period(value)


def location(value: Location) -> str:
    """Return the words a place was read from, else its name."""
    return value.said or value.name


def citing(citations: tuple[Citation, ...], names: Names) -> dict[str, Words]:
    """Return the fields of the first citation, and an item for each other."""
    if not citations:
        return {}
    first = citations[0]
    source = names.state("source", first.source) if names.find("source", first.source) else None
    return {
        "source": names.label("source", first.source),
        "locator": first.locator,
        "reliability": source.reliability if isinstance(source, Source) else "",
        "credibility": first.credibility,
        "grade_reason": first.reason,
        "quote": first.quote,
        "cite": tuple(citation_item(citation, names) for citation in citations[1:]),
    }


def judging(verification: Verification, marking: Marking) -> dict[str, Words]:
    """Return the fields of status and marking."""
    return {"verification": verification, "marking": marking}
