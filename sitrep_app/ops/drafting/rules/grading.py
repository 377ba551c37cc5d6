"""A source judged anew in passing: its grade is one for all that rests on it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sitrep_app.domain.grade import Reliability
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.source import Source
from sitrep_app.i18n import later, ngettext
from sitrep_app.ops.drafting.rules.rule import Case, Found, Rule
from sitrep_app.ops.entries import Writing
from sitrep_app.store import queries
from sitrep_app.store.usage import count_citing


def _look(case: Case) -> Found:
    first = case.citations[0].source if case.citations else None
    for subject, now in _unexplained(case.names.writings):
        known = _state(case, subject)
        if known is None or not _is_regraded(known, now):
            continue
        others = count_citing(case.workspace, subject, besides=case.draft.subject)
        if others:
            yield "reliability" if subject == first else "cite", _said(known, now, others)


def _said(known: Source, now: Source, others: int) -> str:
    words = ngettext(
        "This changes the reliability of “{title}” from {old} to {new}, for the one entry that cites it.",
        "This changes the reliability of “{title}” from {old} to {new}, for all {n} entries that cite it.",
        others,
    )
    return words.format(title=known.title, old=known.reliability, new=now.reliability, n=others)


def explained(writings: Iterable[Writing], why: str) -> Iterator[Writing]:
    """Go through what is to be written, with a reason for each source that was judged anew without one."""
    for writing in writings:
        if why and isinstance(writing.state, Source) and _is_unexplained(writing):
            yield replace(writing, state=replace(writing.state, reason=why), reason=why)
        else:
            yield writing


def _unexplained(writings: Iterable[Writing]) -> Iterator[tuple[SubjectId, Source]]:
    for writing in filter(_is_unexplained, writings):
        if isinstance(writing.state, Source) and writing.subject:
            yield writing.subject, writing.state


def _is_unexplained(writing: Writing) -> bool:
    return writing.act == "correct" and not writing.reason


def _state(case: Case, subject: SubjectId) -> Source | None:
    """Return a source as it stands in the workspace."""
    found = queries.entry(case.workspace, subject)
    return found.state if found and isinstance(found.state, Source) else None


def _is_regraded(known: Source, now: Source) -> bool:
    """Say whether a judgement is replaced; F is none yet."""
    return known.reliability is not Reliability.F and now.reliability is not known.reliability


REGRADED = Rule("regraded", later("The source is judged anew"), _look)
