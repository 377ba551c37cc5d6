"""Telling whoever adds an entry without a window what is doubtful about it, and taking why it is right all the same."""

import argparse
import sys

from sitrep_app.domain.draft import Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting import OVERRULE


def overruling_arguments(parser: argparse.ArgumentParser) -> None:
    """Take why an entry is right although it is doubtful."""
    parser.add_argument(f"--{OVERRULE}", metavar="WHY", help="why it is right although it is doubtful")


def overruling(arguments: argparse.Namespace) -> dict[str, Words]:
    """Return the words of a draft that overrule what is doubtful; none where nobody gave a reason."""
    return {OVERRULE: arguments.overrule} if arguments.overrule else {}


def tell_doubts(checked: drafting.Checked, *, is_refused: bool = True) -> None:
    """Tell on stderr what is doubtful, overruled or not; Trouble where what is not overruled was to be recorded."""
    if checked.troubles:
        return
    for doubt in checked.doubts:
        print(f"warning: {doubt.field}: {doubt.what}", file=sys.stderr)
    if is_refused and checked.doubts and not checked.overruled:
        raise Trouble(
            "Nothing was recorded, for what is doubtful has not been overruled",
            checked.doubts[0].field,
            'Correct it, or add --overrule "why it is so".',
        )
