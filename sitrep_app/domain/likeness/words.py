"""How many words two accounts share, whatever the order, the forms of the letters and, of the usual ones, the language."""

from collections.abc import Iterator
from functools import lru_cache

from sitrep_app.domain.incident import Incident
from sitrep_app.domain.likeness.evidence import Evidence, Sign
from sitrep_app.domain.likeness.spellings import are_one_key
from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.number_words import in_digits
from sitrep_app.domain.spelling import spelled
from sitrep_app.i18n import _, format_number

MOST_WORDS = 40
"""So many words at the beginning of an account are compared."""

_LEAST_SHARED = 2
_FEW = 0.2
_USUAL = 3
_EMPTY = (
    "a an and the of in on at to by for from with near after before as is are was were has have had be been it its "
    "that this their his her he they two one new say says said over into between amid during outside inside "
    "في من على الى عن مع و بعد قبل قرب بين هذا هذه التي الذي له لە بۆ بە لەگەڵ دوای پێش نزیک ئەم ئەو"
)
_MEANINGS = {
    "kill": "kill kills killed killing killings dead die dies died death deaths slain slay slays murder murdered "
    "قتل قتلى مقتل قتلوا استشهاد شهيد شهداء مصرع کوژران کوژراو کوژرا کوشتن",
    "wound": "wound wounds wounded injured injures injury injuries hurt جرح جرحى اصابة مصاب برینداربوون بریندار",
    "attack": "attack attacks attacked attacking assault assaulted raid raids raided storm stormed ambush ambushed "
    "هجوم هجمات هاجم مهاجمة اعتداء غارة كمين هێرش هێرشی",
    "blast": "blast blasts bomb bombs bombing bombings explosion explosions explosive explosives ied explodes exploded "
    "انفجار تفجير عبوة قنبلة تەقینەوە بۆمب",
    "clash": "clash clashes clashed fighting fight fights fought battle battles gunfight firefight encounter "
    "اشتباك اشتباكات معركة معارك شەڕ پێکدادان",
    "shoot": "shoot shoots shooting shot shots gunfire fire fired اطلاق رصاص تەقە",
    "take": "kidnap kidnapped kidnapping kidnaps abduct abducted abducts abduction hostage خطف اختطاف رفاندن",
    "arrest": "arrest arrests arrested detain detained detains captured capture اعتقال اعتقلت القبض دەستگیرکردن",
    "militant": "militant militants insurgent insurgents rebel rebels guerrilla guerrillas gunman gunmen terrorist "
    "terrorists fighter fighters مسلح مسلحين مسلحون ارهابي چەکدار چەکداران",
    "soldier": "soldier soldiers troop troops army military جندي جنود الجيش سوپا سەرباز",
    "police": "police policeman policemen شرطة الشرطة پۆلیس",
    "civilian": "civilian civilians people villagers villager residents مدني مدنيين مدنيون هاووڵاتی خەڵک",
    "village": "village villages قرية گوند",
    "hospital": "hospital hospitals مستشفى نەخۆشخانە",
}


def weigh_words(one: Incident, other: Incident, named: frozenset[str] = frozenset()) -> Evidence | None:
    """Return what the words of two incidents say beside those that name the place and the actors; nothing for too few."""
    best: Evidence | None = None
    for first, second in _told(one, other):
        here, there = (tuple(word for word in words if word not in named) for words in (first, second))
        seen = _compared(here, there)
        if seen and (best is None or seen.weight > best.weight):
            best = seen
    return best


def _told(one: Incident, other: Incident) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield words_of(one.title), words_of(other.title)
    if one.account or other.account:
        yield words_of(f"{one.title} {one.account}"), words_of(f"{other.title} {other.account}")


def _compared(first: tuple[str, ...], second: tuple[str, ...]) -> Evidence | None:
    shared, of = shared_words(first, second), min(len(first), len(second))
    share = _share(shared, of)
    if share < _FEW:
        return Evidence(Sign.FEW_WORDS) if of > _LEAST_SHARED else None
    said = _("{n} of {of} words").format(n=format_number(len(shared)), of=format_number(of))
    return Evidence(Sign.WORDS, said if len(shared) >= _LEAST_SHARED else "", share)


def likeness_at_a_glance(one: str, other: str) -> float:
    """Return how many of the words of the shorter of two texts the other has letter for letter, from 0 to 1."""
    first, second = words_of(one), words_of(other)
    known = set(second)
    return _share([word for word in first if word in known], min(len(first), len(second)))


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text that say something, each once, the usual ones by what they mean."""
    words = name_key(in_digits(spelled(text))).split()
    meant = (_meaning(word) for word in words if word not in _SKIPPED)
    return tuple(dict.fromkeys(meant))[:MOST_WORDS]


def _meaning(word: str) -> str:
    """What a usual word means, also with a Kurdish ending or with the Arabic letters that are joined to words; else itself."""
    bare = (word, word.removesuffix("ي"), word.lstrip("وبل"), word.lstrip("وبل").removeprefix("ال"))
    return next((_MEANT[each] for each in bare if each in _MEANT), word)


def shared_words(one: tuple[str, ...], other: tuple[str, ...]) -> list[str]:
    """Return the words of one that the other has, spelled alike."""
    left = set(other)
    shared = []
    for word in one:
        match = word if word in left else next((each for each in left if _are_alike(word, each)), None)
        if match is not None:
            left.discard(match)
            shared.append(word)
    return shared


def _share(shared: list[str], of: int) -> float:
    """How much of the shorter text is shared; what every other report says counts half."""
    return sum(0.5 if word in _MEANINGS else 1.0 for word in shared) / max(of, _USUAL)


def _are_alike(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 3 and are_one_key(one, other)


_SKIPPED = frozenset(name_key(word) for word in _EMPTY.split())
_MEANT = {name_key(word): meaning for meaning, words in _MEANINGS.items() for word in words.split()}
