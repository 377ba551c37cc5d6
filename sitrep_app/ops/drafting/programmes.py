"""The programme that a draft names: one that is known, or one that the draft adds."""

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.reading import Reading


def known_programme(reading: Reading) -> SubjectId | None:
    """Find a programme; a new one needs more than its name, and so an entry of its own."""
    name = reading.draft.text("programme")

    def programme() -> SubjectId:
        found = reading.names.find("programme", name)
        if found is None:
            raise Trouble(
                _("There is no programme of that name"),
                name,
                _("Add the programme first, or leave this empty."),
                "programme",
            )
        return found

    return reading.attempt("programme", programme, None) if name else None


def programme_or_new(reading: Reading, usual: str = "") -> SubjectId | None:
    """Find a programme, or have it added with the kind of facility that the draft gives, else the usual one."""
    name = reading.draft.text("programme")
    if not name:
        return None
    found = reading.attempt("programme", lambda: reading.names.find("programme", name), None)
    if found is not None or "programme" in reading.troubles:
        return found
    kind = reading.choice("facility_type", "facility_type") or usual
    if not kind:
        reading.text("facility_type", required=_("A new programme needs its kind of facility"))
        return None
    return reading.programme("programme", kind)
