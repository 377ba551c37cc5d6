"""`sitrep make`: make up a workspace of any size, for trials and benchmarks."""

import argparse
import sys

from sitrep_app.cli.arguments import file_argument, whole_number
from sitrep_app.cli.desktop import Desktop
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.ops import making

MOST = 10_000_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, how many incidents, and the seed."""
    file_argument(parser)
    parser.add_argument(
        "--incidents", type=whole_number, required=True, metavar="N", help="how many incidents to make up"
    )
    parser.add_argument(
        "--seed", type=whole_number, default=1, metavar="S", help="the same seed makes the same workspace (1)"
    )


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Make the workspace."""
    if not 0 <= arguments.incidents <= MOST:
        raise WrongUse(
            f"{arguments.incidents} is no number of incidents", "--incidents", f"Give 0 to {MOST:,}."
        )
    making.make(arguments.file, arguments.incidents, arguments.seed, _shown(arguments.incidents))
    print(f"Made {arguments.file} with {arguments.incidents:,} made-up incidents")
    return 0


def _shown(total: int) -> making.Listener | None:
    if not sys.stderr.isatty():
        return None

    def show(written: int) -> None:
        print(
            f"\r{written:,} of {total:,}", end="\n" if written >= total else "", file=sys.stderr, flush=True
        )

    return show
