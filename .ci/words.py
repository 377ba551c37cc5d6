"""Brings the catalogues up to date with the words in the code, and compiles them; says what has no translation yet.

A text that leaves the code is kept at the end of its catalogue, and finds its translation again when it returns.
"""

import ast
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ckb": "nplurals=2; plural=(n != 1);",
}
MARKED = {"_": "m", "later": "m", "ngettext": "mp", "pgettext": "cm", "npgettext": "cmp"}
"""What marks a text, and what its arguments are: the context, the message, its plural."""

Key = tuple[str, str]


class Words(Catalog):
    """A catalogue whose header says nothing that changes from one run to the next."""

    def __init__(self, language: str) -> None:
        comment = "# The words of Sitrep. Translate here, then run `make words`."
        super().__init__(locale=language, header_comment=comment, fuzzy=False)
        self.language = language

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header, all of it; Babel's own has the time of day."""
        return [
            ("Project-Id-Version", "Sitrep"),
            ("Language", self.language),
            ("Plural-Forms", PLURALS[self.language]),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]


def words_in_code() -> Catalog:
    """Return every text that passes through gettext, with the files it stands in."""
    found = Catalog()
    for file in sorted((ROOT / "sitrep_app").rglob("*.py")):
        place = (file.relative_to(ROOT).as_posix(), 0)
        for given in marked(ast.parse(file.read_bytes())):
            message = (given["m"], given["p"]) if "p" in given else given["m"]
            found.add(message, locations=[place], context=given.get("c"))
    return found


def marked(module: ast.Module) -> Iterator[dict[str, str]]:
    """Go through the marked texts of a module in their order, those within f-strings too."""
    calls = [
        node for node in ast.walk(module) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    ]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        kinds = MARKED.get(call.func.id, "") if isinstance(call.func, ast.Name) else ""
        texts = [given.value for given in call.args[: len(kinds)] if isinstance(given, ast.Constant)]
        if kinds and len(texts) == len(kinds):
            yield {kind: str(text) for kind, text in zip(kinds, texts, strict=True)}


def updated(language: str, known: Catalog, code: Catalog) -> Words:
    """Return a language's catalogue: the texts of the code, each with what is known of it, then those not used now."""
    memory = {key(m): m for m in [*known.obsolete.values(), *texts(known)] if translated(m)}
    words = Words(language)
    for message in texts(code):
        remembered = memory.pop(key(message), None)
        string = remembered.string if remembered and fits(remembered, message) else None
        words.add(message.id, string, message.locations, context=message.context)
    for (context, singular), left in sorted(memory.items()):
        words.obsolete[context, singular] = left
    return words


def texts(catalogue: Catalog) -> Iterator[Message]:
    """Go through a catalogue without its header."""
    return (message for message in catalogue if message.id)


def key(message: Message) -> Key:
    """Return what tells a text from another: its context and its singular."""
    return (message.context or "", message.id if isinstance(message.id, str) else message.id[0])


def fits(remembered: Message, message: Message) -> bool:
    """Say whether what is remembered of a text has the forms it needs; not once it has been given a plural."""
    return isinstance(remembered.string, str) is isinstance(message.id, str)


def translated(message: Message) -> bool:
    """Say whether every form of a text has been translated."""
    string = message.string
    return bool(string) and (isinstance(string, str) or all(string or ()))


def bring_up_to_date(language: str, code: Catalog) -> list[str]:
    """Write a language's two files; return the texts that have no translation."""
    file = FOLDER / language / "LC_MESSAGES" / "sitrep.po"
    known = (
        read_po(io.BytesIO(file.read_bytes()), locale=language) if file.exists() else Catalog(locale=language)
    )
    words = updated(language, known, code)
    edited, compiled = io.BytesIO(), io.BytesIO()
    write_po(edited, words, width=110, include_lineno=False, sort_by_file=True)
    missing = [message for message in texts(words) if not translated(message)]
    for message in missing:
        words.delete(message.id, message.context)
    write_mo(compiled, words)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(edited.getvalue().rstrip(b"\n") + b"\n")
    file.with_suffix(".mo").write_bytes(compiled.getvalue())
    return [key(message)[1] for message in missing]


if __name__ == "__main__":
    code = words_in_code()
    for language in PLURALS:
        missing = bring_up_to_date(language, code)
        print(f"{language}: {len(list(texts(code))) - len(missing)} translated, {len(missing)} to do")
        for text in missing:
            print(f"    {text}")
