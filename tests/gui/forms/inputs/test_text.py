import pytest

from sitrep_app.gui.forms.inputs.text import TextInput
from sitrep_app.gui.theme import Theme
from tests.gui.forms.inputs.conftest import Placer
from tests.support.keys import ENTER, TAB, press


@pytest.fixture
def account(placed: Placer, theme: Theme) -> TextInput:
    made = TextInput("account", "Account")
    placed(made)
    return made


def test_enter_begins_a_line_and_tab_leaves_the_field(account: TextInput) -> None:
    press("one", ENTER, "two", TAB)
    assert account.words() == {"account": "one\ntwo"}


def test_words_of_any_script_are_kept(account: TextInput) -> None:
    press("داعش دوو هاووڵاتیی کوشت")
    assert account.words() == {"account": "داعش دوو هاووڵاتیی کوشت"}


def test_showing_a_draft_tells_nobody(account: TextInput) -> None:
    heard: list[None] = []
    account.changed.connect(lambda: heard.append(None))
    account.show_words({"account": "one"})
    assert (account.words(), heard) == ({"account": "one"}, [])
