"""The claims as rows of a table: those of one pair with the views nobody has recorded, and all that are in force."""

from collections.abc import Set as AbstractSet

from sitrep_app.domain.coordination import Pair
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.freshness import still_so
from sitrep_app.domain.headline import source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.spread import spread
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import grade_of
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where import say_name
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.table import Row
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted


def claims_of(known: Known, pair: Pair) -> list[Row]:
    """Return what is said of a pair, strongest first, then whose own view is missing; the key is a tie or "ask:actor"."""
    ties = known.picture.cell(*pair).ties
    rows = [_claim(known, tie) for tie in ties]
    speakers = {tie.state.claimed_by for tie in ties}
    order = {row.actor: place for place, row in enumerate(known.picture.rows)}
    silent = [actor for actor in sorted(pair, key=lambda one: order.get(one, 0)) if actor not in speakers]
    return rows + [_missing(known, actor) for actor in silent]


def all_claims(known: Known, actors: AbstractSet[SubjectId] = frozenset()) -> list[Row]:
    """Return every claim in force, in the order of the matrix; only those of some actors where any are given."""
    rows = []
    for tie in in_order(known):
        if actors and not actors & {*tie.state.pair}:
            continue
        state = tie.state
        names = f"{known.short(state.from_actor)} – {known.short(state.to_actor)}"
        claim, _says, since, source = _claim(known, tie).cells
        rows.append(Row(tie.subject, (Cell(names, _says_words(known, state)), claim, since, source)))
    return rows


def in_order(known: Known) -> list[Entry[Tie]]:
    """Return the ties in force in the order of the matrix."""
    order = {row.actor: place for place, row in enumerate(known.picture.rows)}
    pairs = sorted(known.picture.cells, key=lambda pair: sorted(order.get(actor, 0) for actor in pair))
    return [tie for pair in pairs for tie in known.picture.cells[pair].ties]


def since_words(known: Known, tie: Tie) -> str:
    """Return since when a tie holds."""
    return say_period(tie.period, current(), known.zone)


def source_words(known: Known, tie: Tie) -> str:
    """Return the source a tie rests on; more than one are counted."""
    names = [
        source_name(known.sources[cited.source].state)
        for cited in tie.citations
        if cited.source in known.sources
    ]
    if len(names) > 1:
        return _("{source} and {n} more").format(source=names[0], n=len(names) - 1)
    return names[0] if names else _("no source")


def _claim(known: Known, tie: Entry[Tie]) -> Row:
    state, language = tie.state, current()
    area = say_name(state.area)
    domain = load("coordination_domain").label(state.domain, language)
    level = load("coordination_level").label(state.level, language)
    return Row(
        tie.subject,
        (
            Cell(level, dotted((domain, area))),
            Cell(_says_words(known, state)),
            Cell(dotted((since_words(known, state), _still_so(known, tie))), spread(state.period)),
            Cell(source_words(known, state), grade=grade_of(state.citations, known.sources)),
        ),
    )


def _still_so(known: Known, tie: Entry[Tie]) -> str:
    return still_so(known.confirmed, tie.subject, known.zone)


def _says_words(known: Known, tie: Tie) -> str:
    return known.name(tie.claimed_by) if tie.claimed_by else _("the source, about both")


def _missing(known: Known, actor: SubjectId) -> Row:
    own_view = _("{name}: own view").format(name=known.short(actor))
    return Row(
        f"ask:{actor}",
        (Cell(own_view, is_muted=True), Cell(_("not recorded"), is_muted=True), Cell(), Cell(pill=_("ask"))),
    )
