"""`sitrep export` as it is used."""

import csv
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Sitrep


def titles(out: Path) -> list[str]:
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return [row["Title"] for row in csv.DictReader(stream)][1:]


def test_the_ending_says_the_format(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.geojson"
    said = sitrep("export", diyala, "-o", out)
    assert (said.status, said.err) == (0, "")
    assert "0 entries held back" in said.out
    assert json.loads(out.read_text("utf-8"))["type"] == "FeatureCollection"


def test_the_lens_narrows_what_is_written(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    out = tmp_path / "d.csv"
    options = ("--category", "violence_against_civilians", "--text", "hospital", "--from", "2018-01-01")
    assert sitrep("export", diyala, "-o", out, *options).status == 0
    assert titles(out) == ["Two civilians killed outside Miqdadiyah hospital"]


def test_what_is_marked_above_the_audience_stays(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    assert (
        sitrep("add", diyala, "incident", "--title", "Zqred", "--when", "jan 2018", "--marking", "red").status
        == 0
    )
    for name in ("d.csv", "d.json", "d.geojson"):
        said = sitrep("export", diyala, "-o", tmp_path / name, "--audience", "green")
        assert "for TLP:GREEN" in said.out
        assert "1 entry held back" in said.out
        assert "Zqred" not in (tmp_path / name).read_text("utf-8")


def test_a_file_that_is_there_is_replaced_only_when_asked(
    sitrep: Sitrep, diyala: Path, tmp_path: Path
) -> None:
    out = tmp_path / "d.csv"
    out.write_text("mine")
    said = sitrep("export", diyala, "-o", out)
    assert (said.status, out.read_text()) == (1, "mine")
    assert "already" in said.line
    assert sitrep("export", diyala, "-o", out, "--replace").status == 0
    assert titles(out)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("-o", "d.xlsx"), "names no format"),
        (("-o", "d.geojson", "--what", "sources"), "not written as geojson"),
        (("-o", "d.csv", "--audience", "pink"), "no marking"),
        (("-o", "d.csv", "--from", "2018-02-01", "--to", "2018-01-01"), "ends before it begins"),
        (("-o", "d.csv", "--from", "before 2018"), "has no beginning"),
        (("-o", "d.csv", "--from", "gibberish"), "gibberish"),
    ],
)
def test_a_wrong_option_is_told_in_one_line(
    sitrep: Sitrep, diyala: Path, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    _option, name, *rest = words
    said = sitrep("export", diyala, "-o", tmp_path / name, *rest)
    assert (said.status, told in said.line, (tmp_path / name).exists()) == (2, True, False)
