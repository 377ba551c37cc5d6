"""The key figures under a lens, summed where the claims lie."""

from sqlalchemy import func, select

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.store.projections.tables import incident, incident_figure, version
from sitrep_app.store.queries.clauses import filtered, standing
from sitrep_app.store.queries.pictures import coordination, reconstruction
from sitrep_app.store.queries.trends import DAYS, attack_trend
from sitrep_app.store.workspace import Workspace


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
    before, now = attack_trend(workspace, lens, 2, audience=audience)
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
