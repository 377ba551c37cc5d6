"""Names one after another, as a sentence has them."""

from collections.abc import Sequence

from sitrep_app.i18n.catalogue import _


def listed(names: Sequence[str]) -> str:
    """Return names as words: "A", "A and B", "A, B and C"; empty for none."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=_(", ").join(names[:-1]), last=names[-1])
