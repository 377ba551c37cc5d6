"""What a camera or a phone wrote into a photo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """Where a photo was taken, with what, and when by that device's clock, which has no zone.

    `orientation` says how the picture is to be turned, 1 for not at all; `has_notes` that there is more, such as names,
    comments or an editor's history.
    """

    latitude: float | None = None
    longitude: float | None = None
    device: str = ""
    taken: str = ""
    orientation: int = 1
    has_notes: bool = False

    @property
    def is_telling(self) -> bool:
        """Say whether there is anything that somebody may not want to hand on."""
        return self.has_position or bool(self.device or self.taken or self.has_notes)

    @property
    def has_position(self) -> bool:
        """Say whether the photo tells where it was taken."""
        return self.latitude is not None and self.longitude is not None
