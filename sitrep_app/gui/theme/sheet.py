"""The one stylesheet: resources/theme/sheet.qss with a theme's colours put in."""

from dataclasses import fields
from string import Template

from sitrep_app.gui.theme.colours import LIGHT, Colours
from sitrep_app.paths import resources


def sheet_of(colours: Colours) -> str:
    """Return the stylesheet in those colours."""
    folder = resources() / "theme"
    named = {field.name: getattr(colours, field.name).name() for field in fields(colours)}
    art = {"art": folder.as_posix(), "name": "light" if colours is LIGHT else "dark"}
    return Template((folder / "sheet.qss").read_text(encoding="utf-8")).substitute(named | art)
