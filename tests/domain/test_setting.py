from datetime import UTC, datetime, timedelta

import pytest

from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble


def test_days_begin_in_the_workspaces_own_zone() -> None:
    zone = Setting("Diyala").tzinfo
    assert zone.utcoffset(datetime(2018, 1, 31, tzinfo=UTC)) == timedelta(hours=3)


@pytest.mark.parametrize("zone", ["", "Asia", "Asia/Atlantis", "/etc/passwd", "../UTC", "UTC\0"])
def test_a_zone_that_nobody_keeps_is_refused_under_its_field(zone: str) -> None:
    with pytest.raises(Trouble, match="time zone") as caught:
        Setting("Diyala", zone=zone)
    assert caught.value.field == "zone"


def test_a_workspace_has_a_title() -> None:
    with pytest.raises(Trouble, match="no title"):
        Setting("  ")
