"""The window's filters as options."""

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.period import end_of, midnight
from sitrep_app.ops import named_lenses
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import NotedDesktop, Sitrep
from tests.support.sample import laptop


def killed(sitrep: Sitrep, diyala: Path, *options: str) -> int:
    """How many civilians were killed, through some filters."""
    said = sitrep("figures", diyala, "--json", *options)
    assert (said.status, said.err) == (0, "")
    return int(json.loads(said.out)["civilians_killed"]["best"])


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--actor", "ISIS"), 2),
        (("--actor", "islamic state"), 2),
        (("--category", "violence_against_civilians", "--category", "battle_or_raid"), 2),
        (("--category", "battle_or_raid"), 0),
        (("--grade", "C3"), 2),
        (("--grade", "A"), 0),
        (("--marking", "red"), 0),
        (("--text", "hospital"), 2),
        (("--tag", "never used"), 0),
        (("--verification", "unverified", "--district", "Al-Muqdadiya"), 2),
        (("--district", "IQG10Q02"), 2),
        (("--category", "Violence against civilians", "--verification", "Unverified"), 2),
        (("--marking", "TLP:CLEAR"), 2),
        (("--marking", "tlp:amber+strict"), 0),
        (("--from", "2018-01-01", "--to", "2018-01-31"), 2),
        (("--from", "2018-02-01"), 0),
    ],
)
def test_figures_count_what_the_filters_let_through(
    sitrep: Sitrep, diyala: Path, options: tuple[str, ...], count: int
) -> None:
    assert killed(sitrep, diyala, *options) == count


@pytest.mark.parametrize(
    "option", ["--category", "--grade", "--marking", "--verification", "--actor", "--district"]
)
def test_what_is_not_known_is_told_with_what_is(sitrep: Sitrep, diyala: Path, option: str) -> None:
    said = sitrep("figures", diyala, option, "zz9")
    assert said.status == 2
    assert "zz9" in said.line
    assert option in said.line


def test_filters_that_have_a_name_are_used_by_it(sitrep: Sitrep, diyala: Path) -> None:
    with Workspace.open(diyala, laptop()) as workspace:
        named_lenses.save(workspace, "Battles", Lens(categories=frozenset({"battle_or_raid"})))
    assert killed(sitrep, diyala, "--filters", "Battles") == 0
    said = sitrep("figures", diyala, "--filters", "Raids")
    assert (said.status, "Battles" in said.line) == (2, True)


def test_a_district_that_is_misspelt_is_told_with_what_comes_near(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("figures", diyala, "--district", "Al-Muqdadya")
    assert (said.status, "Al-Muqdadiya" in said.line) == (2, True)


@pytest.mark.parametrize("command", ["figures", "report", "export", "picture"])
@pytest.mark.parametrize(
    "options",
    [("--to", "2018-01-01", "--from", "2018-02-01"), ("--from", "before 2018"), ("--to", "zz9")],
)
def test_a_window_that_is_none_is_told_by_every_command(
    sitrep: Sitrep, diyala: Path, tmp_path: Path, command: str, options: tuple[str, ...]
) -> None:
    out = [] if command == "figures" else ["-o", tmp_path / "o.csv"]
    page = ["overview"] if command == "picture" else []
    said = sitrep(command, diyala, *page, *out, *options)
    assert said.status == 2
    assert options[0] in said.line


def test_filters_with_a_window_narrow_a_report_to_its_days(
    sitrep: Sitrep, diyala: Path, tmp_path: Path
) -> None:
    with Workspace.open(diyala, laptop()) as workspace:
        zone = queries.setting(workspace).tzinfo
        window = Lens(start=midnight(date(2018, 1, 8), zone), end=end_of(date(2018, 1, 9), zone))
        named_lenses.save(workspace, "Two days", window)
    out = tmp_path / "days.pdf"
    assert sitrep("report", diyala, "-o", out, "--filters", "Two days").status == 0
    told = subprocess.run(["pdftotext", str(out), "-"], check=True, capture_output=True, text=True).stdout
    assert "8 – 9 January 2018" in " ".join(told.split())


def test_a_report_is_narrowed_and_says_so(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    out = tmp_path / "battles.pdf"
    assert sitrep("report", diyala, "-o", out, "--category", "battle_or_raid").status == 0
    told = subprocess.run(
        ["pdftotext", "-layout", str(out), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "narrowed to Battle or raid" in " ".join(told.split())
    assert "Two civilians killed" not in told


def test_a_narrowed_report_gets_no_number(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    out = tmp_path / "battles.pdf"
    said = sitrep("report", diyala, "-o", out, "--issue", "--category", "battle_or_raid")
    assert (said.status, out.exists()) == (1, False)
    assert "gets no number" in said.line


def test_a_picture_is_drawn_through_the_lens_asked_for(
    sitrep: Sitrep, desktop: NotedDesktop, diyala: Path, tmp_path: Path
) -> None:
    options = ("--text", "hospital", "--as-of", "2018-01-20", "--from", "2018-01-05")
    assert sitrep("picture", diyala, "entries", "-o", tmp_path / "o.png", *options).status == 0
    (request,) = desktop.pictured
    assert request.lens is not None
    assert request.lens.text == "hospital"
    assert str(request.lens.standpoint.as_of) == "2018-01-21 00:00:00+03:00"
    assert str(request.lens.start) == "2018-01-05 00:00:00+03:00"
    assert str(request.lens.end) == "2018-02-01 00:00:00+03:00"
