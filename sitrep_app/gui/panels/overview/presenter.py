"""The five key figures of the overview, in words and numbers. No widgets beyond what a figure card takes."""

from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtGui import QColor

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.reconstruction import ProgrammePicture
from sitrep_app.gui.widgets.figure_card import Figure, Tone
from sitrep_app.i18n import _, format_number, ngettext
from sitrep_app.store import summing
from sitrep_app.store.workspace import Workspace

SPANS = 12
ATTACKS, KILLED, UNITS, COMMAND, REBUILT = "attacks", "killed", "units", "command", "rebuilt"


@dataclass(frozen=True, slots=True)
class Trends:
    """Attacks, civilians killed and units destroyed in spans of thirty days, oldest first."""

    attacks: tuple[int, ...]
    killed: tuple[int, ...]
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hues:
    """The colours of the trends, as the theme has them."""

    attacks: QColor
    units: QColor
    rebuilt: QColor


@dataclass(frozen=True, slots=True)
class Known:
    """What the overview's own part shows: the figures, their trends, and the gravest event to begin with."""

    figures: KeyFigures
    trends: Trends
    gravest: SubjectId | None


def read(workspace: Workspace, lens: Lens) -> Known:
    """Return what the overview shows under a lens."""
    return Known(
        summing.key_figures(workspace, lens),
        Trends(
            summing.attack_trend(workspace, lens, SPANS),
            summing.claim_trend(workspace, lens, SPANS, "killed", "civilians"),
            summing.claim_trend(workspace, lens, SPANS, "units_destroyed"),
        ),
        summing.gravest(workspace, lens),
    )


def figures(known: Known, hues: Hues) -> dict[str, Figure]:
    """Return the five figures by key, in the order of the cards."""
    return {
        ATTACKS: _attacks(known, hues),
        KILLED: _killed(known, hues),
        UNITS: _units(known, hues),
        COMMAND: _command(known.figures),
        REBUILT: _rebuilt(known.figures, hues),
    }


def _attacks(known: Known, hues: Hues) -> Figure:
    figures = known.figures
    change = figures.attacks - figures.attacks_before
    note = _("vs previous {days} days") if change else _("as in the previous {days} days")
    return Figure(
        _("Attacks on civilians, {days} days").format(days=figures.days),
        format_number(figures.attacks),
        note=note.format(days=figures.days),
        change=change,
        change_tone=Tone.BAD if change > 0 else Tone.GOOD,
        trend=_trend(known.trends.attacks),
        colour=hues.attacks,
    )


def _killed(known: Known, hues: Hues) -> Figure:
    figures = known.figures
    return Figure(
        _("Civilians killed"),
        format_number(figures.estimate("killed", "civilians").best),
        note=_span(
            figures.estimate("killed", "civilians"),
            figures.incidents("killed", "civilians"),
            figures.without_number("killed", "civilians"),
        ),
        trend=_summed(known.trends.killed),
        colour=hues.attacks,
    )


def _units(known: Known, hues: Hues) -> Figure:
    figures = known.figures
    note = _span(
        figures.estimate("units_destroyed"),
        figures.incidents("units_destroyed"),
        figures.without_number("units_destroyed"),
    )
    return Figure(
        _("Armed units destroyed"),
        format_number(figures.estimate("units_destroyed").best),
        note=note,
        trend=_summed(known.trends.units),
        colour=hues.units,
    )


def _command(figures: KeyFigures) -> Figure:
    forces = figures.coordination
    pairs = len(forces.force_pairs)
    without = forces.pairs_without_command
    if not pairs:
        note, tone = _("no forces recorded"), Tone.PLAIN
    elif without == pairs:
        note, tone = _("no unified command"), Tone.BAD
    elif without:
        note, tone = _("{n} stated to be without one").format(n=format_number(without)), Tone.BAD
    else:
        note, tone = _("nothing stated of the others"), Tone.PLAIN
    part = ngettext("of {n} pair", "of {n} pairs", pairs).format(n=format_number(pairs))
    return Figure(_("Forces under one command"), format_number(forces.pairs_under_command), part, note, tone)


def _rebuilt(figures: KeyFigures, hues: Hues) -> Figure:
    """Show the programme with the largest reported total: what is reported, beside what is recorded here."""
    programmes = figures.reconstruction.programmes
    if not programmes:
        return Figure(_("Rebuilt"), "–", note=_("no programme recorded"))
    main = programmes[0]
    done, whole = _share(main)
    note = _("no total reported")
    if main.reported is not None:
        recorded = _("{done} of {of}").format(
            done=format_number(main.recorded.done), of=format_number(main.scope)
        )
        note = _("reported · {recorded} recorded").format(recorded=recorded)
    return Figure(
        _("{programme}, rebuilt").format(programme=main.programme.state.name),
        format_number(done),
        _("of {n}").format(n=format_number(whole)),
        note,
        colour=hues.rebuilt,
    )


def _share(picture: ProgrammePicture) -> tuple[int, int]:
    if picture.reported is not None:
        return picture.reported.done, picture.reported.of
    return picture.recorded.done, picture.scope


def _span(estimate: Estimate, events: int, unnumbered: int) -> str:
    """Say the doubt of a sum, how many events it rests on, and how many gave no number."""
    if not events and not unnumbered:
        return _("nothing claimed")
    parts = [ngettext("{n} event", "{n} events", events).format(n=format_number(events))]
    if events:
        span = _("low {low} · high {high}")
        parts.insert(0, span.format(low=format_number(estimate.low), high=format_number(estimate.high)))
    if unnumbered:
        parts.append(
            ngettext("{n} without a number", "{n} without a number", unnumbered).format(
                n=format_number(unnumbered)
            )
        )
    return " · ".join(parts)


def _trend(values: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(map(float, values)) if any(values) else ()


def _summed(values: tuple[int, ...]) -> tuple[float, ...]:
    return tuple(map(float, accumulate(values))) if any(values) else ()
