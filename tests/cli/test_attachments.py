import json
from pathlib import Path
from typing import Any

import pytest

from sitrep_app.domain.attachment import LARGEST
from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.attached import LETTER, contents_of
from tests.support.photos import a_jpeg, an_exif
from tests.support.sample import laptop

RAID = ("incident", "--title", "Raid on a village", "--when", "jan 2018")
WARD = ("progress", "--facility", "al-Azim hospital", "--state", "operational", "--when", "2018")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1.JPG"
    path.write_bytes(a_jpeg(an_exif()))
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.pdf"
    path.write_bytes(LETTER)
    return path


def listed(sitrep: Sitrep, path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(sitrep("attachments", path, "--json").out)
    return found


def held_in(path: Path) -> set[str]:
    with Workspace.open(path, laptop(), read_only=True) as workspace:
        return contents_of(workspace)


def test_files_are_attached_with_an_entry_and_listed(
    sitrep: Sitrep, diyala: Path, photo: Path, letter: Path
) -> None:
    assert sitrep("add", diyala, *RAID, "--attach", photo, "--attach", letter).status == 0
    one, other = listed(sitrep, diyala)
    assert (one["name"], one["kind"], one["tells"]["device"]) == ("IMG_1.JPG", "incident", "Apple iPhone 7")
    assert (other["name"], other["tells"]) == ("letter.pdf", None)
    assert one["hash"][:12] in sitrep("attachments", diyala).out
    assert sitrep("check", diyala).status == 0


def test_a_pair_of_photos_goes_with_progress_alone(sitrep: Sitrep, diyala: Path, photo: Path) -> None:
    pair = ("--attach-before", photo, "--attach-after", photo.with_name("2.jpg"))
    photo.with_name("2.jpg").write_bytes(a_jpeg())
    assert sitrep("add", diyala, *WARD, *pair).status == 0
    assert [one["role"] for one in listed(sitrep, diyala)] == ["before", "after"]
    assert "no option --attach-before" in sitrep("add", diyala, *RAID, *pair).line


def test_photos_are_stored_without_metadata_where_that_is_asked_for(
    sitrep: Sitrep, diyala: Path, photo: Path
) -> None:
    sitrep("add", diyala, *RAID, "--attach", photo, "--without-metadata")
    (one,) = listed(sitrep, diyala)
    assert not one["tells"]["device"]
    assert b"iPhone 7" not in diyala.read_bytes()


def test_a_file_is_written_again_by_the_beginning_of_its_hash(
    sitrep: Sitrep, diyala: Path, letter: Path, tmp_path: Path
) -> None:
    sitrep("add", diyala, *RAID, "--attach", letter)
    start, out = listed(sitrep, diyala)[0]["hash"][:8], tmp_path / "out.pdf"
    assert "letter.pdf" in sitrep("attachments", diyala, "--save", start, "-o", out).out
    assert out.read_bytes() == LETTER
    assert "No attached file" in sitrep("attachments", diyala, "--save", "abcdef12", "-o", out).line
    assert sitrep("attachments", diyala, "--save", start).status == 2


def test_an_entry_that_is_refused_leaves_none_of_its_files_behind(
    sitrep: Sitrep, diyala: Path, letter: Path
) -> None:
    assert sitrep("add", diyala, "incident", "--when", "jan 2018", "--attach", letter).status == 1
    assert held_in(diyala) == set()


def test_what_cannot_be_attached_is_said_and_nothing_is_recorded(
    sitrep: Sitrep, diyala: Path, tmp_path: Path, letter: Path
) -> None:
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(LARGEST + 1)
    said = sitrep("add", diyala, *RAID, "--attach", letter, "--attach", large)
    assert said.status == 1
    assert "too large: 25 MB" in said.line
    assert held_in(diyala) == set()
