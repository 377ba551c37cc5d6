"""Words made comparable across scripts and spellings, for search and for the gazetteer; never for showing."""

import re
import unicodedata
from itertools import pairwise

# What decomposition does not fold: Sorani, Persian and Arabic forms of one letter, and Latin ones without a base
_LETTERS = str.maketrans(
    {
        "ک": "ك", "ڪ": "ك", "ی": "ي", "ى": "ي", "ێ": "ي", "ې": "ي",
        "ە": "ه", "ة": "ه", "ھ": "ه", "ہ": "ه", "ۆ": "و", "ۇ": "و", "ڕ": "ر", "ڵ": "ل",
        "ٱ": "ا", "ء": None, "ـ": None,
        "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "'": None, "’": None, "‘": None, "`": None, "´": None, "ʼ": None, "ʻ": None, "ʿ": None, "ʾ": None, "′": None,
    }
)  # fmt: skip
_UNHEARD = frozenset({"Mn", "Me", "Cf"})  # marks, vowel signs, joiners and direction marks
_COMMON = 1 << 16  # above are emoji and scripts of old; what nobody bounds is not kept
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_DOUBLED = re.compile(r"([a-z])\1")
# The Arabic article, bare and after what is written as one with it: and, in, so, like, for
_ARTICLES = ("ال", "وال", "بال", "فال", "كال", "لل")
_ALWAYS_ARTICLES = frozenset({"al", "el"})
_SUN_ARTICLES = frozenset({"as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az"})


class _Characters(dict[int, str | None]):
    """What each character becomes on its own, found once for those in common use; None for one that is not heard.

    None depends on those beside it: what would be put in another order are marks, which are not heard.
    """

    def __missing__(self, code: int) -> str | None:
        """Find what is asked for the first time."""
        plain = "".join(map(_plain_character, _decomposed(chr(code))))
        found = _BETWEEN_WORDS.sub(" ", plain.translate(_LETTERS)) or None
        if code < _COMMON:
            self[code] = found
        return found


_CHARACTERS = _Characters()


def normalise(text: str) -> str:
    """Return text for comparing: one case, one form of each letter and digit, no marks, words parted by one space."""
    return " ".join(text.translate(_CHARACTERS).split())


def name_key(text: str) -> str:
    """Return a place's or actor's name for comparing: normalised, articles left off, final -ah and doubled letters evened."""
    words = normalise(text).split()
    return " ".join(_even(word) for word in _without_articles(words))


def beginnings(word: str) -> tuple[str, ...]:
    """Return what a word may begin with that is sought by a normalised one: itself, and in Arabic after the article too.

    So الجيش and بالجيش are found by جيش, as "the army" is by "army".
    """
    is_arabic = len(word) > 1 and "\u0621" <= word[0] <= "\u06d5"
    if not is_arabic or word.startswith(_ARTICLES):
        return (word,)
    return (word, *(article + word for article in _ARTICLES))


def _without_articles(words: list[str]) -> list[str]:
    kept = []
    for word, following in pairwise([*words, ""]):
        if not (following and _is_article(word, following)):
            kept.append(_without_joined_article(word))
    return kept


def _is_article(word: str, following: str) -> bool:
    """Say whether a Latin word is the Arabic article: al and el always, its other forms before their own letter."""
    return word in _ALWAYS_ARTICLES or (word in _SUN_ARTICLES and following.startswith(word[1:]))


def _without_joined_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _even(word: str) -> str:
    return _DOUBLED.sub(r"\1", word[:-1] if len(word) > 3 and word.endswith("ah") else word)


def _decomposed(text: str) -> str:
    """Fold case before and after: some letters have a case only once taken apart."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFKD", apart.casefold())


def _plain_character(character: str) -> str:
    if character.isdecimal():
        return str(unicodedata.digit(character))
    return "" if unicodedata.category(character) in _UNHEARD else character
