"""The words that quick entry knows beside a workspace's own names: data in resources/quick, a file for each language."""

import json
from collections.abc import Mapping
from functools import cache

from sitrep_app import paths
from sitrep_app.domain.normalise import name_key


@cache
def keywords(topic: str) -> Mapping[str, str]:
    """Return what each phrase of a topic stands for, in any language; the first to claim a phrase has it."""
    found: dict[str, str] = {}
    for words in _files():
        for code, phrases in words.get(topic, {}).items():
            for phrase in phrases:
                found.setdefault(name_key(phrase), code)
    return found


@cache
def _files() -> tuple[Mapping[str, Mapping[str, list[str]]], ...]:
    files = sorted((paths.resources() / "quick").glob("*.json"))
    return tuple(json.loads(file.read_text(encoding="utf-8")) for file in files)
