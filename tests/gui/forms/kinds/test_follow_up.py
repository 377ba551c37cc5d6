from sitrep_app.domain.draft import Draft
from sitrep_app.gui.forms.kinds.follow_up import complete
from sitrep_app.store.workspace import Workspace
from tests.support.sample import titled


def test_what_is_usually_the_same_is_filled_in_once_what_it_follows_is_named(sample: Workspace) -> None:
    before = Draft("d", "follow_up", {"where": "Khalis"})
    named = Draft(
        "d", "follow_up", {"where": "Khalis", "follows": (titled(sample, "incident", "Two civilians"),)}
    )
    assert set(complete(named, before, sample)) == {"actor", "source", "reliability"}


def test_what_was_emptied_is_not_filled_in_again(sample: Workspace) -> None:
    named = Draft("d", "follow_up", {"follows": (titled(sample, "incident", "Two civilians"),)})
    assert complete(named, named, sample) == {}
