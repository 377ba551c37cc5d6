"""The names of the parts of a day and of a year, in English, Arabic and Sorani."""

DAY_PARTS: dict[str, tuple[str, ...]] = {
    "dawn": ("dawn", "daybreak", "first light", "sunrise", "فجر", "الفجر", "فجرا", "بەرەبەیان", "بەرەبەیانی"),
    "early morning": ("early morning", "early in the morning", "الصباح الباكر", "بەیانی زوو"),
    "morning": ("morning", "صباح", "الصباح", "صباحا", "بەیانی", "بەیانییە", "سەرلەبەیانی"),
    "noon": ("noon", "midday", "mid-day", "ظهر", "الظهر", "ظهرا", "نیوەڕۆ", "نیوەڕۆی"),
    "afternoon": (
        "afternoon", "بعد ظهر", "بعد الظهر", "عصر", "العصر", "عصرا", "پاشنیوەڕۆ", "دوای نیوەڕۆ", "پاش نیوەڕۆ", "عەسر",
    ),
    "evening": ("evening", "dusk", "sunset", "مساء", "المساء", "ئێوارە", "ئێوارەی"),
    "night": ("night", "nights", "overnight", "ليلة", "ليل", "الليل", "ليلا", "شەو", "شەوی"),
    "midnight": ("midnight", "منتصف الليل", "نیوەشەو", "نیوەی شەو"),
    "small hours": ("early hours", "small hours", "ساعات الفجر الأولى"),
    "last night": ("last night", "yesterday night", "الليلة الماضية", "ليلة أمس", "ليلة البارحة", "دوێنێ شەو"),
    "this night": ("tonight", "الليلة", "هذه الليلة", "ئەمشەو"),
}  # fmt: skip
"""Every spelling of the parts of a day."""

SEASONS: dict[str, tuple[str, ...]] = {
    "spring": ("spring", "ربيع", "الربيع", "بەهار", "بەهاری"),
    "summer": ("summer", "صيف", "الصيف", "هاوین", "هاوینی"),
    "autumn": ("autumn", "fall", "خريف", "الخريف", "پایز", "پایزی", "پاییز", "پاییزی"),
    "winter": ("winter", "شتاء", "الشتاء", "زستان", "زستانی"),
}
"""Every spelling of the seasons: spring is March to May, as the weather services of the region count."""

ISLAMIC_MONTHS = (
    "muharram", "safar", "rabi al-awwal", "rabi al-thani", "jumada", "rajab", "shaban", "sha'ban", "ramadan", "shawwal",
    "dhu al-qadah", "dhu al-hijjah", "محرم", "صفر", "ربيع الأول", "ربيع الثاني", "ربيع الآخر", "جمادى الأولى",
    "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذي القعدة", "ذو الحجة", "ذي الحجة",
    "ڕەمەزان", "رەمەزان", "ڕەمەزانی", "رەمەزانی",
)  # fmt: skip
"""The months of the Islamic calendar, which are told apart from nonsense and not read."""
