import hashlib
import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period
from sitrep_app.reports import printing
from sitrep_app.reports.printing import Printed, preview, print_report
from tests.reports.sample import JANUARY, LAST, ZONE, Stock, cite, diyala, entry, report, request_of

ROOT = Path(__file__).parents[2]
NAUGHTY = json.loads((ROOT / "tests" / "data" / "blns" / "blns.json").read_text(encoding="utf-8"))

Print = Callable[[str], Printed]
Copy = Callable[..., str]


def printed_with(stock: Stock, **changes: Any) -> Printed:
    request = request_of(**changes)
    shown, earlier = report(stock, request)
    return print_report(shown, request, earlier=earlier)


def with_title(words: str) -> Stock:
    stock = diyala()
    stock.incidents.append(
        entry(Incident(words, "battle_or_raid", JANUARY, account=words, citations=cite(words)), 290)
    )
    return stock


def test_the_pdf_says_the_figures(printed: Print, words: Copy) -> None:
    copied = words(printed("en").pdf)
    for figure in (
        "2 civilians killed",
        "4 armed units destroyed",
        "0 of 6",
        "1 of 11",
        "weapons caches found",
    ):
        assert figure in copied


def test_the_pdf_names_its_source_with_reliability_and_reason(printed: Print, words: Copy) -> None:
    copied = words(printed("en").pdf)
    for told in (
        "Anti ISIS operations resume in Diyala",
        "Fairly reliable",
        "Names officials and places",
        "¶ 6",
    ):
        assert told in copied


def test_every_entry_has_a_grade(printed: Print, words: Copy) -> None:
    annex = words(printed("en").pdf).partition("Annex: entries")[2]
    stock = diyala()
    subjects = [one.subject for kind in (stock.incidents, stock.ties, stock.progress) for one in kind]
    ids = [subject[-8:] for subject in subjects]
    places = sorted(annex.index(each) for each in ids)
    rows = [annex[start:end] for start, end in zip(places, [*places[1:], len(annex)], strict=True)]
    assert [row for row in rows if not re.search(r"\bC3\b", row)] == []


def test_an_entry_without_a_source_is_graded_f6(words: Copy) -> None:
    stock = diyala()
    stock.incidents = [entry(Incident("Something happened", "battle_or_raid", JANUARY), 201)]
    copied = words(printed_with(stock).pdf)
    assert "F6 no source" in copied
    assert "1 event cites no source" in copied


@pytest.mark.parametrize(
    ("language", "told"),
    [("ar", "المدنيين"), ("ar", "الخط الزمني"), ("ckb", "پێشمەرگە"), ("ckb", "مەدەنییان")],
)
def test_words_in_arabic_script_can_be_copied(printed: Print, words: Copy, language: str, told: str) -> None:
    assert told in re.sub(
        "[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", words(printed(language).pdf, as_drawn=False)
    )


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_the_pdf_is_written_to_the_standards_in_every_language(printed: Print, language: str) -> None:
    report_ = printed(language)
    assert report_.standards == ("a-2a", "ua-1")
    assert report_.notices == ()
    assert report_.digest == hashlib.sha256(report_.pdf).hexdigest()
    with pikepdf.open(io.BytesIO(report_.pdf)) as pdf:
        assert str(pdf.Root.Lang) == {"en": "en-IQ", "ar": "ar-IQ", "ckb": "ckb-IQ"}[language]


def test_the_pdf_says_what_it_is(english: pikepdf.Pdf) -> None:
    with english.open_metadata() as told:
        assert told["dc:title"] == "Diyala: situation report"
        assert (told["pdfaid:part"], told["pdfaid:conformance"], told["pdfuaid:part"]) == ("2", "A", "1")
    assert english.Root.MarkInfo.Marked
    assert english.Root.ViewerPreferences.DisplayDocTitle


def tags(node: Any) -> Iterator[pikepdf.Dictionary]:
    children = node.get("/K", pikepdf.Array()) if isinstance(node, pikepdf.Dictionary) else node
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from tags(child)


def test_the_structure_has_headings_tables_lists_and_links(english: pikepdf.Pdf) -> None:
    found = {str(tag.S) for tag in tags(english.Root.StructTreeRoot)}
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/TD", "/Link", "/Figure"} <= found


def test_every_picture_has_words_for_those_who_hear_it(english: pikepdf.Pdf) -> None:
    figures = [tag for tag in tags(english.Root.StructTreeRoot) if str(tag.S) == "/Figure"]
    told = [str(figure.Alt) for figure in figures]
    assert len(told) == 3
    assert told[0].startswith("Timeline of 15 events by category. Violence against civilians: 2")
    assert "Police and PMF: Joint operations" in told[1]
    assert told[2].startswith("1 of 11 reported rebuilt")


def test_every_figure_leads_to_an_entry(english: pikepdf.Pdf) -> None:
    links = [note for note in english.pages[0].Annots if str(note.Subtype) == "/Link"]
    assert len(links) > 15
    assert all("/URI" not in note.get("/A", {}) for note in links)


def test_the_same_records_and_request_print_the_same_bytes(printed: Print) -> None:
    assert printed_with(diyala()).pdf == printed("en").pdf


