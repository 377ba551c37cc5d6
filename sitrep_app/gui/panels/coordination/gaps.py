"""What is missing between the actors, in sentences, computed from the picture; no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass

from sitrep_app.domain.coordination import Band, Gap, Pair
from sitrep_app.domain.headline import source_name
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.view import grade_of
from sitrep_app.gui.panels.coordination.claims import since_words
from sitrep_app.gui.panels.coordination.presenter import level_words
from sitrep_app.gui.panels.coordination.reading import Known
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.i18n.directions import dotted
from sitrep_app.i18n.lists import listed

MOST_NAMED = 4


@dataclass(frozen=True, slots=True)
class GapLine:
    """One gap: what it is in a few words, whom it concerns, what it rests on; `pair` is the first to look at."""

    lead: str
    text: str
    note: str
    pair: Pair
    is_grave: bool = False


def gap_lines(known: Known) -> list[GapLine]:
    """Return the gaps, the gravest first."""
    lines = _frictions(known)
    for gap in known.picture.gaps:
        if gap.kind == "no_common_command":
            lines.append(_no_command(known, gap))
        elif gap.kind == "one_sided":
            lines += [_one_sided(known, pair) for pair in gap.pairs]
        else:
            lines.append(_unknown(known, gap))
    return sorted(lines, key=lambda line: not line.is_grave)


def _no_command(known: Known, gap: Gap) -> GapLine:
    count, pairs = len(gap.actors), len(known.picture.force_pairs)
    lead = ngettext("No command joins {n} force.", "No command joins {n} forces.", count).format(
        n=format_number(count)
    )
    stated = ngettext(
        "{n} of {of} pair is stated to be without one.",
        "{n} of {of} pairs are stated to be without one.",
        pairs,
    ).format(n=format_number(len(gap.pairs)), of=format_number(pairs))
    names = listed([known.name(actor) for actor in _in_order(known, gap.actors)])
    answer = _("{names} answer to nobody above them here.").format(names=names)
    return GapLine(
        lead, answer, f"{stated} {_sources(known, gap.pairs)}".strip(), gap.pairs[0], is_grave=True
    )


def _one_sided(known: Known, pair: Pair) -> GapLine:
    cell = known.picture.cell(*pair)
    tie = cell.ties[0].state
    speaker = tie.claimed_by if tie.claimed_by in pair else pair[0]
    silent = pair[1] if speaker == pair[0] else pair[0]
    text = _("{speaker} says: {level}. The view of {silent} is not recorded.").format(
        speaker=known.name(speaker), level=level_words(cell).lower(), silent=known.name(silent)
    )
    return GapLine(_("One-sided."), text, dotted((since_words(known, tie), _sources(known, (pair,)))), pair)


def _unknown(known: Known, gap: Gap) -> GapLine:
    names = [f"{known.short(one)} – {known.short(other)}" for one, other in gap.pairs[:MOST_NAMED]]
    if len(gap.pairs) > MOST_NAMED:
        more = len(gap.pairs) - MOST_NAMED
        names.append(ngettext("{n} more", "{n} more", more).format(n=format_number(more)))
    text = _("Nobody has said how they stand to each other: {pairs}.").format(pairs=listed(names))
    note = ngettext("{n} pair", "{n} pairs", len(gap.pairs)).format(n=format_number(len(gap.pairs)))
    return GapLine(_("Unknown."), text, note, gap.pairs[0])


def _frictions(known: Known) -> list[GapLine]:
    """Forces that should work together and are at odds."""
    lines = []
    for pair, cell in known.picture.cells.items():
        tops = {known.picture.top_force.get(actor) for actor in pair}
        if cell.band not in (Band.FRICTION, Band.HOSTILE) or None in tops:
            continue
        tie = cell.ties[0].state
        names = listed([known.name(actor) for actor in _in_order(known, pair)])
        text = _("{names} are at odds: {level}.").format(names=names, level=level_words(cell).lower())
        note = dotted((since_words(known, tie), _sources(known, (pair,))))
        lines.append(GapLine(_("Friction."), text, note, pair, is_grave=True))
    return lines


def _sources(known: Known, pairs: Sequence[Pair]) -> str:
    """Name each source behind the claims about some pairs once, with its grade."""
    named: dict[str, None] = {}
    for pair in pairs:
        for tie in known.picture.cell(*pair).ties:
            for cited in tie.state.citations:
                if source := known.sources.get(cited.source):
                    named[f"{source_name(source.state)} {grade_of((cited,), known.sources)}"] = None
    return _(", ").join(named)


def _in_order(known: Known, actors: Sequence[SubjectId]) -> list[SubjectId]:
    order = {row.actor: place for place, row in enumerate(known.picture.rows)}
    return sorted(actors, key=lambda actor: order.get(actor, len(order)))
