"""How large a file is, as people say it."""

from sitrep_app.i18n.catalogue import _
from sitrep_app.i18n.numbers import format_number

_STEP = 1024


def format_size(size: int) -> str:
    """Return a number of bytes rounded to what matters: 512 bytes, 48 kB, 3.4 MB, 120 MB."""
    if size < _STEP:
        return _("{n} bytes").format(n=format_number(size))
    kilobytes = size / _STEP
    if round(kilobytes) < _STEP:
        return _("{n} kB").format(n=format_number(kilobytes, decimals=0))
    megabytes = kilobytes / _STEP
    rounded = round(megabytes, 1) if megabytes < 10 else float(round(megabytes))
    return _("{n} MB").format(n=format_number(rounded))
