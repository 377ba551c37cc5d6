"""What the sample's entries speak of."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from sitrep_app.domain.entry import Entry
from sitrep_app.gui.panels.entries.reading import Names
from tests.reports.sample import diyala


@pytest.fixture
def names() -> Names:
    """Everybody and everything in the stock, in Baghdad's time."""
    stock = diyala()
    kinds: tuple[Sequence[Entry[Any]], ...] = (stock.actors, stock.facilities, stock.programmes)
    others = {entry.subject: entry for entries in kinds for entry in entries}
    return Names(others, {source.subject: source for source in stock.sources}, ZoneInfo("Asia/Baghdad"))
