"""The options of the time window: its first and its last day, read the same way by every command."""

import argparse
from dataclasses import replace
from datetime import datetime

from sitrep_app.cli.arguments import moment, period
from sitrep_app.domain.lens import Lens
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.store.workspace import Workspace


def window_arguments(parser: argparse.ArgumentParser, told: str = "the time window") -> None:
    """Take the first and the last day."""
    parser.add_argument("--from", dest="first", metavar="D", help=f"first day of {told}")
    parser.add_argument("--to", dest="last", metavar="D", help=f"last day of {told}")


def windowed(workspace: Workspace, arguments: argparse.Namespace, lens: Lens) -> Lens:
    """Return a lens on the window that the options name; WrongUse where it ends before it begins.

    Where only one side is named, a usual other side that does not go with it is open.
    """
    start = beginning(workspace, "--from", arguments.first) if arguments.first else lens.start
    end = moment(workspace, "--to", arguments.last) if arguments.last else lens.end
    if start is None or end is None or start < end:
        return replace(lens, start=start, end=end)
    if arguments.first and arguments.last:
        what = f"The window ends before it begins: “{arguments.first}” to “{arguments.last}”"
        raise WrongUse(what, "--to", "Put the earlier date first.")
    return replace(lens, start=start if arguments.first else None, end=end if arguments.last else None)


def beginning(workspace: Workspace, option: str, words: str) -> datetime:
    """Return the beginning of the day, month or moment that an option's words name."""
    bound = period(workspace, option, words).start_earliest
    if bound is None:
        raise WrongUse(f"“{words}” has no beginning", option, "Give a date such as 2018-01-01.")
    return bound
