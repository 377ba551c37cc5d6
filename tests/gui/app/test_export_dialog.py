import pytest

from sitrep_app.domain.lens import EVERYTHING, Lens
from sitrep_app.exchange.formats import FORMATS
from sitrep_app.gui.app.export_dialog import OFFERED, told_of


def test_every_part_of_every_format_is_offered() -> None:
    written = {(made.name, part) for made in FORMATS.values() for part in made.parts}
    assert {(offered.format, offered.part) for offered in OFFERED} == written


@pytest.mark.parametrize(
    ("lens", "told"), [(EVERYTHING, "no filter is set"), (Lens(text="hospital"), "let through")]
)
def test_it_says_whether_the_lens_narrows_it(lens: Lens, told: str) -> None:
    assert told in told_of(lens)
