"""What a follow-up begins with: the event before it, and what is usually the same. No widgets."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting import KINDS
from sitrep_app.store.workspace import Workspace


def following(workspace: Workspace, subject: SubjectId) -> dict[str, Words]:
    """Return the fields that the form for what follows an entry begins with; Trouble where there is no such entry."""
    before = drafting.draft_of(workspace, subject, "")
    kind = KINDS[before.kind]
    fields = {name: before.fields[name] for name in kind.followed if name in before.fields}
    return fields | ({"follows": (subject,)} if kind.states == "incident" else {})


def kind_after(workspace: Workspace, subject: SubjectId) -> str:
    """Return the kind of entry that follows one: of an event a follow-up, else another of the same kind."""
    kind = KINDS[drafting.draft_of(workspace, subject, "").kind]
    if kind.states == "incident":
        return "follow_up"
    return kind.name if kind.followed else "incident"
