"""The NOTICE file as sections: what others made, and on which terms it is here. No widgets."""

from dataclasses import dataclass

from sitrep_app import paths


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that others made: its files, and the words on its makers and its terms."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    title: str
    items: tuple[Item, ...]


def notices() -> list[Section]:
    """Return the sections of the NOTICE that came with this installation."""
    return sections(paths.notice().read_text(encoding="utf-8"))


def sections(text: str) -> list[Section]:
    """Return the sections of a NOTICE: a heading stands alone after two empty lines, what is indented explains."""
    preamble, *parts = text.strip().split("\n\n\n")
    found = [Section("", (Item("", _joined(preamble.splitlines()[1:])),))]
    for part in parts:
        title, _blank, body = part.partition("\n\n")
        found.append(Section(title.strip(), tuple(_items(body))))
    return found


def _items(body: str) -> list[Item]:
    items: list[Item] = []
    name: list[str] = []
    text: list[str] = []
    for line in body.splitlines():
        if line.startswith(" "):
            text.append(line.strip())
            continue
        if text:
            items.append(Item(" ".join(name), " ".join(text)))
            name, text = [], []
        if line.strip():
            name.append(line.strip())
    return [*items, Item(" ".join(name), " ".join(text))]


def _joined(lines: list[str]) -> str:
    """Return paragraphs with their lines joined."""
    paragraphs = "\n".join(lines).split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
