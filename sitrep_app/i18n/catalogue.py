"""The language in use and the gettext catalogues: one for the whole program, and another for a while where asked."""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

LANGUAGES = {"en": "English", "ar": "العربية", "ckb": "کوردی (سۆرانی)"}
"""The languages the program speaks, each by its own name."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ur"})
_ALSO_CALLED = {"ku": "ckb", "kur": "ckb", "ara": "ar", "eng": "en"}
_DOMAIN = "sitrep"

_in_use = "en"
_folder: Path | None = None
_for_a_while: ContextVar[str | None] = ContextVar("language", default=None)


def bind(catalogues: Path) -> None:
    """Name the folder of the catalogues, `<language>/LC_MESSAGES/sitrep.mo`, before any language but English is used."""
    global _folder  # noqa: PLW0603 - the program has one set of catalogues, as gettext itself has
    _folder = catalogues
    _translations.cache_clear()


def use(language: str) -> None:
    """Speak a language from now on, in every thread; one that is not known becomes English."""
    global _in_use  # noqa: PLW0603 - the program speaks one language
    _in_use = known(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak another language within the block, in this thread only: for a report in Arabic from an English window."""
    token = _for_a_while.set(known(language))
    try:
        yield
    finally:
        _for_a_while.reset(token)


def current() -> str:
    """Return the language spoken here and now: en, ar or ckb."""
    return _for_a_while.get() or _in_use


def known(language: str) -> str:
    """Return the language of ours that a tag or a locale such as `ar_IQ.UTF-8` stands for, else English."""
    tag = language.replace("-", "_").split("_")[0].split(".")[0].lower()
    tag = _ALSO_CALLED.get(tag, tag)
    return tag if tag in LANGUAGES else "en"


def is_right_to_left(language: str | None = None) -> bool:
    """Say whether a language, by default the one in use, is written from right to left."""
    return (language or current()).replace("-", "_").split("_")[0] in _RIGHT_TO_LEFT


def _(message: str) -> str:
    """Return a text in the language in use."""
    return _translations(current()).gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form of a text that goes with a number."""
    return _translations(current()).ngettext(singular, plural, number)


def pgettext(context: str, message: str) -> str:
    """Return a text that means different things in different places."""
    return _translations(current()).pgettext(context, message)


def npgettext(context: str, singular: str, plural: str, number: int) -> str:
    """Return the form that goes with a number of a text that means different things in different places."""
    return _translations(current()).npgettext(context, singular, plural, number)


def later(message: str) -> str:
    """Mark a text for the catalogue where it is only data; whoever shows it passes it through `_`."""
    return message


@cache
def _translations(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    if _folder is None:
        raise RuntimeError("i18n.bind() has not been told where the catalogues lie")
    return gettext.translation(_DOMAIN, _folder, languages=[language])
