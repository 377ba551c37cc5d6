import pytest

from sitrep_app.domain.entry import Changes
from sitrep_app.domain.trouble import Trouble
from sitrep_app.ops import attachments, drafting
from sitrep_app.ops.drafting import FIELDS, attachment_in, item_of
from sitrep_app.store import queries
from sitrep_app.store.workspace import Workspace
from tests.support.attached import LETTER, an_attachment
from tests.support.sample import checked, saved

RAID = {"title": "Raid", "when": "jan 2018"}


@pytest.fixture
def letter(workspace: Workspace) -> str:
    return item_of(attachments.attach(workspace, LETTER, "letter.pdf").attachment)


def test_every_kind_that_says_something_new_may_have_files() -> None:
    without = {kind for kind, specs in FIELDS.items() if not any(spec.name == "attachment" for spec in specs)}
    assert without <= {"no_change"}


def test_an_attachment_reads_back_from_its_item() -> None:
    one = an_attachment(name='a "b"\u202e.pdf', caption="العظيم", role="after", taken="2018-01-14T10:22:00")
    assert attachment_in(item_of(one)) == one


def test_files_are_recorded_and_come_back_when_the_entry_is_corrected(
    workspace: Workspace, letter: str
) -> None:
    changes: Changes = saved(workspace, "incident", **RAID, attachment=(letter, letter))
    draft = drafting.draft_of(workspace, changes.subjects[-1], "again")
    assert draft.items("attachment") == (letter,)
    (entry,) = queries.entries_with_attachments(workspace)
    assert entry.state.attachments == (attachment_in(letter),)


def test_what_is_no_attachment_or_is_not_there_is_a_trouble_of_the_field(workspace: Workspace) -> None:
    for item in ("letter.pdf", '{"hash": "x"}', item_of(an_attachment(b"not there"))):
        assert list(checked(workspace, "incident", **RAID, attachment=(item,)).troubles) == ["attachment"]


def test_an_item_that_is_none_is_refused_in_words() -> None:
    with pytest.raises(Trouble, match="no attached file"):
        attachment_in("\ud800")
