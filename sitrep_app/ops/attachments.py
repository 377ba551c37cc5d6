"""Files that go with entries: taken in from a disk or a clipboard, made to tell less, read back, written out."""

import errno
import os
import stat
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from sitrep_app.domain import media_type
from sitrep_app.domain.attachment import LARGEST, Attachment
from sitrep_app.domain.file_name import safe_name, shown_name
from sitrep_app.domain.identity import microseconds
from sitrep_app.domain.photo import PhotoFacts, facts_of, without_facts
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_size
from sitrep_app.ops.outputs import write_whole
from sitrep_app.store import contents
from sitrep_app.store.workspace import Workspace

ROOMY = 500 << 20
"""How large all contents may be together before a person is told that the workspace has become hard to hand on."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was taken in: the attachment, what its photo tells, and what a person should know about it."""

    attachment: Attachment
    facts: PhotoFacts | None = None
    notice: Trouble | None = None


def read_file(path: Path, report: Callable[[int, int], None] = lambda _done, _of: None) -> bytes:
    """Return a file's bytes, read piece by piece and never more than one content may have; Trouble says why not."""
    try:
        with closing(_opened(path)) as stream:
            size = os.fstat(stream.fileno()).st_size
            data = bytearray()
            while len(data) <= LARGEST and (piece := stream.read(_CHUNK)):
                data += piece
                report(len(data), size)
    except OSError as error:
        raise _unreadable(path, error) from error
    if not data:
        what, remedy = _("The file is empty"), _("Look for another copy of it.")
        raise Trouble(what, str(path), remedy, "attachment")
    if len(data) > LARGEST:
        raise too_large(path.name, max(size, len(data)))
    return bytes(data)


def attach(workspace: Workspace, data: bytes, name: str, *, tells: bool = True, role: str = "") -> Taken:
    """Store a file's content beside the log and return it as an attachment that no entry has yet.

    With `tells` off, a photo is stored without what it tells of where, with what and when it was taken.
    """
    if len(data) > LARGEST:
        raise too_large(name, len(data))
    facts = facts_of(data)
    if not tells and facts is not None and facts.is_telling:
        data = without_facts(data) or data
        facts = facts_of(data)
    with workspace.transaction() as raw:
        content = contents.put(raw, data, microseconds(workspace.host.clock.now()))
        total = contents.total(raw)
    shown = shown_name(name) or _("file")
    taken = facts.taken if facts else ""
    attachment = Attachment(content, shown, media_type.media_type_of(data, shown), len(data), "", taken, role)
    return Taken(attachment, facts, _crowded(workspace, total))


def silence(workspace: Workspace, attachment: Attachment) -> Taken:
    """Return the same picture without what it tells, stored in its own right; the one that tells goes with its last mention."""
    data = content_of(workspace, attachment)
    silent = without_facts(data)
    if silent is None:
        what, remedy = (
            _("What this file tells cannot be taken out"),
            _("Attach a copy made by another program."),
        )
        raise Trouble(what, attachment.name, remedy, "attachment")
    taken = attach(workspace, silent, attachment.name, role=attachment.role)
    return replace(taken, attachment=replace(taken.attachment, caption=attachment.caption))


def forget(workspace: Workspace, attached: Iterable[Attachment]) -> None:
    """Remove contents that were stored for nothing; those that an entry or a kept draft names stay."""
    released = [attachment.hash for attachment in attached]
    if released:
        with workspace.transaction() as raw:
            contents.drop(raw, released, microseconds(workspace.host.clock.now()))


def content_of(workspace: Workspace, attachment: Attachment) -> bytes:
    """Return an attachment's content; Trouble where the file does not hold it."""
    with workspace.reading() as raw:
        data = contents.get(raw, attachment.hash)
    if data is None:
        remedy = _("Merge in a copy of the workspace that has it; sitrep check tells what is missing.")
        raise Trouble(_("The content of this file is not in the workspace"), attachment.name, remedy)
    return data


def told_by(workspace: Workspace, attachment: Attachment) -> PhotoFacts | None:
    """Return what an attached photo tells, None where it is none or cannot be read."""
    return facts_of(content_of(workspace, attachment)) if attachment.is_picture else None


def may_run(workspace: Workspace, attachment: Attachment) -> bool:
    """Say whether opening an attachment may run something; Trouble where the file does not hold its content."""
    return media_type.may_run(content_of(workspace, attachment), attachment.name)


def is_recorded(workspace: Workspace, attachment: Attachment) -> bool:
    """Say whether an entry has the attachment, so that its content stays in the file whatever is done from now on."""
    with workspace.reading() as raw:
        return contents.is_attached(raw, attachment.hash)


def lay_out(workspace: Workspace, attachment: Attachment, folder: Path) -> Path:
    """Write an attachment into a folder of its own, to be looked at and not changed, and return where."""
    path = folder / safe_name(attachment.name)
    write_whole(path, content_of(workspace, attachment))
    with suppress(OSError):
        path.chmod(stat.S_IRUSR)
    return path


def save_as(workspace: Workspace, attachment: Attachment, path: Path) -> None:
    """Write an attachment to a file of somebody's choice; Trouble where that cannot be done."""
    write_whole(path, content_of(workspace, attachment))


def too_large(name: str, size: int) -> Trouble:
    """Return the trouble of a file that is larger than one content may be."""
    what = _("The file is too large: {size}, and {most} is the most").format(
        size=format_size(size), most=format_size(LARGEST)
    )
    remedy = _("Attach a smaller copy, or keep it elsewhere and say where in the account.")
    return Trouble(what, name, remedy, "attachment")


def _opened(path: Path) -> BinaryIO:
    """Open a file that is one: never a folder, and never a pipe or a device, from which reading may not end."""
    kind = path.stat().st_mode
    if not stat.S_ISREG(kind):
        what = _("This is a folder, not a file") if stat.S_ISDIR(kind) else _("This is not a file")
        raise Trouble(
            what,
            str(path),
            _("Choose the files in it.") if stat.S_ISDIR(kind) else _("Choose a file."),
            "attachment",
        )
    return path.open("rb", buffering=0)


def _unreadable(path: Path, error: OSError) -> Trouble:
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.EIO):
        what, remedy = (
            _("The file is no longer there"),
            _("Put the stick or the disk back, then attach it again."),
        )
    elif error.errno in (errno.EACCES, errno.EPERM):
        what, remedy = _("The file may not be read"), _("Ask its owner, or copy it to a folder of yours.")
    else:
        what = _("The file cannot be read: {reason}").format(reason=error.strerror)
        remedy = _("Copy it to this computer, then attach it again.")
    return Trouble(what, str(path), remedy, "attachment")


def _crowded(workspace: Workspace, total: int) -> Trouble | None:
    if total <= ROOMY:
        return None
    what = _("The attached files of this workspace have {size} together").format(size=format_size(total))
    return Trouble(what, workspace.path.name, _("It still works, but is slow to copy and to mail."))
