"""What is said of each of the lists: on the button that adds, where a list is empty, and of how many there are."""

from sitrep_app.gui.panels.reference.columns import ACTOR, FACILITY, PLACE, PROGRAMME, SOURCE
from sitrep_app.i18n import _, ngettext


def add_words(kind: str) -> str:
    """Return what the button that adds says."""
    return {
        ACTOR: _("Add actor"),
        PLACE: _("Add place"),
        SOURCE: _("Add source"),
        FACILITY: _("Add facility"),
        PROGRAMME: _("Add programme"),
    }[kind]


def nothing_here(kind: str) -> tuple[str, str]:
    """Return what stands where there is nothing of a kind yet: a title and a sentence."""
    return {
        ACTOR: (
            _("No actors yet"),
            _("Forces, agencies, offices, armed groups and persons stand here once an entry names them."),
        ),
        PLACE: (
            _("No places of your own yet"),
            _("Villages, checkpoints and bends of the road that no gazetteer has stand here."),
        ),
        SOURCE: (
            _("No sources yet"),
            _("What entries rest on stands here, each judged once for its reliability, with the reason."),
        ),
        FACILITY: (
            _("No facilities yet"),
            _("Hospitals, schools and bridges stand here once progress is recorded on them."),
        ),
        PROGRAMME: (
            _("No programmes yet"),
            _("What is being rebuilt, and how many of how many, stands here."),
        ),
    }[kind]


def counted(kind: str, count: int) -> str:
    """Return how many there are of a kind, for the end of the status bar."""
    return {
        ACTOR: ngettext("{n} actor", "{n} actors", count),
        PLACE: ngettext("{n} place", "{n} places", count),
        SOURCE: ngettext("{n} source", "{n} sources", count),
        FACILITY: ngettext("{n} facility", "{n} facilities", count),
        PROGRAMME: ngettext("{n} programme", "{n} programmes", count),
    }[kind].format(n=count)
