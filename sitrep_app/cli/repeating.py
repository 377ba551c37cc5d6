"""Telling whoever adds an entry without a window that it may be there already."""

import argparse
import sys

from sitrep_app.cli.telling import one_line
from sitrep_app.domain.entry import State
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops.likely import Likely, Lookout
from sitrep_app.store.workspace import Workspace


def repeating_arguments(parser: argparse.ArgumentParser) -> None:
    """Take whether an entry that may be there already is refused."""
    parser.add_argument(
        "--refuse-duplicates",
        action="store_true",
        help="record nothing where an entry that is likely the same is there already",
    )


def tell_repeated(workspace: Workspace, state: State | None, *, is_refused: bool) -> list[Likely]:
    """Tell on stderr which entries a state may repeat and return them; Trouble where such a one is refused."""
    likely = Lookout(workspace).likely(state) if state is not None else []
    found = [one for one in likely if one.is_likely]
    for one in found:
        print(f"warning: {one_line(_told(one))}", file=sys.stderr)
    if found and is_refused:
        raise Trouble(
            "Nothing was recorded, for it may be there already",
            found[0].subject,
            "Look at that entry, or leave out --refuse-duplicates.",
        )
    return found


def as_json(found: list[Likely]) -> list[dict[str, object]]:
    """Return what may be repeated as other programs read it."""
    return [
        {
            "subject": one.subject,
            "title": one.title,
            "score": round(one.score, 3),
            "reasons": list(one.reasons),
        }
        for one in found
    ]


def _told(one: Likely) -> str:
    return f"may be the same as “{one.title}” ({one.subject}): {', '.join(one.reasons)}"
