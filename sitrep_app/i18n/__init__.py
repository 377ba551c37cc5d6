"""Words, numbers and dates in the reader's language; knows nothing of the field nor where the catalogues lie."""

from sitrep_app.i18n.catalogue import (
    LANGUAGES,
    _,
    bind,
    current,
    is_right_to_left,
    known,
    later,
    ngettext,
    npgettext,
    pgettext,
    speaking,
    use,
)
from sitrep_app.i18n.dates import (
    format_date,
    format_day_month,
    format_month,
    format_span,
    format_time,
    month_name,
)
from sitrep_app.i18n.numbers import Digits, format_number, format_percent
from sitrep_app.i18n.sizes import format_size

__all__ = [
    "LANGUAGES",
    "Digits",
    "_",
    "bind",
    "current",
    "format_date",
    "format_day_month",
    "format_month",
    "format_number",
    "format_percent",
    "format_size",
    "format_span",
    "format_time",
    "is_right_to_left",
    "known",
    "later",
    "month_name",
    "ngettext",
    "npgettext",
    "pgettext",
    "speaking",
    "use",
]
