"""What a follow-up begins with: a link to the event before it, and what is usually the same. No widgets."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting import KINDS
from sitrep_app.store.workspace import Workspace


def following(workspace: Workspace, subject: SubjectId) -> dict[str, Words]:
    """Return the fields that the form for what follows an event begins with; Trouble where there is no such entry."""
    before = drafting.draft_of(workspace, subject, "")
    fields = {name: before.fields[name] for name in KINDS[before.kind].followed if name in before.fields}
    return fields | ({"link": (f"follow_up:{subject}",)} if KINDS[before.kind].states == "incident" else {})


def kind_after(workspace: Workspace, subject: SubjectId) -> str:
    """Return the kind of entry that follows one: another of the same kind."""
    kind = drafting.draft_of(workspace, subject, "").kind
    return kind if KINDS[kind].followed else "incident"
