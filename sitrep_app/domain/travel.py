"""Where the lens has been: what Back returns to, and Forward after it."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from time import monotonic

from sitrep_app.domain.lens import Lens

TOGETHER_S = 1.0
"""Changes of one and the same thing that follow each other this fast are one: a date that is dragged, a word typed."""

MOST = 200


@dataclass(slots=True)
class Travel:
    """The lenses looked through before and after the present one, the nearest last."""

    now: Callable[[], float] = monotonic
    behind: list[Lens] = field(default_factory=list)
    ahead: list[Lens] = field(default_factory=list)
    _changed: frozenset[str] = frozenset()
    _at: float = float("-inf")

    def leave(self, old: Lens, new: Lens) -> None:
        """Remember a lens that is left for another."""
        changed, moment = _differences(old, new), self.now()
        if not (changed == self._changed and moment - self._at < TOGETHER_S and self.behind):
            self.behind = [*self.behind, old][-MOST:]
        self.ahead.clear()
        self._changed, self._at = changed, moment

    def back(self, present: Lens) -> Lens | None:
        """Return the lens before the present one; None at the beginning."""
        return self._moved(self.behind, self.ahead, present)

    def forward(self, present: Lens) -> Lens | None:
        """Return the lens that Back has left; None where there is none."""
        return self._moved(self.ahead, self.behind, present)

    def change(self, changed: Callable[[Lens], Lens]) -> None:
        """Put another lens in the place of each."""
        self.behind = [changed(lens) for lens in self.behind]
        self.ahead = [changed(lens) for lens in self.ahead]

    def forget(self) -> None:
        """Begin anew."""
        self.behind.clear()
        self.ahead.clear()
        self._changed = frozenset()

    def _moved(self, taken: list[Lens], left: list[Lens], present: Lens) -> Lens | None:
        if not taken:
            return None
        left.append(present)
        self._changed = frozenset()
        return taken.pop()


def _differences(old: Lens, new: Lens) -> frozenset[str]:
    return frozenset(one.name for one in fields(Lens) if getattr(old, one.name) != getattr(new, one.name))
