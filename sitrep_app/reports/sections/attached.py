"""The files of an entry or a source as the report lists them: by name, caption and hash, never by their content."""

from collections.abc import Iterable

from sitrep_app.domain.attachment import Attachment
from sitrep_app.i18n import format_size
from sitrep_app.i18n.directions import dotted
from sitrep_app.reports.edition import Edition, typed
from sitrep_app.reports.text import Json


def files(edition: Edition, attached: Iterable[Attachment]) -> list[Json]:
    """Return what is said of each file, and the SHA-256 by which anybody can tell whether they were given the same."""
    return [{"said": _said(edition, one), "hash": one.hash} for one in attached]


def _said(edition: Edition, attached: Attachment) -> str:
    role = edition.label("attachment_role", attached.role) if attached.role else ""
    return dotted((role, typed(attached.caption), typed(attached.name), format_size(attached.size)))
