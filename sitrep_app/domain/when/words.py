"""One plain English for the dates of three languages, so that a single grammar reads them all."""

import re
from collections.abc import Mapping

from sitrep_app.domain.spelling import LETTERS, any_of, parts_of, spelled
from sitrep_app.domain.when.month_names import MONTHS, SPELLINGS, WEEKDAYS

_MEANINGS: Mapping[str, tuple[str, ...]] = {
    "before": ("before", "prior to", "earlier than", "قبل", "پێش", "بەر لە"),
    "by": ("by", "no later than", "not later than", "at the latest", "بحلول", "في موعد أقصاه", "درەنگتر نا لە"),
    "until": (
        "until", "till", "up to", "to", "through", "thru", "حتى", "لغاية", "إلى", "تا", "تاکو", "تاوەکو", "هەتا", "بۆ",
    ),
    "from": ("from", "starting", "من", "ابتداء من"),
    "since": ("since", "منذ", "لەوەتەی", "لەوەتای"),
    "onwards": (
        "onwards", "onward", "to date", "to present", "until present", "to the present", "until now", "to now",
        "until today", "present", "فصاعدا", "حتى الآن", "لحد الآن", "تا ئێستا", "تاکو ئێستا", "ەوە",
    ),
    "after": ("after", "following", "later than", "بعد", "دوای", "پاش"),
    "between": ("between", "بين", "ما بين", "فيما بين", "نێوان", "لە نێوان"),
    "and": ("and", "&", "و"),
    "early": ("early", "beginning of", "the beginning of", "start of", "أوائل", "مطلع", "بداية", "سەرەتای"),
    "mid": ("mid", "middle of", "the middle of", "منتصف", "أواسط", "ناوەڕاستی"),
    "late": ("late", "end of", "the end of", "أواخر", "نهاية", "کۆتایی"),
    "minute": ("minute", "minutes", "min", "mins", "دقيقة", "دقائق", "خولەک"),
    "hour": ("hour", "hours", "hr", "hrs", "ساعة", "ساعات", "کاتژمێر", "سەعات"),
    "day": ("day", "days", "يوم", "أيام", "يوما", "ڕۆژ", "ڕۆژی"),
    "week": ("week", "weeks", "wk", "wks", "أسبوع", "أسابيع", "الأسبوع", "هەفتە", "هەفتەی"),
    "month": ("month", "months", "شهر", "أشهر", "شهور", "شهرا", "مانگ", "مانگی"),
    "year": ("year", "years", "yr", "yrs", "سنة", "سنوات", "عام", "أعوام", "عاما", "ساڵ", "ساڵی"),
    "2 hour": ("ساعتين",),
    "2 day": ("يومين",),
    "2 week": ("أسبوعين",),
    "2 month": ("شهرين",),
    "2 year": ("سنتين", "عامين"),
    "ago": ("ago", "back", "لەمەوبەر", "پێش ئێستا"),
    "last": ("last", "past", "previous", "آخر"),
    "this": ("this", "current"),
    "next": ("next", "coming"),
    "last week": ("الأسبوع الماضي", "هەفتەی ڕابردوو", "هەفتەی پێشوو"),
    "last month": ("الشهر الماضي", "مانگی ڕابردوو", "مانگی پێشوو"),
    "last year": ("العام الماضي", "السنة الماضية", "ساڵی ڕابردوو", "ساڵی پێشوو", "پار"),
    "this week": ("هذا الأسبوع", "ئەم هەفتەیە"),
    "this month": ("هذا الشهر", "ئەم مانگە"),
    "this year": ("هذا العام", "هذه السنة", "ئەمساڵ"),
    "today": ("today", "اليوم", "ئەمڕۆ"),
    "yesterday": ("yesterday", "أمس", "البارحة", "يوم أمس", "دوێنێ"),
    "tomorrow": ("tomorrow", "غدا", "سبەی", "سبەینێ"),
    "2 day ago": ("the day before yesterday", "day before yesterday", "أول أمس", "پێرێ"),
    "now": ("now", "just now", "الآن", "ئێستا"),
    "ongoing": (
        "ongoing", "on going", "continuing", "still going on", "مستمر", "مستمرة", "جار", "جارية", "بەردەوام", "بەردەوامە",
    ),
    "unknown": (
        "unknown", "not known", "date unknown", "date not known", "unknown date", "no date", "undated", "n/a",
        "غير معروف", "التاريخ غير معروف", "تاريخ غير معروف", "مجهول", "نەزانراو", "نەزانراوە", "بەروار نەزانراوە",
    ),
    "1": ("one",), "2": ("two",), "3": ("three",), "4": ("four",), "5": ("five",), "6": ("six",),
    "7": ("seven",), "8": ("eight",), "9": ("nine",), "10": ("ten",),
    "": (
        "on", "in", "at", "of", "the", "during", "date", "dated", "ad", "ce", "on the", "في", "بتاريخ", "تاريخ", "م",
        "ميلادي", "لە", "بەرواری", "ی", "دا",
    ),
}  # fmt: skip

_DASHES = str.maketrans(
    {"−": "-", "‐": "-", "‑": "-", "‒": "–", "—": "–", "―": "–", "،": " ", ",": " ", ";": " "}
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_HALF_OF_DAY = re.compile(r"\b([ap])\.? ?m\b\.?")
_STOPS = re.compile(r"(?<=[a-z]) ?\.(?![.\d])|\b(early|mid|late) ?- ?")
_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_NAMED_UNIT = re.compile(
    rf"(?<![\d] )\b(?:(?:day|month) (?=\d)|(?:day|month|year) (?={_MONTH}|(?:19|20|21)\d\d\b))"
)
_OF_MONTH = re.compile(rf"(?<=\d) from (?={_MONTH})")


def canonical(text: str) -> str:
    """Return a date's words as the grammar knows them: ASCII digits, lower case, one English word for each meaning.

    Words without a meaning here stay as they are, for the message that quotes them.
    """
    plain = _HALF_OF_DAY.sub(r" \1m ", _ORDINAL.sub("", spelled(text.translate(_DASHES))))
    worded = _PHRASES.sub(lambda found: f" {_MEANING_OF[found[0]]} ", plain)
    worded = " ".join(_STOPS.sub(r" \1 ", worded).split())
    return _OF_MONTH.sub(" ", _NAMED_UNIT.sub("", worded)).strip(" .")


def is_known(word: str) -> bool:
    """Say whether a word of any language may stand in a date: one of the words of its phrases, or what has a digit."""
    plain = spelled(word.translate(_DASHES))
    return any(map(str.isdigit, plain)) or all(part in _KNOWN for part in LETTERS.findall(plain))


def _meanings() -> dict[str, str]:
    meanings = {spelled(phrase): meaning for meaning, phrases in _MEANINGS.items() for phrase in phrases}
    for meaning, names in (*WEEKDAYS.items(), *SPELLINGS.items()):
        for name in map(spelled, names):
            meanings[name] = meaning
            if not name.isascii():
                meanings.setdefault(f"{name}ي", meaning)
    return meanings


_MEANING_OF = _meanings()
_PHRASES = re.compile(any_of(_MEANING_OF))
_KNOWN = parts_of(_MEANING_OF) | set("zap")
