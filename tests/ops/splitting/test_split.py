"""A pasted table or page of notes becomes drafts, and nothing in it becomes anything but text."""

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops.splitting import MOST, split
from sitrep_app.ops.unfinished import told_of
from sitrep_app.store.workspace import Workspace

TABLE = "What happened\tWhen\tWhere\tActors\tKilled\nRaid on a farm\t3 jan 2018\tKhalis\tISIS; PMF\t2\n\t\t\t\t\nClash\tfeb 2018\tBaquba\t\t\n"

NOTES = """Situation is tense. Many checkpoints.

- Two civilians killed near Khalis, 9 Jan 2018. The road is closed.
  It may open tomorrow.
- Raid on a farm in Muqdadiya

10 January 2018:
1) Shelling in Jalawla
2) Clash near Baquba, 11 Jan 2018
12 Jan 2018 A mortar fell on Kan'an
"""


def test_a_table_with_titles_becomes_a_draft_for_each_row(sample: Workspace) -> None:
    found = split(sample, TABLE)
    assert found.is_table
    raid, clash = found.drafts
    assert raid.fields == {
        "title": "Raid on a farm",
        "when": "3 jan 2018",
        "where": "Khalis",
        "actor": ("ISIS", "PMF"),
        "killed": "2",
    }
    assert told_of(sample, clash).missing == ()


@pytest.mark.parametrize(
    "titles",
    [
        "ما حدث;متى;أين",
        "#event+name,#date+start,#loc+name",
        "title,WHEN,place",
        "Event,First day,Location\n#event+name,#date+start,#loc+name",
    ],
)
def test_titles_are_read_in_any_language_and_as_tags(sample: Workspace, titles: str) -> None:
    comma = ";" if ";" in titles else ","
    (draft,) = split(sample, f"{titles}\nRaid{comma}3 jan 2018{comma}Khalis").drafts
    assert draft.fields == {"title": "Raid", "when": "3 jan 2018", "where": "Khalis"}


def test_a_first_and_a_last_day_make_one_period(sample: Workspace) -> None:
    (draft,) = split(sample, "Title,From,To\nRaid,3 jan 2018,5 jan 2018").drafts
    assert draft.fields["when"] == "3 jan 2018 – 5 jan 2018"
    assert told_of(sample, draft).wrong == ()


def test_columns_that_match_no_field_are_told_and_kept_in_the_account(sample: Workspace) -> None:
    found = split(sample, "Title,When,Weather\nRaid,jan 2018,=cmd|' /C calc'!A0")
    assert found.unread == ("Weather",)
    assert found.drafts[0].fields["account"] == "Weather: =cmd|' /C calc'!A0"


def test_a_table_of_another_kind_is_known_by_its_titles(sample: Workspace) -> None:
    (draft,) = split(sample, "From actor,To actor,Level of coordination\nPeshmerga,PMF,liaison").drafts
    assert (draft.kind, draft.text("from"), draft.text("to")) == ("tie", "Peshmerga", "PMF")


def test_a_page_of_notes_is_split_at_blank_lines_bullets_numbers_and_dates(sample: Workspace) -> None:
    found = split(sample, NOTES)
    assert not found.is_table
    assert [draft.text("title") for draft in found.drafts] == [
        "Situation is tense",
        "Two civilians killed near Khalis, 9 Jan 2018",
        "Raid on a farm in Muqdadiya",
        "Shelling in Jalawla",
        "Clash near Baquba, 11 Jan 2018",
        "A mortar fell on Kan'an",
    ]


def test_a_note_keeps_its_words_and_what_was_read_of_them(sample: Workspace) -> None:
    drafts = split(sample, NOTES).drafts
    assert drafts[1].text("account").endswith("The road is closed.\nIt may open tomorrow.")
    assert (drafts[1].text("when"), drafts[1].text("where")) == ("9 Jan 2018", "near Khalis")
    assert [draft.text("when") for draft in drafts[3:]] == ["10 January 2018", "11 Jan 2018", "12 Jan 2018"]


def test_what_was_read_of_a_note_is_a_guess_until_somebody_looks_at_it(sample: Workspace) -> None:
    draft = split(sample, NOTES).drafts[1]
    assert draft.guessed["when"] == "9 Jan 2018"
    assert not {"title", "account"} & set(draft.guessed)


def test_right_to_left_and_mixed_text_stay_as_they_are(sample: Workspace) -> None:
    text = "مقتل مدنيين اثنين قرب الخالص\n\nهجوم ISIS على قرية"
    assert [draft.text("account") for draft in split(sample, text).drafts] == text.split("\n\n")


def test_too_many_rows_are_refused_with_a_limit(sample: Workspace) -> None:
    with pytest.raises(Trouble) as told:
        split(sample, "Title,When\n" + "Raid,jan 2018\n" * 10_000)
    assert told.value.what == f"10,000 drafts are too many at once; {MOST} is the most"


def test_too_many_notes_are_refused_before_all_of_them_are_read(sample: Workspace) -> None:
    with pytest.raises(Trouble, match=f"More than {MOST} drafts"):
        split(sample, "- Raid\n" * 100_000)


def test_what_is_no_character_is_left_out(sample: Workspace) -> None:
    (draft,) = split(sample, "Raid\x00 on\x1b a \ud800farm").drafts
    assert draft.text("account") == "Raid on a \ufffdfarm"


def test_nothing_becomes_nothing(sample: Workspace) -> None:
    assert split(sample, " \n\n").drafts == []


@pytest.mark.parametrize(
    ("note", "title", "when"),
    [
        ("11 jan 2018: army arrested 3 in Khalis", "army arrested 3 in Khalis", "11 jan 2018"),
        ("On 11 jan 2018.  Shots in\nKhalis. Quiet since.", "Shots in", "11 jan 2018"),
        ("Shots in Khalis, 11 jan 2018", "Shots in Khalis, 11 jan 2018", "11 jan 2018"),
    ],
)
def test_a_title_does_not_begin_with_the_date_that_has_a_field(
    sample: Workspace, note: str, title: str, when: str
) -> None:
    (draft,) = split(sample, note).drafts
    assert (draft.text("title"), draft.text("when"), draft.text("account")) == (title, when, note)
