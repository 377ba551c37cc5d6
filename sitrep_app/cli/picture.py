"""`sitrep picture`: draw a page of the app into a PNG file, without a display."""

import argparse
import re
from pathlib import Path

from sitrep_app.cli.arguments import LANGUAGES, file_argument
from sitrep_app.cli.desktop import Desktop, PictureRequest
from sitrep_app.domain.trouble import WrongUse

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


def run(arguments: argparse.Namespace, desktop: Desktop) -> int:
    """Draw the page."""
    size = _size(arguments.size)
    request = PictureRequest(
        arguments.file, arguments.page, arguments.out, size, arguments.theme, arguments.language
    )
    desktop.picture(request)
    print(f"Drew {arguments.out}")
    return 0


def _size(words: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,6})[x×](\d{1,6})", words)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(SMALLEST <= side <= LARGEST for side in size):
        raise WrongUse(
            f"“{words}” is no size", "--size", f"Give width x height, {SMALLEST} to {LARGEST}: 1600x900."
        )
    return size
