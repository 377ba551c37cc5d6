"""The annex: every entry with its time as said and as read, place, actors, account, figures, sources and a grade."""

import json
from collections.abc import Callable, Sequence
from typing import TypeVar

from sitrep_app.domain.claim import Claim
from sitrep_app.domain.entry import Entry
from sitrep_app.domain.incident import Incident
from sitrep_app.domain.location import Location
from sitrep_app.domain.period import Period
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.vocabulary import load
from sitrep_app.i18n import _, current, format_number
from sitrep_app.i18n.directions import dotted
from sitrep_app.reports.edition import Edition, capitalised, listing, typed
from sitrep_app.reports.numbering import MOST_LISTED, Listed
from sitrep_app.reports.sections.attached import files
from sitrep_app.reports.sections.citations import Reasons
from sitrep_app.reports.sections.claims import described
from sitrep_app.reports.sections.figures import claim_name
from sitrep_app.reports.text import Json

LONGEST_WHOLE = 3000

Row = dict[str, Json]
E_ = TypeVar("E_", bound=Listed)


def annex(edition: Edition) -> list[Json]:
    """Return the annex's tables: what came before, events, and the claims about coordination and reconstruction."""
    held, reasons = edition.contents, Reasons()
    return [
        *_table(edition, reasons, _("Events before the period"), held.earlier, _incident),
        *_table(edition, reasons, _("Events in the period"), held.incidents, _incident),
        *_table(edition, reasons, _("Claims about coordination"), held.ties, _tie),
        *_table(edition, reasons, _("Claims about reconstruction"), held.rebuilding, described),
    ]


def _table(
    edition: Edition,
    reasons: Reasons,
    title: str,
    entries: Sequence[E_],
    describe: Callable[[Edition, E_], Row],
) -> list[Json]:
    if not entries:
        return []
    rows: list[Json] = []
    for entry in entries[:MOST_LISTED]:
        number = edition.contents.entries[entry.subject]
        row: Row = {"number": number, "id": entry.subject[-8:], **describe(edition, entry)}
        row["when"] = dotted((str(row["when"]), edition.still_so(entry.subject)))
        row["files"] = files(edition, entry.state.attachments)
        rows.append(_whole(row | reasons.cited(edition, number, entry.state.citations)))
    return [{"title": title, "rows": rows, "more": _more(len(entries))}]


def _more(count: int) -> str:
    if count <= MOST_LISTED:
        return ""
    words = _("{listed} of {all} are listed here; the others are in the workspace, under the same dates.")
    return words.format(listed=format_number(MOST_LISTED), all=format_number(count))


def _incident(edition: Edition, entry: Entry[Incident]) -> Row:
    incident = entry.state
    term = load("category").term(incident.category)
    return {
        "title": typed(incident.title),
        "kind": term.name(current()),
        "shape": str(term.extra["shape"]),
        "colour": str(term.extra["colour"]),
        "who": _by_role(edition, incident),
        "account": typed(incident.account),
        "figures": [_claim(claim) + _said_by(edition, incident, claim) for claim in incident.claims],
        "checked": edition.label("verification", incident.verification),
        **_dated(edition, incident.period),
        **_placed(edition, incident.location),
    }


def _by_role(edition: Edition, incident: Incident) -> list[Json]:
    roles: dict[str, list[str]] = {}
    for part in incident.parts:
        roles.setdefault(part.role, []).append(edition.actor(part.actor))
    return [
        {"role": edition.label("actor_role", role), "name": listing(names)} for role, names in roles.items()
    ]


def _tie(edition: Edition, entry: Entry[Tie]) -> Row:
    tie = entry.state
    claimed = _("claimed by {actor}").format(actor=edition.actor(tie.claimed_by)) if tie.claimed_by else ""
    between = _("{one} and {other}").format(
        one=edition.actor(tie.from_actor), other=edition.actor(tie.to_actor)
    )
    return {
        "title": f"{between}: {edition.label('coordination_level', tie.level)}",
        "kind": edition.label("coordination_domain", tie.domain),
        "who": [],
        "account": typed(tie.note),
        "figures": [claimed] if claimed else [],
        "checked": edition.label("verification", tie.verification),
        **_dated(edition, tie.period),
        **_placed(edition, tie.area),
    }


def _dated(edition: Edition, period: Period) -> Row:
    """Return the period as it was read, and as it was said where that differs."""
    read = edition.when(period)
    return {"when": read, "said": typed(period.said) if period.said and period.said != read else ""}


def _placed(edition: Edition, location: Location) -> Row:
    if location == Location():
        return {"where": "", "where_said": "", "precision": ""}
    name = edition.where(location)
    differs = location.said and location.said != location.label
    precision = edition.label("location_precision", location.precision) if location.label else ""
    return {"where": name, "where_said": typed(location.said) if differs else "", "precision": precision}


def _claim(claim: Claim) -> str:
    what = capitalised(claim_name(claim.measure, claim.population))
    said = _(" (“{words}”)").format(words=typed(claim.said)) if claim.said else ""
    if not claim.is_counted:
        return _("{what}: number not given").format(what=what) + said
    span = claim.span
    if span.low == span.best == span.high:
        return _("{what}: {count}").format(what=what, count=format_number(span.best)) + said
    words = _("{what}: {count} (low {low}, high {high})")
    numbers = {name: format_number(getattr(span, name)) for name in ("low", "high")}
    return words.format(what=what, count=format_number(span.best), **numbers) + said


def _said_by(edition: Edition, incident: Incident, claim: Claim) -> str:
    """Return which source gives a figure, where that is not the entry's only one."""
    if claim.by is None or len(incident.citations) < 2:
        return ""
    return _(" — {source}").format(source=edition.source(claim.by))


def _whole(row: Row) -> Row:
    """Say whether a row is so long that it must be let run over the page's end."""
    return row | {"long": len(json.dumps(row)) > LONGEST_WHOLE}
