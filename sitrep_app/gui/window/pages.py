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

PANELS = "sitrep_app.gui.panels"


class Filter(StrEnum):
    """What a chip narrows."""

    WINDOW = "window"
    CATEGORIES = "categories"
    ACTORS = "actors"
    DISTRICTS = "districts"
    VERIFICATIONS = "verifications"
    GRADES = "grades"
    MARKINGS = "markings"
    TAGS = "tags"
    SOURCES = "sources"


ALL = tuple(Filter)


@dataclass(frozen=True, slots=True)
class Page:
    """One page; its panel is a class of `sitrep_app.gui.panels.<key>.panel`, made when the page is first shown.

    A panel takes (session, theme), and one whose page has `cards` takes a third argument of that name: the widgets of
    other panels that stand on it, by the names given here, since panels do not know each other. A panel may have a
    tuple FILTERS in place of `filters`, a widget `chip_bar` to stand where the filters do, and the signals that
    `stack.PageStack` answers.
    """

    key: str
    title: str
    icon: str
    filters: tuple[str, ...] = ALL
    cards: tuple[tuple[str, str, str], ...] = ()

    @property
    def module(self) -> str:
        """The module that holds the panel."""
        return f"{PANELS}.{self.key}.panel"

    @property
    def panel(self) -> str:
        """The panel's class."""
        return f"{self.key.title()}Panel"


INSPECTOR = ("inspector", "inspector.panel", "InspectorPanel")
OVERVIEW_CARDS = (
    ("timeline", "timeline.panel", "TimelinePanel"),
    ("coordination", "coordination.card", "CoordinationCard"),
    ("reconstruction", "reconstruction.card", "ReconstructionCard"),
    INSPECTOR,
)
"""The name, module and class of each card of the overview."""

PAGES = (
    Page("overview", later("Overview"), "layout-dashboard", cards=OVERVIEW_CARDS),
    Page("entries", later("Entries"), "align-left", cards=(INSPECTOR,)),
    Page("map", later("Map"), "map-pin"),
    Page("coordination", later("Coordination"), "waypoints", (Filter.WINDOW, Filter.ACTORS)),
    Page("reconstruction", later("Reconstruction"), "hospital", (Filter.DISTRICTS,)),
    Page("reports", later("Reports"), "file-text", ()),
    Page("reference", later("Reference"), "database", (), cards=(INSPECTOR,)),
)
"""The rail, from the top."""


REFERRED_TO = frozenset({"actor", "source", "facility", "programme"})
"""The kinds that Reference lists."""


_PAGE_OF = {"sitrep": "reports", "setting": "overview"}
"""The pages of what no inspector shows."""


def page_showing(kind: str, shown: Page | None) -> str:
    """Return the page on which a subject of a kind can be read: the one shown, if its inspector shows it, else its own."""
    if kind in _PAGE_OF:
        return _PAGE_OF[kind]
    own = "reference" if kind in REFERRED_TO else "entries"
    can_stay = shown is not None and INSPECTOR in shown.cards and shown.key in ("overview", "entries", own)
    return shown.key if shown is not None and can_stay else own


def build(page: Page, session: Session, theme: Theme) -> QWidget:
    """Return a page's panel; where this installation lacks it, a page that says so."""
    package = page.module.removesuffix(".panel")
    if find_spec(package) is None or find_spec(page.module) is None:
        title = _("{page} is missing").format(page=_(page.title))
        return EmptyState(
            title, _("This installation is incomplete: install Sitrep again."), icon_name=page.icon
        )
    cards = {name: _made(f"{PANELS}.{module}", kind, session, theme) for name, module, kind in page.cards}
    return _made(page.module, page.panel, session, theme, **({"cards": cards} if cards else {}))


def _made(module: str, kind: str, *parts: object, **named: object) -> QWidget:
    made = getattr(import_module(module), kind)(*parts, **named)
    assert isinstance(made, QWidget)
    return made
