"""Which programme and which facility are looked at, in step with what is selected in every panel."""

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture
from sitrep_app.gui.panels.reconstruction.reading import Known


def programme_shown(
    known: Known, wanted: SubjectId | None, selected: SubjectId | None
) -> ProgrammePicture | None:
    """Return the programme of what is selected, else the one asked for, else the main one."""
    held = next((p for p in known.picture.programmes if selected is not None and _holds(p, selected)), None)
    return held or known.programme(wanted)


def facility_shown(picture: ProgrammePicture | None, selected: SubjectId | None) -> FacilityPicture | None:
    """Return the facility selected, or that of a selected claim; else the first of which something is said."""
    if picture is None:
        return None
    for facility in picture.facilities:
        if selected in {facility.facility.subject, *(claim.subject for claim in facility.progress)}:
            return facility
    spoken_of = (facility for facility in picture.facilities if facility.progress)
    return next(spoken_of, picture.facilities[0] if picture.facilities else None)


def _holds(picture: ProgrammePicture, subject: SubjectId) -> bool:
    facilities = (f.facility.subject for f in picture.facilities)
    claims = (claim.subject for f in picture.facilities for claim in f.progress)
    return subject in {picture.programme.subject, *facilities, *claims, *(t.subject for t in picture.totals)}
