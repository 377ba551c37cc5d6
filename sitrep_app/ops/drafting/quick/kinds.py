"""Which kind of entry a line is, in plain words why, and the kinds that it may be as well."""

from sitrep_app.i18n import _
from sitrep_app.ops.drafting.quick.keywords import keywords
from sitrep_app.ops.drafting.quick.statements import saying
from sitrep_app.ops.drafting.quick.subject import Findings
from sitrep_app.ops.drafting.quick.totals import counted_of

_HARM = frozenset({"killed", "injured", "abducted", "missing", "arrested"})


def guess_kinds(findings: Findings) -> tuple[tuple[str, str], ...]:
    """Return the kinds that fit a line, the likeliest first, each with the reason; an event fits always."""
    has_harm = any(tally.measure in _HARM for tally in findings.tallies)
    found: list[tuple[str, str]] = []
    if counted_of(findings):
        found.append(("reported_total", _("so many of so many")))
    if (said := saying(findings)) is not None:
        found.append(("statement", _("“{words}” after a name").format(words=findings.line.said(said.verb))))
    if not has_harm:
        found += _tie(findings) + _progress(findings)
    return (*found, ("incident", _("nothing that tells of another kind")))


def _tie(findings: Findings) -> list[tuple[str, str]]:
    levels = findings.line.find(keywords("level"))
    if len(findings.actors) < 2 or not levels:
        return []
    return [("tie", _("two actors and “{words}”").format(words=findings.line.said(levels[0].span)))]


def _progress(findings: Findings) -> list[tuple[str, str]]:
    line = findings.line
    # "Closed" alone is said of roads and borders too; of a known facility it is a state of its service
    topics = ("state", "staffing", "supplies", *(("functionality",) if findings.facilities else ()))
    states = [one for topic in topics for one in line.find(keywords(topic))]
    if not states or not (findings.facilities or line.find(keywords("facility"))):
        return []
    return [("progress", _("a facility and “{words}”").format(words=line.said(states[0].span)))]
