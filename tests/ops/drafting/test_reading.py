from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.identity import from_microseconds
from sitrep_app.domain.when import AmbiguousDate, say_period
from sitrep_app.ops import drafting, drafts
from sitrep_app.ops.drafting.reading import Reading
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, titled


def reading(workspace: Workspace, before: Draft | None = None, **fields: Words) -> Reading:
    return Reading(workspace, Draft("d", "incident", fields), before)


def test_a_date_that_can_be_read_two_ways_offers_both(workspace: Workspace) -> None:
    found = reading(workspace, when="03/04/2018")
    found.period("when")
    trouble = found.troubles["when"]
    assert isinstance(trouble, AmbiguousDate)
    assert len(trouble.choices) == 2


def test_a_choice_offered_for_a_date_reads_back_as_itself(workspace: Workspace) -> None:
    found = reading(workspace, when="03/04/2018")
    found.period("when")
    trouble = found.troubles["when"]
    assert isinstance(trouble, AmbiguousDate)
    for choice in trouble.choices:
        again = reading(workspace, when=say_period(choice))
        assert again.period("when").start_earliest == choice.start_earliest
        assert not again.troubles


def test_several_new_names_in_one_field_are_all_told(workspace: Workspace) -> None:
    hints = checked(workspace, "incident", actor=("A · target", "B", "A · speaker")).hints
    assert hints["actor"] == "“A” is new · “B” is new"


def test_the_source_of_another_citation_stays_when_the_first_is_changed(sample: Workspace) -> None:
    before = drafting.draft_of(sample, titled(sample, "incident", "Two civilians"), "d")
    found = reading(sample, before, source="A call").citations()
    assert len(found) == 1


def test_a_draft_kept_says_when(workspace: Workspace) -> None:
    kept = drafts.keep(workspace, Draft("d", "incident"))
    assert from_microseconds(kept.kept_at).year == 2018
