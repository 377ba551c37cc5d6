"""`sitrep export`: write what an audience may see into a file for other programs."""

import argparse
import sys
from pathlib import Path

from sitrep_app.cli.arguments import file_argument, marking, standpoint, standpoint_arguments
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.filters import filter_arguments, filtered
from sitrep_app.cli.opening import looking
from sitrep_app.cli.windows import window_arguments, windowed
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.exchange.formats import EVERYTHING, FORMATS, PARTS, Format, format_of
from sitrep_app.ops import exporting
from sitrep_app.ops.exporting import Exported, ExportRequest
from sitrep_app.ops.outputs import refuse_output
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, the format, the audience and the lens."""
    file_argument(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="OUT", help="the file to write")
    parser.add_argument("--format", choices=tuple(FORMATS), help="its format (what the ending of OUT says)")
    parser.add_argument("--what", choices=PARTS, help="what a CSV file holds (events); JSON holds everything")
    parser.add_argument("--audience", metavar="TLP", help="leave out what this audience may not see")
    parser.add_argument("--replace", action="store_true", help="write over a file that is there")
    window_arguments(parser)
    standpoint_arguments(parser)
    filter_arguments(parser)


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Write the file."""
    chosen = _format(arguments)
    part = _part(chosen, arguments.what)
    refuse_output(arguments.out)
    if arguments.out.exists() and not arguments.replace:
        remedy = "Choose another name, or add --replace."
        raise Trouble("There is a file of that name already", str(arguments.out), remedy)
    audience = marking(arguments.audience) if arguments.audience else None
    with looking(arguments.file) as workspace:
        request = ExportRequest(
            chosen, part, _lens(workspace, arguments), audience or queries.setting(workspace).default_marking
        )
        exported = exporting.export(workspace, request, arguments.out, _shown())
    print(_told(exported))
    return 0


def _format(arguments: argparse.Namespace) -> Format:
    chosen = FORMATS[arguments.format] if arguments.format else format_of(arguments.out)
    if chosen is None:
        choices = ", ".join(FORMATS)
        raise WrongUse(
            f"The ending of “{arguments.out.name}” names no format", "--format", f"Choose one of: {choices}."
        )
    return chosen


def _part(chosen: Format, what: str | None) -> str:
    part = what or chosen.usual_part
    if part not in chosen.parts:
        raise WrongUse(
            f"“{part}” is not written as {chosen.name}",
            "--what",
            f"Choose one of: {', '.join(chosen.parts)}.",
        )
    return part


def _lens(workspace: Workspace, arguments: argparse.Namespace) -> Lens:
    stood = standpoint(workspace, arguments.as_of, arguments.known_at)
    return filtered(workspace, arguments, windowed(workspace, arguments, Lens(stood)))


def _told(exported: Exported) -> str:
    count = "1 event" if exported.incidents == 1 else f"{exported.incidents:,} events"
    held = "1 entry" if exported.held_back == 1 else f"{exported.held_back:,} entries"
    what = exported.part if exported.part not in ("events", EVERYTHING) else count
    return f"Wrote {exported.path} for {exported.audience.label} ({what}; {held} held back)"


def _shown() -> exporting.Listener | None:
    if not sys.stderr.isatty():
        return None

    def show(written: int, of: int) -> None:
        print(f"\r{written:,} of {of:,}", end="\n" if written >= of else "", file=sys.stderr, flush=True)

    return show
