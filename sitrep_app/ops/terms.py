"""A workspace's own terms and labels: adding a code to an open list, and calling any code by another name."""

from collections.abc import Mapping
from dataclasses import replace

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import Hlc
from sitrep_app.domain.lens import Standpoint
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.own_term import OPEN, OwnTerm, code_for, lists_with, subject_of
from sitrep_app.domain.trouble import Trouble
from sitrep_app.domain.vocabulary import Lists, Vocabulary, shipped_list
from sitrep_app.i18n import LANGUAGES, _
from sitrep_app.ops import entries
from sitrep_app.ops.entries import Writing, write
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace


def own_terms(workspace: Workspace, known_at: Hlc | None = None) -> list[OwnTerm]:
    """Return the terms that a workspace has made its own, as a moment knew them."""
    return [entry.state for entry in queries.entries(workspace, "term", Standpoint(known_at=known_at))]


def own_lists(workspace: Workspace, known_at: Hlc | None = None) -> Lists:
    """Return the vocabularies as a workspace has made them its own, as a moment knew them; the others it has not changed."""
    return lists_with(own_terms(workspace, known_at))


def add(workspace: Workspace, vocabulary: str, label: Mapping[str, str], *, like: str = "") -> Changes:
    """Add a code to an open list under a name in one language at least; it is treated as the one it is `like`."""
    known = list_of(workspace, vocabulary)
    if vocabulary not in OPEN:
        raise Trouble(
            _("No term can be added to this list"),
            vocabulary,
            _("Its terms have a meaning in rules and figures; their names can be changed."),
            "vocabulary",
        )
    said = {language: " ".join(words.split()) for language, words in label.items() if words.strip()}
    for words in said.values():
        _refuse_taken(known, "", words)
    if like:
        known.term(like)
    term = OwnTerm(vocabulary, code_for(said, known.codes), said, like)
    return write(workspace, [Writing(term, subject_of(vocabulary, term.code))])


def relabel(workspace: Workspace, vocabulary: str, code: str, language: str, words: str) -> Changes:
    """Call a code of a list by another name in a language; no words give a shipped code its own name back.

    Trouble where another code of the list is called so, or a code would have no name at all.
    """
    known, subject = list_of(workspace, vocabulary), subject_of(vocabulary, code)
    term, said = known.term(code), " ".join(words.split())
    if language not in LANGUAGES:
        raise Trouble(_("There is no such language"), language, ", ".join(LANGUAGES), "language")
    if said == term.label.get(language, ""):
        return Changes()
    if said:
        _refuse_taken(known, code, said)
    found = queries.entry(workspace, subject)
    before = found.state if found and not found.struck else OwnTerm(vocabulary, code, {})
    label = {**before.label, language: said}
    after = replace(before, label={name: text for name, text in label.items() if text})
    act = "correct" if found else "record"
    return write(workspace, [Writing(after, subject, act)]) if after != before else Changes()


def list_of(workspace: Workspace, vocabulary: str) -> Vocabulary:
    """Return a list as the workspace has made it its own by now."""
    return own_lists(workspace).get(vocabulary) or shipped_list(vocabulary)


def remove(workspace: Workspace, vocabulary: str, code: str, *, reason: str) -> Changes:
    """Take a code of the workspace's own out of what is offered, or a shipped one's own names; entries keep the code."""
    return entries.strike(workspace, [subject_of(vocabulary, code)], reason=reason)


def _refuse_taken(known: Vocabulary, code: str, words: str) -> None:
    other = known.by_words.get(normalise(words))
    if other is not None and other != code:
        raise Trouble(
            _("“{words}” is the name of another term in the list").format(words=words),
            other,
            _("Choose another name."),
            "label",
        )
