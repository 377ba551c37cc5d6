"""From a released view to a PDF, or to pictures of its pages."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, speaking
from sitrep_app.release import Released
from sitrep_app.reports.child import Pages, run
from sitrep_app.reports.composition import compose
from sitrep_app.reports.request import ReportRequest
from sitrep_app.reports.text import REPLACEMENT, Cleaner

STRICT = ["a-2a", "ua-1"]
STANDARDS = [STRICT, ["ua-1"], []]
"""Tried in turn: archivable and accessible, accessible, then a plain tagged PDF."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A report's PDF, its SHA-256, the standards it is written to, and what its reader should be told of."""

    pdf: bytes
    digest: str
    standards: tuple[str, ...]
    notices: tuple[Trouble, ...]


def print_report(
    released: Released,
    request: ReportRequest,
    *,
    earlier: Released | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Printed:
    """Return the report as a PDF; `earlier` holds what the timeline shows as having come before the period.

    The same arguments give the same bytes. Trouble says why it could not be printed, Cancelled that it was stopped.
    """
    data, cleaner = _data(released, request, earlier)
    job = {"data": data, "format": "pdf", "standards": STANDARDS, "timestamp": request.timestamp}
    pages = run(job, cancelled=cancelled)
    pdf = pages.files[0]
    return Printed(pdf, hashlib.sha256(pdf).hexdigest(), pages.standards, tuple(_notices(pages, cleaner)))


def preview(
    released: Released,
    request: ReportRequest,
    *,
    earlier: Released | None = None,
    ppi: float = 96,
    cancelled: Callable[[], bool] | None = None,
) -> list[bytes]:
    """Return a PNG of every page, for the screen."""
    data, _cleaner = _data(released, request, earlier)
    job = {"data": data, "format": "png", "ppi": ppi, "standards": [[]], "timestamp": request.timestamp}
    return list(run(job, cancelled=cancelled).files)


def _data(released: Released, request: ReportRequest, earlier: Released | None) -> tuple[str, Cleaner]:
    for each in (released, *([earlier] if earlier else [])):
        if not each.audience.may_reach(request.audience):
            raise ValueError("the view was released for a more closed audience than the report's")
    cleaner = Cleaner()
    with speaking(request.language):
        composed = compose(released, request, earlier, cleaner)
    return json.dumps(composed, sort_keys=True, ensure_ascii=False), cleaner


def _notices(pages: Pages, cleaner: Cleaner) -> list[Trouble]:
    notices = []
    if cleaner.replaced:
        shown = ", ".join(f"U+{ord(character):04X}" for character in sorted(cleaner.replaced)[:8])
        notices.append(
            Trouble(
                _("Some characters cannot be printed and were left out or replaced by {mark}").format(
                    mark=REPLACEMENT
                ),
                shown,
                _("Write the words in Latin or Arabic script if they matter."),
            )
        )
    if cleaner.cut:
        notices.append(
            Trouble(
                _("A long text was cut"), _("annex"), _("Shorten the account; the workspace keeps all of it.")
            )
        )
    if pages.refusals:
        notices.append(
            Trouble(
                _("The PDF is not written to the archive standard"),
                pages.refusals[0],
                _("It prints and reads as usual; remove the character named to have it archived."),
            )
        )
    return notices
