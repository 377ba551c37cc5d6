from sitrep_app.gui.panels.coordination.gaps import gap_lines
from tests.gui.panels.coordination.known import claims, known


def test_the_sample_lacks_one_command_over_its_four_forces_and_says_who_says_so() -> None:
    [gap] = gap_lines(known())
    assert gap.lead == "No command joins 4 forces."
    assert "6 of 6 pairs are stated to be without one." in gap.note
    assert "C3" in gap.note
    assert gap.is_grave


def test_what_one_side_alone_says_is_a_gap_that_names_the_other() -> None:
    lines = gap_lines(known(claims(("tribal", "pmf", "liaison", "tribal"))))
    [gap] = [line for line in lines if line.lead == "One-sided."]
    assert "The view of Popular Mobilisation Forces is not recorded." in gap.text


def test_forces_nobody_has_spoken_of_are_listed_as_unknown() -> None:
    lines = gap_lines(known(claims(("isf", "pmf", "liaison", ""), ("isf", "peshmerga", "liaison", ""))))
    [gap] = [line for line in lines if line.lead == "Unknown."]
    assert "PMF – Peshmerga" in gap.text or "Peshmerga – PMF" in gap.text
    assert gap.note == "1 pair"


def test_friction_between_forces_comes_first() -> None:
    lines = gap_lines(known(claims(("isf", "pmf", "tension", ""), ("isf", "peshmerga", "liaison", ""))))
    assert lines[0].lead == "Friction."
    assert lines[0].is_grave


def test_fighting_an_armed_group_is_no_friction_between_forces() -> None:
    assert not [line for line in gap_lines(known()) if line.lead == "Friction."]
