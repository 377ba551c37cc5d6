"""How an event is tied to others: "follow_up:ID" as one item, and back."""

import re
from collections.abc import Iterable

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Link
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.choosing import code_of
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.store import queries

_ID = re.compile(r"[0-9a-f]{32}")


def read_links(reading: Reading) -> tuple[Link, ...]:
    """Return the links that a draft names."""
    read = (_link(reading, item) for item in reading.draft.items("link"))
    return tuple(dict.fromkeys(link for link in read if link is not None))


def read_links_to(reading: Reading, name: str, kind: str) -> tuple[Link, ...]:
    """Return the links of one kind to the events whose ids a field holds."""
    found = []
    for item in reading.draft.items(name):
        if is_another_event(reading, item):
            found.append(Link(kind, SubjectId(item)))
        else:
            reading.troubles.setdefault(name, _no_event(item, name, _("Give the id of another event.")))
    return tuple(dict.fromkeys(found))


def link_words(links: Iterable[Link]) -> tuple[str, ...]:
    """Return the items that read back as links."""
    return tuple(f"{link.kind}:{link.target}" for link in links)


def is_another_event(reading: Reading, subject: str) -> bool:
    """Say whether an id is that of an event, and not of the one that is drafted."""
    found = queries.entry(reading.workspace, SubjectId(subject)) if _ID.fullmatch(subject) else None
    return found is not None and found.kind == "incident" and subject != reading.draft.subject


def _link(reading: Reading, item: str) -> Link | None:
    kind, _colon, target = (piece.strip() for piece in item.partition(":"))

    def link() -> Link:
        if not is_another_event(reading, target):
            raise _no_event(item, "link", _("Write the kind of link, a colon and the id of the other event."))
        return Link(code_of("link", kind), SubjectId(target))

    return reading.attempt("link", link, None)


def _no_event(item: str, field: str, remedy: str) -> Trouble:
    return Trouble(_("“{text}” is no link to another event").format(text=item), item, remedy, field)
