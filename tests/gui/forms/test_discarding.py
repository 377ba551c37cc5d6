from sitrep_app.domain.draft import Draft
from sitrep_app.gui.forms.discarding import discard, put_back
from sitrep_app.gui.session import Session
from sitrep_app.ops import attachments, drafts
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.conftest import Opener
from tests.support.keys import press


def test_a_draft_thrown_away_while_its_form_is_open_and_still_writing_stays_away(
    opened: Opener, session: Session, sample: Workspace
) -> None:
    form = opened()
    press("Two civilians")
    discard(session, [form.filling.draft.id])
    assert not form.isVisible()
    assert drafts.kept(sample) == []


def test_a_form_on_another_draft_stays_open_and_no_longer_offers_the_one_that_is_gone(
    opened: Opener, session: Session, sample: Workspace
) -> None:
    drafts.keep(sample, Draft("other", "incident", {"title": "Raid"}))
    form = opened()
    assert form.offer.isVisible()
    discard(session, ["other"])
    assert form.isVisible()
    assert not form.offer.isVisible()


def test_what_was_thrown_away_comes_back_with_the_files_it_attaches(
    session: Session, sample: Workspace
) -> None:
    stored = attachments.attach(sample, b"%PDF-1.4 a letter", "letter.pdf").attachment
    kept = drafts.keep(sample, Draft("half", "incident", {"title": "Raid", "attachment": (stored.hash,)}))
    removed = discard(session, ["half"])
    assert removed.contents == (b"%PDF-1.4 a letter",)
    put_back(session, removed)
    assert drafts.kept(sample) == [kept]
    assert attachments.content_of(sample, stored) == b"%PDF-1.4 a letter"
