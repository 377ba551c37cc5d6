"""What kind of file some bytes are, told by the bytes themselves and only then by the name."""

from mimetypes import MimeTypes

UNKNOWN = "application/octet-stream"

_BEGINNINGS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"%PDF-", "application/pdf"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
)
_BY_NAME = MimeTypes()
"""What Python knows by itself, the same on every computer."""

_OFFICE = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
}
_HEIF = {b"avif": "image/avif"}
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")

_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
_RUN = frozenset(
    [
        "app",
        "appimage",
        "apk",
        "bat",
        "cmd",
        "com",
        "command",
        "cpl",
        "csh",
        "deb",
        "desktop",
        "dll",
        "dmg",
        "docm",
        "dotm",
        "exe",
        "gadget",
        "hta",
        "htm",
        "html",
        "inf",
        "iso",
        "jar",
        "jnlp",
        "js",
        "jse",
        "lnk",
        "mht",
        "mhtml",
        "msc",
        "msi",
        "msp",
        "mst",
        "out",
        "pif",
        "pkg",
        "pl",
        "potm",
        "ppam",
        "ppsm",
        "pptm",
        "ps1",
        "psm1",
        "py",
        "pyw",
        "rb",
        "reg",
        "rpm",
        "run",
        "scf",
        "scr",
        "sct",
        "sh",
        "sldm",
        "svg",
        "svgz",
        "sys",
        "url",
        "vb",
        "vbe",
        "vbs",
        "workflow",
        "ws",
        "wsc",
        "wsf",
        "wsh",
        "xbap",
        "xht",
        "xhtml",
        "xlam",
        "xlsm",
        "xltm",
        "xll",
        "xml",
        "xsl",
        "zsh",
    ]
)
"""Endings of files that do something when they are opened, or may carry something that does."""


def media_type_of(data: bytes, name: str) -> str:
    """Return the media type of a file; a picture is one only where its bytes say so."""
    for beginning, found in _BEGINNINGS:
        if data.startswith(beginning):
            return found
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return _HEIF.get(data[8:12], "image/heic")
    guessed = _OFFICE.get(_ending(name)) or _BY_NAME.guess_type(name.rpartition("/")[2])[0] or UNKNOWN
    return UNKNOWN if guessed.startswith("image/") else guessed


def may_run(data: bytes, name: str) -> bool:
    """Say whether opening a file may run something: by its ending, or because it is a program under another name."""
    return _ending(name) in _RUN or data.startswith(_PROGRAMS)


def _ending(name: str) -> str:
    return name.rstrip(". ").rpartition(".")[2].casefold()
