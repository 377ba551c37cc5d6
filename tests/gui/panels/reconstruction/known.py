"""What is known of reconstruction in tests: the Diyala sample, with other facilities, claims or totals beside it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sitrep_app.domain.entry import Entry
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.period import Period
from sitrep_app.domain.programme import ReportedTotal
from sitrep_app.domain.reconstruction import reconstruction_picture
from sitrep_app.gui.panels.reconstruction.reading import Known
from tests.reports.sample import diyala, entry, subject

AS_OF = datetime(2018, 1, 31, 21, tzinfo=UTC)
HOSPITALS, AZIM = subject(400), subject(410)


def known(
    facilities: Sequence[Entry[Facility]] = (),
    progress: Sequence[Entry[Progress]] = (),
    totals: Sequence[Entry[ReportedTotal]] | None = None,
) -> Known:
    """The sample at the end of January 2018, with more facilities and claims, and other totals where given."""
    stock = diyala()
    picture = reconstruction_picture(
        stock.programmes,
        [*stock.facilities, *facilities],
        [*stock.progress, *progress],
        stock.totals if totals is None else totals,
        AS_OF,
    )
    actors = {actor.subject: actor for actor in stock.actors}
    return Known(picture, actors, {s.subject: s for s in stock.sources}, AS_OF, ZoneInfo("Asia/Baghdad"))


def second_hospital(state: str = "operational") -> tuple[Entry[Facility], Entry[Progress]]:
    """Another named hospital and a claim about it, dated to the twentieth of January."""
    facility = entry(Facility("Baquba hospital", "hospital", HOSPITALS), 411)
    return facility, entry(
        Progress(subject(411), state, Period.day(datetime(2018, 1, 20, tzinfo=UTC).date())), 421
    )
