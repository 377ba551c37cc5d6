import pytest

from sitrep_app.gui.panels.timeline.gestures.flick import FASTEST, Momentum, Trace


def thrown(*points: tuple[float, float], at: float) -> Momentum:
    """What a hand gives that was at some x at some seconds and lets go at another."""
    trace = Trace()
    for second, x in points:
        trace.add(second, x, 0)
    return trace.momentum(at)


def test_a_hand_that_lets_go_while_moving_throws_at_its_own_speed() -> None:
    assert thrown((0.0, 0), (0.02, 20), (0.04, 40), at=0.04).right == pytest.approx(1000)


def test_a_hand_that_rested_first_throws_nothing() -> None:
    assert thrown((0.0, 0), (0.02, 20), (0.04, 40), at=0.2) == Momentum()


def test_what_the_hand_did_long_before_counts_for_nothing() -> None:
    assert thrown((0.0, 900), (0.5, 0), (0.52, 20), at=0.52).right == pytest.approx(1000)


def test_a_slow_hand_throws_nothing() -> None:
    assert thrown((0.0, 0), (0.05, 2), at=0.05) == Momentum()


def test_nothing_is_thrown_faster_than_an_eye_can_follow() -> None:
    assert thrown((0.0, 0), (0.01, 4000), at=0.01).right == FASTEST


def test_what_was_thrown_slows_down_and_comes_to_rest() -> None:
    momentum = Momentum(1000, 0)
    first, second, last = (momentum.travelled(seconds)[0] for seconds in (0.1, 0.2, 5.0))
    assert 0 < second - first < first < last
    assert not momentum.is_spent(0.1)
    assert momentum.is_spent(5.0)


def test_how_far_it_goes_does_not_depend_on_the_frames() -> None:
    momentum = Momentum(800, -300)
    assert momentum.travelled(60.0) == pytest.approx((800 * 0.325, -300 * 0.325))
