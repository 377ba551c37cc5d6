from pathlib import Path

from sitrep_app.store.workspace import Workspace
from tests.cli.conftest import Sitrep
from tests.support.sample import laptop


def test_a_sound_workspace_is_told_sound(sitrep: Sitrep, diyala: Path) -> None:
    said = sitrep("check", diyala)
    assert (said.status, said.err) == (0, "")
    assert "is sound" in said.out


def test_a_word_changed_in_a_record_is_found_and_nothing_is_mended_in_place(
    sitrep: Sitrep, diyala: Path
) -> None:
    altered = diyala.read_bytes().replace(b"Governor announces", b"Governor forbids!!")
    diyala.write_bytes(altered)
    said = sitrep("check", diyala)
    assert said.status == 1
    assert "--repair" in said.err
    assert diyala.read_bytes() == altered


def test_what_is_sound_is_saved_into_a_new_file(sitrep: Sitrep, diyala: Path, tmp_path: Path) -> None:
    diyala.write_bytes(diyala.read_bytes().replace(b"Governor announces", b"Governor forbids!!"))
    said = sitrep("check", diyala, "--repair", tmp_path / "saved.sitrep")
    assert said.status == 0
    assert sitrep("check", tmp_path / "saved.sitrep").status == 0
    with Workspace.open(tmp_path / "saved.sitrep", laptop(), read_only=True) as saved:
        assert saved.read_only
