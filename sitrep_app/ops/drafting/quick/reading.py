"""Reading a line: the kind of entry, and a guess for each field with the words that it came from."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from sitrep_app.domain.normalise import name_key
from sitrep_app.domain.passages import Span
from sitrep_app.i18n import _
from sitrep_app.ops.drafting.kinds import field_names
from sitrep_app.ops.drafting.names import Names
from sitrep_app.ops.drafting.places import places_of
from sitrep_app.ops.drafting.quick.events import read_event
from sitrep_app.ops.drafting.quick.guess import Guess, Understood
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.kinds import guess_kinds
from sitrep_app.ops.drafting.quick.line import Line
from sitrep_app.ops.drafting.quick.progress import read_progress
from sitrep_app.ops.drafting.quick.statements import read_statement
from sitrep_app.ops.drafting.quick.subject import Findings, find_all
from sitrep_app.ops.drafting.quick.ties import read_tie
from sitrep_app.ops.drafting.quick.totals import read_total
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace

Read = Callable[[Findings], list[Guess]]

KINDS_READ: Mapping[str, Read] = {
    "incident": read_event,
    "tie": read_tie,
    "progress": read_progress,
    "statement": read_statement,
    "reported_total": read_total,
}
"""The kinds of entry that a line can become, and how each is read."""

_WHOLE = frozenset({("incident", "title"), ("incident", "account"), ("statement", "account")})
"""The fields that take words as they are, whether anything is understood of them or not."""

_TELLING = ("type", "deed", "strikes", "by", "blamed")
"""The topics whose words are understood although no field holds them: they tell of types and roles."""


def read_quick(workspace: Workspace, text: str, kind: str = "", now: datetime | None = None) -> Understood:
    """Return what a line comes to: as the kind asked for, else as the likeliest; the same line always as the same.

    Names are those of the workspace. `now` is what "yesterday" is told from.
    """
    setting = queries.setting(workspace)
    moment = now or workspace.host.clock.now()
    findings = find_all(
        text, Names(workspace), places_of(workspace), setting, moment.astimezone(setting.tzinfo)
    )
    kinds = guess_kinds(findings)
    chosen, why = (kind, _("chosen")) if kind in KINDS_READ else kinds[0]
    guesses = _known(chosen, KINDS_READ[chosen](findings))
    others = tuple(name for name, _why in kinds if name != chosen)
    return Understood(text, chosen, why, guesses, others, _unread(findings.line, chosen, guesses))


def _known(kind: str, guesses: Sequence[Guess]) -> tuple[Guess, ...]:
    """Return the guesses for the fields that a kind has, one for each, in the order of its fields."""
    firsts: dict[str, Guess] = {}
    for guess in guesses:
        firsts.setdefault(guess.field, guess)
    return tuple(firsts[name] for name in field_names(kind) if name in firsts)


def _unread(line: Line, kind: str, guesses: Sequence[Guess]) -> tuple[Span, ...]:
    """Return the runs of words that no guess has used; little words are not missed."""
    used = [span for guess in guesses if (kind, guess.field) not in _WHOLE for span in guess.spans]
    used += [found.span for topic in _TELLING for found in line.find(keywords(topic))]
    runs: list[list[Span]] = [[]]
    for word in line.words:
        if any(word.meets(span) for span in used):
            runs.append([])
        else:
            runs[-1].append(word)
    spans = [Span(run[0].start, run[-1].end) for run in runs if any(_is_telling(line, word) for word in run)]
    return tuple(spans)


def _is_telling(line: Line, word: Span) -> bool:
    key = name_key(line.said(word))
    return bool(key) and key not in keywords("small")
