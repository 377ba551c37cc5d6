"""When the program itself is at fault: one hook that saves a report and says where it lies."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion

from sitrep_app import __version__
from sitrep_app.paths import user_folder

Told = Callable[[Path], None]


def catch_crashes(told: Told, now: Callable[[], datetime]) -> None:
    """From now on write a report of every fault nobody caught and tell where it lies; drafts are safe already."""

    def hook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        report = write_report(fault, now())
        sys.stderr.write(f"sitrep: a fault of the program; the report is {report}\n")
        told(report)

    sys.excepthook = hook


def write_report(fault: BaseException, at: datetime) -> Path:
    """Write what went wrong and where, with no entry's words in it, and return the file."""
    folder = user_folder() / "crashes"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{at:%Y%m%d-%H%M%S-%f}.txt"
    file.write_text("\n".join(_lines(fault, at)), encoding="utf-8")
    return file


def _lines(fault: BaseException, at: datetime) -> list[str]:
    """List the frames without their source lines' values; a message may quote an entry, so only its type is kept."""
    frames = traceback.extract_tb(fault.__traceback__)
    return [
        f"Sitrep {__version__}, {at.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
        f"{type(fault).__module__}.{type(fault).__qualname__}",
        *(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames),
        "",
    ]
