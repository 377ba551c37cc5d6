from sitrep_app.domain.trouble import Trouble


def test_a_trouble_says_what_happened_to_what_and_what_to_do() -> None:
    trouble = Trouble("The file is cut short", "diyala.sitrep", "Restore a backup.")
    assert str(trouble) == "The file is cut short (diyala.sitrep). Restore a backup."


def test_a_subject_that_is_named_already_is_not_named_twice() -> None:
    assert str(Trouble("“x” is not a date", "x", "Write one.")) == "“x” is not a date. Write one."


def test_a_trouble_needs_no_subject() -> None:
    assert str(Trouble("There is no date.", "", "Write one.")) == "There is no date. Write one."
