"""`sitrep picture`: draw a page of the app into a PNG file, without a display."""

import argparse
import re
from dataclasses import replace
from pathlib import Path

from sitrep_app.cli.arguments import (
    LANGUAGES,
    file_argument,
    knowledge,
    moment,
    standpoint_arguments,
)
from sitrep_app.cli.desktop import Desktop, PictureRequest
from sitrep_app.cli.filters import filter_arguments, filtered, is_filtered
from sitrep_app.cli.opening import looking
from sitrep_app.cli.windows import window_arguments, windowed
from sitrep_app.domain.lens import Lens, Standpoint, first_lens
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.store import queries

PAGES = ("overview", "entries", "map", "coordination", "reconstruction", "reports", "reference")
SMALLEST, LARGEST = 200, 10_000


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, the page, and how to draw it."""
    file_argument(parser)
    parser.add_argument("page", metavar="PAGE", choices=PAGES, help=", ".join(PAGES))
    parser.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.png", help="the file to write")
    parser.add_argument("--size", default="1600x900", metavar="WxH", help="in pixels (1600x900)")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    parser.add_argument("--language", default="en", choices=LANGUAGES)
    window_arguments(parser)
    standpoint_arguments(parser)
    filter_arguments(parser)


def run(arguments: argparse.Namespace, desktop: Desktop) -> int:
    """Draw the page."""
    size = _size(arguments.size)
    request = PictureRequest(
        arguments.file,
        arguments.page,
        arguments.out,
        size,
        arguments.theme,
        arguments.language,
        _lens(arguments),
    )
    desktop.picture(request)
    print(f"Drew {arguments.out}")
    return 0


def _lens(arguments: argparse.Namespace) -> Lens | None:
    """Return the lens that the options make of the one the workspace opens with; None where they make nothing of it."""
    asked = (arguments.first, arguments.last, arguments.as_of, arguments.known_at)
    if not any(asked) and not is_filtered(arguments):
        return None
    with looking(arguments.file) as workspace:
        setting = queries.setting(workspace)
        today = workspace.host.clock.now().astimezone(setting.tzinfo).date()
        lens = first_lens(setting, today)
        as_of = lens.standpoint.as_of
        if arguments.as_of:
            as_of = moment(workspace, "--as-of", arguments.as_of)
        lens = replace(lens, standpoint=Standpoint(as_of, knowledge(workspace, arguments.known_at)))
        return filtered(workspace, arguments, windowed(workspace, arguments, lens))


def _size(words: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,6})[x×](\d{1,6})", words)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise WrongUse(
            f"“{words}” is no size", "--size", f"Give width x height, {SMALLEST} to {LARGEST}: 1600x900."
        )
    return size
