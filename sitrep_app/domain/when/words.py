"""One plain English for the dates of three languages, so that a single grammar reads them all."""

import re
from collections.abc import Mapping

from sitrep_app.domain.number_words import SMALL
from sitrep_app.domain.spelling import LETTERS, any_of, parts_of, spelled
from sitrep_app.domain.when.month_names import MONTHS, SPELLINGS, WEEKDAYS
from sitrep_app.domain.when.part_names import DAY_PARTS, ISLAMIC_MONTHS, SEASONS
from sitrep_app.domain.when.tidying import tidied

_MEANINGS: Mapping[str, tuple[str, ...]] = {
    "before": ("shortly before", "just before", "pre", "قبيل", "before", "prior to", "earlier than", "قبل", "پێش", "بەر لە"),
    "by": ("on or before", "by", "no later than", "not later than", "at the latest", "بحلول", "في موعد أقصاه", "درەنگتر نا لە"),
    "until": ("up until", "ولغاية", "وحتى", "وإلى", "through to",
        "until", "till", "up to", "to", "through", "thru", "حتى", "لغاية", "إلى", "تا", "تاکو", "تاوەکو", "هەتا", "بۆ",
    ),
    "from": ("from", "starting", "من", "ابتداء من"),
    "since": ("as of", "as from", "starting from", "beginning from", "اعتبارا من", "since", "منذ", "لەوەتەی", "لەوەتای"),
    "onwards": (
        "onwards", "onward", "to date", "to present", "until present", "to the present", "until now", "to now",
        "until today", "present", "فصاعدا", "حتى الآن", "لحد الآن", "تا ئێستا", "تاکو ئێستا", "ەوە",
    ),
    "after": ("shortly after", "just after", "soon after", "post", "بعيد", "after", "following", "later than", "بعد", "دوای", "پاش"),
    "between": ("between", "بين", "ما بين", "فيما بين", "نێوان", "لە نێوان"),
    "and": ("and", "&", "و"),
    "early": ("first days of", "the first days of", "first ten days of", "الأيام الأولى من", "ڕۆژانی یەکەمی", "early", "beginning of", "the beginning of", "start of", "أوائل", "مطلع", "بداية", "سەرەتای"),
    "mid": ("mid", "middle of", "the middle of", "منتصف", "أواسط", "ناوەڕاستی"),
    "late": ("last days of", "the last days of", "final days of", "last ten days of", "الأيام الأخيرة من", "end", "late", "end of", "the end of", "أواخر", "نهاية", "کۆتایی"),
    "minute": ("minute", "minutes", "min", "mins", "دقيقة", "دقائق", "خولەک"),
    "hour": ("hour", "hours", "hr", "hrs", "ساعة", "ساعات", "کاتژمێر", "سەعات"),
    "day": ("day", "days", "يوم", "أيام", "يوما", "ڕۆژ", "ڕۆژی"),
    "week": ("week commencing", "week beginning", "week starting", "w/c", "week", "weeks", "wk", "wks", "أسبوع", "أسابيع", "الأسبوع", "هەفتە", "هەفتەی"),
    "month": ("الشهر", "month", "months", "شهر", "أشهر", "شهور", "شهرا", "مانگ", "مانگی"),
    "year": ("العام", "السنة", "year", "years", "yr", "yrs", "سنة", "سنوات", "عام", "أعوام", "عاما", "ساڵ", "ساڵی"),
    "2 hour": ("ساعتين",),
    "2 day": ("يومين",),
    "2 week": ("أسبوعين",),
    "2 month": ("شهرين",),
    "2 year": ("سنتين", "عامين"),
    "ago": ("لەمەوپێش", "ago", "back", "لەمەوبەر", "پێش ئێستا"),
    "past": ("past", "in the past", "over the past"),
    "last": ("just gone", "الماضي", "الماضية", "المنصرم", "المنصرمة", "الفائت", "الفائتة", "السابق", "الأخير", "الأخيرة", "ڕابردوو", "پێشوو", "last", "previous", "آخر"),
    "this": ("الجاري", "الجارية", "الحالي", "الحالية", "هذا", "هذه", "ئەم", "this", "current"),
    "next": ("القادم", "القادمة", "المقبل", "المقبلة", "داهاتوو", "next", "coming"),
    "last week": ("الأسبوع الماضي", "هەفتەی ڕابردوو", "هەفتەی پێشوو"),
    "last month": ("الشهر الماضي", "مانگی ڕابردوو", "مانگی پێشوو"),
    "last year": ("ساڵی پار", "العام الماضي", "السنة الماضية", "ساڵی ڕابردوو", "ساڵی پێشوو", "پار"),
    "this week": ("هذا الأسبوع", "ئەم هەفتەیە"),
    "this month": ("هذا الشهر", "ئەم مانگە"),
    "this year": ("هذا العام", "هذه السنة", "ئەمساڵ"),
    "today": ("today", "اليوم", "ئەمڕۆ"),
    "yesterday": ("مبارح", "امبارح", "yesterday", "أمس", "البارحة", "يوم أمس", "دوێنێ"),
    "tomorrow": ("tomorrow", "غدا", "سبەی", "سبەینێ"),
    "2 day ago": ("أول من أمس", "أمس الأول", "the day before yesterday", "day before yesterday", "أول أمس", "پێرێ"),
    "now": ("now", "just now", "الآن", "ئێستا"),
    "ongoing": (
        "ongoing", "on going", "continuing", "still going on", "مستمر", "مستمرة", "جار", "جارية", "بەردەوام", "بەردەوامە",
    ),
    "unknown": ("tbc", "tbd", "to be confirmed", "not given", "no date given", "not stated", "not dated", "غير مؤرخ",
        "unknown", "not known", "date unknown", "date not known", "unknown date", "no date", "undated", "n/a",
        "غير معروف", "التاريخ غير معروف", "تاريخ غير معروف", "مجهول", "نەزانراو", "نەزانراوە", "بەروار نەزانراوە",
    ),
    "about": (
        "about", "around", "circa", "ca", "approx", "approximately", "roughly", "on or about", "on or around", "~",
        "حوالي", "نحو", "قرابة", "نزیکەی", "دەوروبەری",
    ),
    "1 hour": ("کاتژمێرێک", "سەعاتێک"),
    "1 day": ("ڕۆژێک",),
    "1 week": ("هەفتەیەک",),
    "1 month": ("مانگێک",),
    "1 year": ("ساڵێک",),
    "30 minute": ("half an hour", "half hour", "نصف ساعة", "نیو کاتژمێر", "نیو سەعات"),
    "2 week ago": ("a fortnight ago", "the week before last", "week before last"),
    "2 month ago": ("the month before last", "month before last"),
    "2 year ago": ("the year before last", "year before last"),
    "night 2 day ago": ("the night before last", "night before last"),
    "1 jan": ("new year's day",),
    "31 dec": ("new year's eve",),
    "25 dec": ("christmas", "christmas day"),
    "21 mar": ("nowruz", "newroz", "نوروز", "عيد نوروز", "نەورۆز"),
    "no earlier": ("on or after", "no earlier than", "not before", "not earlier than"),
    "or": ("or", "أو", "یان"),
    "beginning": ("beginning",),
    "earlier": ("earlier", "so far", "earlier in"),
    "yesterday onwards": ("دوێنێوە", "لە دوێنێوە"),
    "week ending": ("week ending", "w/e"),
    "weekend": ("weekend", "week end", "عطلة نهاية الأسبوع"),
    "quarter": ("quarter", "ربع", "چارەکی"),
    "half": ("half", "نصف", "نیوەی"),
    "oclock": ("الساعة",),
    "": ("possibly", "probably", "maybe", "perhaps", "الفترة", "خلال الفترة", "في الفترة", "ڕێکەوتی", "@", "local time", "local", "lt", "بالتوقيت المحلي", "خلال", "الموافق", "عامي", "شهري", "some time", "sometime", "at some point", "exactly",
        "on", "in", "at", "of", "the", "during", "date", "dated", "ad", "ce", "on the", "في", "بتاريخ", "تاريخ", "م",
        "ميلادي", "لە", "بەرواری", "ی", "دا",
    ),
}  # fmt: skip

