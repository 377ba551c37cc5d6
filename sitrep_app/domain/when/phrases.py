"""How each language puts a date into a phrase; every phrase here is one that `canonical` understands."""

from collections.abc import Mapping

from sitrep_app.i18n import known

_PHRASES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "unknown": "date unknown",
        "ongoing": "ongoing",
        "since": "since {}",
        "after": "after {}",
        "before": "before {}",
        "by": "by {}",
        "until": "until {}",
        "between": "between {} and {}",
        "from": "from {} to {}",
        "span": "{} – {}",
        "week": "week of {}",
        "early": "early {}",
        "mid": "mid-{}",
        "late": "late {}",
    },
    "ar": {
        "unknown": "التاريخ غير معروف",
        "ongoing": "مستمر",
        "since": "منذ {}",
        "after": "بعد {}",
        "before": "قبل {}",
        "by": "بحلول {}",
        "until": "حتى {}",
        "between": "بين {} و{}",
        "from": "من {} إلى {}",
        "span": "{} – {}",
        "week": "أسبوع {}",
        "early": "أوائل {}",
        "mid": "منتصف {}",
        "late": "أواخر {}",
    },
    "ckb": {
        "unknown": "بەروار نەزانراوە",
        "ongoing": "بەردەوامە",
        "since": "لەوەتەی {}",
        "after": "دوای {}",
        "before": "پێش {}",
        "by": "درەنگتر نا لە {}",
        "until": "تا {}",
        "between": "لە نێوان {} و {}دا",
        "from": "لە {} تا {}",
        "span": "{} – {}",
        "week": "هەفتەی {}",
        "early": "سەرەتای {}",
        "mid": "ناوەڕاستی {}",
        "late": "کۆتایی {}",
    },
}


def phrase(name: str, language: str, *parts: str) -> str:
    """Return a phrase of a language with its parts filled in."""
    return _PHRASES[known(language)][name].format(*parts)
