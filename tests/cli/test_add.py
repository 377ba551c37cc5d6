import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.vocabulary import use
from sitrep_app.ops import templates, terms
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.sample import laptop, titled

RAID = ("--title", "Raid on a village", "--category", "battle_or_raid", "--when", "jan 2018")
WELL = {
    "incident": (
        *RAID,
        "--where",
        "Khalis",
        "--actor",
        "ISIS · perpetrator",
        "--actor",
        "Civilians: target",
        "--killed",
        "2-5",
    ),
    "tie": (
        "--from",
        "PMF",
        "--to",
        "Peshmerga",
        "--level",
        "liaison",
        "--since",
        "jan 2018",
        "--claimed-by",
        "ISF",
    ),
    "progress": (
        "--facility",
        "al-Azim hospital",
        "--state",
        "operational",
        "--when",
        "2018",
        "--staffing",
        "full",
    ),
    "reported_total": (
        "--programme",
        "Hospitals of Diyala",
        "--done",
        "2",
        "--of",
        "11",
        "--when",
        "mar 2018",
    ),
    "actor": (
        "--name",
        "White Banners",
        "--type",
        "non_state_armed_group",
        "--alias",
        "WB",
        "--alias",
        "Banners",
    ),
    "source": ("--title", "Radio call", "--reliability", "B"),
    "facility": ("--name", "Kifri clinic", "--facility-type", "clinic", "--name-ar", "عيادة كفري"),
    "programme": ("--name", "Clinics", "--facility-type", "clinic"),
    "place": ("--name", "Hill 17", "--type", "checkpoint", "--where", "34.10 N 44.90 E", "--within", "300 m"),
}
HOLDS_IT = """
import sys
from pathlib import Path
from sitrep_app.store.host import this_host
from sitrep_app.store.workspace import Workspace
with Workspace.open(Path(sys.argv[1]), this_host()):
    print("held", flush=True)
    sys.stdin.read()
"""


def count(path: Path) -> int:
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        return queries.tally(workspace).records


@pytest.mark.parametrize("kind", WELL)
def test_one_entry_of_each_kind_is_added(sitrep: Sitrep, diyala: Path, kind: str) -> None:
    said = sitrep("add", diyala, kind, *WELL[kind], "--json")
    assert (said.status, said.err) == (0, "")
    told = json.loads(said.out)
    with Workspace.open(diyala, laptop(), read_only=True) as workspace:
        found = queries.entry(workspace, SubjectId(told["subject"]))
    assert found is not None
    assert found.kind == told["kind"] == kind


@pytest.mark.parametrize(
    ("kind", "words", "of"),
    [
        (
            "statement",
            ("--speaker", "Adi al-Khadran", "--title", "It was not enough", "--when", "jan 2018"),
            "--about",
        ),
        ("follow_up", RAID, "--follows"),
        ("no_change", ("--when", "feb 2018", "--claimed-by", "ISF"), "--confirms"),
    ],
)
def test_what_speaks_of_another_entry_is_added_by_its_id(
    sitrep: Sitrep, diyala: Path, kind: str, words: tuple[str, ...], of: str
) -> None:
    with Workspace.open(diyala, laptop(), read_only=True) as workspace:
        killing = titled(workspace, "incident", "Two civilians")
    assert sitrep("add", diyala, kind, *words, of, killing).status == 0


def test_what_is_doubtful_is_recorded_with_a_reason_alone(sitrep: Sitrep, diyala: Path) -> None:
    before, doubtful = count(diyala), (*RAID, "--where", "Mosul")
    refused = sitrep("add", diyala, "incident", *doubtful)
    assert (refused.status, refused.out, count(diyala)) == (1, "", before)
    warned, told = refused.err.splitlines()
    assert warned == "warning: where: This place is outside the workspace's area."
    assert "--overrule" in told
    done = sitrep("add", diyala, "incident", *doubtful, "--overrule", "they crossed over", "--json")
    assert (done.status, done.line) == (0, warned)
    told_back = json.loads(done.out)
    assert list(told_back["overruled"]) == ["outside"]
    with Workspace.open(diyala, laptop(), read_only=True) as workspace:
        [line] = queries.history(workspace, SubjectId(told_back["subject"]))
    assert line.overruled == {"outside": "they crossed over"}


