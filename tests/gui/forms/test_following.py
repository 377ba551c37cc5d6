import pytest

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.following import following, kind_after
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.sample import titled


def test_what_follows_an_event_is_linked_to_it_and_shares_its_actors_place_and_source(
    sample: Workspace,
) -> None:
    killing = titled(sample, "incident", "Two civilians")
    fields = following(sample, killing)
    assert fields["follows"] == (killing,)
    assert kind_after(sample, killing) == "follow_up"
    assert set(fields) == {"follows", "where", "actor", "source", "reliability"}


@pytest.mark.parametrize(
    ("kind", "shared"),
    [
        ("tie", {"from", "to", "domain", "where"}),
        ("progress", {"facility"}),
        ("reported_total", {"programme", "of"}),
    ],
)
def test_what_follows_a_claim_is_about_the_same_thing(sample: Workspace, kind: str, shared: set[str]) -> None:
    subject = queries.entries(sample, kind)[0].subject
    assert kind_after(sample, subject) == kind
    assert set(following(sample, subject)) == shared | {"source", "reliability"}


def test_what_follows_an_actor_is_an_event(sample: Workspace) -> None:
    assert kind_after(sample, titled(sample, "actor", "ISIS")) == "incident"


def test_nothing_follows_what_is_not_there(sample: Workspace) -> None:
    with pytest.raises(Trouble, match="no such entry"):
        following(sample, SubjectId("a" * 32))
