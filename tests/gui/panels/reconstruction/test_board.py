from sitrep_app.gui.panels.reconstruction.board import UNNAMED, board, moved, state_of
from sitrep_app.gui.panels.reconstruction.presenter import programme_view
from tests.gui.panels.reconstruction.known import AZIM, known, second_hospital


def test_unnamed_places_are_one_card_among_the_damaged() -> None:
    held = known()
    damaged = board(programme_view(held, held.picture.programmes[0]))[0]
    assert [(card.key, card.title, card.count) for card in damaged.cards] == [
        (UNNAMED, "Hospital not named", 10)
    ]


def test_unnamed_places_reported_as_done_stand_among_the_operational() -> None:
    from dataclasses import replace

    from tests.reports.sample import diyala

    total = diyala().totals[0]
    held = known(totals=[replace(total, state=replace(total.state, done=4))])
    columns = {
        column.code: column.count for column in board(programme_view(held, held.picture.programmes[0]))
    }
    assert (columns["damaged"], columns["operational"]) == (7, 4)


def test_columns_seldom_needed_appear_only_when_something_stands_in_them() -> None:
    held = known()
    assert "removed" not in [c.code for c in board(programme_view(held, held.picture.programmes[0]))]
    facility, claim = second_hospital("cancelled")
    held = known([facility], [claim])
    assert "removed" in [c.code for c in board(programme_view(held, held.picture.programmes[0]))]


def test_moving_a_card_begins_a_claim_with_facility_programme_and_state() -> None:
    draft = moved(known().picture.programmes[0], AZIM, "under_works")
    assert draft.kind == "progress"
    assert draft.fields == {
        "facility": "al-Azim hospital",
        "programme": "Hospitals destroyed in Diyala",
        "state": "under_works",
    }


def test_moving_the_unnamed_card_leaves_the_name_to_be_given() -> None:
    draft = moved(known().picture.programmes[0], UNNAMED, "assessed")
    assert "facility" not in draft.fields
    assert draft.fields["facility_type"] == "hospital"


def test_what_was_done_and_is_moved_back_is_damaged_again() -> None:
    assert state_of("damaged", was_done=True) == "damaged_again"
    assert state_of("damaged") == "reported_damaged"
    assert state_of("operational") == "operational"
