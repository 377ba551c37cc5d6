from pathlib import Path

import pytest

from sitrep_app.cli.desktop import PictureRequest
from tests.cli.conftest import NotedDesktop, Sitrep


def test_a_picture_is_asked_of_the_desktop(
    sitrep: Sitrep, desktop: NotedDesktop, diyala: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o.png"
    said = sitrep(
        "picture", diyala, "overview", "-o", out, "--size", "1280x720", "--theme", "dark", "--language", "ar"
    )
    assert said.status == 0
    assert desktop.pictured == [PictureRequest(diyala, "overview", out, (1280, 720), "dark", "ar")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("overview", "-o", "o.png", "--size", "big"), "--size"),
        (("overview", "-o", "o.png", "--size", "1x1"), "--size"),
        (("overview", "-o", "o.png", "--size", "99999x99999"), "--size"),
        (("kitchen", "-o", "o.png"), "kitchen"),
        (("overview",), "--out"),
        (("overview", "-o", "o.png", "--theme", "pink"), "pink"),
    ],
)
def test_wrong_options_are_told(sitrep: Sitrep, diyala: Path, words: tuple[str, ...], told: str) -> None:
    said = sitrep("picture", diyala, *words)
    assert said.status == 2
    assert told in said.line
