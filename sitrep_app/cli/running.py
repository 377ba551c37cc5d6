"""Running a command: which one, with what exit status, and what a failure looks like."""

import contextlib
import errno
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from sitrep_app import __version__, paths
from sitrep_app.cli import add, attachments, check, export, figures, make, new, picture, report, same
from sitrep_app.cli.arguments import Parser
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.telling import tell
from sitrep_app.domain.trouble import Trouble, WrongUse

COMMANDS = {
    "new": new,
    "add": add,
    "attachments": attachments,
    "same": same,
    "figures": figures,
    "report": report,
    "export": export,
    "picture": picture,
    "check": check,
    "make": make,
}
_REMEDIES = {
    errno.ENAMETOOLONG: "Choose a shorter name.",
    errno.ENOSPC: "Free some space and try again.",
    errno.EDQUOT: "Free some space and try again.",
    errno.EFBIG: "Choose a disk that takes larger files.",
    errno.EROFS: "Choose a folder that you may write to.",
    errno.EACCES: "Choose a file and a folder that you may use.",
    errno.EPERM: "Choose a file and a folder that you may use.",
}
"""What the system refuses and a person can mend, and how."""

DONE, COULD_NOT, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str], desktop: Desktop) -> int:
    """Run one command and return its exit status: 0 done, 1 could not, 2 wrong usage."""
    try:
        status = _dispatch(list(arguments), desktop)
        if sys.stdout:
            sys.stdout.flush()
    except Trouble as trouble:
        status = _refused(trouble)
    except BrokenPipeError:
        # The reader went away
        _let_go_of_output()
        status = DONE
    except KeyboardInterrupt:
        tell("Stopped; nothing half-done was left.")
        status = INTERRUPTED
    except OSError as error:
        if error.filename is None:
            _let_go_of_output()
        remedy = _REMEDIES.get(error.errno or 0)
        status = _refused(_told(error, remedy)) if remedy else _our_fault(error)
    except Exception as error:  # noqa: BLE001  the last line of defence: our own fault, told without a traceback
        status = _our_fault(error)
    return status


def _let_go_of_output() -> None:
    """Let what standard output did not take go nowhere; flushing it at exit would fail once more, with a status of its own."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused(trouble: Trouble) -> int:
    tell(trouble)
    return WRONG_USE if isinstance(trouble, WrongUse) else COULD_NOT


def _told(error: OSError, remedy: str) -> Trouble:
    subject = str(error.filename or "standard output")
    return Trouble(error.strerror or str(error), subject, remedy)


def _our_fault(error: Exception) -> int:
    tell(f"Sitrep itself failed: {error}. {_saved(error)}")
    return COULD_NOT


def _dispatch(words: list[str], desktop: Desktop) -> int:
    parser = _parser()
    if not words:
        return desktop.open(None)
    if words[0] in COMMANDS or words[0].startswith("-"):
        chosen, rest = parser.parse_known_args(words)
        if chosen.command is None:
            raise _not_taken(words[0], "sitrep")
        if rest and not getattr(chosen, "takes_fields", False):
            raise _not_taken(rest[0], f"sitrep {chosen.command}")
        chosen.rest = rest
        status: int = chosen.run(chosen, desktop)
        return status
    if len(words) > 1:
        raise WrongUse(f"There is no command “{words[0]}”", "sitrep", "See: sitrep --help")
    return desktop.open(_existing(words[0]))


def _not_taken(word: str, command: str) -> WrongUse:
    what = f"There is no option {word}" if word.startswith("-") else f"“{word}” is one word too many"
    return WrongUse(what, command, f"See: {command} --help")


def _existing(word: str) -> Path:
    path = Path(word)
    if not path.exists() and not path.suffix and os.sep not in word:
        raise WrongUse(f"There is no command and no file “{word}”", "sitrep", "See: sitrep --help")
    if not path.exists():
        raise Trouble("There is no such file", word, f"Make it with: sitrep new {word}")
    return path


def _parser() -> Parser:
    parser = Parser(
        prog="sitrep",
        description="Situation reports: what happened, who works with whom, what has been rebuilt.",
        epilog="sitrep FILE opens the desktop on a workspace; sitrep alone opens the last one.",
    )
    parser.add_argument("--version", action="version", version=f"sitrep {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, module in COMMANDS.items():
        summary = (module.__doc__ or "").strip().splitlines()[0].removeprefix(f"`sitrep {name}`: ")
        sub = commands.add_parser(name, help=summary, description=summary[:1].upper() + summary[1:])
        module.configure(sub)
        sub.set_defaults(run=module.run)
    return parser


def _saved(error: Exception) -> str:
    folder = paths.user_folder() / "crashes"
    report = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except OSError as refused:
        return f"No report could be saved in {folder}: {refused.strerror}"
    return f"A report for its makers is in {report}"
