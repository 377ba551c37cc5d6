"""Which code of a vocabulary some words mean."""

from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current


def code_of(vocabulary: str, words: str) -> str:
    """Return the code that a code or a label in any language means; Trouble names the choices."""
    found = choice_of(vocabulary, words)
    if found is None:
        raise _unknown(vocabulary, words)
    return found


def choice_of(vocabulary: str, words: str) -> str | None:
    """Return the code that some words mean, None where they are not in the list."""
    return load(vocabulary).by_words.get(normalise(words))


def _unknown(vocabulary: str, words: str) -> Trouble:
    terms = load(vocabulary)
    title = terms.title.get(current()) or terms.title["en"]
    return Trouble(
        _("“{words}” is not in the list “{title}”").format(words=words, title=title),
        words,
        _("Choose one of: {choices}.").format(choices=", ".join(terms.codes)),
    )
