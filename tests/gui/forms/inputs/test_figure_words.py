from hypothesis import given
from hypothesis import strategies as st

from sitrep_app.gui.forms.inputs.figure_words import fields_of, items_in, parted

MEASURES = ("injured", "displaced")
NUMBERS = st.sampled_from(["", "1", "2", "30"])
BESTS = st.sampled_from(["", "4", "many", "2-5", "at least 3"])
OF = st.sampled_from(["", "civilians", "armed_group"])


@given(best=BESTS, low=NUMBERS, high=NUMBERS, of=OF)
def test_the_fields_of_a_measure_survive_being_one_item(best: str, low: str, high: str, of: str) -> None:
    fields = {"injured": best, "injured_low": low, "injured_high": high, "injured_of": of}
    said = {name: words for name, words in fields.items() if words} if best or low or high else {}
    assert fields_of(items_in(said, MEASURES), "figure", MEASURES) == said


def test_what_is_not_a_figure_of_these_measures_stays_an_item() -> None:
    items = ["killed/armed_group=3", "nonsense", "injured="]
    assert fields_of(items, "figure", MEASURES) == {"figure": tuple(items)}


def test_an_item_is_parted_into_what_of_whom_and_how_many() -> None:
    assert parted("injured / civilians = 2/4/9") == ("injured", "civilians", "2/4/9")
    assert parted("injured=4") == ("injured", "", "4")
    assert parted("injured") == ("injured", "", "")
