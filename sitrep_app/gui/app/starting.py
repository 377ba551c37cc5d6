"""The application object: its name, its language and direction, its theme, and what it remembers."""

import sys
from typing import cast

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from sitrep_app import __version__, i18n
from sitrep_app.gui.theme import Mode, Theme, apply
from sitrep_app.paths import user_folder

LAST = "last workspace"
THEME = "theme"
"""The names under which things are remembered."""


def application(language: str) -> QApplication:
    """Return the one application object, speaking a language: en, ar or ckb."""
    app = cast("QApplication | None", QApplication.instance()) or QApplication(sys.argv[:1])
    app.setApplicationName("sitrep")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sitrep")
    i18n.use(language)
    right_to_left = i18n.is_right_to_left()
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    _translate_qt(app, language)
    return app


def dressed(app: QApplication, mode: Mode) -> Theme:
    """Return a theme that the application is dressed in."""
    theme = Theme(mode, app)
    apply(app, theme)
    return theme


def remembered() -> QSettings:
    """Return what the desktop remembers between runs, kept in the user's folder."""
    return QSettings(str(user_folder() / "desktop.ini"), QSettings.Format.IniFormat)


def usual_language(memory: QSettings) -> str:
    """Return the language chosen before, else the system's where it is one of ours, else English."""
    chosen = str(memory.value("language", "") or "")
    return i18n.known(chosen or QLocale.system().name())


def _translate_qt(app: QApplication, language: str) -> None:
    """Let Qt's own dialogs speak the language where Qt has it; it has no Sorani."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language != "en" and translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
