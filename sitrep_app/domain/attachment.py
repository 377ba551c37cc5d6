"""Photos and documents that go with an entry: named by the hash of their content, which lies beside the log."""

from dataclasses import dataclass, replace

from sitrep_app.domain.file_name import shown_name
from sitrep_app.domain.identity import ContentHash
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _

BEFORE, AFTER = "before", "after"
ROLES = ("", BEFORE, AFTER)

LARGEST = 25 << 20
"""The most bytes that one content may have."""

_HEXADECIMAL = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as it was attached; `hash` is the SHA-256 of its bytes, `name` what it was called where it came from.

    `taken` is the date and time that a camera wrote into it, without a zone; `role` says of a facility's photo whether
    it shows it before or after the work. The media type is what the bytes were found to be.
    """

    hash: ContentHash
    name: str
    media_type: str
    size: int
    caption: str = ""
    taken: str = ""
    role: str = ""

    def __post_init__(self) -> None:
        """Refuse a hash that names no content, and a role that nobody knows."""
        if not is_content_hash(self.hash) or not 0 < self.size < 2**53 or self.role not in ROLES:
            what, remedy = _("This is no attachment"), _("Attach the file again.")
            raise Trouble(what, self.name or self.hash, remedy, "attachment")

    @property
    def is_picture(self) -> bool:
        """Say whether there may be something to show of it."""
        return self.media_type.startswith("image/")

    @property
    def shown(self) -> str:
        """Return the name as it is shown: one that came from elsewhere may hold marks that turn text round."""
        return shown_name(self.name) or self.hash[:12]

    def called(self, caption: str, role: str) -> "Attachment":
        """Return the same file with another caption and role."""
        return replace(self, caption=caption, role=role)


def is_content_hash(text: str) -> bool:
    """Say whether a text is a SHA-256 in lower-case hexadecimal digits."""
    return len(text) == 64 and _HEXADECIMAL.issuperset(text)
