"""Where data lies: in a checkout, in a wheel, in a frozen build, and in the user's own folder. Nobody else knows."""

import os
import sys
from contextlib import suppress
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of icons, fonts, theme, catalogues, vocabularies, Typst sources and geography."""
    return _data() / "resources"


def database() -> Path:
    """The folder of the Alembic environment, its versions, schema.sql and the samples."""
    return _data() / "db"


def notice() -> Path:
    """The file that says what others made and on which terms it is here."""
    return _data() / "NOTICE"


def user_folder() -> Path:
    """The folder for settings, backups and remembered heads of this person, made if missing and where it can be made.

    The environment variable SITREP_HOME names another one. Whoever writes there does without it where it refuses.
    """
    chosen = os.environ.get("SITREP_HOME")
    folder = Path(chosen).expanduser() if chosen else platformdirs.user_data_path("sitrep", appauthor=False)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _data() -> Path:
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen) / "sitrep_app" / "_data"
    shipped = _PACKAGE / "_data"
    return shipped if shipped.is_dir() else _PACKAGE.parent
