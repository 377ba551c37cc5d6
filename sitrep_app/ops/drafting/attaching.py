"""Attached files in a draft: each is one item, the attachment itself as text; its content has been stored already."""

from dataclasses import replace
from functools import partial

import msgspec

from sitrep_app.domain.attachment import Attachment
from sitrep_app.domain.draft import Words
from sitrep_app.domain.entry import State
from sitrep_app.domain.setting import Setting, Sitrep
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.kind import Kind
from sitrep_app.ops.drafting.kinds import KINDS
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.store import contents

FIELD = "attachment"


def item_of(attachment: Attachment) -> str:
    """Return the item of a draft that an attachment is."""
    return msgspec.json.encode(attachment, order="sorted").decode()


def attachment_in(item: str) -> Attachment:
    """Return the attachment that an item of a draft is; Trouble where it is none."""
    try:
        return msgspec.json.decode(item, type=Attachment)
    except (msgspec.DecodeError, UnicodeEncodeError) as error:
        what, remedy = _("This is no attached file"), _("Attach it with --attach FILE, or in the form.")
        raise Trouble(what, item[:80], remedy, FIELD) from error


def attached(reading: Reading, state: State | None, known: State | None) -> State | None:
    """Return a state with the files of its draft; those that are known where the draft's kind asks for none."""
    if state is None or isinstance(state, Setting | Sitrep):
        return state
    if FIELD not in KINDS[reading.draft.kind].field_names:
        return replace(state, attachments=getattr(known, "attachments", ()))
    return replace(state, attachments=_read(reading))


def words(kind: Kind, state: State) -> dict[str, Words]:
    """Return the words that read back as the attachments of a state, where its kind asks for them."""
    items = tuple(item_of(attachment) for attachment in getattr(state, "attachments", ()))
    return {FIELD: items} if items and FIELD in kind.field_names else {}


def _read(reading: Reading) -> tuple[Attachment, ...]:
    """Return the attachments of a draft, each content once; one whose content is not in the file is a trouble."""
    found: dict[str, Attachment] = {}
    for item in reading.draft.items(FIELD):
        attachment = reading.attempt(FIELD, partial(attachment_in, item), None)
        if attachment is not None:
            found.setdefault(attachment.hash, attachment)
    _refuse_missing(reading, found)
    return tuple(found.values())


def _refuse_missing(reading: Reading, attached: dict[str, Attachment]) -> None:
    if not attached:
        return
    with reading.workspace.reading() as raw:
        for attachment in attached.values():
            if not contents.has(raw, attachment.hash) and not contents.is_attached(raw, attachment.hash):
                what, remedy = _("The attached file is not in the workspace"), _("Attach it again.")
                reading.troubles.setdefault(FIELD, Trouble(what, attachment.name, remedy, FIELD))
