import json

import pytest

from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import speaking
from sitrep_app.reports.child import Cancelled, run
from sitrep_app.reports.composition import compose
from sitrep_app.reports.printing import STANDARDS
from sitrep_app.reports.text import Cleaner
from tests.reports.sample import diyala, report, request_of


def job(data: str, **changes: object) -> dict[str, object]:
    return {"data": data, "format": "pdf", "standards": STANDARDS, "timestamp": 0, **changes}


@pytest.fixture(scope="module")
def data() -> str:
    request = request_of()
    shown, earlier = report(diyala(), request)
    with speaking("en"):
        return json.dumps(compose(shown, request, earlier, Cleaner()))


def test_a_job_gives_a_pdf_to_the_strictest_standard(data: str) -> None:
    pages = run(job(data))
    assert pages.files[0].startswith(b"%PDF-1.7")
    assert (pages.standards, pages.refusals) == (("a-2a", "ua-1"), ())


def test_a_glyph_that_forbids_the_archive_gives_a_plain_pdf_and_the_reason(data: str) -> None:
    pages = run(job(data.replace("Governor announces", "Governor → announces")))
    assert pages.files[0].startswith(b"%PDF-1.7")
    assert pages.standards == ()
    assert "→" in pages.refusals[0]


def test_a_report_can_be_stopped(data: str) -> None:
    with pytest.raises(Cancelled):
        run(job(data), cancelled=lambda: True)


def test_a_report_that_takes_too_long_is_given_up(data: str) -> None:
    with pytest.raises(Trouble, match="took longer than 0 seconds"):
        run(job(data), seconds=0.0)


def test_a_report_that_outgrows_its_memory_is_given_up(data: str) -> None:
    with pytest.raises(Trouble, match="could not be printed"):
        run(job(data, memory=48 * 2**20))


def test_data_that_the_template_does_not_expect_is_a_trouble_and_no_traceback() -> None:
    with pytest.raises(Trouble, match="could not be printed"):
        run(job("{}"))


def test_a_job_larger_than_a_pipe_arrives_whole(data: str) -> None:
    padded = json.loads(data) | {"padding": "x" * 3_000_000}
    assert run(job(json.dumps(padded))).files[0].startswith(b"%PDF")


def test_pictures_come_one_for_each_page(data: str) -> None:
    pages = run(job(data, format="png", standards=[[]], ppi=40))
    assert len(pages.files) == 4
    assert all(page.startswith(b"\x89PNG") for page in pages.files)
