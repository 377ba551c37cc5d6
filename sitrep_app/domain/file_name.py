"""Names of files that came with what is inside them: shown as they are, used on a disk only once they are made safe."""

import unicodedata

LONGEST_BYTES = 120
_FORBIDDEN = frozenset('<>:"/\\|?*%')
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")]
)
_LONGEST_ENDING = 12


def safe_name(name: str, otherwise: str = "attachment") -> str:
    """Return a name that leads nowhere else, hides nothing and is allowed on every system, as like the given one as can be."""
    said = "".join(
        _safe(character)
        for character in unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    )
    stem, dot, ending = said.strip(" .-").rpartition(".")
    if not dot or not ending.isalnum() or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = said.strip(" .-"), "", ""
    stem = _cut(stem.strip(" ."), LONGEST_BYTES - len((dot + ending).encode()))
    if not stem or stem.partition(".")[0].strip().casefold() in _RESERVED:
        stem = f"{otherwise} {stem}".strip()
    return f"{stem}{dot}{ending}"


def shown_name(name: str) -> str:
    """Return the last part of a path as it is kept and shown, without control characters and marks that turn text round."""
    last = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return "".join(c for c in last if not _is_hidden(c))[:255].strip()


def _safe(character: str) -> str:
    if _is_hidden(character):
        return ""
    return "_" if character in _FORBIDDEN else " " if character.isspace() else character


def _is_hidden(character: str) -> bool:
    """Say whether a character is none to be seen; those that join letters in Arabic script and Kurdish stay."""
    return character not in "\u200c\u200d" and unicodedata.category(character) in (
        "Cc",
        "Cf",
        "Cs",
        "Co",
        "Cn",
        "Zl",
        "Zp",
    )


def _cut(text: str, most: int) -> str:
    return text.encode("utf-8", "ignore")[:most].decode("utf-8", "ignore").strip(" .")