_ORDINALS = (
    ("1", "الأول", "یەکەم"), ("2", "الثاني", "دووەم"), ("3", "الثالث", "سێیەم"), ("4", "الرابع", "چوارەم"),
    ("5", "الخامس", "پێنجەم"),
)  # fmt: skip
_ORDERED = (("week", "الأسبوع", "هەفتەی"), ("quarter", "الربع", "چارەکی"), ("half", "النصف", "نیوەی"))
_HOURS_IN_ORDER = (
    "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة",
    "الحادية عشرة", "الثانية عشرة",
)  # fmt: skip
_DAYS_IN_ENGLISH = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
    "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip
_DAYS_IN_ORDER = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
)  # fmt: skip

_SORANI_ENDINGS = ("ي", "دا", "يدا")

_DASHES = str.maketrans(
    {
        "−": "-",
        "‐": "-",
        "‑": "-",
        "‒": "–",
        "—": "–",
        "―": "–",
        "،": " ",
        ",": " ",
        ";": " ",
        "(": " ",
        ")": " ",
        "\\": "/",
    }
)
_NUMBERED_NAME = re.compile(r"(كانون|تشرين)([12])")
_NTH_ALONE = re.compile(r"^(?:on )?the (\d{1,2})(?:st|nd|rd|th)$")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_HALF_OF_DAY = re.compile(r"\b([ap])\.? ?m\b\.?")
_STOPS = re.compile(r"(?<=[a-z]) ?\.(?![.\d])|\b(early|mid|late) ?- ?")
_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_NAMED_UNIT = re.compile(
    rf"(?<!\d )(?<!last )\b(?:(?:day|month) (?=\d)|(?:day|month|year) (?={_MONTH}|(?:19|20|21)\d\d\b)"
    rf"|day (?=(?:(?:last|next|this) )?(?:{'|'.join(WEEKDAYS)})\b|today|yesterday))"
)
_NUMBERED_MONTH = re.compile(r"(?<!\d )\bmonth (1[0-2]|0?[1-9])(?= \d{4}$|$)")
_OF_MONTH = re.compile(rf"(?<=\d) from (?={_MONTH})")


