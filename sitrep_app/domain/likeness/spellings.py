"""Whether two names are one in another spelling or another script, by the sounds that spelling them keeps."""

import re
from functools import lru_cache
from itertools import groupby

from rapidfuzz import fuzz

from sitrep_app.domain.normalise import name_key

_SOUNDS = str.maketrans(
    {
        "ب": "b", "پ": "b", "ت": "t", "ط": "t", "ث": "t", "ج": "j", "چ": "j", "ح": None, "ه": None, "خ": "k",
        "د": "d", "ض": "d", "ذ": "d", "ظ": "d", "ر": "r", "ز": "s", "ژ": "j", "س": "s", "ش": "s", "ص": "s",
        "ع": None, "غ": "k", "ف": "f", "ڤ": "b", "ق": "k", "ك": "k", "گ": "k", "ل": "l", "م": "m", "ن": "n",
        "و": None, "ي": None, "ا": None,
        "p": "b", "v": "b", "c": "k", "q": "k", "g": "k", "x": "k", "z": "s",
        "a": None, "e": None, "i": None, "o": None, "u": None, "w": None, "y": None, "h": None,
    }
)  # fmt: skip
_PAIRS = re.compile("sh|ch|kh|gh|th|dh|ph|ck")
_ONE_FOR = {"sh": "s", "ch": "j", "kh": "k", "gh": "k", "th": "t", "dh": "d", "ph": "f", "ck": "k"}
_ARABIC = re.compile("[\u0600-\u06ff]")
_KINDS_OF_PLACE = (
    "district sub subdistrict province governorate division state county municipality town village city area region "
    "محافظة قضاء ناحية قرية مدينة منطقة پارێزگا قەزا ناحیە شار گوند"
)
ALIKE = 84
"""Of a hundred, how like each other two names in one script are spelled that may be one."""

_SOUND_ALIKE = 62
_LEAST_SOUNDS = 3


def are_one_place(one: str, other: str) -> bool:
    """Say whether two names of places may be one, whether or not they say what kind of place it is."""
    return are_one_name(_bare(one), _bare(other))


@lru_cache(maxsize=1 << 15)
def are_one_name(one: str, other: str) -> bool:
    """Say whether two names may be spellings of one name: nearly the same letters, or the same consonants."""
    first, second = _key(one), _key(other)
    return bool(first and second) and are_one_key(first, second)


def are_one_key(first: str, second: str) -> bool:
    """Say the same of two names that have been normalised."""
    if first == second:
        return True
    if _digits(first) != _digits(second):
        return False
    heard = sounds(first)
    is_heard = len(heard) >= _LEAST_SOUNDS and heard == sounds(second)
    if is_in_arabic(first) != is_in_arabic(second):
        return is_heard
    alike = fuzz.ratio(first, second)
    return alike >= ALIKE or (is_heard and alike >= _SOUND_ALIKE)


def is_in_arabic(text: str) -> bool:
    """Say whether a text has letters of the Arabic script."""
    return _ARABIC.search(text) is not None


@lru_cache(maxsize=4096)
def sounds(key: str) -> str:
    """Return the consonants of a normalised name, those that are taken for each other as one, none twice in a row."""
    latin = _PAIRS.sub(lambda pair: _ONE_FOR[pair[0]], key)
    return "".join(sound for sound, _run in groupby(latin.translate(_SOUNDS)) if not sound.isspace())


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    return name_key(name)


@lru_cache(maxsize=4096)
def _bare(name: str) -> str:
    key = _key(name)
    return " ".join(word for word in key.split() if word not in _SAY_ONLY_THE_KIND) or key


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))


_SAY_ONLY_THE_KIND = frozenset(map(name_key, _KINDS_OF_PLACE.split()))
