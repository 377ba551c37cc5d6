"""Attached files, and workspaces with some in them."""

import hashlib
from pathlib import Path
from typing import Any

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.identity import ContentHash
from sitrep_app.store import contents
from sitrep_app.store.workspace import Workspace
from tests.support.builders import an_incident
from tests.support.workspaces import host

LETTER = b"%PDF-1.4 The ward is open again. " * 400


def an_attachment(data: bytes = LETTER, name: str = "letter.pdf", **changes: Any) -> Attachment:
    """A file as it would be attached."""
    media_type = changes.pop("media_type", "application/pdf")
    return Attachment(ContentHash(hashlib.sha256(data).hexdigest()), name, media_type, len(data), **changes)


def stored(
    workspace: Workspace, data: bytes = LETTER, name: str = "letter.pdf", **changes: Any
) -> Attachment:
    """A file whose content has been stored and that no record names yet."""
    with workspace.transaction() as raw:
        contents.put(raw, data, 1)
    return an_attachment(data, name, **changes)


def with_letter(path: Path, data: bytes = LETTER) -> Attachment:
    """Record, in a workspace at rest, an event with a letter."""
    with Workspace.open(path, host()) as workspace:
        attachment = stored(workspace, data)
        with workspace.step() as step:
            step.record(step.new_subject(), an_incident(title="With a letter", attachments=(attachment,)))
    return attachment


def contents_of(workspace: Workspace) -> set[str]:
    """The contents that a workspace holds."""
    with workspace.reading() as raw:
        return {name for (name,) in raw.execute("SELECT hash FROM content")}
