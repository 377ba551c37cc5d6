import pytest

from sitrep_app.domain.grade import Credibility, Verification
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.incident import Incident, Link
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Precision
from sitrep_app.ops.drafting.parts import split_role
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import checked, saved, titled

RAID: dict[str, str] = {"title": "A raid", "category": "battle_or_raid", "when": "3 Jan 2018"}


def incident(workspace: Workspace, **fields: str | tuple[str, ...]) -> Incident:
    found = checked(workspace, "incident", **{**RAID, **fields})
    assert not found.troubles
    assert isinstance(found.state, Incident)
    return found.state


def roles(workspace: Workspace, state: Incident) -> list[tuple[str, str]]:
    names = {entry.subject: entry.state.name for entry in queries.entries(workspace, "actor")}
    return [(names[part.actor], part.role) for part in state.parts]


def test_a_title_a_category_and_a_date_are_an_event(workspace: Workspace) -> None:
    state = incident(workspace)
    assert (state.title, state.category, state.period.precision) == (
        "A raid",
        "battle_or_raid",
        Precision.DAY,
    )
    assert (state.verification, state.marking) == (Verification.UNVERIFIED, Marking.GREEN)


@pytest.mark.parametrize("missing", ["title", "when"])
def test_what_an_event_needs_is_asked_for_at_its_field(workspace: Workspace, missing: str) -> None:
    fields = {name: words for name, words in RAID.items() if name != missing}
    assert list(checked(workspace, "incident", **fields).troubles) == [missing]


def test_an_event_without_a_category_is_kept_apart_and_says_so(workspace: Workspace) -> None:
    found = checked(workspace, "incident", title="A raid", when="3 Jan 2018")
    assert found.is_ready
    assert isinstance(found.state, Incident)
    assert (found.state.category, found.hints["category"]) == ("uncategorised", "Not categorised")


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("category", "weather"),
        ("type", "picnic"),
        ("when", "31 Feb 2018"),
        ("when", "03/04/2018"),
        ("where", "95 N, 200 E"),
        ("verification", "maybe"),
        ("marking", "secret"),
        ("reliability", "Z"),
        ("credibility", "9"),
        ("actor", ("ISIS · bystander",)),
        ("actor", (" · target",)),
        ("link", ("follow_up:nobody",)),
    ],
)
def test_wrong_words_are_in_trouble_at_their_own_field(
    sample: Workspace, field: str, words: str | tuple[str, ...]
) -> None:
    source = {"source": "A radio call"} if field in ("reliability", "credibility") else {}
    assert list(checked(sample, "incident", **{**RAID, **source, field: words}).troubles) == [field]


def test_a_category_may_be_left_to_the_type(workspace: Workspace) -> None:
    assert checked(workspace, "incident", title="A raid", type="x_raid", when="2018").is_ready


@pytest.mark.parametrize("words", ["Battle or raid", "battle or raid", "BATTLE_OR_RAID", "معركة أو إغارة"])
def test_a_choice_is_made_by_its_code_or_by_its_label_in_any_language(
    workspace: Workspace, words: str
) -> None:
    assert incident(workspace, category=words).category == "battle_or_raid"


def test_actors_are_found_by_any_of_their_names(sample: Workspace) -> None:
    state = incident(sample, actor=("Daesh · perpetrator", "داعش: target", "Iraqi security forces"))
    assert roles(sample, state) == [
        ("Islamic State", "perpetrator"),
        ("Islamic State", "target"),
        ("Iraqi Security Forces", "participant"),
    ]


def test_a_role_may_be_written_in_the_readers_language(sample: Workspace) -> None:
    assert roles(sample, incident(sample, actor=("ISIS · Perpetrator",)))[0][1] == "perpetrator"


def test_an_actor_named_twice_in_one_role_takes_part_once(sample: Workspace) -> None:
    assert len(incident(sample, actor=("ISIS · target", "Daesh · target")).parts) == 1


@pytest.mark.parametrize(
    ("item", "parted"),
    [
        ("ISIS · target", ("ISIS", "target")),
        ("ISIS:target", ("ISIS", "target")),
        ("ISIS", ("ISIS", "")),
        ("Brigade 5: north", ("Brigade 5: north", "")),
        ("Unit A · B · speaker", ("Unit A · B", "speaker")),
    ],
)
def test_a_role_is_parted_from_a_name(item: str, parted: tuple[str, str]) -> None:
    assert split_role(item) == parted


