from dataclasses import replace

import pytest

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting import KINDS, OVERRULE, RULES
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

RAID: dict[str, Words] = {
    "title": "A raid",
    "category": "battle_or_raid",
    "when": "3 Jan 2018",
    "where": "Khalis",
}
TOTAL: dict[str, Words] = {"programme": "Hospitals of Diyala", "of": "11", "when": "feb 2018"}
TIE: dict[str, Words] = {
    "from": "Peshmerga",
    "to": "ISIS",
    "domain": "security",
    "level": "information_sharing",
    "since": "jan 2018",
}
HOSPITAL: dict[str, Words] = {"facility": "al-Azim Hospital", "when": "feb 2018"}


def doubted(workspace: Workspace, kind: str, **fields: Words) -> list[tuple[str, str]]:
    return [(doubt.rule, doubt.field) for doubt in checked(workspace, kind, **fields).doubts]


@pytest.mark.parametrize(
    ("fields", "doubt"),
    [
        ({}, None),
        ({"when": "2031"}, ("in_future", "when")),
        ({"when": "1 May 1987"}, ("long_ago", "when")),
        ({"where": "Mosul"}, ("outside", "where")),
        ({"killed": "101"}, ("killed_ungraded", "killed")),
        ({"killed": "101", "source": "A wire", "reliability": "B"}, None),
        ({"killed": "2", "killed_high": "21"}, ("wide_estimate", "killed")),
        ({"killed": "2", "killed_high": "20"}, None),
        ({"actor": ("ISIS · perpetrator", "ISIS · target")}, ("itself", "actor")),
    ],
)
def test_what_is_doubtful_about_an_event_is_told_at_its_field(
    sample: Workspace, fields: dict[str, Words], doubt: tuple[str, str] | None
) -> None:
    assert doubted(sample, "incident", **{**RAID, **fields}) == ([doubt] if doubt else [])


def test_an_event_is_marked_as_closely_as_its_source(sample: Workspace) -> None:
    saved(sample, "source", title="A cable", marking="amber", when="2 feb 2018")
    assert doubted(sample, "incident", **RAID, source="A cable") == [("wider_than_source", "marking")]
    assert doubted(sample, "incident", **RAID, source="A cable", marking="red") == []


def test_a_source_is_no_older_than_what_it_tells(sample: Workspace) -> None:
    saved(sample, "source", title="An old paper", when="2 jan 2018")
    assert doubted(sample, "incident", **RAID, source="An old paper") == [("source_date", "source")]
    assert doubted(sample, "source", title="A paper to come", when="2031") == [("in_future", "when")]


def test_a_source_is_not_judged_anew_in_passing(sample: Workspace) -> None:
    saved(sample, "incident", **RAID, source="Radio Baquba", reliability="C")
    again: dict[str, Words] = {**RAID, "title": "Another raid", "source": "Radio Baquba", "reliability": "E"}
    (doubt,) = checked(sample, "incident", **again).doubts
    assert (doubt.rule, doubt.field) == ("regraded", "reliability")
    assert "“Radio Baquba” from C to E, for the one entry" in doubt.what
    assert doubted(sample, "incident", **again, grade_reason="It was wrong twice") == []
    cited: dict[str, Words] = {**again, "source": "A wire", "reliability": "", "cite": ("Radio Baquba; E5",)}
    assert doubted(sample, "incident", **cited) == [("regraded", "cite")]


def test_why_a_source_is_judged_anew_is_kept_with_the_source(sample: Workspace) -> None:
    saved(sample, "incident", **RAID, source="Radio Baquba", reliability="C")
    saved(sample, "tie", **{**TIE, "source": "Radio Baquba", "reliability": "E", OVERRULE: "Wrong twice"})
    source = titled(sample, "source", "Radio Baquba")
    entry = queries.entry(sample, source)
    assert entry is not None
    assert (entry.state.reliability, entry.state.reason) == ("E", "Wrong twice")
    assert queries.history(sample, source)[-1].reason == "Wrong twice"


def test_a_correction_may_judge_anew_what_nothing_else_cites(sample: Workspace) -> None:
    saved(sample, "incident", **RAID, source="Radio Baquba", reliability="C")
    begun = drafting.draft_of(sample, titled(sample, "incident", "A raid"), "d")
    draft = replace(begun, fields={**begun.fields, "reliability": "E"})
    assert drafting.check(sample, draft).doubts == ()
    saved(sample, "incident", **{**RAID, "title": "Another"}, source="Radio Baquba")
    assert [doubt.rule for doubt in drafting.check(sample, draft).doubts] == ["regraded"]


def test_what_was_rebuilt_is_not_damaged_without_a_word(sample: Workspace) -> None:
    saved(sample, "progress", **{**HOSPITAL, "when": "1 feb 2018"}, state="operational")
    assert doubted(sample, "progress", **HOSPITAL, state="reported_damaged") == [("backwards", "state")]
    assert doubted(sample, "progress", **HOSPITAL, state="damaged_again") == []


def test_fewer_done_than_before_is_doubtful(sample: Workspace) -> None:
    assert doubted(sample, "reported_total", **TOTAL, done="0") == [("fewer_done", "done")]
    assert doubted(sample, "reported_total", **TOTAL, done="1") == []


def test_what_is_doubtful_is_saved_with_the_reason_why_it_is_so_and_only_then(sample: Workspace) -> None:
    fields = {**RAID, "when": "2031"}
    with pytest.raises(Trouble, match="future"):
        saved(sample, "incident", **fields)
    subject = saved(sample, "incident", **fields, overrule="a planned parade").subjects[-1]
    line = queries.history(sample, subject)[-1]
    assert line.overruled == {"in_future": "a planned parade"}


def test_a_correction_is_not_asked_again_for_what_was_doubtful_before(sample: Workspace) -> None:
    subject = saved(sample, "incident", **{**RAID, "when": "2031"}, overrule="planned").subjects[-1]
    draft = drafting.draft_of(sample, subject, "d")
    assert OVERRULE not in draft.fields
    fields = {**draft.fields, "title": "A parade"}
    found = drafting.check(sample, Draft("d", "incident", fields, subject))
    assert (found.doubts, found.is_ready) == ((), True)


def test_nothing_is_written_of_rules_where_none_was_overruled(sample: Workspace) -> None:
    killing = titled(sample, "incident", "Two civilians")
    assert [line.overruled for line in queries.history(sample, killing)] == [{}, {}]
    with sample.reading() as raw:
        assert raw.execute("SELECT count(*) FROM record WHERE body LIKE '%overruled%'").fetchone() == (0,)


def test_every_rule_of_a_kind_is_known_by_its_code() -> None:
    assert {rule.name for kind in KINDS.values() for rule in kind.rules} == RULES.keys()
