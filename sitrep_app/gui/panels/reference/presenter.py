"""What is referred to, as rows of tables and as a tree; no widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.headline import of
from sitrep_app.domain.hierarchy import wholes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.reconstruction import FacilityPicture, ProgrammePicture
from sitrep_app.domain.source import Source
from sitrep_app.domain.spread import spread
from sitrep_app.domain.vocabulary import load
from sitrep_app.domain.when import say_period
from sitrep_app.domain.where.saying import say_area
from sitrep_app.gui.panels.reference.reading import Known
from sitrep_app.gui.widgets.cells import Cell
from sitrep_app.gui.widgets.table import Row
from sitrep_app.i18n import _, current, format_number, ngettext
from sitrep_app.i18n.directions import dotted
from sitrep_app.i18n.lists import listed


@dataclass(frozen=True, slots=True)
class Node:
    """An actor with those that are part of it."""

    row: Row
    parts: tuple["Node", ...] = ()

    @property
    def count(self) -> int:
        """How many actors it is, itself and its parts."""
        return 1 + sum(part.count for part in self.parts)


def actor_tree(known: Known) -> list[Node]:
    """Return the actors with their parts below them, kinds in the order of their vocabulary."""
    whole = wholes(known.actors)
    parts: dict[SubjectId | None, list[Entry[Actor]]] = {}
    for entry in sorted(known.actors.values(), key=_order):
        parts.setdefault(whole.get(entry.subject), []).append(entry)
    return [_node(known, entry, parts) for entry in parts.get(None, ())]


def narrowed(nodes: Sequence[Node], text: str) -> list[Node]:
    """Return the nodes that have every word of a text, in themselves or in a part, with what they are part of."""
    words = normalise(text).split()
    kept = []
    for node in nodes:
        parts = tuple(narrowed(node.parts, text))
        if _has(node.row, words):
            kept.append(node)
        elif parts:
            kept.append(Node(node.row, parts))
    return kept


def place_rows(known: Known) -> list[Row]:
    """Return the workspace's own places by name, each with where it lies."""
    return [_place(known, entry) for entry in known.places]


def source_rows(known: Known) -> list[Row]:
    """Return the sources by title, each with its reliability and the reason for it."""
    return [_source(known, entry) for entry in known.sources]


def facility_rows(known: Known) -> list[Row]:
    """Return the facilities, programme by programme."""
    return [_facility(known, picture) for picture in known.facilities]


def programme_rows(known: Known) -> list[Row]:
    """Return the programmes with the totals that others report beside what is recorded here."""
    return [_programme(known, picture) for picture in known.programmes]


def ordered(rows: Sequence[Row], known: Known, column: int, *, is_descending: bool) -> list[Row]:
    """Return rows in the order of a column; what has nothing there comes last either way."""

    def place(row: Row) -> tuple[int, str]:
        is_count = column == len(row.cells) - 1
        return (_uses(known, row.key), "") if is_count else (0, normalise(row.cells[column].text))

    filled = [row for row in rows if row.cells[column].text]
    rest = [row for row in rows if not row.cells[column].text]
    return sorted(filled, key=place, reverse=is_descending) + rest


def ordered_tree(nodes: Sequence[Node], known: Known, column: int, *, is_descending: bool) -> list[Node]:
    """Return nodes in the order of a column, the parts of each among themselves."""
    by_key = {node.row.key: node for node in nodes}
    rows = ordered([node.row for node in nodes], known, column, is_descending=is_descending)
    return [
        Node(row, tuple(ordered_tree(by_key[row.key].parts, known, column, is_descending=is_descending)))
        for row in rows
    ]


def _uses(known: Known, key: str) -> int:
    return sum((known.used or {}).get(SubjectId(key), {}).values())


def filtered(rows: Sequence[Row], text: str) -> list[Row]:
    """Return the rows that have every word of a text."""
    words = normalise(text).split()
    return [row for row in rows if _has(row, words)]


def _node(known: Known, entry: Entry[Actor], parts: dict[SubjectId | None, list[Entry[Actor]]]) -> Node:
    actor = entry.state
    cells = (
        Cell(actor.name, pill=actor.short if actor.short != actor.name else ""),
        Cell(actor.names.get("ar", "")),
        Cell(actor.names.get("ckb", "")),
        Cell(load("actor_type").label(actor.type, current()) if actor.type else "", is_muted=True),
        Cell(_(", ").join(actor.aliases), is_muted=True),
        Cell(known.name(actor.parent) if actor.parent else "", is_muted=True),
        _used(known, entry.subject),
    )
    below = tuple(_node(known, part, parts) for part in parts.get(entry.subject, ()))
    return Node(Row(entry.subject, cells), below)


