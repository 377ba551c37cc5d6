"""Who works with whom: the matrix, its legend with counts, and the gaps."""

from collections import Counter
from collections.abc import Sequence

from sitrep_app.domain.coordination import Band, Cell, CoordinationPicture, Gap, Row
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.tie import pair_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.reports.edition import Edition, listing
from sitrep_app.reports.text import Json

MOST_ROWS = 12


def coordination(edition: Edition) -> dict[str, Json]:
    """Return the matrix of forces and those they fight, its legend, its counts and its gaps."""
    picture = edition.view.figures.coordination
    rows = _shown(picture)
    shades = Counter(picture.cell(row.actor, other.actor).band for row, other in _pairs(rows))
    pairs = picture.force_pairs
    return {
        "rows": [_row(edition, picture, rows, index) for index in range(len(rows))],
        "columns": [edition.actor(row.actor, short=True) for row in rows[:-1]],
        "legend": [_shade(band, shades[band]) for band in Band if shades[band]],
        "stated_without": _("no unified command, as stated"),
        "any_stated": any(
            picture.cell(row.actor, other.actor).stated_without_command for row, other in _pairs(rows)
        ),
        "counts": _counts(picture) if pairs else [],
        "gaps": [_gap(edition, gap) for gap in picture.gaps],
        "left_out": _left_out(len(_armed(picture)) - MOST_ROWS),
        "alternative": _described(edition, rows),
    }


def _left_out(count: int) -> str:
    words = ngettext("{count} more is in the annex", "{count} more are in the annex", count)
    return words.format(count=format_number(count)) if count > 0 else ""


def _armed(picture: CoordinationPicture) -> list[Row]:
    """Return the forces, their parts, and whoever is tied to one of them."""
    kept: list[Row] = []
    inside = False
    for row in picture.rows:
        inside = row.actor in picture.forces or (inside and row.depth > 0)
        tied = any(pair_of(row.actor, force) in picture.cells for force in picture.forces)
        if inside or tied:
            kept.append(row)
    return kept


def _shown(picture: CoordinationPicture) -> list[Row]:
    return _armed(picture)[:MOST_ROWS]


def _pairs(rows: Sequence[Row]) -> list[tuple[Row, Row]]:
    return [(row, other) for at, row in enumerate(rows) for other in rows[:at]]


def _row(edition: Edition, picture: CoordinationPicture, rows: Sequence[Row], index: int) -> dict[str, Json]:
    actor = rows[index].actor
    cells = [picture.cell(actor, other.actor) for other in rows[:index]]
    return {
        "name": edition.actor(actor, short=True),
        "depth": rows[index].depth,
        "cells": [_cell(cell) for cell in cells],
    }


def _cell(cell: Cell) -> dict[str, Json]:
    return {
        "band": cell.band.value,
        "without": cell.stated_without_command,
        "parentage": cell.by_parentage,
        "one_sided": cell.one_sided,
        **_look(cell.band),
    }


def _look(band: Band) -> dict[str, Json]:
    term = load("coordination_band").term(band)
    return {"colour": str(term.extra["colour"]), "mark": str(term.extra["mark"])}


def _shade(band: Band, count: int) -> dict[str, Json]:
    name = load("coordination_band").label(band, current())
    return {"band": band.value, "name": name, "count": format_number(count), **_look(band)}


def _counts(picture: CoordinationPicture) -> list[Json]:
    whole = len(picture.force_pairs)
    counted = (
        (picture.pairs_under_command, _("pairs of forces under one command")),
        (picture.pairs_without_command, _("stated to have no unified command")),
        (picture.pairs_working_together, _("in liaison, joint operations or one command")),
    )
    return [
        {
            "number": _("{part} of {whole}").format(part=format_number(count), whole=format_number(whole)),
            "label": label,
        }
        for count, label in counted
    ]


def _gap(edition: Edition, gap: Gap) -> dict[str, Json]:
    picture = edition.view.figures.coordination
    ties = [tie for pair in gap.pairs for tie in picture.cell(*pair).ties]
    count = len(gap.pairs)
    words = {
        "no_common_command": ngettext(
            "No common command: {actors} ({count} pair).",
            "No common command: {actors} ({count} pairs).",
            count,
        ),
        "one_sided": ngettext(
            "Claimed by one side only: {actors} ({count} pair).",
            "Claimed by one side only: {actors} ({count} pairs).",
            count,
        ),
        "unknown": ngettext(
            "Nothing is known between {actors} ({count} pair).",
            "Nothing is known between {actors} ({count} pairs).",
            count,
        ),
    }
    text = words[gap.kind].format(actors=listing(_names(edition, gap.actors)), count=format_number(count))
    return {"text": text, **edition.rests_on(ties)}


def _names(edition: Edition, actors: Sequence[SubjectId]) -> list[str]:
    return [edition.actor(actor) for actor in actors]


def _described(edition: Edition, rows: Sequence[Row]) -> str:
    """Return the matrix in words, for those who hear it: one phrase for every pair of which something is known."""
    picture = edition.view.figures.coordination
    known = [(row, other, picture.cell(row.actor, other.actor)) for row, other in _pairs(rows)]
    told = [
        _("{one} and {other}: {what}").format(
            one=edition.actor(other.actor, short=True),
            other=edition.actor(row.actor, short=True),
            what=load("coordination_band").label(cell.band, current()),
        )
        for row, other, cell in known
        if cell.band is not Band.UNKNOWN
    ]
    return _("Matrix of coordination between forces. {pairs}.").format(pairs=_("; ").join(told))
