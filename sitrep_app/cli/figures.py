"""`sitrep figures`: print the key figures, computed from claims."""

import argparse
import json

from sitrep_app.cli.arguments import file_argument, marking, standpoint, standpoint_arguments
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.filters import filter_arguments, filtered
from sitrep_app.cli.opening import looking
from sitrep_app.cli.windows import window_arguments, windowed
from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.vocabulary import load
from sitrep_app.store import queries


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, the lens and the audience."""
    file_argument(parser)
    window_arguments(parser)
    standpoint_arguments(parser)
    filter_arguments(parser)
    parser.add_argument(
        "--audience", metavar="TLP", default="red", help="count only what this audience may see"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Print the figures."""
    audience = marking(arguments.audience)
    with looking(arguments.file) as workspace:
        stood = standpoint(workspace, arguments.as_of, arguments.known_at)
        lens = filtered(workspace, arguments, windowed(workspace, arguments, Lens(stood)))
        figures = queries.key_figures(workspace, lens, audience=audience)
    if arguments.json:
        print(json.dumps(figures.as_json(), ensure_ascii=False))
    else:
        for label, value in _lines(figures):
            print(f"{label:44} {value}")
    return 0


def _lines(figures: KeyFigures) -> list[tuple[str, str]]:
    forces, rebuilt = figures.coordination, figures.reconstruction
    measures, populations = load("measure"), load("population")
    lines = [
        (f"{measures.label(measure)}, {populations.label(population).lower()}", _spelled(estimate))
        for (measure, population), estimate in sorted(figures.claims.items())
    ]
    lines += [
        (
            f"{measures.label(measure)}, {populations.label(population).lower()}, no number given",
            "1 entry" if count == 1 else f"{count} entries",
        )
        for (measure, population), count in sorted(figures.uncounted.items())
    ]
    pairs = len(forces.force_pairs)
    lines += [
        (
            f"Attacks on civilians, last {figures.days} days",
            f"{figures.attacks} ({figures.attacks_before} before)",
        ),
        ("Pairs of forces without unified command", f"{forces.pairs_without_command} of {pairs}"),
        ("Pairs of forces under unified command", f"{forces.pairs_under_command} of {pairs}"),
        ("Facilities rebuilt, reported", f"{rebuilt.reported.done} of {rebuilt.reported.of}"),
        ("Facilities rebuilt, recorded here", f"{rebuilt.recorded.done} of {rebuilt.recorded.of}"),
        ("Facilities that no source names", str(rebuilt.unnamed)),
    ]
    return lines


def _spelled(estimate: Estimate) -> str:
    return f"{estimate.best} (low {estimate.low}, high {estimate.high})"
