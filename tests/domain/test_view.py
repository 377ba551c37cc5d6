from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.source import Citation
from sitrep_app.domain.view import grade_of
from tests.support.builders import a_source, a_subject, entered

ARTICLE, RUMOUR = a_subject("Article"), a_subject("Rumour")
SOURCES = {
    ARTICLE: entered(a_source("Article", reliability=Reliability.C)),
    RUMOUR: entered(a_source("Rumour")),
}


def graded(*citations: Citation) -> str:
    return str(grade_of(citations, SOURCES))


def test_without_a_citation_nothing_can_be_judged() -> None:
    assert graded() == "F6"


def test_the_sources_reliability_stands_beside_the_items_credibility() -> None:
    assert graded(Citation(ARTICLE, credibility=Credibility.POSSIBLY_TRUE)) == "C3"


def test_the_best_judged_citation_grades_the_entry_and_axes_are_never_mixed() -> None:
    doubtful = Citation(ARTICLE, credibility=Credibility.DOUBTFUL)
    confirmed_by_nobody_known = Citation(RUMOUR, credibility=Credibility.CONFIRMED)
    assert graded(confirmed_by_nobody_known, doubtful) == "C4"


def test_a_source_that_is_not_known_is_not_judged() -> None:
    assert graded(Citation(a_subject("Elsewhere"), credibility=Credibility.PROBABLY_TRUE)) == "F2"
