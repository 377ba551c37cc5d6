"""The sample printed once for each language, and what a reader gets out of a PDF."""

import io
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pikepdf
import pytest

from sitrep_app import paths
from sitrep_app.i18n import bind
from sitrep_app.reports.printing import Printed, print_report
from tests.reports.sample import diyala, report, request_of


@pytest.fixture(scope="session", autouse=True)
def catalogues() -> None:
    bind(paths.resources() / "i18n")


@cache
def _printed(language: str) -> Printed:
    request = request_of(language=language)
    shown, earlier = report(diyala(), request)
    return print_report(shown, request, earlier=earlier)


@pytest.fixture(scope="session")
def printed() -> Callable[[str], Printed]:
    """Return the sample's report in a language."""
    return _printed


@pytest.fixture
def english() -> Iterator[pikepdf.Pdf]:
    """Return the English report, opened."""
    with pikepdf.open(io.BytesIO(_printed("en").pdf)) as pdf:
        yield pdf


@pytest.fixture
def words(tmp_path: Path) -> Callable[..., str]:
    """Return what can be copied out of a PDF, in one line: in the order it is drawn, or as a reader selects it."""

    def copied(pdf: bytes, *, as_drawn: bool = True) -> str:
        file = tmp_path / "report.pdf"
        file.write_bytes(pdf)
        out = subprocess.run(
            ["pdftotext", *(["-raw"] if as_drawn else []), str(file), "-"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        return " ".join(out.split())

    return copied
