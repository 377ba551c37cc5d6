"""What the timeline knows of one standpoint, wherever it was read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from sitrep_app.domain.grade import Grade
from sitrep_app.gui.panels.timeline.lanes import LaneChoice, Several
from sitrep_app.store.sifting import Asked

if TYPE_CHECKING:
    # Names a type only: the window shows before the store and its libraries are loaded
    from sitrep_app.store.columns import IncidentColumns


@dataclass(frozen=True, slots=True)
class Details:
    """What a hover card says of an incident: its title, when in words, its grade."""

    title: str
    when: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Reading:
    """One standpoint's incidents, and the ways to ask for more about some of them.

    `asked` is the store beside the columns; `titles` takes rows, `name` a choice of lanes and a lane's key, `details` a row.
    `sources` gives what each row cites.
    """

    columns: "IncidentColumns"
    titles: Callable[[NDArray[np.int64]], Sequence[str]]
    name: Callable[[LaneChoice, str], str]
    details: Callable[[int], Details | None]
    asked: Asked
    sources: Callable[[], Several]
