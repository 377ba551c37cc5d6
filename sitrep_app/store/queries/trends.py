"""How often, and how much, span after span up to a date: what stands behind a figure's change and its sparkline."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from sitrep_app.domain.identity import SubjectId, microseconds
from sitrep_app.domain.incident import CATEGORIES
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.store.projections.tables import incident, incident_figure, version
from sitrep_app.store.queries.clauses import filtered, standing
from sitrep_app.store.workspace import Workspace

DAYS = 30
TREND = "x_trend"
_ATTACKS = CATEGORIES.index("violence_against_civilians")


def attack_trend(
    workspace: Workspace, lens: Lens, spans: int, *, audience: Marking = Marking.RED
) -> tuple[int, ...]:
    """Count attacks on civilians in so many spans of thirty days up to the lens' date, oldest first.

    Each is placed at the middle of its doubt up to that date; a claim about a trend is no attack. The lens' window
    does not narrow the count. Where no date is asked for, the last span ends now.
    """
    bins, found = _binned(workspace, lens, spans, audience)
    statement = found.add_columns(func.count()).where(
        incident.c.category == _ATTACKS, incident.c.type != TREND
    )
    return _filled(workspace, statement.group_by(bins), spans)


def claim_trend(
    workspace: Workspace,
    lens: Lens,
    spans: int,
    measure: str,
    population: str | None = None,
    *,
    audience: Marking = Marking.RED,
) -> tuple[int, ...]:
    """Sum a measure's best estimates in so many spans of thirty days up to the lens' date, oldest first.

    The lens' window does not narrow the sum.
    """
    bins, found = _binned(workspace, lens, spans, audience)
    figure = incident_figure.c
    statement = found.add_columns(func.sum(figure.best)).join(incident_figure, figure.version == version.c.id)
    statement = statement.where(figure.measure == measure)
    if population is not None:
        statement = statement.where(figure.population == population)
    return _filled(workspace, statement.group_by(bins), spans)


def gravest(workspace: Workspace, lens: Lens) -> SubjectId | None:
    """Return the incident under a lens that killed most people, the newest of several; None where none did."""
    figure = incident_figure.c
    statement = (
        select(version.c.subject)
        .join(incident, incident.c.version == version.c.id)
        .join(incident_figure, figure.version == version.c.id)
        .where(standing(lens.standpoint), filtered(lens), figure.measure == "killed", figure.best > 0)
        .order_by(figure.best.desc(), version.c.start_earliest.desc(), version.c.subject)
        .limit(1)
    )
    with workspace.connection() as connection:
        found = connection.execute(statement).scalar()
    return SubjectId(found.hex()) if found is not None else None


def _binned(
    workspace: Workspace, lens: Lens, spans: int, audience: Marking
) -> tuple[ColumnElement[Any], Select[Any]]:
    """Return the number of the span an incident falls in, and the selection of the incidents that fall in one."""
    end = lens.standpoint.as_of or workspace.host.clock.now()
    first, width = microseconds(end - timedelta(days=DAYS * spans)), DAYS * 86_400 * 1_000_000
    earliest = version.c.start_earliest
    latest = func.min(version.c.start_latest, microseconds(end) - 1)
    # What came before a moment did not come at it
    middle = (func.coalesce(earliest, latest - 1) + func.coalesce(latest, earliest)) // 2
    bins: ColumnElement[Any] = ((middle - first) // width).label("span")
    everything = replace(lens, start=None, end=None)
    statement = (
        select(bins)
        .select_from(version)
        .join(incident, incident.c.version == version.c.id)
        .where(
            standing(lens.standpoint, audience),
            filtered(everything),
            middle >= first,
            middle < first + spans * width,
        )
    )
    return bins, statement


def _filled(workspace: Workspace, statement: Select[Any], spans: int) -> tuple[int, ...]:
    with workspace.connection() as connection:
        found = {int(row[0]): int(row[1] or 0) for row in connection.execute(statement)}
    return tuple(found.get(number, 0) for number in range(spans))
