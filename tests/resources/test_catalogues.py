"""What translators wrote is what the program reads, and fits the texts it stands for."""

import re
import runpy
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

from sitrep_app import paths

LANGUAGES = {"ar": 6, "ckb": 2}
NUMBER = {"{count}", "{n}"}
FEW = 5
PRINTED = ("sitrep_app/reports/", "sitrep_app/i18n/")
"""Where words stand alone on paper, or are isolated already."""
WORDS = Path(__file__).parents[2] / ".ci" / "words.py"
Forms = tuple[str, ...]


def forms(text: object) -> Forms:
    return (text,) if isinstance(text, str) else tuple(text) if isinstance(text, list | tuple) else ()


def messages(language: str) -> list[Message]:
    with (paths.resources() / "i18n" / language / "LC_MESSAGES" / "sitrep.po").open("rb") as lines:
        catalogue = read_po(lines, locale=language)
    return [message for message in [*catalogue, *catalogue.obsolete.values()] if message.id]


def compiled(language: str) -> dict[Forms, Forms]:
    with (paths.resources() / "i18n" / language / "LC_MESSAGES" / "sitrep.mo").open("rb") as data:
        return {forms(message.id): forms(message.string) for message in read_mo(data) if message.id}


def used(language: str) -> dict[Forms, Forms]:
    with (paths.resources() / "i18n" / language / "LC_MESSAGES" / "sitrep.po").open("rb") as lines:
        return {
            forms(message.id): forms(message.string)
            for message in read_po(lines, locale=language)
            if message.id
        }


def blanks(text: str) -> set[str]:
    return set(re.findall(r"{\w+}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_but_a_few_texts_of_the_program_have_been_translated(language: str) -> None:
    known = used(language)
    code = runpy.run_path(str(WORDS))["words_in_code"]()
    missing = [message.id for message in code if message.id and not any(known.get(forms(message.id), ()))]
    assert len(missing) <= FEW, f"run `make words`, then translate {missing}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_the_edited_one(language: str) -> None:
    assert compiled(language) == {key: text for key, text in used(language).items() if any(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_has_every_form_of_its_language_and_none_is_half_done(language: str) -> None:
    plural = [m for m in messages(language) if m.pluralizable and any(forms(m.string))]
    assert [
        m.id for m in plural if len(forms(m.string)) != LANGUAGES[language] or not all(forms(m.string))
    ] == []
    assert plural


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_fills_the_same_blanks(language: str) -> None:
    singular = [m for m in messages(language) if isinstance(m.id, str) and m.string]
    assert [m.id for m in singular if blanks(str(m.string)) != blanks(str(m.id))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_fills_no_blank_of_its_own_and_leaves_out_none_but_the_number(language: str) -> None:
    plural = [m for m in messages(language) if m.pluralizable and all(forms(m.string))]
    wrong = [
        m.id
        for m in plural
        for form in forms(m.string)
        if not blanks(m.id[1]) - NUMBER <= blanks(form) <= blanks(m.id[1])
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quoted_words_of_a_person_keep_their_own_order_on_the_screen(language: str) -> None:
    used = [m for m in messages(language) if m.locations]
    shown = [m for m in used if not any(file.startswith(PRINTED) for file, _line in m.locations)]
    assert [m.id for m in shown for form in forms(m.string) if re.search(r"«{\w+}»", form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_only_a_guess(language: str) -> None:
    assert [message.id for message in messages(language) if message.fuzzy] == []


@pytest.mark.parametrize(("language", "foreign"), [("ar", "[کیەێۆڕڵگپچژ]"), ("ckb", "[كيىةأإآؤ]")])
def test_each_language_is_written_in_its_own_letters(language: str, foreign: str) -> None:
    assert [m.id for m in messages(language) for form in forms(m.string) if re.search(foreign, form)] == []