def test_what_may_be_there_already_is_told_and_recorded_unless_that_is_refused(
    sitrep: Sitrep, diyala: Path
) -> None:
    killing = ("--title", "Two shot dead at the hospital", "--category", "violence_against_civilians")
    more = (
        "--when",
        "10 jan 2018",
        "--where",
        "Miqdadiyah",
        "--actor",
        "ISIS · perpetrator",
        "--killed",
        "2",
    )
    before = count(diyala)
    refused = sitrep("add", diyala, "incident", *killing, *more, "--refuse-duplicates")
    assert (refused.status, refused.out, count(diyala)) == (1, "", before)
    warned, told = refused.err.splitlines()
    assert warned.startswith("warning: may be the same as “Two civilians killed outside Miqdadiyah hospital”")
    assert "--refuse-duplicates" in told
    done = sitrep("add", diyala, "incident", *killing, *more, "--json")
    assert (done.status, done.line) == (0, warned)
    [likely] = json.loads(done.out)["likely_duplicates"]
    assert likely["score"] > 0.5
    assert "same perpetrator" in likely["reasons"]


def test_how_the_words_were_read_is_told(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("add", diyala, "incident", *RAID, "--where", "Khalis")
    assert said.status == 0
    assert "when: January 2018 · any day of the month" in said.out
    assert "where: " in said.out
    told = json.loads(sitrep("add", diyala, "incident", *RAID, "--json").out)
    assert told["read_as"]["when"].startswith("January 2018")


def test_an_event_and_the_actor_it_names_first_are_one_step(sitrep: Sitrep, diyala: Path) -> None:
    before = count(diyala)
    sitrep("add", diyala, "incident", *RAID, "--actor", "White Banners · perpetrator")
    assert count(diyala) == before + 2


def test_the_fields_of_a_kind_are_listed(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("add", diyala, "incident", "--fields")
    assert said.status == 0
    lines = {line.split()[0]: line for line in said.out.splitlines()}
    assert "needed" in lines["--title"]
    assert "may be repeated" in lines["--actor"]
    assert "--killed" in lines


@pytest.mark.parametrize(
    ("kind", "words", "status", "told"),
    [
        ("incident", ("--title", "A", "--category", "battle_or_raid", "--when", "31 Feb 2018"), 1, "31 Feb 2018"),
        ("incident", ("--title", "A", "--category", "battle_or_raid", "--when", "03/04/2018"), 1, "3 Apr 2018"),
        ("incident", ("--title", "A", "--category", "battle_or_raid", "--when", "soon"), 1, "soon"),
        ("incident", ("--title", "A", "--category", "battle_or_raid"), 1, "when"),
        ("incident", (*RAID, "--killed", "2", "--killed-high", "1"), 1, "High estimate (1) is below the best estimate (2)"),
        ("incident", (*RAID, "--killed-low", "3", "--killed-high", "2"), 1, "below"),
        ("incident", (*RAID, "--killed", "3.5"), 1, "cannot be counted"),
        ("incident", (*RAID, "--category", "weather"), 1, "violence_against_civilians"),
        ("incident", (*RAID, "--where", "95 N, 200 E"), 1, "globe"),
        ("incident", (*RAID, "--colour", "red"), 2, "--colour"),
        ("incident", (*RAID, "--reason", "why"), 2, "--reason"),
        ("incident", ("--title",), 2, "--title"),
        ("weather", RAID, 2, "incident, tie"),
        ("setting", (), 2, "incident, tie"),
        ("tie", ("--from", "ISF", "--to", "ISF", "--level", "liaison", "--since", "2018"), 1, "itself"),
        ("reported_total", ("--programme", "Hospitals of Diyala", "--done", "12", "--of", "11", "--when", "2018"), 1, "12"),
    ],
)  # fmt: skip
def test_what_cannot_be_an_entry_is_told_in_one_line_and_adds_nothing(
    sitrep: Sitrep, diyala: Path, kind: str, words: tuple[str, ...], status: int, told: str
) -> None:
    before = count(diyala)
    said = sitrep("add", diyala, kind, *words)
    assert (said.status, said.out) == (status, "")
    assert told in said.line
    assert count(diyala) == before


def test_a_workspace_that_another_program_writes_to_is_told_with_who(sitrep: Sitrep, diyala: Path) -> None:
    command = [sys.executable, "-c", HOLDS_IT, str(diyala)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "held\n"
        said = sitrep("add", diyala, "incident", *RAID)
        read = sitrep("figures", diyala)
        child.communicate("")
    assert said.status == 1
    assert f"process {child.pid}" in said.line
    assert read.status == 0
    assert sitrep("add", diyala, "incident", *RAID).status == 0


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write to anything")
def test_a_file_that_may_not_be_written_is_told(sitrep: Sitrep, diyala: Path) -> None:
    diyala.chmod(0o444)
    said = sitrep("add", diyala, "incident", *RAID)
    assert said.status == 1
    assert "read-only" in said.line


def test_no_other_kind_of_file_is_added_to(sitrep: Sitrep, tmp_path: Path) -> None:
    letter = tmp_path / "letter.sitrep"
    letter.write_text("Dear all")
    said = sitrep("add", letter, "incident", *RAID)
    assert (said.status, letter.read_text()) == (1, "Dear all")
    assert "not a Sitrep workspace" in said.line


def test_an_entry_added_here_is_found_by_its_words(sitrep: Sitrep, diyala: Path) -> None:
    sitrep("add", diyala, "incident", *RAID)
    with Workspace.open(diyala, laptop(), read_only=True) as workspace:
        assert titled(workspace, "incident", "Raid on a village")


def test_an_entry_is_added_where_nothing_can_be_kept_outside_the_file(
    sitrep: Sitrep, diyala: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("SITREP_HOME", str(tmp_path / "file" / "home"))
    for number in range(2):
        said = sitrep("add", diyala, "incident", "--title", f"Raid {number}", "--when", "5 jan 2018")
        assert said.status == 0
    assert sitrep("check", diyala).status == 0


def test_a_workspaces_own_term_is_taken_by_its_name(sitrep: Sitrep, diyala: Path) -> None:
    with Workspace.open(diyala, laptop()) as workspace:
        terms.add(workspace, "actor_type", {"en": "Scouts", "ar": "كشافة"})
    assert sitrep("add", diyala, "actor", "--name", "First troop", "--type", "كشافة").status == 0
    with Workspace.open(diyala, laptop(), read_only=True) as workspace:
        assert "x_scouts" in {entry.state.type for entry in queries.entries(workspace, "actor")}
    use({})


def test_an_entry_begins_with_a_template_and_what_is_given_goes_before_it(
    sitrep: Sitrep, diyala: Path
) -> None:
    with Workspace.open(diyala, laptop()) as workspace:
        fields = {"title": "Raid", "category": "battle_or_raid", "where": "Khalis"}
        templates.save(workspace, "Nightly raid", Draft("d", "incident", fields))
    told = sitrep(
        "add", diyala, "incident", "--template", "nightly raid", "--title", "Clash", "--when", "2018"
    )
    assert told.status == 0
    with Workspace.open(diyala, laptop()) as workspace:
        found = queries.entry(workspace, titled(workspace, "incident", "Clash"))
    assert found is not None
    assert found.state.location.name == "Al-Khalis"


def test_a_template_of_another_kind_or_of_no_name_is_refused(sitrep: Sitrep, diyala: Path) -> None:
    with Workspace.open(diyala, laptop()) as workspace:
        templates.save(workspace, "Raid", Draft("d", "incident", {"title": "Raid"}))
    assert sitrep("add", diyala, "tie", "--template", "Raid").status == 2
    assert sitrep("add", diyala, "incident", "--template", "Clash").status == 1
