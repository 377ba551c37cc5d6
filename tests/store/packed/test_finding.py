import random

import numpy as np

from sitrep_app.store.packed import finding
from sitrep_app.store.packed.finding import Finder


def test_every_row_of_a_subject_is_found_however_often_one_asks() -> None:
    chance = random.Random(1)
    subjects = [
        chance.choice(b"\0ab").to_bytes(1, "big") + bytes(14) + chance.choice(b"\0c").to_bytes(1, "big")
        for _ in range(60)
    ]
    finder = Finder(np.array(subjects, "S16"))
    for subject in [*subjects, *subjects]:
        assert finder.rows(subject).tolist() == [
            row for row, other in enumerate(subjects) if other == subject
        ]


def test_a_subject_that_is_not_there_has_no_rows() -> None:
    finder = Finder(np.array([bytes(range(16))], "S16"))
    for _ in range(finding.FEW + 2):
        assert len(finder.rows(bytes(reversed(range(16))))) == 0
