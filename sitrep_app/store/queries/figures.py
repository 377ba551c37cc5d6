"""The key figures under a lens, summed where the claims lie."""

from datetime import timedelta

from sqlalchemy import func, select

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.store.projections.tables import incident, incident_figure, version
from sitrep_app.store.queries.clauses import filtered, standing
from sitrep_app.store.queries.pictures import coordination, reconstruction
from sitrep_app.store.workspace import Workspace

DAYS = 30
TREND = "x_trend"
_ATTACKS = CATEGORIES.index("violence_against_civilians")


def key_figures(workspace: Workspace, lens: Lens, *, audience: Marking = Marking.RED) -> KeyFigures:
    """Return the figures that a lens shows to an audience."""
    figure = incident_figure.c
    statement = (
        select(
            figure.measure,
            figure.population,
            func.sum(figure.low).label("low"),
            func.sum(figure.best).label("best"),
            func.sum(figure.high).label("high"),
            func.sum(figure.counted).label("counted"),
            func.count().label("claimed"),
        )
        .join_from(incident_figure, version, version.c.id == figure.version)
        .join(incident, incident.c.version == version.c.id)
        .where(standing(lens.standpoint, audience), filtered(lens))
        .group_by(figure.measure, figure.population)
    )
    with workspace.connection() as connection:
        rows = connection.execute(statement).all()
    keys = [(row.measure, row.population) for row in rows]
    now, before = _attacks(workspace, lens, audience)
    return KeyFigures(
        claims={
            key: Estimate(row.low, row.best, row.high)
            for key, row in zip(keys, rows, strict=True)
            if row.counted
        },
        uncounted={
            key: row.claimed - row.counted
            for key, row in zip(keys, rows, strict=True)
            if row.claimed > row.counted
        },
        incidents_by_claim={key: row.counted for key, row in zip(keys, rows, strict=True) if row.counted},
        attacks=now,
        attacks_before=before,
        days=DAYS,
        coordination=coordination(workspace, lens.standpoint, audience=audience),
        reconstruction=reconstruction(workspace, lens.standpoint, audience=audience),
    )


def _attacks(workspace: Workspace, lens: Lens, audience: Marking) -> tuple[int, int]:
    """Count attacks in the last days and in the same span before, each placed at the middle of its doubt.

    A claim about a trend is no attack. Where no date is asked for, the days end today.
    """
    end = lens.standpoint.as_of or workspace.host.clock.now()
    earliest, latest = version.c.start_earliest, version.c.start_latest
    middle = (func.coalesce(earliest, latest) + func.coalesce(latest, earliest)) / 2
    counts = []
    for last in (end, end - timedelta(days=DAYS)):
        first = last - timedelta(days=DAYS)
        everything = Lens(
            lens.standpoint,
            None,
            None,
            frozenset(),
            lens.actors,
            lens.districts,
            lens.verifications,
            lens.text,
        )
        statement = (
            select(func.count())
            .select_from(version)
            .join(incident, incident.c.version == version.c.id)
            .where(
                standing(lens.standpoint, audience),
                filtered(everything),
                incident.c.category == _ATTACKS,
                incident.c.type != TREND,
                middle >= microseconds(first),
                middle < microseconds(last),
            )
        )
        with workspace.connection() as connection:
            counts.append(connection.execute(statement).scalar_one())
    return counts[0], counts[1]
