from tests.support.builders import a_subject, a_tie


def test_both_views_of_a_pair_belong_to_one_pair() -> None:
    one, other = a_tie("ISF", "PMF"), a_tie("PMF", "ISF")
    assert one.pair == other.pair == (a_subject("ISF"), a_subject("PMF"))
