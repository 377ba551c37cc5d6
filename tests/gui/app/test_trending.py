from pathlib import Path

from sitrep_app.gui.app.commands import Commands


def test_the_trend_closes_with_its_workspace(commands: Commands, sample: Path) -> None:
    commands.open_path(sample)
    shown = commands.show_trend()
    commands.keeping.close()
    assert not shown.isVisible()
