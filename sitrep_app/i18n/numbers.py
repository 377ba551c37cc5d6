"""Numbers as the agencies of Iraq print them: Western digits in every language, Arabic-Indic ones where asked for."""

from enum import StrEnum

from sitrep_app.i18n.catalogue import current, known

_ARABIC_INDIC = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")


class Digits(StrEnum):
    """The digits to write with."""

    WESTERN = "western"
    ARABIC_INDIC = "arabic_indic"


def format_number(
    number: float,
    language: str | None = None,
    *,
    decimals: int | None = None,
    digits: Digits = Digits.WESTERN,
) -> str:
    """Return a number with its thousands parted: 12,400 or, in Arabic-Indic digits, ١٢٬٤٠٠.

    `decimals` fixes the places after the point; without it a whole number has none and another its own.
    A minus is the real one (−), so that it does not break a line.
    """
    written = f"{number:,}" if decimals is None else f"{number:,.{decimals}f}"
    if decimals is None and isinstance(number, float):
        written = written.removesuffix(".0")
    return _in_digits(written.replace("-", "−"), language, digits)


def format_percent(share: float, language: str | None = None, *, digits: Digits = Digits.WESTERN) -> str:
    """Return a share of one as a whole percentage: 0.09 as "9%"."""
    return _in_digits(f"{share * 100:.0f}%", language, digits)


def _in_digits(written: str, language: str | None, digits: Digits) -> str:
    arabic_script = known(language or current()) != "en"
    return written.translate(_ARABIC_INDIC) if digits is Digits.ARABIC_INDIC and arabic_script else written
