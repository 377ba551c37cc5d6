"""How a person has arranged the lanes: their order, and which are folded. Remembered for each choice of lanes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtCore import QSettings

from sitrep_app.gui.panels.timeline.lanes import LaneChoice

MOST_KEPT = 400
CHOICE, ARRANGEMENT = "timeline/lanes by", "timeline/lanes"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Keys of lanes from the top, as far as a person has put them in order, and the keys of those that are folded."""

    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()

    def with_folded(self, key: str, *, is_folded: bool) -> Self:
        """Return it with a lane folded or unfolded."""
        return replace(self, folded=self.folded | {key} if is_folded else self.folded - {key})

    def with_moved(self, keys: Sequence[str], key: str, place: int) -> Self:
        """Return it with one of the lanes, now in the order of `keys`, moved to a place among the others."""
        others = [other for other in keys if other != key]
        return replace(self, order=(*others[:place], key, *others[place:]))

    def places(self, keys: Sequence[str]) -> list[int]:
        """Return the places of lanes in the order they are to be shown; those never put in order follow the rest."""
        known = {key: place for place, key in enumerate(self.order)}
        return sorted(range(len(keys)), key=lambda place: (known.get(keys[place], len(known)), place))

    def written(self) -> str:
        """Return it as text, without what goes beyond reason."""
        return json.dumps(
            {"order": list(self.order[:MOST_KEPT]), "folded": sorted(self.folded)[:MOST_KEPT]},
            ensure_ascii=False,
        )

    @classmethod
    def read(cls, text: str) -> Self:
        """Return what was written; a text that nobody here wrote says nothing."""
        try:
            held = json.loads(text)
            return cls(tuple(map(str, held["order"])), frozenset(map(str, held["folded"])))
        except (ValueError, KeyError, TypeError):
            return cls()


UNARRANGED = Arrangement()


class Arrangements:
    """The choice of lanes and the arrangement of each, kept in the user's settings where there are any."""

    def __init__(self, memory: QSettings | None) -> None:
        self._memory = memory
        self._held: dict[LaneChoice, Arrangement] = {}

    @property
    def choice(self) -> LaneChoice:
        """What makes lanes, as chosen last."""
        kept = str(self._memory.value(CHOICE, "") or "") if self._memory is not None else ""
        return LaneChoice(kept) if kept in set(LaneChoice) else LaneChoice.CATEGORY

    def choose(self, choice: LaneChoice) -> None:
        """Remember what makes lanes."""
        if self._memory is not None:
            self._memory.setValue(CHOICE, choice.value)

    def of(self, choice: LaneChoice) -> Arrangement:
        """Return how lanes of a choice are arranged."""
        if choice not in self._held:
            kept = self._memory.value(_name(choice), "") if self._memory is not None else ""
            self._held[choice] = Arrangement.read(str(kept or ""))
        return self._held[choice]

    def keep(self, choice: LaneChoice, arrangement: Arrangement) -> None:
        """Remember how lanes of a choice are arranged."""
        self._held[choice] = arrangement
        if self._memory is not None:
            self._memory.setValue(_name(choice), arrangement.written())


def _name(choice: LaneChoice) -> str:
    return f"{ARRANGEMENT}/{choice.value}"
