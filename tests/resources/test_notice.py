"""Everything in resources is accounted for in NOTICE."""

import re
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
PATTERNS = re.findall(r"resources/[\w./*-]*[\w*]", NOTICE)
FILES = [str(path.relative_to(ROOT)) for path in (ROOT / "resources").rglob("*") if path.is_file()]


def test_every_file_in_resources_has_a_line_in_the_notice() -> None:
    assert [file for file in FILES if not any(fnmatch(file, pattern) for pattern in PATTERNS)] == []


def test_the_notice_names_nothing_that_is_not_there() -> None:
    named = [
        pattern for pattern in PATTERNS if pattern.split("/")[1] in ("fonts", "icons", "geo", "vocabularies")
    ]
    assert [pattern for pattern in named if not any(fnmatch(file, pattern) for file in FILES)] == []


def test_every_licence_that_asks_for_its_text_has_it_beside_what_it_covers() -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "resources").rglob("*.txt")}
    assert "SIL OPEN FONT LICENSE Version 1.1" in texts["OFL-NotoSans.txt"]
    assert "SIL OPEN FONT LICENSE Version 1.1" in texts["OFL-Vazirmatn.txt"]
    assert "ISC License" in texts["LICENSE-Lucide.txt"]
    assert "public" in texts["LICENSE-OCHA.txt"]


def test_the_map_disclaimer_is_in_the_notice() -> None:
    assert "do not imply official endorsement or acceptance by the" in NOTICE
