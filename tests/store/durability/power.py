"""A disk whose power is cut: what was synchronised is there, and of the rest whatever the disk pleased."""

import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
HEAD = struct.Struct("<cHQI")


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing a writer did to a file, as the recorder noted it."""

    letter: str
    name: str
    offset: int
    data: bytes


@dataclass(slots=True)
class Inode:
    """A file's bytes as they were last synchronised, and what was done to it since."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Operation] = field(default_factory=list)


class Disk:
    """What has reached the disk for good after some operations, and what is still on its way."""

    def __init__(self, files: dict[str, bytes]) -> None:
        """Begin with files that are there for good."""
        self.acknowledged = b""
        self._open = {name: Inode(bytearray(data)) for name, data in files.items()}
        self._listed = dict(self._open)
        self._listing: list[tuple[str, str, Inode]] = []

    def do(self, operation: Operation) -> None:
        """Carry out one operation."""
        name = operation.name
        if name.endswith(".ack"):
            self.acknowledged += operation.data
        elif operation.letter == "C":
            self._open[name] = Inode()
            self._listing.append(("C", name, self._open[name]))
        elif operation.letter == "U":
            self._listing.append(("U", name, self._open.pop(name)))
        elif operation.letter == "D":
            self._listed = _listed(self._listed, self._listing)
            self._listing = []
        elif operation.letter == "S":
            inode = self._open[name]
            _apply(inode.durable, inode.pending)
            inode.pending = []
        else:
            self._open[name].pending.append(operation)

    def cut(self, manner: str, chance: random.Random) -> dict[str, bytes]:
        """Return the files that are found after a power cut.

        Of what was not synchronised, `none` leaves nothing, `prefix` the first of it, and `torn` any of it in any
        order of its sectors.
        """
        names = [] if manner == "none" else self._listing[: chance.randrange(len(self._listing) + 1)]
        return {
            name: bytes(_survivor(inode, manner, chance))
            for name, inode in _listed(self._listed, names).items()
        }


def operations(notes: Path) -> Iterator[Operation]:
    """The operations that the recorder noted, in their order."""
    data, at = notes.read_bytes(), 0
    while at < len(data):
        letter, name_length, offset, length = HEAD.unpack_from(data, at)
        begin = at + HEAD.size
        name = data[begin : begin + name_length].decode()
        at = begin + name_length + length
        yield Operation(letter.decode(), Path(name).name, offset, data[at - length : at])


def _listed(names: dict[str, Inode], changes: Sequence[tuple[str, str, Inode]]) -> dict[str, Inode]:
    found = dict(names)
    for letter, name, inode in changes:
        if letter == "C":
            found[name] = inode
        else:
            found.pop(name, None)
    return found


def _survivor(inode: Inode, manner: str, chance: random.Random) -> bytearray:
    found = bytearray(inode.durable)
    if manner == "prefix":
        _apply(found, inode.pending[: chance.randrange(len(inode.pending) + 1)])
    elif manner == "torn":
        share = chance.choice((0, 0.1, 0.5, 0.9, 1))
        for operation in inode.pending:
            if chance.random() < share:
                _apply(found, _torn(operation, chance))
    return found


def _torn(operation: Operation, chance: random.Random) -> list[Operation]:
    """Return an operation, or one time in five those of its sectors that made it."""
    if operation.letter != "W" or chance.random() < 0.8:
        return [operation]
    parts = range(0, len(operation.data), SECTOR)
    return [
        Operation("W", operation.name, operation.offset + at, operation.data[at : at + SECTOR])
        for at in parts
        if chance.random() < 0.5
    ]


def _apply(content: bytearray, operations: Sequence[Operation]) -> None:
    for operation in operations:
        if operation.letter == "T":
            del content[operation.offset :]
        else:
            content.extend(b"\0" * (operation.offset - len(content)))
            content[operation.offset : operation.offset + len(operation.data)] = operation.data
