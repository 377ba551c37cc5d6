"""What the legend explains: every sign of the app with its name and its meaning. No widgets."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sitrep_app.domain.coordination import Band
from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current


class Sign(StrEnum):
    """How a sign is painted."""

    SHAPE = "shape"
    DATE = "date"
    OPEN_END = "open_end"
    OPEN_START = "open_start"
    SURE_DATE = "sure_date"
    AREA = "area"
    RADIUS = "radius"
    BAND = "band"
    GRADE = "grade"
    FACILITY = "facility"
    MARKING = "marking"


@dataclass(frozen=True, slots=True)
class Line:
    """One sign: how it is painted, of which code, what it is called, and what it means."""

    sign: Sign
    code: str
    name: str
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Signs that belong together."""

    title: str
    lines: tuple[Line, ...]


def legend() -> list[list[Block]]:
    """Return the blocks, column by column."""
    return [
        [_doubt(), Block(_("Categories"), tuple(_categories()))],
        [Block(_("Coordination"), tuple(_bands())), Block(_("Facilities"), tuple(_facilities()))],
        [Block(_("Grades"), tuple(_grades())), Block(_("Markings"), tuple(_markings()))],
    ]


def _doubt() -> Block:
    lines = (
        Line(Sign.SURE_DATE, "", _("Exact date"), _("As wide as it lasted.")),
        Line(Sign.DATE, "", _("Date in doubt"), _("A bar as wide as the doubt, with dashed ends.")),
        Line(Sign.OPEN_END, "", _("No end stated"), _("The bar fades out.")),
        Line(Sign.OPEN_START, "", _("Some time before"), _("The bar fades in.")),
        Line(Sign.AREA, "", _("Place in doubt"), _("Somewhere in a hatched area, never a crisp dot.")),
        Line(Sign.RADIUS, "", _("Near a place"), _("Within the hatched circle.")),
        Line(Sign.BAND, Band.UNKNOWN, _("Not known"), _("Hatched: nobody has said.")),
        Line(
            Sign.GRADE, "F6", _("Not judged"), _("A hollow badge: it cannot be judged, which is not worst.")
        ),
    )
    return Block(_("Doubt"), lines)


def _categories() -> Iterable[Line]:
    for term in load("category").terms:
        yield Line(Sign.SHAPE, term.code, term.name(current()), term.explained(current()))


def _bands() -> Iterable[Line]:
    for term in load("coordination_band").terms:
        yield Line(Sign.BAND, term.code, term.name(current()), term.explained(current()))


def _facilities() -> Iterable[Line]:
    states = load("lifecycle")
    for code, meaning in (
        ("operational", _("Rebuilt and open.")),
        ("under_works", _("Anything in between, or not known.")),
        ("reported_destroyed", _("Damaged or destroyed.")),
    ):
        yield Line(Sign.FACILITY, code, states.label(code, current()), meaning)


def _grades() -> Iterable[Line]:
    yield Line(
        Sign.GRADE, "C3", _("Source and item"), _("Two axes, never averaged: a letter, then a number.")
    )
    for reliability in Reliability:
        label = load("reliability").label(reliability, current())
        yield Line(
            Sign.GRADE,
            f"{reliability}{Credibility.CANNOT_BE_JUDGED}",
            label,
            _("Source {grade}").format(grade=reliability),
        )
    for credibility in Credibility:
        label = load("credibility").label(credibility, current())
        yield Line(
            Sign.GRADE, f"{Reliability.F}{credibility}", label, _("Item {grade}").format(grade=credibility)
        )


def _markings() -> Iterable[Line]:
    terms = load("marking")
    for marking in Marking:
        yield Line(Sign.MARKING, marking, marking.label, terms.term(marking).explained(current()))
