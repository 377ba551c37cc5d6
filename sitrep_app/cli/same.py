"""`sitrep same`: make two entries one, or part them again."""

import argparse

from sitrep_app.cli.arguments import file_argument
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.opening import writing
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.ops import same_subject
from sitrep_app.ops.drafting import Names
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

KINDS = ("actor", "place", "source", "facility", "programme", "incident")


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, the kind and the two."""
    file_argument(parser)
    parser.add_argument("kind", metavar="KIND", choices=KINDS, help=", ".join(KINDS))
    parser.add_argument("kept", metavar="KEPT", help="the one whose description is kept: its name or its id")
    parser.add_argument("other", metavar="OTHER", help="the one that is shown under it: its name or its id")
    parser.add_argument("--part", action="store_true", help="part them again instead")
    parser.add_argument("--reason", default="", help="why, for those who read the history")


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Merge the two, or part them."""
    with writing(arguments.file) as workspace:
        kept = _found(workspace, arguments.kind, arguments.kept)
        if arguments.part:
            other = _under(workspace, kept, arguments.other)
            same_subject.part(workspace, other, reason=arguments.reason)
            print(f"{arguments.other} stands for itself again")
        else:
            other = _found(workspace, arguments.kind, arguments.other)
            same_subject.merge(workspace, kept, other, reason=arguments.reason)
            print(f"{arguments.other} is shown as {arguments.kept}")
    return 0


def _found(workspace: Workspace, kind: str, words: str) -> SubjectId:
    if kind == "incident":
        known = (
            [entry.subject for entry in queries.entries_of(workspace, [SubjectId(words)])]
            if _is_id(words)
            else []
        )
        found = known[0] if known else None
    else:
        found = Names(workspace).find(kind, words)
    if found is None:
        raise WrongUse(f"There is no {kind} “{words}”", "sitrep same", "Give its name, or its id.")
    return found


def _under(workspace: Workspace, kept: SubjectId, words: str) -> SubjectId:
    under = same_subject.merged_under(workspace, kept)
    for entry in under:
        if words in (entry.subject, getattr(entry.state, "name", ""), getattr(entry.state, "title", "")):
            return entry.subject
    known = ", ".join(str(getattr(one.state, "name", one.subject)) for one in under) or "nothing"
    raise WrongUse(f"“{words}” is not shown under it", "sitrep same --part", f"What is: {known}.")


def _is_id(words: str) -> bool:
    return len(words) == 32 and all(digit in "0123456789abcdef" for digit in words)
