"""What the filters offer in a workspace: its categories, actors, districts, tags and so on."""

from sitrep_app.domain import gazetteer
from sitrep_app.domain.actor import Actor
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.window import Choices
from sitrep_app.i18n import current
from sitrep_app.ops import named_lenses
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

_Choice = tuple[str, str]


def choices_of(workspace: Workspace, standpoint: Standpoint) -> Choices:
    """Return what each chip offers at a standpoint, in the language in use, but for the tags, which take longer."""
    actors = queries.entries(workspace, "actor", standpoint)
    return Choices(
        _terms("category"),
        sorted(((actor.subject, actor.state.name_in(current())) for actor in actors), key=_by_words),
        _districts(workspace),
        _terms("verification"),
        _grades(),
        _terms("marking"),
        sources=_sources(workspace, standpoint),
        saved=[named.name for named in named_lenses.saved(workspace)],
        also={actor.subject: _names(actor.state) for actor in actors},
    )


def _grades() -> list[_Choice]:
    axes = (load("reliability"), load("credibility"))
    return [(term.code, f"{term.code} — {term.name(current())}") for axis in axes for term in axis.terms]


def _terms(vocabulary_id: str) -> list[_Choice]:
    return [(term.code, term.name(current())) for term in load(vocabulary_id).terms]


def _names(actor: Actor) -> str:
    return " ".join((actor.name, actor.short, *actor.names.values(), *actor.aliases))


def _sources(workspace: Workspace, standpoint: Standpoint) -> list[_Choice]:
    entries = queries.entries(workspace, "source", standpoint)
    return sorted(((entry.subject, entry.state.title) for entry in entries), key=_by_words)


def _districts(workspace: Workspace) -> list[_Choice]:
    """Offer the districts of the workspace's own area, or of the whole country where it names none."""
    area = queries.setting(workspace).area
    places = (place for place in gazetteer.load() if place.kind == "adm2" and place.adm1.startswith(area))
    return sorted(((place.adm2 or place.id, place.name_in(current())) for place in places), key=_by_words)


def _by_words(choice: _Choice) -> str:
    return choice[1].casefold()
