from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from sitrep_app import i18n
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms.kept import KeptOffer, told

BAGHDAD = ZoneInfo("Asia/Baghdad")
AT = 1_518_416_040_000_000
"""12 February 2018, 09:14 in Baghdad."""


@pytest.mark.parametrize(
    ("draft", "called", "words"),
    [
        (
            Draft("d", "incident", {"title": "Two civ"}, kept_at=AT),
            "Two civ",
            "A half-filled form (event) from 12 Feb 2018, 09:14 was kept: Two civ",
        ),
        (
            Draft("d", "tie", {"level": "liaison"}, kept_at=AT),
            "",
            "A half-filled form (coordination) from 12 Feb 2018, 09:14 was kept",
        ),
        (
            Draft("d", "reported_total", {"programme": "Hospitals of Diyala"}, kept_at=AT),
            "Hospitals of Diyala",
            "A half-filled form (reported total) from 12 Feb 2018, 09:14 was kept: Hospitals of Diyala",
        ),
        (
            Draft("d", "incident", {"title": "Two civ"}, SubjectId("a" * 32), AT),
            "Three civilians killed",
            "A half-finished correction (event) from 12 Feb 2018, 09:14 was kept: Three civilians killed",
        ),
    ],
)
def test_a_draft_is_told_by_its_kind_its_hour_and_what_it_is_called(
    draft: Draft, called: str, words: str
) -> None:
    assert told(draft, BAGHDAD, called) == words


def test_a_name_that_begins_with_a_number_keeps_it_first_in_arabic() -> None:
    i18n.use("ar")
    assert "\u206811 jan: a raid\u2069" in told(Draft("d", "incident"), BAGHDAD, "11 jan: a raid")


def test_an_offer_answers_with_its_draft(qtbot: QtBot) -> None:
    offer = KeptOffer()
    qtbot.addWidget(offer)
    draft = Draft("d", "incident", kept_at=AT)
    offer.show_draft(draft, BAGHDAD)
    with qtbot.waitSignal(offer.taken) as taken:
        offer._on_continue()
    with qtbot.waitSignal(offer.discarded) as discarded:
        offer._on_discard()
    assert taken.args == discarded.args == [draft]


def test_with_no_draft_there_is_no_offer(qtbot: QtBot) -> None:
    offer = KeptOffer()
    qtbot.addWidget(offer)
    offer.show_draft(None, BAGHDAD)
    assert offer.isHidden()
