"""Everything that the template is given: the sections, the words around them, and how the language runs."""

from dataclasses import replace

from sitrep_app.i18n import _, current, format_number, is_right_to_left, ngettext
from sitrep_app.release import Released
from sitrep_app.release.texts import with_texts
from sitrep_app.reports.edition import Edition
from sitrep_app.reports.numbering import contents, latest
from sitrep_app.reports.request import ReportRequest
from sitrep_app.reports.sections.annex import annex
from sitrep_app.reports.sections.coordination import coordination
from sitrep_app.reports.sections.figures import key_figures
from sitrep_app.reports.sections.gaps import information_gaps
from sitrep_app.reports.sections.highlights import highlights
from sitrep_app.reports.sections.masthead import masthead
from sitrep_app.reports.sections.reconstruction import reconstruction
from sitrep_app.reports.sections.sources import notes, sources
from sitrep_app.reports.sections.stamp import stamp
from sitrep_app.reports.sections.timeline import timelines
from sitrep_app.reports.text import Cleaner, Json

ROWS = (32, 26, 20, 16, 13, 10, 8, 6)
"""The timeline is laid out for each of these many rows; the template takes the first for which the page has room."""


def compose(
    released: Released, request: ReportRequest, earlier: Released | None, cleaner: Cleaner
) -> dict[str, Json]:
    """Return the report's data in the language being spoken: JSON-able, every word a text, nothing that runs."""
    view = with_texts(released.view, cleaner.text)
    before = with_texts(latest(earlier.view), cleaner.text) if earlier else None
    withheld = released.withheld | (earlier.withheld if earlier else frozenset())
    asked = replace(request, title=cleaner.text(request.title))
    edition = Edition(asked, view, withheld, contents(view, before))
    return {
        "language": current(),
        "rtl": is_right_to_left(),
        "words": _words(),
        "masthead": masthead(edition),
        "figures": key_figures(edition),
        "highlights": highlights(edition),
        "timelines": timelines(edition, ROWS),
        "coordination": coordination(edition),
        "reconstruction": reconstruction(edition),
        "gaps": information_gaps(edition),
        "notes": notes(edition),
        "sources": sources(edition),
        "annex": annex(edition),
        "stamp": stamp(edition),
        "held_back": _held_back(view.held_back),
    }


def _held_back(count: int) -> str:
    if not count:
        return ""
    words = ngettext(
        "{count} entry is held back from this audience",
        "{count} entries are held back from this audience",
        count,
    )
    return words.format(count=format_number(count))


def _words() -> dict[str, Json]:
    return {
        "highlights": _("Highlights"),
        "timeline": _("Timeline"),
        "coordination": _("Coordination between forces"),
        "reconstruction": _("Reconstruction"),
        "gaps": _("Gaps in coordination"),
        "information_gaps": _("What is not known"),
        "facilities": _("Facilities"),
        "sources": _("Sources"),
        "annex": _("Annex: entries"),
        "number": _("No."),
        "when": _("When"),
        "where": _("Where"),
        "entry": _("Entry"),
        "source": _("Source and grade"),
        "reliability": _("Reliability"),
        "reason": _("Reason"),
        "title": _("Title"),
        "said": _("said"),
        "no_source": _("no source"),
        "graded_as": _("graded as"),
        "site": _("Site"),
        "state": _("State"),
        "able": _("What it can do"),
        "partners": _("Partners"),
        "building": _("Building"),
        "equipment": _("Equipment"),
        "functionality": _("Functioning"),
        "accessibility": _("Access"),
        "staffing": _("Staff"),
        "supplies": _("Supplies"),
        "no_programme": _("No programme is recorded."),
        "no_ties": _("Nothing is recorded about coordination."),
        "page": _("page"),
        "attached": _("Attached"),
        "entries": _("entries"),
    }
