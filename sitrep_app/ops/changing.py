"""What can be changed in any entry that has the field for it: its status, grade, marking, tags, a source's reliability."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sitrep_app.domain.entry import State
from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _


@dataclass(frozen=True, slots=True)
class Change:
    """One change with its value; `verb` is "verify", "grade", "rely", "mark", "tag" or "untag"."""

    verb: str
    value: Any

    def of(self, state: State) -> State | None:
        """Return what becomes of a state: itself where it is so already, None where it has no such field."""
        return _VERBS[self.verb](state, self.value)


def tagging(words: str) -> Change:
    """Return the change that puts a tag on; Trouble where it has no words."""
    tag = " ".join(words.split())
    if not normalise(tag):
        raise Trouble(_("A tag needs a word"), "tag", _("Type one or more words."), "tag")
    return Change("tag", tag)


def _verified(state: Any, verification: Verification) -> State | None:
    return _with(state, "verification", verification)


def _marked(state: Any, marking: Marking) -> State | None:
    return _with(state, "marking", marking)


def _relied_on(state: Any, reliability: Reliability) -> State | None:
    return _with(state, "reliability", reliability)


def _graded(state: Any, credibility: Credibility) -> State | None:
    """Judge every source cited; what cites none has nothing to judge."""
    cited = getattr(state, "citations", ())
    judged = tuple(replace(one, credibility=credibility) for one in cited)
    return _with(state, "citations", judged) if cited else None


def _tagged(state: Any, tag: str) -> State | None:
    tags = getattr(state, "tags", ())
    has_it = normalise(tag) in map(normalise, tags)
    return _with(state, "tags", tags if has_it else (*tags, tag))


def _untagged(state: Any, tag: str) -> State | None:
    tags = getattr(state, "tags", ())
    return _with(state, "tags", tuple(one for one in tags if normalise(one) != normalise(tag)))


def _with(state: Any, field: str, value: object) -> State | None:
    changed: State | None = replace(state, **{field: value}) if hasattr(state, field) else None
    return changed


_VERBS: Mapping[str, Callable[[Any, Any], State | None]] = {
    "verify": _verified,
    "grade": _graded,
    "rely": _relied_on,
    "mark": _marked,
    "tag": _tagged,
    "untag": _untagged,
}
