"""Brings the catalogues up to date with the words in the code, and compiles them. With --check it only reports.

A text that leaves the code is kept at the end of its catalogue, and finds its translation again when it returns.
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("ar", "ckb")
PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ckb": "nplurals=2; plural=(n != 1);",
}
HEADER = "Sitrep: words in {language}. Edit the translations here; `make words` does the rest."
KEYWORDS = {**DEFAULT_KEYWORDS, "later": None, "npgettext": ((1, "c"), 2, 3)}


def words_in_code() -> Catalog:
    """Return every text that passes through gettext, with the files it stands in."""
    found = Catalog()
    for name, _line, message, _comments, context in extract_from_dir(ROOT / "sitrep_app", keywords=KEYWORDS):
        found.add(message, locations=[(f"sitrep_app/{Path(name).as_posix()}", 0)], context=context)
    return found


def updated(language: str, code: Catalog) -> Catalog:
    """Return the catalogue of a language with exactly the texts of the code, each with what is known of it."""
    file = FOLDER / language / "LC_MESSAGES" / "sitrep.po"
    with file.open("rb") as lines:
        known = read_po(lines, locale=language)
    fresh = Catalog(locale=language, charset="utf-8", fuzzy=False)
    memory = {_key(message): message.string for message in [*known.obsolete.values(), *known]}
    for message in _texts(code):
        fresh.add(message.id, memory.pop(_key(message), None), message.locations, context=message.context)
    for message in [*known, *known.obsolete.values()]:
        if message.id and message.string and _key(message) in memory:
            fresh.obsolete[message.id] = Message(message.id, message.string, context=message.context)
    return fresh


def written(catalogue: Catalog, language: str) -> tuple[bytes, bytes]:
    """Return the catalogue as people edit it and as the program reads it."""
    catalogue.mime_headers = [
        ("Project-Id-Version", "Sitrep"),
        ("Language", language),
        ("Plural-Forms", PLURALS[language]),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]
    catalogue.header_comment = f"# {HEADER.format(language=language)}"
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, catalogue, width=110, include_lineno=False, sort_by_file=True)
    write_mo(compiled, catalogue)
    return text.getvalue(), compiled.getvalue()
