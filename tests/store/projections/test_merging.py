"""Fields are merged one by one, and attached files within their field."""

from sitrep_app.store.codec import plain
from sitrep_app.store.projections.merging import three_way
from tests.support.attached import an_attachment
from tests.support.builders import an_incident

ONE, OTHER, THIRD = (an_attachment(name.encode(), name) for name in ("one", "other", "third"))


def merged(
    before: tuple[object, ...], mine: tuple[object, ...], yours: tuple[object, ...]
) -> tuple[list[str], set[str]]:
    sides = (plain(an_incident(attachments=side)) for side in (before, mine, yours))
    fields, clashed = three_way(*sides)
    return [one["name"] for one in fields.get("attachments", ())], clashed


def test_files_that_two_people_added_are_both_there_and_no_conflict() -> None:
    assert merged((), (ONE,), (OTHER,)) == (["one", "other"], set())
    assert merged((THIRD,), (THIRD, ONE), (THIRD, OTHER)) == (["third", "one", "other"], set())


def test_a_file_that_one_took_away_is_gone_although_the_other_added_one() -> None:
    assert merged((ONE,), (), (ONE, OTHER)) == (["other"], set())
    assert merged((ONE, THIRD), (THIRD,), (ONE,)) == ([], set())


def test_two_captions_of_one_file_are_a_conflict() -> None:
    mine, yours = ONE.called("the ward", ""), ONE.called("the gate", "")
    assert merged((ONE,), (mine,), (yours,)) == (["one"], {"attachments"})


def test_a_caption_that_one_changed_stands_beside_a_file_that_the_other_added() -> None:
    assert merged((ONE,), (ONE.called("the ward", ""),), (ONE, OTHER)) == (["one", "other"], set())
