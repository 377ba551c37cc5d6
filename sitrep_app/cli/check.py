"""`sitrep check`: is the file sound, is every record what its hash names, are the pictures what the log gives."""

import argparse
from pathlib import Path

from sitrep_app.cli.arguments import file_argument
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.opening import looking
from sitrep_app.cli.telling import tell
from sitrep_app.i18n import ngettext
from sitrep_app.ops import workspaces


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, and where to save what is left of a damaged one."""
    file_argument(parser)
    parser.add_argument(
        "--repair", type=Path, metavar="OUT", help="save every sound record into a new workspace"
    )


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Check the file, or save what is left of it."""
    if arguments.repair:
        saved = workspaces.repair(arguments.file, arguments.repair)
        print(
            f"Saved {saved.records} records into {arguments.repair}; {saved.lost} could not be read or were altered"
        )
        if saved.lost_files:
            print(f"The content of {saved.lost_files} attached files was lost")
        return 0
    checked = workspaces.check(arguments.file)
    for finding in checked:
        tell(finding.what)
    if not checked.is_sound:
        tell(
            f"{arguments.file} is not sound ({len(checked)} found). Keep it as it is; save what is sound "
            f"with: sitrep check {arguments.file} --repair NEW_FILE"
        )
        return 1
    with looking(arguments.file):
        pass
    records = ngettext("{count} record", "{count} records", checked.records).format(count=checked.records)
    print(f"{arguments.file} is sound: {records}, every hash and chain holds, the pictures equal a rebuild")
    return 0
