import threading
from pathlib import Path

import pytest

from sitrep_app import i18n
from sitrep_app.i18n import _, current, is_right_to_left, known, later, ngettext, pgettext, speaking, use


def events(number: int) -> str:
    return ngettext("{count} event", "{count} events", number).format(count=number)


def test_english_is_spoken_until_another_language_is_asked_for() -> None:
    assert (current(), _("New entry"), events(1), events(2)) == ("en", "New entry", "1 event", "2 events")


def test_a_language_is_spoken_everywhere_once_it_is_used() -> None:
    use("ar")
    heard: list[str] = []
    thread = threading.Thread(target=lambda: heard.append(_("New entry")))
    thread.start()
    thread.join()
    assert heard == [_("New entry")] == ["مدخل جديد"]


def test_another_language_can_be_spoken_for_a_while() -> None:
    with speaking("ckb"):
        assert (current(), _("New entry")) == ("ckb", "تۆماری نوێ")
    assert (current(), _("New entry")) == ("en", "New entry")


def test_speaking_for_a_while_is_heard_in_its_own_thread_only() -> None:
    heard: list[str] = []
    with speaking("ar"):
        thread = threading.Thread(target=lambda: heard.append(current()))
        thread.start()
        thread.join()
    assert heard == ["en"]


def test_arabic_has_six_plural_forms() -> None:
    use("ar")
    assert [events(number) for number in (0, 1, 2, 3, 11, 100)] == [
        "لا أحداث",
        "حدث واحد",
        "حدثان",
        "3 أحداث",
        "11 حدثاً",
        "100 حدث",
    ]


def test_a_text_without_a_translation_stays_english() -> None:
    use("ckb")
    assert _("Nobody has written this anywhere") == "Nobody has written this anywhere"
    assert pgettext("nowhere", "State") == "State"


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ("ar_IQ.UTF-8", "ar"),
        ("ckb-IQ", "ckb"),
        ("ku_IQ", "ckb"),
        ("EN", "en"),
        ("fr", "en"),
        ("", "en"),
        ("C", "en"),
    ],
)
def test_a_locale_stands_for_a_language_of_ours_or_for_english(asked: str, spoken: str) -> None:
    assert known(asked) == spoken


def test_arabic_and_kurdish_are_written_from_right_to_left() -> None:
    assert [is_right_to_left(language) for language in ("en", "ar", "ckb", "ar_IQ")] == [
        False,
        True,
        True,
        True,
    ]
    with speaking("ckb"):
        assert is_right_to_left()


def test_a_text_marked_for_later_is_itself() -> None:
    assert later("Undo") == "Undo"


def test_catalogues_are_read_from_where_they_are_said_to_be(tmp_path: Path) -> None:
    i18n.bind(tmp_path)
    use("ar")
    with pytest.raises(FileNotFoundError):
        _("New entry")