def _order(entry: Entry[Actor]) -> tuple[int, str]:
    codes = load("actor_type").codes
    place = codes.index(entry.state.type) if entry.state.type in codes else len(codes)
    return place, entry.state.name.casefold()


def _place(known: Known, entry: Entry[OwnPlace]) -> Row:
    place = entry.state
    area = say_area(place.location)
    return Row(
        entry.subject,
        (
            Cell(place.name),
            Cell(place.names.get("ar", "")),
            Cell(place.names.get("ckb", "")),
            Cell(load("place_kind").label(place.type, current()) if place.type else "", is_muted=True),
            Cell(_(", ").join(place.aliases), is_muted=True),
            Cell(area or place.location.said, is_muted=True),
            _used(known, entry.subject),
        ),
    )


def _source(known: Known, entry: Entry[Source]) -> Row:
    source = entry.state
    dated = say_period(source.period, current(), known.zone) if source.period else ""
    reliability = load("reliability").label(source.reliability, current())
    return Row(
        entry.subject,
        (
            Cell(source.title),
            Cell(source.publisher, is_muted=True),
            Cell(dated, spread(source.period) if source.period else "", is_muted=not dated),
            Cell(dotted((source.reliability, reliability))),
            Cell(source.reason or _("no reason given"), is_muted=not source.reason),
            _used(known, entry.subject),
        ),
    )


def _facility(known: Known, picture: FacilityPicture) -> Row:
    facility = picture.facility.state
    kind = load("facility_type").label(facility.type, current())
    programme = known.programme(facility.programme)
    place = facility.location
    area = say_area(place)
    label = place.label or _("no place given")
    return Row(
        picture.facility.subject,
        (
            Cell(facility.name),
            Cell(facility.names.get("ar", "")),
            Cell(facility.names.get("ckb", "")),
            Cell(kind, is_muted=True),
            Cell(programme, is_muted=True),
            Cell(load("lifecycle").label(picture.state, current())),
            Cell(label, area if area != label else "", is_muted=not place.label),
            _used(known, picture.facility.subject),
        ),
    )


def _programme(known: Known, picture: ProgrammePicture) -> Row:
    programme, reported, recorded = picture.programme.state, picture.reported, picture.recorded
    kind = load("facility_type").label(programme.facility_type, current())
    return Row(
        picture.programme.subject,
        (
            Cell(programme.name),
            Cell(kind, is_muted=True),
            Cell(of(reported.done, reported.of) if reported else _("no total"), is_muted=reported is None),
            Cell(of(recorded.done, recorded.of)),
            Cell(format_number(picture.unnamed), is_muted=not picture.unnamed),
            Cell(listed([name for one in programme.partners if (name := known.name(one))]), is_muted=True),
            _used(known, picture.programme.subject),
        ),
    )


def used_words(counts: Mapping[str, int]) -> str:
    """Return in how many entries of which kinds something is used: "12 events and 1 tie"; empty for none."""
    said = {
        "incident": ngettext("{n} event", "{n} events", counts.get("incident", 0)),
        "tie": ngettext("{n} tie", "{n} ties", counts.get("tie", 0)),
        "progress": ngettext("{n} claim of progress", "{n} claims of progress", counts.get("progress", 0)),
        "reported_total": ngettext(
            "{n} reported total", "{n} reported totals", counts.get("reported_total", 0)
        ),
        "no_change": ngettext("{n} confirmation", "{n} confirmations", counts.get("no_change", 0)),
        "place": ngettext("{n} place", "{n} places", counts.get("place", 0)),
        "facility": ngettext("{n} facility", "{n} facilities", counts.get("facility", 0)),
        "programme": ngettext("{n} programme", "{n} programmes", counts.get("programme", 0)),
        "actor": ngettext("{n} actor", "{n} actors", counts.get("actor", 0)),
    }
    return listed([said[kind].format(n=format_number(counts[kind])) for kind in said if counts.get(kind)])


def _used(known: Known, subject: SubjectId) -> Cell:
    if known.used is None:
        return Cell("…", is_muted=True)
    counts = known.used.get(subject, {})
    if len(counts) > 1:
        total = sum(counts.values())
        return Cell(ngettext("{n} entry", "{n} entries", total).format(n=format_number(total)))
    return Cell(used_words(counts) or _("nowhere"), is_muted=not counts)


def _has(row: Row, words: Sequence[str]) -> bool:
    text = normalise(" ".join(cell.said for cell in row.cells))
    return all(word in text for word in words)
