from dataclasses import replace

import pytest

from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.source import Source
from sitrep_app.ops import drafting, entries
from sitrep_app.ops.drafting.citing import Cited, split_citation
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved

RAID = {"title": "A raid", "category": "battle_or_raid", "when": "3 Jan 2018", "source": "News"}


@pytest.mark.parametrize(
    ("item", "cited"),
    [
        ("UN report", Cited("UN report")),
        ("UN report; p. 4; B2", Cited("UN report", "p. 4", "B", "2")),
        ("UN report; 3; p. 4", Cited("UN report", "p. 4", "", "3")),
        ("UN report; p. 4; table 2", Cited("UN report", "p. 4; table 2")),
        ("UN report; “two dead; one hurt”", Cited("UN report", quote="two dead; one hurt")),
        ('UN report; p. 4; "two dead"', Cited("UN report", "p. 4", quote="two dead")),
        ("تقرير; ص 4; b2; «قتيلان»", Cited("تقرير", "ص 4", "B", "2", "قتيلان")),
        ("تقرير؛ ص 4؛ جدول 2؛ B2؛ «قتيلان»", Cited("تقرير", "ص 4؛ جدول 2", "B", "2", "قتيلان")),
    ],
)
def test_a_citation_says_its_source_passage_grade_and_quote(item: str, cited: Cited) -> None:
    assert split_citation(item) == cited


def test_an_entry_rests_on_several_sources_each_judged_by_itself(workspace: Workspace) -> None:
    fields = {**RAID, "quote": "shots were heard"}
    subject = saved(workspace, "incident", **fields, cite=("UN report; p. 4; B2; “two dead”",)).subjects[-1]
    found = queries.entry(workspace, subject)
    assert found is not None
    first, other = found.state.citations
    assert first.quote == "shots were heard"
    assert (other.locator, other.credibility, other.quote) == ("p. 4", Credibility.PROBABLY_TRUE, "two dead")
    source = queries.entry(workspace, other.source)
    assert source is not None
    assert source.state == Source("UN report", reliability=Reliability.B, marking=source.state.marking)


def test_a_citation_that_is_left_alone_keeps_its_reason(workspace: Workspace) -> None:
    subject = saved(workspace, "incident", **RAID, cite=("UN report; 2",)).subjects[-1]
    found = queries.entry(workspace, subject)
    assert found is not None
    reasoned = replace(found.state.citations[1], reason="seen on a photo")
    judged = replace(found.state, citations=(found.state.citations[0], reasoned))
    entries.correct(workspace, subject, judged)
    draft = drafting.draft_of(workspace, subject, "d")
    now = drafting.check(workspace, replace(draft, fields={**draft.fields, "title": "Another raid"})).state
    assert now is not None
    assert now.citations[1] == reasoned  # type: ignore[union-attr]


def test_a_quote_belongs_to_a_source(workspace: Workspace) -> None:
    fields = {name: words for name, words in RAID.items() if name != "source"}
    assert list(checked(workspace, "incident", **fields, quote="shots").troubles) == ["source"]


def test_nothing_is_written_of_quotes_where_there_is_none(workspace: Workspace) -> None:
    saved(workspace, "incident", **RAID)
    with workspace.reading() as raw:
        assert raw.execute("SELECT count(*) FROM record WHERE body LIKE '%quote%'").fetchone() == (0,)
