from sitrep_app.domain.lens import Lens
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.prepared import prepare
from sitrep_app.gui.panels.map.presenter import Presenter
from sitrep_app.gui.panels.map.projection import project
from sitrep_app.gui.panels.map.reading import Reading
from tests.gui.panels.map.ground import (
    BAQUBA,
    DIYALA,
    HAMRIN,
    MUQDADIYA,
    NOWHERE,
    Happened,
    a_site,
    prepared,
    presenter,
    reading,
)  # fmt: skip


def pixel(shown: Presenter, latitude: float, longitude: float) -> tuple[float, float]:
    return shown.view.on_screen(*project(latitude, longitude))


def test_the_map_opens_on_the_workspace_s_own_area() -> None:
    shown = presenter(prepared(BAQUBA))
    box = load().provinces["IQG10"].box
    assert shown.view.box.holds(box.left, box.top)
    assert shown.view.box.height < 1.4 * box.height


def test_without_an_area_the_map_opens_on_what_happened() -> None:
    shown = presenter(prepared(BAQUBA, HAMRIN, area=""))
    assert shown.view.box.holds(*project(33.754, 44.605))
    assert shown.view.box.width < load().country.width


def test_with_nothing_at_all_the_map_opens_on_the_country() -> None:
    shown = presenter(prepared(area=""))
    assert shown.view.box.width >= load().country.width


def test_a_click_selects_the_event_at_the_point_and_the_next_click_the_next() -> None:
    ready = prepared(BAQUBA, BAQUBA)
    shown = presenter(ready)
    subjects = [ready.reading.columns.subject(row) for row in (0, 1)]
    for expected in (*subjects, subjects[0]):
        chosen = shown.click(*pixel(shown, 33.754, 44.605))
        assert chosen == expected
        shown.select(chosen)


def test_a_click_in_a_hatched_area_selects_what_is_somewhere_in_it() -> None:
    ready = prepared(DIYALA)
    shown = presenter(ready)
    assert shown.frame is not None
    (area,) = shown.frame.areas
    assert area.summary is not None
    assert shown.click(*area.summary.middle) == ready.reading.columns.subject(0)


def test_a_click_on_empty_land_selects_nothing() -> None:
    shown = presenter(prepared(BAQUBA))
    assert shown.click(*pixel(shown, 35.0, 45.9)) is None


def test_a_click_on_a_facility_selects_it() -> None:
    site = a_site("Clinic", HAMRIN)
    shown = presenter(prepared(BAQUBA, sites=[site]))
    assert shown.click(*pixel(shown, 34.45, 44.6)) == site.subject


def test_a_facility_on_an_event_stands_below_it() -> None:
    shown = presenter(prepared(BAQUBA, sites=[a_site("Clinic", BAQUBA)]))
    assert shown.frame is not None
    (site,), (mark,) = shown.frame.sites, shown.frame.points.marks
    assert site.lowered > 0
    assert not site.box.holds(mark.x, mark.y)


def test_the_line_under_the_map_says_what_is_pointed_at() -> None:
    shown = presenter(prepared(BAQUBA, BAQUBA, MUQDADIYA))
    assert (
        shown.say(*pixel(shown, 33.754, 44.605)) == "Event 0 · January 2018 · Baquba · F6 · and 1 more here"
    )
    assert shown.say(*pixel(shown, 33.85, 44.95)).endswith("district: 1 event, no closer place known")


def test_what_is_selected_elsewhere_is_brought_into_view() -> None:
    ready = prepared(BAQUBA, HAMRIN)
    shown = presenter(ready)
    shown.zoom(*pixel(shown, 33.754, 44.605), 60)
    shown.select(ready.reading.columns.subject(1))
    assert shown.view.box.holds(*project(34.45, 44.6))
    assert shown.row == 1


def test_an_event_in_an_area_marks_the_area() -> None:
    ready = prepared(BAQUBA, MUQDADIYA)
    shown = presenter(ready)
    shown.select(ready.reading.columns.subject(1))
    assert shown.area == "IQG10Q02"


def test_a_crowd_is_looked_at_more_closely() -> None:
    many = prepared(*[BAQUBA] * 800)
    shown = presenter(many)
    scale = shown.view.scale
    shown.click(*pixel(shown, 33.754, 44.605))
    assert shown.view.scale > scale


def test_the_view_stays_when_the_lens_changes() -> None:
    happened: Reading = reading([Happened(BAQUBA, "security_operation"), Happened(NOWHERE)])
    shown = presenter(prepare(happened, Lens(), load(), "IQG10"))
    shown.zoom(450, 300, 2)
    before = shown.view
    shown.show(prepare(happened, Lens(categories=frozenset({"security_operation"})), load(), "IQG10"))
    assert shown.view == before
    assert shown.prepared is not None
    assert shown.prepared.shown == 1
