"""Workspaces to look at first, made from a description in db/samples through the operations everybody has."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sitrep_app import paths
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.grade import Credibility
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _
from sitrep_app.ops import drafting, entries
from sitrep_app.ops.steady import SteadyClock, SteadyIds, made_whole
from sitrep_app.store import queries
from sitrep_app.store.host import Host
from sitrep_app.store.workspace import Workspace

GRADED = ("incident", "tie", "progress", "reported_total")


def names() -> tuple[str, ...]:
    """Return the samples that ship with the app."""
    return tuple(sorted(file.stem for file in (paths.database() / "samples").glob("*.toml")))


def make_sample(path: Path, name: str) -> None:
    """Make a workspace from a sample, whole or not at all; every computer makes the same records."""
    if name not in names():
        raise Trouble(
            _("There is no sample “{name}”").format(name=name),
            name,
            _("Choose one of: {choices}.").format(choices=", ".join(names())),
        )
    text = (paths.database() / "samples" / f"{name}.toml").read_text(encoding="utf-8")
    sample = tomllib.loads(text)
    host = Host(SteadyClock(sample["begun"]), SteadyIds(name), sample["author"], sample["device"])
    with made_whole(path, _setting(sample["setting"]), host) as workspace:
        _record(workspace, sample)
        _grade(workspace, sample["grading"])


def _setting(facts: Mapping[str, Any]) -> Setting:
    marking = Marking(facts.get("default_marking", Marking.GREEN))
    return Setting(**{**facts, "default_marking": marking})


def _record(workspace: Workspace, sample: Mapping[str, Any]) -> None:
    subjects: dict[str, SubjectId] = {}
    for number, described in enumerate(sample["entry"]):
        fields = {name: _words(value, subjects) for name, value in described.items() if name not in _ABOUT}
        if "cited" in described:
            fields |= {**sample["citing"], "locator": described["cited"]}
        changes = drafting.save(workspace, Draft(f"sample-{number}", described["kind"], fields))
        if "key" in described:
            subjects[described["key"]] = changes.subjects[-1]


_ABOUT = frozenset({"kind", "key", "cited"})


def _words(value: str | list[str], subjects: Mapping[str, SubjectId]) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return value
    items = (item.partition(":@") for item in value)
    return tuple(f"{kind}:{subjects[key]}" if mark else kind for kind, mark, key in items)


def _grade(workspace: Workspace, grading: Mapping[str, str]) -> None:
    """Judge the source and then every item, in the open: the history shows F6 before."""
    for source in queries.entries(workspace, "source"):
        draft = drafting.draft_of(workspace, source.subject, "sample-grade")
        judged = {"reliability": grading["reliability"], "grade_reason": grading["source_reason"]}
        drafting.save(workspace, replace(draft, fields={**draft.fields, **judged}))
    graded = [entry.subject for kind in GRADED for entry in queries.entries(workspace, kind)]
    entries.grade(workspace, graded, Credibility(grading["credibility"]), reason=grading["item_reason"])
