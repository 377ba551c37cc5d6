from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from sitrep_app.domain.coordination import Band
from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.reference.legend import Line, Sign, legend
from sitrep_app.gui.panels.reference.samples import paint_sample
from sitrep_app.gui.theme import Theme

LINES = [line for column in legend() for block in column for line in block.lines]


def codes(sign: Sign) -> set[str]:
    return {line.code for line in LINES if line.sign is sign}


def painted(line: Line, theme: Theme, *, is_mirrored: bool = False) -> QImage:
    image = QImage(46, 20, QImage.Format.Format_RGB32)
    image.fill(theme.colours.surface)
    with QPainter(image) as painter:
        paint_sample(painter, QRectF(image.rect()), theme, line, is_mirrored=is_mirrored)
    return image


def colours_of(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_every_shape_shade_grade_and_marking_is_explained() -> None:
    assert codes(Sign.SHAPE) == set(load("category").codes)
    assert codes(Sign.BAND) == set(Band)
    assert {code[0] for code in codes(Sign.GRADE)} == set(Reliability)
    assert {code[1] for code in codes(Sign.GRADE)} == set(Credibility)
    assert codes(Sign.MARKING) == set(Marking)


def test_every_kind_of_sign_has_a_name_and_a_meaning() -> None:
    assert {line.sign for line in LINES} == set(Sign)
    assert all(line.name and line.meaning for line in LINES)


def test_every_sign_is_painted(theme: Theme) -> None:
    unpainted = [line.name for line in LINES if len(colours_of(painted(line, theme))) < 2]
    assert unpainted == []


def test_what_has_no_end_fades_the_way_one_reads(theme: Theme) -> None:
    line = next(line for line in LINES if line.sign is Sign.OPEN_END)
    ends = []
    for is_mirrored in (False, True):
        image = painted(line, theme, is_mirrored=is_mirrored)
        ends.append((image.pixelColor(4, 10).lightness(), image.pixelColor(41, 10).lightness()))
    (left, right), (mirrored_left, mirrored_right) = ends
    assert left < right
    assert mirrored_left > mirrored_right
