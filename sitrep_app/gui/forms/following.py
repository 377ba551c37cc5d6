"""What a follow-up begins with: a link to the event before it, and what is usually the same. No widgets."""

from sitrep_app.domain.draft import Words
from sitrep_app.domain.identity import SubjectId
from sitrep_app.ops import drafting
from sitrep_app.store.workspace import Workspace

SAME = {
    "incident": ("where", "actor", "source", "reliability"),
    "tie": ("from", "to", "domain", "where", "source", "reliability"),
    "progress": ("facility", "source", "reliability"),
    "reported_total": ("programme", "of", "source", "reliability"),
}
"""The fields of each kind that what follows an entry usually shares with it."""


def following(workspace: Workspace, subject: SubjectId) -> dict[str, Words]:
    """Return the fields that the form for what follows an event begins with; Trouble where there is no such entry."""
    before = drafting.draft_of(workspace, subject, "")
    fields = {name: before.fields[name] for name in SAME.get(before.kind, ()) if name in before.fields}
    return fields | ({"link": (f"follow_up:{subject}",)} if before.kind == "incident" else {})


def kind_after(workspace: Workspace, subject: SubjectId) -> str:
    """Return the kind of entry that follows one: another of the same kind."""
    kind = drafting.draft_of(workspace, subject, "").kind
    return kind if kind in SAME else "incident"
