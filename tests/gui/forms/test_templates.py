"""Templates in the head of a form, by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sitrep_app.domain.draft import Draft
from sitrep_app.domain.template import Template
from sitrep_app.ops import drafts, templates
from sitrep_app.store.workspace import Workspace
from tests.gui.forms.conftest import Opener
from tests.support.keys import press, settled

TIE = Draft("d", "tie", {"from": "Peshmerga", "to": "PMF", "level": "liaison", "since": "jan 2018"})
RAID = Draft("d", "incident", {"title": "Raid", "category": "battle_or_raid", "source": "Radio Baquba"})


def test_a_template_is_chosen_by_key_and_what_was_typed_stays(
    qtbot: QtBot, opened: Opener, sample: Workspace
) -> None:
    templates.save(sample, "Nightly raid", RAID)
    form = opened()
    press("Raid on a farm")
    menu = form.templates.open()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settled(qtbot, form)
    assert form.page.words() == {
        "title": "Raid on a farm",
        "category": "battle_or_raid",
        "source": "Radio Baquba",
    }
    (kept,) = drafts.kept(sample)
    assert kept.fields == form.page.words()


def test_a_template_of_another_kind_turns_the_form_into_it(opened: Opener, sample: Workspace) -> None:
    form = opened()
    form.begin_with(templates.save(sample, "Liaison", TIE))
    assert form.filling.draft.kind == "tie"
    assert form.page.words()["from"] == "Peshmerga"
    assert "since" not in form.page.words()


def test_the_words_of_a_form_are_kept_renamed_and_removed(opened: Opener, sample: Workspace) -> None:
    form = opened(fields={**RAID.fields, "when": "jan 2018"})
    asked = form.templates.ask_name()
    assert asked.dates.isVisible()
    asked.name.setText("Nightly raid")
    asked.keep.click()
    assert templates.saved(sample) == [Template("Nightly raid", "incident", RAID.fields)]
    assert form.footer.said.text() == "Kept as the template “Nightly raid”"
    again = form.templates.ask_other_name("Nightly raid")
    again.name.setText("Raid at night")
    again.keep.click()
    assert [one.name for one in templates.saved(sample)] == ["Raid at night"]
    form.templates._forget("Raid at night")
    assert templates.saved(sample) == []
