from sitrep_app.domain.before_after import Pair, pair_of
from tests.support.attached import an_attachment
from tests.support.builders import a_day, a_progress, entered

RUIN, SITE, DONE = (
    an_attachment(name.encode(), name, media_type="image/jpeg", role=role)
    for name, role in (("ruin", "before"), ("site", "before"), ("done", "after"))
)


def test_the_oldest_of_before_stands_beside_the_newest_of_after() -> None:
    claims = [
        entered(a_progress(period=a_day(20), attachments=(DONE,)), "c"),
        entered(a_progress(period=a_day(10), attachments=(SITE,)), "b"),
        entered(a_progress(period=a_day(1), attachments=(an_attachment(), RUIN)), "a"),
    ]
    pair = pair_of(claims)
    assert pair.before is not None
    assert pair.after is not None
    assert (pair.before.photo, pair.after.photo) == (RUIN, DONE)
    assert (pair.before.period, pair.after.period) == (a_day(1), a_day(20))


def test_one_of_the_two_may_be_missing() -> None:
    assert pair_of([entered(a_progress(attachments=(DONE,)))]).before is None
    assert not pair_of([entered(a_progress())])
    assert Pair() == pair_of([])
