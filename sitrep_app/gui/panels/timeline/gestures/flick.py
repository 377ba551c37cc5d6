"""How fast a hand was when it let go, and how far that carries. Pure numbers."""

import math
from collections import deque
from dataclasses import dataclass

REMEMBERED_S = 0.09
"""What the hand did before that says nothing of how it let go."""

RESTED_S = 0.06
"""A hand that lies still so long before it lets go throws nothing."""

SLOWING_S = 0.325
SLOWEST = 20.0
FASTEST = 5000.0
LEAST_THROWN = 120.0
"""Pixels a second: at which a glide ends, the most it begins with, and the least that is a flick at all."""


@dataclass(frozen=True, slots=True)
class Momentum:
    """Pixels a second to the right and down."""

    right: float = 0.0
    down: float = 0.0

    @property
    def speed(self) -> float:
        """Return the pixels a second, whatever the direction."""
        return math.hypot(self.right, self.down)

    def travelled(self, seconds: float) -> tuple[float, float]:
        """Return the pixels gone to the right and down after so many seconds of slowing down."""
        share = SLOWING_S * (1 - math.exp(-seconds / SLOWING_S))
        return self.right * share, self.down * share

    def is_spent(self, seconds: float) -> bool:
        """Say whether it is too slow to be seen after so many seconds."""
        return self.speed * math.exp(-seconds / SLOWING_S) < SLOWEST


class Trace:
    """Where a hand was at which second."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, float, float]] = deque()

    def add(self, second: float, x: float, y: float) -> None:
        """Remember where the hand is now."""
        self._points.append((second, x, y))
        while second - self._points[0][0] > REMEMBERED_S:
            self._points.popleft()

    def momentum(self, second: float) -> Momentum:
        """Return what the hand gives to what it lets go now; nothing where it rested, or hardly moved."""
        if len(self._points) < 2 or second - self._points[-1][0] > RESTED_S:
            return Momentum()
        (first, x, y), (_last, to_x, to_y) = self._points[0], self._points[-1]
        passed = max(second - first, 0.008)
        thrown = Momentum((to_x - x) / passed, (to_y - y) / passed)
        if thrown.speed < LEAST_THROWN:
            return Momentum()
        share = min(1.0, FASTEST / thrown.speed)
        return Momentum(thrown.right * share, thrown.down * share)
