"""What is known of coordination in tests: the Diyala sample, as it is or with other ties."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from sitrep_app.domain.coordination import coordination_picture
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.tie import Tie
from sitrep_app.gui.panels.coordination.reading import Known
from tests.reports.sample import IDS, cite, diyala, entry

AS_OF = datetime(2018, 1, 31, 21, tzinfo=UTC)


def known(ties: Sequence[Entry[Tie]] | None = None) -> Known:
    """The sample at the end of January 2018, or the same actors with other ties."""
    stock = diyala()
    actors = {actor.subject: actor for actor in stock.actors}
    sources = {source.subject: source for source in stock.sources}
    claims = tuple(stock.ties if ties is None else ties)
    picture = coordination_picture(actors, claims, AS_OF)
    return Known(picture, actors, sources, claims, AS_OF, ZoneInfo("Asia/Baghdad"))


def claims(*said: tuple[str, str, str, str]) -> list[Entry[Tie]]:
    """Ties, each (from, to, level, by whose word or nothing), since January 2018."""
    return list(_claims(said))


def _claims(said: Iterable[tuple[str, str, str, str]]) -> Iterable[Entry[Tie]]:
    from tests.reports.sample import PLAN

    for place, (one, other, level, by) in enumerate(said):
        speaker = IDS[by] if by else None
        yield entry(
            Tie(IDS[one], IDS[other], level, PLAN, claimed_by=speaker, citations=cite("7")), 300 + place
        )
