"""`sitrep report`: print a situation report as a PDF."""

import argparse
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from sitrep_app.cli.arguments import (
    LANGUAGES,
    file_argument,
    knowledge,
    marking,
    moment,
    standpoint_arguments,
    whole_number,
)
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.filters import filter_arguments, filtered, is_filtered
from sitrep_app.cli.opening import looking, note, writing
from sitrep_app.cli.windows import beginning, window_arguments, windowed
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.ops import reporting
from sitrep_app.ops.outputs import refuse_output, write_whole
from sitrep_app.reports.printing import Printed
from sitrep_app.reports.request import ReportRequest
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_ASKED = {
    "issue": "--issue",
    "first": "--from",
    "last": "--to",
    "as_of": "--as-of",
    "known_at": "--known-at",
    "language": "--language",
    "audience": "--audience",
    "next_due": "--next",
    "title": "--title",
}
"""The options that say what a report is to be, by the name they are kept under."""


_INSTANT = timedelta.resolution


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, the period, the standpoint, and whether to issue."""
    file_argument(parser)
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf", help="the file to write")
    window_arguments(parser, "the reporting period")
    standpoint_arguments(parser)
    filter_arguments(parser)
    parser.add_argument("--language", choices=LANGUAGES, help="the report's language (en)")
    parser.add_argument("--audience", metavar="TLP", help="leave out what this audience may not see")
    parser.add_argument("--next", dest="next_due", metavar="D", help="when the next report is due")
    parser.add_argument("--title", help="the report's title (the workspace's)")
    parser.add_argument("--issue", action="store_true", help="give it the next number and freeze it")
    parser.add_argument("--number", type=whole_number, metavar="N", help="print an issued report again")


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Print the report."""
    if arguments.number is not None:
        _refuse_changes(arguments)
    refuse_output(arguments.out)
    with (writing if arguments.issue else looking)(arguments.file) as workspace:
        printed = _printed(workspace, arguments)
    write_whole(arguments.out, printed.pdf)
    note(printed.notices)
    standards = " and ".join(printed.standards) or "plain PDF"
    print(f"Wrote {arguments.out} ({standards}, SHA-256 {printed.digest})")
    return 0


def _refuse_changes(arguments: argparse.Namespace) -> None:
    """An issued report is printed as it was issued; an option that would have to change it is not passed over."""
    if is_filtered(arguments):
        raise WrongUse(
            "A report that was issued is printed again as it was", "--number", "Leave out the filters."
        )
    for name, option in _ASKED.items():
        if getattr(arguments, name):
            raise WrongUse(
                "A report that was issued is printed again as it was",
                option,
                f"Leave out {option} or --number.",
            )


def _printed(workspace: Workspace, arguments: argparse.Namespace) -> Printed:
    if arguments.number is not None:
        return reporting.reprint(workspace, arguments.number)
    request = _request(workspace, arguments)
    if not arguments.issue:
        return reporting.make_report(workspace, request)
    issued = reporting.issue(workspace, request)
    print(f"Issued as No. {issued.number}")
    return issued.printed


def _request(workspace: Workspace, arguments: argparse.Namespace) -> ReportRequest:
    usual = reporting.usual_request(workspace)
    known_at = knowledge(workspace, arguments.known_at)
    filters = filtered(workspace, arguments, Lens(Standpoint(known_at=known_at)))
    windowed(workspace, arguments, filters)
    usual = usual.within(filters, queries.setting(workspace).tzinfo)
    first = _first_day(workspace, arguments.first) or usual.first
    last = _last_day(workspace, "--to", arguments.last) or max(usual.last, first)
    return replace(
        usual,
        first=first if arguments.first or last >= first else last,
        last=last,
        as_of=_last_day(workspace, "--as-of", arguments.as_of),
        known_at=known_at,
        language=arguments.language or "en",
        audience=marking(arguments.audience) if arguments.audience else usual.audience,
        next_due=_last_day(workspace, "--next", arguments.next_due),
        title=arguments.title or "",
        filters=filters,
    )


def _first_day(workspace: Workspace, words: str | None) -> date | None:
    if not words:
        return None
    bound = beginning(workspace, "--from", words)
    return bound.astimezone(queries.setting(workspace).tzinfo).date()


def _last_day(workspace: Workspace, option: str, words: str | None) -> date | None:
    if not words:
        return None
    bound = moment(workspace, option, words)
    return (bound.astimezone(queries.setting(workspace).tzinfo) - _INSTANT).date()
