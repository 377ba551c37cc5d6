"""`sitrep attachments`: list the attached files and what photos tell, or write one of them to a file."""

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sitrep_app.cli.arguments import file_argument
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.opening import looking
from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.i18n import format_size
from sitrep_app.ops import attachments
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

SHORTEST = 6
"""How many digits of a hash must be given at least."""


@dataclass(frozen=True, slots=True)
class _Held:
    """An attachment and the entry that it goes with."""

    attachment: Attachment
    kind: str
    subject: SubjectId


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, which content to write, and where."""
    file_argument(parser)
    parser.add_argument("--save", metavar="HASH", help="write the file whose hash begins so")
    parser.add_argument("-o", "--out", type=Path, metavar="OUT", help="where to write it")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """List the attachments, or write one."""
    if bool(arguments.save) != bool(arguments.out):
        raise WrongUse("--save and -o go together", "sitrep attachments", "Give both, or neither.")
    with looking(arguments.file) as workspace:
        if arguments.save:
            chosen = _chosen(workspace, arguments.save.lower())
            attachments.save_as(workspace, chosen, arguments.out)
            print(f"Wrote {chosen.shown} to {arguments.out}")
        elif arguments.json:
            print(json.dumps([_as_json(workspace, held) for held in _all(workspace)], ensure_ascii=False))
        else:
            _list(workspace)
    return 0


def _list(workspace: Workspace) -> None:
    for held in _all(workspace):
        one = held.attachment
        about = ", ".join(part for part in (one.role, _printable(one.caption)) if part)
        print(f"{one.hash[:12]}  {format_size(one.size):>9}  {_printable(one.media_type)}  {one.shown}")
        print(f"{'':14}{held.kind} {held.subject}{f': {about}' if about else ''}")


def _printable(text: str) -> str:
    """Return a text without what would steer a terminal."""
    return "".join(character for character in text if character.isprintable())


def _all(workspace: Workspace) -> Iterator[_Held]:
    for entry in queries.entries_with_attachments(workspace):
        for attachment in entry.state.attachments:
            yield _Held(attachment, entry.kind, entry.subject)


def _chosen(workspace: Workspace, start: str) -> Attachment:
    found = {held.attachment.hash: held.attachment for held in _all(workspace)}
    fitting = [one for content, one in found.items() if content.startswith(start)]
    if len(fitting) != 1 or len(start) < SHORTEST:
        what = "No attached file has a hash that begins so" if not fitting else "That does not name one file"
        raise Trouble(what, start, "See the hashes with: sitrep attachments FILE --json")
    return fitting[0]


def _as_json(workspace: Workspace, held: _Held) -> dict[str, Any]:
    try:
        facts = attachments.told_by(workspace, held.attachment)
    except Trouble:
        return {**asdict(held.attachment), "kind": held.kind, "subject": held.subject, "is_missing": True}
    told = asdict(facts) if facts else None
    return {**asdict(held.attachment), "kind": held.kind, "subject": held.subject, "tells": told}
