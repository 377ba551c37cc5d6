"""The rows that lie in a database file's own pages, read without SQLite, for files that it can no longer read.

Follows the file format as SQLite documents it: leaf pages of tables, cells, overflow chains, and the write-ahead log.
"""

import struct
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from sitrep_app.domain.attachment import LARGEST
from sitrep_app.store.format import MAX_BODY

Value = int | float | str | bytes | None
Row = tuple[int, list[Value]]
"""A row's number and its columns."""

DEFAULT_PAGE = 4096
_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR = 0x0D, 0x0A, 0x02
_LONGEST_ROW = max(MAX_BODY, LARGEST) + (1 << 20)
_WAL_HEADER, _FRAME_HEADER = 32, 24
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def rows(path: Path) -> Iterator[Row]:
    """Yield every row that a table's leaf page holds whole, wherever the page lies; a row may come more than once."""
    for pages, page, number in _walk(path):
        for at in _cells(page, number, _TABLE_LEAF):
            with suppress(ValueError, IndexError, struct.error):
                yield _row(pages, page, at)


def index_entries(path: Path) -> Iterator[list[Value]]:
    """Yield every short entry that an index's page holds, wherever the page lies."""
    for _pages, page, number in _walk(path):
        for kind, skipped in ((_INDEX_LEAF, 0), (_INDEX_INTERIOR, 4)):
            for at in _cells(page, number, kind):
                with suppress(ValueError, IndexError, struct.error):
                    length, begin = _varint(page, at + skipped)
                    yield _columns(page[begin : begin + length])


def _walk(path: Path) -> Iterator[tuple["_Pages", bytes, int]]:
    size = _page_size(path)
    newer = dict(_committed(path.with_name(path.name + "-wal"), size))
    with path.open("rb") as stream:
        pages = _Pages(stream, size, newer)
        for number in sorted({*range(1, pages.count + 1), *newer}):
            yield pages, pages[number], number


class _Pages:
    """A file's pages by their numbers, those in its write-ahead log before its own."""

    def __init__(self, stream: BinaryIO, size: int, newer: Mapping[int, bytes]) -> None:
        self.size = size
        self.count = -(-stream.seek(0, 2) // size)
        self._stream = stream
        self._newer = newer

    def __getitem__(self, number: int) -> bytes:
        if number in self._newer:
            return self._newer[number]
        self._stream.seek((number - 1) * self.size)
        return self._stream.read(self.size).ljust(self.size, b"\0")


def _cells(page: bytes, number: int, kind: int) -> Iterator[int]:
    """Yield where each cell begins on a page of a kind; none on any other."""
    begin = 100 if number == 1 else 0
    if page[begin] != kind:
        return
    (cells,) = struct.unpack_from(">H", page, begin + 3)
    first = begin + (12 if kind == _INDEX_INTERIOR else 8)
    for at in range(first, min(first + 2 * cells, len(page) - 1), 2):
        yield struct.unpack_from(">H", page, at)[0]


def _row(pages: _Pages, page: bytes, at: int) -> Row:
    """Return the row of a cell; ValueError or IndexError where it makes no sense."""
    length, at = _varint(page, at)
    number, at = _varint(page, at)
    if length > _LONGEST_ROW:
        raise ValueError("too long to be one of ours")
    here = _length_here(length, pages.size)
    payload = page[at : at + here]
    if here < length:
        (overflow,) = struct.unpack_from(">I", page, at + here)
        payload += _overflow(pages, overflow, length - here)
    if len(payload) != length:
        raise ValueError("cut short")
    return number, _columns(payload)


def _length_here(length: int, size: int) -> int:
    """Return how many bytes of a row lie on its leaf page."""
    most = size - 35
    if length <= most:
        return length
    least = (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    return here if here <= most else least


def _overflow(pages: _Pages, number: int, length: int) -> bytes:
    parts = []
    while length > 0:
        if not 0 < number <= pages.count + (1 << 20):
            raise ValueError("the chain of pages is broken")
        page = pages[number]
        parts.append(page[4 : 4 + length])
        length -= pages.size - 4
        (number,) = struct.unpack_from(">I", page)
    return b"".join(parts)


def _columns(payload: bytes) -> list[Value]:
    head, at = _varint(payload, 0)
    types = []
    while at < head:
        kind, at = _varint(payload, at)
        types.append(kind)
    values = []
    for kind in types:
        value, at = _value(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise ValueError("longer than its columns")
    return values


def _value(payload: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None if kind == 0 else kind - 8), at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind < 12:
        raise ValueError("no kind of value")
    end = at + (kind - 12) // 2
    if end > len(payload):
        raise ValueError("longer than its row")
    found = payload[at:end]
    return (found.decode() if kind % 2 else found), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for count in range(8):
        byte = data[at + count]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + count + 1
    return value << 8 | data[at + 8], at + 9


def _page_size(path: Path) -> int:
    """Return the size that the header states, or that of every new workspace where the header is gone."""
    with path.open("rb") as stream:
        first = stream.read(100).ljust(100, b"\0")
    size = int.from_bytes(first[16:18], "big")
    size = 65536 if size == 1 else size
    is_sound = first.startswith(b"SQLite format 3\0") and size >= 512 and size & (size - 1) == 0
    return size if is_sound else DEFAULT_PAGE


def _committed(wal: Path, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the pages of a write-ahead log, up to the last that a commit has made lasting."""
    data = wal.read_bytes() if wal.is_file() else b""
    salts = data[16:24]
    waiting: list[tuple[int, bytes]] = []
    for at in range(_WAL_HEADER, len(data) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        number, commits = struct.unpack_from(">II", data, at)
        if data[at + 8 : at + 16] != salts or number == 0:
            return
        waiting.append((number, data[at + _FRAME_HEADER : at + _FRAME_HEADER + size]))
        if commits:
            yield from waiting
            waiting = []
