"""Reading arguments: one line for every mistake, and the options that several subcommands share."""

import argparse
import contextlib
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from sitrep_app.domain.identity import Hlc, microseconds
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.domain.when import read_period
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

LANGUAGES = ("en", "ar", "ckb")


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one line and leaves with status 2."""

    def error(self, message: str) -> NoReturn:
        """Raise the mistake with the command that helps."""
        raise WrongUse(message[:1].upper() + message[1:], self.prog, f"See: {self.prog} --help")


def whole_number(words: str) -> int:
    """Return the number that an option's words are."""
    try:
        return int(words)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{words}” is not a whole number") from None


def file_argument(parser: argparse.ArgumentParser) -> None:
    """Take the workspace file."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the workspace, a .sitrep file")


def standpoint_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the date in the world and the moment of knowledge."""
    parser.add_argument("--as-of", metavar="D", help="show the world as of this date (today)")
    parser.add_argument("--known-at", metavar="T", help="use what was recorded up to this moment (all of it)")


def standpoint(workspace: Workspace, as_of: str | None, known_at: str | None) -> Standpoint:
    """Return the standpoint that two options name; as of the end of today where no date is given."""
    return Standpoint(moment(workspace, "--as-of", as_of or "today"), knowledge(workspace, known_at))


def moment(workspace: Workspace, option: str, words: str) -> datetime:
    """Return the end of the day, month or moment that an option's words name."""
    bound = period(workspace, option, words).end_latest
    if bound is None:
        raise WrongUse(f"“{words}” has no end", option, "Give a date such as 2018-01-31.")
    return bound


def period(workspace: Workspace, option: str, words: str) -> Period:
    """Return the period that an option's words name, in the workspace's zone."""
    zone = queries.setting(workspace).tzinfo
    now = workspace.host.clock.now().astimezone(zone)
    try:
        return read_period(words, zone, now)
    except Trouble as trouble:
        raise WrongUse(trouble.what, option, trouble.remedy) from trouble


def marking(words: str) -> Marking:
    """Return the marking that an option names, with or without "TLP:"."""
    code = words.lower().removeprefix("tlp:").replace("+", "_").replace("-", "_")
    with contextlib.suppress(ValueError):
        return Marking(code)
    raise WrongUse(
        f"“{words}” is no marking", "--audience", f"Choose one of: {', '.join(m.value for m in Marking)}."
    )


def knowledge(workspace: Workspace, words: str | None) -> Hlc | None:
    """Return the moment of knowledge that an option names, None for all that is known."""
    if not words:
        return None
    found = period(workspace, "--known-at", words)
    bound = found.end_latest
    if bound is None:
        raise WrongUse(
            f"“{words}” has no end", "--known-at", "Give a date or a time such as 2018-02-12T10:00."
        )
    is_instant = found.start_earliest == bound
    return Hlc(microseconds(bound) - (0 if is_instant else 1))
