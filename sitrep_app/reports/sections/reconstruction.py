"""What has been rebuilt: the reported total as segments, beside what is recorded facility by facility."""

from collections.abc import Sequence

from sitrep_app.domain.entry import Entry, State
from sitrep_app.domain.facility import Progress
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.i18n.directions import dotted
from sitrep_app.reports.edition import LONG, Edition, brief, capitalised, listing, uncapitalised
from sitrep_app.reports.text import Json

MOST_SEGMENTS = 60
MOST_FACILITIES = 60
MOST_ON_FIRST = 3

AXES = (
    ("building", "building_condition"),
    ("equipment", "equipment_condition"),
    ("functionality", "functionality"),
    ("accessibility", "accessibility"),
    ("staffing", "staffing"),
    ("supplies", "supplies"),
)
"""The axes kept apart for every facility, and the vocabulary of each."""


def reconstruction(edition: Edition) -> list[Json]:
    """Return every programme, those with a reported total first, then the facilities of no programme."""
    picture = edition.view.figures.reconstruction
    return [
        *(_programme(edition, one) for one in picture.programmes),
        *_unassigned(edition, picture.unassigned),
    ]


def _programme(edition: Edition, picture: ProgrammePicture) -> dict[str, Json]:
    return {
        "name": brief(picture.programme.state.name, LONG),
        "segments": _segments(picture),
        "headline": _headline(picture),
        "recorded": _recorded(picture),
        "unnamed": _unnamed(picture),
        "alternative": f"{_headline(picture)} {_recorded(picture)}",
        **_facilities(edition, picture.facilities),
        **edition.rests_on([*picture.totals[:1], picture.programme]),
    }


def _unassigned(edition: Edition, facilities: Sequence[FacilityPicture]) -> list[Json]:
    """Return one group without a total, so that what no programme claims is not lost."""
    if not facilities:
        return []
    name, headline = _("Facilities of no programme"), _("No total is reported")
    nothing = {"segments": [], "recorded": "", "unnamed": "", "alternative": headline, **edition.rests_on([])}
    return [{"name": name, "headline": headline, **nothing, **_facilities(edition, facilities)}]


def _facilities(edition: Edition, facilities: Sequence[FacilityPicture]) -> dict[str, Json]:
    shown = sorted(facilities, key=lambda facility: not facility.is_done)[:MOST_FACILITIES]
    return {
        "facilities": [_facility(edition, facility) for facility in shown],
        "first": min(len(shown), MOST_ON_FIRST),
        "further": _more(len(shown) - MOST_ON_FIRST, on_next_page=True),
        "left_out": _more(len(facilities) - len(shown), on_next_page=False),
    }


def _more(count: int, *, on_next_page: bool) -> str:
    if count <= 0:
        return ""
    if on_next_page:
        words = ngettext("{count} more on the next page", "{count} more on the next page", count)
    else:
        words = ngettext("{count} more in the workspace", "{count} more in the workspace", count)
    return words.format(count=format_number(count))


def _segments(picture: ProgrammePicture) -> list[Json]:
    """Return one code for each facility in scope: done, recorded but not done, unnamed; none where they are too many."""
    done = max(picture.reported.done if picture.reported else 0, picture.recorded.done)
    named = max(0, picture.recorded.of - done)
    if picture.scope > MOST_SEGMENTS:
        done, named, scope = (
            round(count * MOST_SEGMENTS / picture.scope) for count in (done, named, picture.scope)
        )
    else:
        scope = picture.scope
    return list[Json](["done"] * done + ["named"] * named + ["unnamed"] * max(0, scope - done - named))


def _headline(picture: ProgrammePicture) -> str:
    if picture.reported:
        part, whole = format_number(picture.reported.done), format_number(picture.reported.of)
        return _("{part} of {whole} reported rebuilt").format(part=part, whole=whole)
    if picture.recorded.of:
        part, whole = format_number(picture.recorded.done), format_number(picture.recorded.of)
        return _("{part} of {whole} recorded as rebuilt").format(part=part, whole=whole)
    return _("No total is reported")


def _recorded(picture: ProgrammePicture) -> str:
    done, whole = format_number(picture.recorded.done), format_number(picture.recorded.of)
    return _("recorded here: {done} of {whole}").format(done=done, whole=whole)


def _unnamed(picture: ProgrammePicture) -> str:
    kind = load("facility_type").term(picture.programme.state.facility_type).code
    if not picture.unnamed:
        return ""
    if kind == "hospital":
        words = ngettext(
            "{count} hospital not named in any source",
            "{count} hospitals not named in any source",
            picture.unnamed,
        )
    else:
        words = ngettext(
            "{count} place not named in any source", "{count} places not named in any source", picture.unnamed
        )
    return words.format(count=format_number(picture.unnamed))


def _facility(edition: Edition, picture: FacilityPicture) -> dict[str, Json]:
    claim = picture.latest
    progress = claim.state if claim else None
    entries: Sequence[Entry[State]] = [claim] if claim else []
    return {
        "name": edition.facility(picture.facility.state),
        "where": edition.where(picture.facility.state.location),
        "state": edition.label("lifecycle", picture.state),
        "done": picture.is_done,
        "since": dotted((edition.when(claim.state.period), edition.still_so(claim.subject))) if claim else "",
        "axes": _axes(edition, progress),
        "able": _able(edition, progress),
        "partners": listing([edition.actor(actor) for actor in progress.partners]) if progress else "",
        **edition.rests_on(entries),
    }


def _axes(edition: Edition, progress: Progress | None) -> list[Json]:
    codes = [(getattr(progress, axis) if progress else "unknown", vocabulary) for axis, vocabulary in AXES]
    return [
        {"label": edition.label(vocabulary, code), "level": _level(vocabulary, code)}
        for code, vocabulary in codes
    ]


def _level(vocabulary: str, code: str) -> float | None:
    terms = load(vocabulary)
    level = terms.term(code).extra.get("level") if code in terms else None
    return float(level) if isinstance(level, int | float) else None


def known_axes(edition: Edition, progress: Progress) -> list[str]:
    """Return what a claim says on each axis in words; an axis of which it says nothing is left out."""
    known = [(getattr(progress, axis), vocabulary) for axis, vocabulary in AXES]
    return [
        _("{axis}: {what}").format(
            axis=load(vocabulary).title.get(current(), vocabulary),
            what=uncapitalised(edition.label(vocabulary, code)),
        )
        for code, vocabulary in known
        if code != "unknown"
    ]


def _able(edition: Edition, progress: Progress | None) -> str:
    """Return what is known of a facility on its axes in words, else what was noted of it."""
    if progress is None:
        return ""
    codes = [(getattr(progress, axis), vocabulary) for axis, vocabulary in AXES]
    said = [
        uncapitalised(_in_words(edition, vocabulary, code)) for code, vocabulary in codes if code != "unknown"
    ]
    return capitalised(_("; ").join(said)) if said else brief(progress.note, LONG)


def _in_words(edition: Edition, vocabulary: str, code: str) -> str:
    """Return an axis's state so that it stands on its own: supplies are "adequate" only beside their name."""
    label = edition.label(vocabulary, code)
    if vocabulary in ("staffing", "functionality", "accessibility"):
        return label
    return _("{axis}: {what}").format(
        axis=load(vocabulary).title.get(current(), vocabulary), what=uncapitalised(label)
    )