def canonical(text: str) -> str:
    """Return a date's words as the grammar knows them: ASCII digits, lower case, one English word for each meaning.

    Words without a meaning here stay as they are, for the message that quotes them.
    """
    plain = spelled(text.translate(_DASHES))
    plain = _NUMBERED_NAME.sub(r"\1 \2", plain if len(plain) < 2 else plain.rstrip("؟? "))
    plain = _NTH_ALONE.sub(r"nth \1", plain)
    plain = _HALF_OF_DAY.sub(r" \1m ", _ORDINAL.sub("", plain))
    worded = _PHRASES.sub(lambda found: f" {_MEANING_OF[found[0]]} ", plain)
    worded = " ".join(_STOPS.sub(r" \1 ", worded).split())
    worded = _NUMBERED_MONTH.sub(lambda found: MONTHS[int(found[1]) - 1], worded)
    return tidied(_OF_MONTH.sub(" ", _NAMED_UNIT.sub("", worded))).strip(" .")


def is_known(word: str) -> bool:
    """Say whether a word of any language may stand in a date: one of the words of its phrases, or what has a digit."""
    plain = spelled(word.translate(_DASHES))
    return any(map(str.isdigit, plain)) or all(part in KNOWN for part in LETTERS.findall(plain))


def _meanings() -> dict[str, str]:
    meanings = {spelled(phrase): meaning for meaning, phrases in _MEANINGS.items() for phrase in phrases}
    for number, arabic, sorani in _ORDINALS:
        for unit, of_arabic, of_sorani in _ORDERED:
            for name in (f"{of_arabic} {arabic}", f"{of_sorani} {sorani}", f"{of_sorani} {sorani}ی"):
                meanings[spelled(name)] = f"{number} {unit}"
    meanings |= {name: str(number) for number, name in enumerate(_DAYS_IN_ENGLISH, 1)}
    for hour, name in enumerate(_HOURS_IN_ORDER, 1):
        meanings[spelled(f"الساعة {name}")] = f"oclock {hour}"
        meanings[spelled(f"الساعة {name} والنصف")] = f"oclock {hour}:30"
    meanings |= {spelled(f"{name} من"): str(number) for number, name in enumerate(_DAYS_IN_ORDER, 1)}
    meanings |= {spelled(word): str(number) for number, words in SMALL.items() for word in words}
    for named in (DAY_PARTS, SEASONS, {"islamic": ISLAMIC_MONTHS}):
        meanings |= {spelled(word): meaning for meaning, words in named.items() for word in words}
    for meaning, names in (*WEEKDAYS.items(), *SPELLINGS.items()):
        for name in map(spelled, names):
            meanings[name] = meaning
            if not name.isascii():
                for ending in _SORANI_ENDINGS:
                    meanings.setdefault(f"{name}{ending}", meaning)
    return meanings


_MEANING_OF = _meanings()
_PHRASES = re.compile(any_of(_MEANING_OF))
KNOWN = parts_of(_MEANING_OF) | set("zapc")
"""Every word that may stand in a date, spelled."""
