"""The form of a follow-up: first what it follows, then the event, which begins with what is usually the same."""

from collections.abc import Mapping

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.gui.forms.following import following
from sitrep_app.gui.forms.kinds import incident
from sitrep_app.gui.forms.shape import KindForm, Line
from sitrep_app.i18n import later
from sitrep_app.store.workspace import Workspace


def complete(draft: Draft, before: Draft, workspace: Workspace) -> Mapping[str, Words]:
    """Return the actors, the place and the source of what it follows, once that is named and where there are none yet."""
    named = [one for one in draft.items("follows") if one not in before.items("follows") and len(one) == 32]
    same = following(workspace, SubjectId(named[0])) if named else {}
    empty = {name: words for name, words in same.items() if name != "follows" and not draft.fields.get(name)}
    return empty | incident.complete(draft, before, workspace)


FORM = KindForm(
    "follow_up",
    later("Follow-up"),
    lines=(Line(("follows",)), *incident.FORM.lines),
    behind=incident.FORM.behind,
    preview=incident.preview,
    complete=complete,
    carried=("follows", "where", "actor", "source", "reliability", "marking"),
)
