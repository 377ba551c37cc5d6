"""Running a command: which one, with what exit status, and what a failure looks like."""

import contextlib
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from sitrep_app import __version__, paths
from sitrep_app.cli import add, check, figures, make, new, picture, report
from sitrep_app.cli.arguments import Parser
from sitrep_app.cli.desktop import Desktop
from sitrep_app.domain.trouble import Trouble, WrongUse

COMMANDS = {
    "new": new,
    "add": add,
    "figures": figures,
    "report": report,
    "picture": picture,
    "check": check,
    "make": make,
}
DONE, COULD_NOT, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str], desktop: Desktop) -> int:
    """Run one command and return its exit status: 0 done, 1 could not, 2 wrong usage."""
    try:
        return _dispatch(list(arguments), desktop)
    except Trouble as trouble:
        print(f"sitrep: {trouble}", file=sys.stderr)
        return WRONG_USE if isinstance(trouble, WrongUse) else COULD_NOT
    except BrokenPipeError:
        # The reader went away; standard output is closed so that nothing is flushed into it at exit.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("sitrep: Stopped; nothing half-done was left.", file=sys.stderr)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the last line of defence: our own fault, told without a traceback
        print(
            f"sitrep: Sitrep itself failed: {error}. A report for its makers is in {_saved(error)}",
            file=sys.stderr,
        )
        return COULD_NOT


def _dispatch(words: list[str], desktop: Desktop) -> int:
    parser = _parser()
    if not words:
        return desktop.open(None)
    if words[0] in COMMANDS or words[0].startswith("-"):
        chosen, rest = parser.parse_known_args(words)
        if rest and not getattr(chosen, "takes_fields", False):
            raise WrongUse(
                f"There is no option {rest[0]}",
                f"sitrep {chosen.command}",
                f"See: sitrep {chosen.command} --help",
            )
        chosen.rest = rest
        status: int = chosen.run(chosen, desktop)
        return status
    if len(words) > 1:
        raise WrongUse(f"There is no command “{words[0]}”", "sitrep", "See: sitrep --help")
    return desktop.open(_existing(words[0]))


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
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, module in COMMANDS.items():
        summary = (module.__doc__ or "").strip().splitlines()[0].removeprefix(f"`sitrep {name}`: ")
        sub = commands.add_parser(name, help=summary, description=summary[:1].upper() + summary[1:])
        module.configure(sub)
        sub.set_defaults(run=module.run)
    return parser


def _saved(error: Exception) -> Path:
    folder = paths.user_folder() / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    report = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    report.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    return report
