from sitrep_app.domain.photo import PhotoFacts, say_facts


def test_what_a_photo_tells_is_said_in_one_line() -> None:
    facts = PhotoFacts(33.985, 44.925, "Apple iPhone 7", "2018-01-14T10:22:00", has_notes=True)
    assert say_facts(facts) == "33.9850° N, 44.9250° E · Apple iPhone 7 · 14 Jan 2018, 10:22 · other notes"


def test_nothing_is_said_of_a_photo_that_tells_nothing() -> None:
    assert say_facts(PhotoFacts(orientation=6)) == ""
