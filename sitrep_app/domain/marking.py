"""Who may see an entry: the Traffic Light Protocol, version 2.0."""

from enum import StrEnum


class Marking(StrEnum):
    """A TLP label, from the most open to the most closed."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber_strict"
    RED = "red"

    @property
    def rank(self) -> int:
        """Return 0 for the most open, 4 for the most closed."""
        return list(Marking).index(self)

    @property
    def label(self) -> str:
        """Return the label as the protocol writes it."""
        return "TLP:" + self.value.upper().replace("_", "+")

    def may_reach(self, audience: "Marking") -> bool:
        """Say whether an entry so marked may go to an audience cleared up to that label."""
        return self.rank <= audience.rank
