"""The columns of the lists: what each is called, how wide it is, and which field of the form is changed in it. No widgets."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep_app.i18n import _, later

ACTOR, PLACE, SOURCE, FACILITY, PROGRAMME = KINDS = ("actor", "place", "source", "facility", "programme")


@dataclass(frozen=True, slots=True)
class Column:
    """One column; a cell of it is changed as `field`, by a code of `vocabulary` or the names of those `of` a kind."""

    title: str
    share: int
    field: str = ""
    vocabulary: str = ""
    of: str = ""

    @property
    def said(self) -> str:
        """The title in the language in use."""
        return _(self.title)


USED = Column(later("Used in"), 16)
"""How many entries speak of what stands in the row."""

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    ACTOR: (
        Column(later("Name"), 26, "name"),
        Column(later("Arabic"), 15, "name_ar"),
        Column(later("Kurdish"), 15, "name_ckb"),
        Column(later("Kind of actor"), 16, "type", "actor_type"),
        Column(later("Also called"), 17, "alias"),
        Column(later("Part of"), 14, "parent", of=ACTOR),
        USED,
    ),
    PLACE: (
        Column(later("Place"), 24, "name"),
        Column(later("Arabic"), 15, "name_ar"),
        Column(later("Kurdish"), 15, "name_ckb"),
        Column(later("Kind of place"), 13, "type", "place_kind"),
        Column(later("Also called"), 16, "alias"),
        Column(later("Where"), 22, "where"),
        USED,
    ),
    SOURCE: (
        Column(later("Source"), 28, "title"),
        Column(later("Publisher"), 14, "publisher"),
        Column(later("Dated"), 14, "when"),
        Column(later("Reliability"), 18, "reliability", "reliability"),
        Column(later("Why"), 24, "grade_reason"),
        USED,
    ),
    FACILITY: (
        Column(later("Facility"), 22, "name"),
        Column(later("Arabic"), 13, "name_ar"),
        Column(later("Kurdish"), 13, "name_ckb"),
        Column(later("Kind"), 11, "facility_type", "facility_type"),
        Column(later("Programme"), 16, "programme", of=PROGRAMME),
        Column(later("State"), 12),
        Column(later("Place"), 16, "where"),
        USED,
    ),
    PROGRAMME: (
        Column(later("Programme"), 27, "name"),
        Column(later("Kind"), 11, "facility_type", "facility_type"),
        Column(later("Reported"), 12),
        Column(later("Recorded here"), 14),
        Column(later("Not named"), 10),
        Column(later("Partners"), 20, "partner", of=ACTOR),
        USED,
    ),
}


def headers(kind: str) -> tuple[str, ...]:
    """Return the titles of the columns of a list."""
    return tuple(column.said for column in COLUMNS[kind])


def shares(kind: str) -> tuple[int, ...]:
    """Return how much of the width each column of a list takes."""
    return tuple(column.share for column in COLUMNS[kind])


def column_of(kind: str, field: str) -> int:
    """Return the column in which a field is changed, -1 where there is none."""
    return next((place for place, one in enumerate(COLUMNS[kind]) if one.field == field), -1)
