"""What a report was narrowed to."""

from dataclasses import replace
from typing import Any

from sitrep_app.domain.lens import Lens
from sitrep_app.i18n import speaking
from sitrep_app.reports.sections.masthead import masthead
from sitrep_app.reports.sections.narrowing import narrowing
from sitrep_app.reports.sections.stamp import stamp
from tests.reports.sample import IDS, diyala, edition_of

FILTERS = Lens(
    categories=frozenset({"battle_or_raid"}),
    actors=frozenset({IDS["pmf"]}),
    districts=frozenset({"IQG10Q04"}),
    grades=frozenset({"B", "2"}),
    text="bridge",
)


def test_a_report_of_everything_says_nothing_of_filters() -> None:
    edition = edition_of(diyala())
    stamped: Any = stamp(edition)
    assert narrowing(edition) == ""
    assert "Narrowed to" not in [line["name"] for line in stamped["lines"]]


def test_filters_are_named_in_the_head_and_in_the_stamp() -> None:
    edition = edition_of(diyala(), filters=FILTERS)
    assert narrowing(edition) == "Battle or raid; PMF; Baquba; 2 and B; “bridge”"
    head: Any = masthead(edition)
    stamped: Any = stamp(edition)
    assert head["dates"][-1] == f"narrowed to {narrowing(edition)}"
    assert {"name": "Narrowed to", "value": narrowing(edition)} in stamped["lines"]


def test_an_actor_that_is_withheld_is_not_named_by_the_filter() -> None:
    withheld = Lens(actors=frozenset({IDS["pmf"]}))
    edition = replace(edition_of(diyala(), filters=withheld), withheld=frozenset({IDS["pmf"]}))
    assert narrowing(edition) == "withheld"


def test_filters_are_said_in_the_language_of_the_report() -> None:
    with speaking("ar"):
        assert "Battle" not in narrowing(edition_of(diyala(), filters=FILTERS))
