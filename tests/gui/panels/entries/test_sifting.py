from datetime import UTC, datetime

from sitrep_app.domain.lens import Lens
from sitrep_app.domain.marking import Marking
from sitrep_app.gui.panels.entries.presenter import row
from sitrep_app.gui.panels.entries.reading import Names
from sitrep_app.gui.panels.entries.sifting import under
from tests.reports.sample import IDS, diyala
from tests.support.builders import a_source, an_actor, entered

LONG_AGO = Lens(end=datetime(2017, 1, 1, tzinfo=UTC))


def test_ties_keep_to_the_actors_of_the_lens(names: Names) -> None:
    shown = under(Lens(actors=frozenset({IDS["health"]})), names, diyala().ties)
    assert [row(names, entry).cells[1].text for entry in shown] == [
        "Diyala Health Directorate – International Red Cross"
    ]


def test_ties_keep_to_the_window_and_to_the_words_of_the_lens(names: Names) -> None:
    ties = diyala().ties
    assert under(LONG_AGO, names, ties) == []
    assert len(under(Lens(text="peshmerga unified"), names, ties)) == 3


def test_what_entries_refer_to_keeps_to_markings_and_words_and_is_in_no_window(names: Names) -> None:
    army, article = entered(an_actor(aliases=("الجيش",))), entered(a_source(marking=Marking.RED))
    assert under(LONG_AGO, names, [army, article]) == [army, article]
    assert under(Lens(text="الجيش"), names, [army, article]) == [army]
    assert under(Lens(markings=frozenset({"red"})), names, [army, article]) == [article]
