"""The names of the months as people write them: English, the Arabic of Iraq and of Egypt, Sorani."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""How `canonical` writes the months, January first."""

SPELLINGS: dict[str, tuple[str, ...]] = {
    "jan": (
        "ك2", "january", "jan", "كانون الثاني", "كانون ثاني", "كانون 2", "يناير",
        "کانوونی دووەم", "کانونی دووەم", "کانوونی دوو", "جەنیوەری",
    ),
    "feb": ("february", "feb", "شباط", "فبراير", "شوبات", "فێبریوەری"),
    "mar": ("march", "mar", "آذار", "اذار", "مارس", "ئازار", "ئادار", "مارت"),
    "apr": ("april", "apr", "نيسان", "أبريل", "إبريل", "نیسان", "ئەپریل"),
    "may": ("may", "أيار", "مايس", "مايو", "ئایار", "مایس", "مەی"),
    "jun": ("june", "jun", "حزيران", "يونيو", "يونيه", "حوزەیران", "حزەیران", "جوون"),
    "jul": ("july", "jul", "تموز", "يوليو", "يوليه", "تەممووز", "تەمموز", "تەمووز", "تەموز", "جولای"),
    "aug": ("august", "aug", "آب", "أغسطس", "اغسطس", "ئاب", "ئۆگەست"),
    "sep": ("september", "sept", "sep", "أيلول", "سبتمبر", "ئەیلوول", "ئەیلول", "سێپتەمبەر"),
    "oct": (
        "ت1", "october", "oct", "تشرين الأول", "تشرين اول", "تشرين 1", "أكتوبر",
        "تشرینی یەکەم", "تشرینی یەک", "ئۆکتۆبەر",
    ),
    "nov": (
        "ت2", "november", "nov", "تشرين الثاني", "تشرين ثاني", "تشرين 2", "نوفمبر",
        "تشرینی دووەم", "تشرینی دوو", "نۆڤەمبەر",
    ),
    "dec": (
        "ك1", "december", "dec", "كانون الأول", "كانون اول", "كانون 1", "ديسمبر",
        "کانوونی یەکەم", "کانونی یەکەم", "کانوونی یەک", "دیسەمبەر",
    ),
}  # fmt: skip
"""Every spelling by its month. Sorani joins a month to its year with a final ی, which `canonical` allows for."""

WEEKDAYS: dict[str, tuple[str, ...]] = {
    "mon": ("monday", "mon", "الاثنين", "الإثنين", "دووشەممە"),
    "tue": ("tuesday", "tues", "tue", "الثلاثاء", "سێشەممە"),
    "wed": ("wednesday", "wed", "الأربعاء", "الاربعاء", "چوارشەممە"),
    "thu": ("thursday", "thurs", "thur", "thu", "الخميس", "پێنجشەممە"),
    "fri": ("friday", "fri", "الجمعة", "هەینی", "جومعە"),
    "sat": ("saturday", "sat", "السبت", "شەممە"),
    "sun": ("sunday", "sun", "الأحد", "الاحد", "یەکشەممە"),
}
"""Every spelling of the days of the week by the name that `canonical` gives them, Monday first."""
