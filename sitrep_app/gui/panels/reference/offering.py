"""What a cell that is about to be changed begins with, and what may be chosen in it."""

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.panels.reference.cell_editor import Asked
from sitrep_app.gui.panels.reference.columns import COLUMNS, Column
from sitrep_app.i18n import current
from sitrep_app.ops.drafting import Names, words_of
from sitrep_app.store.workspace import Workspace


def asked(workspace: Workspace, kind: str, subject: str, column: int) -> Asked | None:
    """Return what a cell is changed from; None where nothing in it can be changed here."""
    chosen = COLUMNS[kind][column]
    if not chosen.field or workspace.read_only:
        return None
    words = words_of(workspace, SubjectId(subject), chosen.field)
    if chosen.vocabulary:
        terms = load(chosen.vocabulary)
        labels = [term.name(current()) for term in terms.terms]
        return Asked(terms.label(words, current()) if words else "", labels)
    return Asked(words, _names(workspace, chosen))


def _names(workspace: Workspace, column: Column) -> list[str]:
    if not column.of:
        return []
    names = Names(workspace)
    return sorted(names.label(column.of, subject) for subject in names.all(column.of))