def test_a_new_actor_is_told_and_recorded_in_the_same_step(sample: Workspace) -> None:
    found = checked(sample, "incident", **RAID, actor=("White Banners · perpetrator",))
    assert found.hints["actor"] == "“White Banners” is new"
    changes = saved(sample, "incident", **RAID, actor=("White Banners · perpetrator",))
    assert changes.kinds == {"actor", "incident"}
    assert titled(sample, "actor", "White Banners") in changes.subjects


def test_the_hint_under_a_date_says_what_it_was_taken_to_mean(workspace: Workspace) -> None:
    hints = checked(workspace, "incident", **{**RAID, "when": "jan 2018"}).hints
    assert hints["when"] == "January 2018 · any day of the month · drawn as a bar, not a point"


def test_the_hint_under_a_place_says_what_it_was_taken_to_mean(workspace: Workspace) -> None:
    hints = checked(workspace, "incident", **RAID, where="30 km NE of Baquba").hints
    assert "33.9" in hints["where"]
    assert "from “30 km NE of Baquba”" in hints["where"]


def test_words_that_name_no_known_place_are_kept(workspace: Workspace) -> None:
    assert incident(workspace, where="the old brick kiln").location.said == "the old brick kiln"


def test_an_ago_is_counted_from_this_moment(workspace: Workspace) -> None:
    assert incident(workspace, when="-2h").period.precision is Precision.INSTANT


def test_a_new_source_is_ungraded(workspace: Workspace) -> None:
    changes = saved(workspace, "incident", **RAID, source="Radio call, 3 Jan")
    found = queries.entry(workspace, changes.subjects[-1])
    source = queries.entry(workspace, titled(workspace, "source", "Radio call"))
    assert found is not None
    assert source is not None
    assert found.state.citations[0].credibility is Credibility.CANNOT_BE_JUDGED
    assert source.state.reliability == "F"


def test_judging_the_source_in_an_entry_corrects_the_source_with_the_reason(sample: Workspace) -> None:
    article = titled(sample, "source", "Anti ISIS")
    changes = saved(
        sample,
        "incident",
        **RAID,
        source=article,
        reliability="b",
        credibility="2",
        grade_reason="It held up",
    )
    assert article in changes.subjects
    last = queries.history(sample, article)[-1]
    assert (last.act, last.reason) == ("correct", "It held up")


@pytest.mark.parametrize("field", ["locator", "reliability", "credibility", "grade_reason"])
def test_a_judgement_without_a_source_asks_for_the_source(workspace: Workspace, field: str) -> None:
    words = {"locator": "¶ 3", "reliability": "B", "credibility": "2", "grade_reason": "well"}[field]
    assert list(checked(workspace, "incident", **RAID, **{field: words}).troubles) == ["source"]


def test_an_event_is_linked_to_another(sample: Workspace) -> None:
    plan = titled(sample, "incident", "Governor announces")
    assert incident(sample, link=(f"follow_up:{plan}", f"Answers: {plan}")).links == (
        Link("follow_up", plan),
        Link("answers", plan),
    )


def test_an_event_is_not_linked_to_an_actor_nor_to_a_stranger(sample: Workspace) -> None:
    for target in (titled(sample, "actor", "ISIS"), SubjectId("a" * 32)):
        assert "link" in checked(sample, "incident", **RAID, link=(f"follow_up:{target}",)).troubles


def test_an_empty_draft_asks_only_for_what_is_needed(workspace: Workspace) -> None:
    found = checked(workspace, "incident")
    assert list(found.troubles) == ["title", "when"]
    assert found.writings == ()


def test_an_event_names_the_programme_that_it_belongs_to(sample: Workspace) -> None:
    hospitals = titled(sample, "programme", "Hospitals")
    assert incident(sample, programme="hospitals of diyala").programme == hospitals
    assert incident(sample).programme is None


def test_a_programme_that_nobody_has_added_is_asked_for(sample: Workspace) -> None:
    found = checked(sample, "incident", **RAID, programme="Bridges")
    assert list(found.troubles) == ["programme"]
    assert not found.is_ready