def test_the_bytes_depend_on_no_process() -> None:
    program = (
        "from sitrep_app import i18n, paths; i18n.bind(paths.resources() / 'i18n');"
        "from tests.reports.test_printing import *; print(printed_with(diyala(), language='ar').digest)"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "America/New_York"))
    }
    assert len(digests) == 1


def test_another_number_prints_other_bytes(printed: Print) -> None:
    assert printed("en").digest != printed_with(diyala(), number=2).digest


def test_what_a_person_types_is_printed_and_never_run(words: Copy) -> None:
    typed = [
        '#read("/etc/passwd")',
        "$x^2$",
        "*b* _i_",
        "@entry-1",
        "<entry-1>",
        "= Heading",
        "#panic()",
        "\\u{41}",
        "`raw` // no",
    ]
    stock = diyala()
    for at, text in enumerate(typed):
        stock.incidents.append(
            entry(Incident(text, "battle_or_raid", JANUARY, citations=cite(text)), 10_000 + at)
        )
    made = printed_with(stock)
    copied = words(made.pdf)
    assert [text for text in typed if copied.count(text) < 2] == []
    assert made.standards == ("a-2a", "ua-1")


def test_a_corpus_of_naughty_strings_prints_in_every_place_a_person_types_into() -> None:
    stock = diyala()
    typed = [words for words in NAUGHTY if words.strip()]
    for at, text in enumerate(typed):
        stock.incidents.append(
            entry(
                Incident(text, "battle_or_raid", JANUARY, account=text, tags=(text,), citations=cite(text)),
                10_000 + at,
            )
        )
    stock.setting = replace(stock.setting, title=typed[0], subtitle=typed[1])
    stock.actors = [
        replace(a, state=replace(a.state, name=typed[at + 5])) for at, a in enumerate(stock.actors)
    ]
    stock.sources = [
        replace(s, state=replace(s.state, title=typed[40], reason=typed[41])) for s in stock.sources
    ]
    made = printed_with(stock, title=typed[50])
    assert made.pdf.startswith(b"%PDF")
    assert "U+" in made.notices[0].subject


def test_characters_that_cannot_be_printed_are_named_in_a_notice() -> None:
    made = printed_with(with_title("Bridge 漢 closed"))
    assert made.standards == ("a-2a", "ua-1")
    assert made.notices[0].subject == "U+6F22"


@pytest.mark.parametrize("name", ["x" * 10_000, "هجوم" * 2_500, "مقتل مدنيين على يد ISIS في (بعقوبة)"])
def test_names_of_any_length_and_direction_can_be_copied_out_of_the_pdf(words: Copy, name: str) -> None:
    copied = "".join(words(printed_with(with_title(name)).pdf).split())
    for part in (name[:4], name.rstrip(")")[-6:]):
        assert part in copied


def test_an_annex_too_long_says_where_the_rest_is(words: Copy) -> None:
    stock = diyala()
    for at in range(440):
        day = Period.day(LAST.replace(day=1 + at % 31), ZONE)
        stock.incidents.append(
            entry(Incident(f"Event {at}", "battle_or_raid", day, citations=cite("1")), 10_000 + at)
        )
    assert "400 of 453 are listed here; the others are in the workspace" in words(printed_with(stock).pdf)


def test_what_is_held_back_is_counted_on_the_first_page_and_not_told(words: Copy) -> None:
    stock = diyala()
    stock.incidents[5] = replace(
        stock.incidents[5], state=replace(stock.incidents[5].state, marking=Marking.RED)
    )
    copied = words(printed_with(stock).pdf)
    assert "1 entry is held back from this audience" in copied
    assert "Two civilians killed" not in copied


def test_a_view_released_for_others_is_not_printed() -> None:
    shown, _earlier = report(diyala(), request_of(audience=Marking.AMBER))
    with pytest.raises(ValueError, match="more closed audience"):
        print_report(shown, request_of(audience=Marking.CLEAR))


def test_a_draft_says_so(words: Copy) -> None:
    copied = words(printed_with(diyala(), number=None).pdf)
    assert "Draft" in copied
    assert "No. 1" not in copied


def test_an_empty_workspace_prints_too(words: Copy) -> None:
    made = printed_with(Stock())
    assert made.standards == ("a-2a", "ua-1")
    assert "No events are recorded for this period." in words(made.pdf)


def test_forty_entries_are_printed_within_five_seconds() -> None:
    stock = diyala()
    for at in range(40):
        state = replace(stock.incidents[5].state, claims=(Claim("killed", "civilians", best=at),))
        stock.incidents.append(entry(state, 10_000 + at))
    start = time.perf_counter()
    printed_with(stock)
    assert time.perf_counter() - start < 5


def test_a_preview_has_a_picture_of_each_page() -> None:
    request = request_of()
    shown, earlier = report(diyala(), request)
    pages = preview(shown, request, earlier=earlier, ppi=50)
    assert len(pages) == 4
    assert all(page.startswith(b"\x89PNG") for page in pages)


def test_the_first_page_of_the_sample_is_one_page(english: pikepdf.Pdf) -> None:
    assert len(english.pages) == 4
    assert printing.STANDARDS[0] == ["a-2a", "ua-1"]
