"""Going back to what an entry was after any of its records. Nothing is taken away: the old state is recorded anew."""

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import RecordHash, SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.store import log
from sitrep_app.store.codec import Body, decode_body
from sitrep_app.store.projections.merging import heads_among, known_after
from sitrep_app.store.step import Step
from sitrep_app.store.workspace import Workspace


def revert(workspace: Workspace, subject: SubjectId, record: RecordHash, *, reason: str) -> Changes:
    """Record again the state that an entry had after a record, with the reason; it stands, even where it was struck.

    No changes where it is so already. Trouble where the entry has no such record, or no reason is given.
    """
    if not reason.strip():
        raise Trouble(
            _("Going back to an older version needs a reason"),
            "reason",
            _("Say why, for those who read the history."),
            "reason",
        )
    with workspace.step() as step:
        _append(step, subject, record, reason.strip())
        return step.changes


def _append(step: Step, subject: SubjectId, record: RecordHash, reason: str) -> None:
    records = {one.hash: one for one in log.records_of(step.raw, subject)}
    if record not in records:
        raise Trouble(
            _("The entry has no such version"), record, _("Choose one from its history."), "version"
        )
    state, heads = dict(decode_body(records[record].body).state), heads_among(records)
    now = known_after(records, heads)
    if now.state != state or now.struck or now.conflicts:
        kind = records[record].head.kind
        step.append(subject, kind, Body("revert", state, "", reason=reason), [head.hash for head in heads])
