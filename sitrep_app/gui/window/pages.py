"""The table of pages: what each is called, where its panel lies, and which filters it answers to."""

from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from importlib.util import find_spec

from PySide6.QtWidgets import QWidget

from sitrep_app.gui.session import Session
from sitrep_app.gui.theme import Theme
from sitrep_app.gui.widgets.empty_state import EmptyState
from sitrep_app.i18n import _, later


class Filter(StrEnum):
    """What a chip narrows."""

    WINDOW = "window"
    CATEGORIES = "categories"
    ACTORS = "actors"
    DISTRICTS = "districts"
    VERIFICATIONS = "verifications"


ALL = tuple(Filter)


@dataclass(frozen=True, slots=True)
class Page:
    """One page; its panel is a class of `sitrep_app.gui.panels.<key>.panel`, made when the page is first shown.

    A panel takes (session, theme). It may have a tuple FILTERS in place of `filters`, a signal `status_changed`
    with the words for the end of the status bar, a signal `page_wanted` with the key of another page, a signal
    `form_wanted` with a Draft to be filled in, and a widget `chip_bar` to stand where the filters do.
    """

    key: str
    title: str
    icon: str
    filters: tuple[str, ...] = ALL

    @property
    def module(self) -> str:
        """The module that holds the panel."""
        return f"sitrep_app.gui.panels.{self.key}.panel"

    @property
    def panel(self) -> str:
        """The panel's class."""
        return f"{self.key.title()}Panel"


PAGES = (
    Page("overview", later("Overview"), "layout-dashboard"),
    Page("entries", later("Entries"), "align-left"),
    Page("map", later("Map"), "map-pin"),
    Page("coordination", later("Coordination"), "waypoints", (Filter.WINDOW, Filter.ACTORS)),
    Page("reconstruction", later("Reconstruction"), "hospital", (Filter.DISTRICTS,)),
    Page("reports", later("Reports"), "file-text", ()),
    Page("reference", later("Reference"), "database", ()),
)
"""The rail, from the top."""


def build(page: Page, session: Session, theme: Theme) -> QWidget:
    """Return a page's panel; where this installation lacks it, a page that says so."""
    package = page.module.removesuffix(".panel")
    if find_spec(package) is None or find_spec(page.module) is None:
        title = _("{page} is missing").format(page=_(page.title))
        return EmptyState(
            title, _("This installation is incomplete: install Sitrep again."), icon_name=page.icon
        )
    made = getattr(import_module(page.module), page.panel)(session, theme)
    assert isinstance(made, QWidget)
    return made
