from sitrep_app.gui.panels.map.areas import area_marks
from sitrep_app.gui.panels.map.land import load
from sitrep_app.gui.panels.map.projection import Box
from sitrep_app.gui.panels.map.view import View
from tests.gui.panels.map.ground import BAQUBA, DIYALA, MUQDADIYA, a_site, measures, prepared

PROVINCE = load().provinces["IQG10"].box
WIDE = View.fitted(PROVINCE, 1200, 800, 0.1)


def test_the_larger_area_is_hatched_below_the_smaller() -> None:
    marks = area_marks(prepared(MUQDADIYA, DIYALA, DIYALA), WIDE, measures(), [])
    assert [(mark.code, len(mark.rows)) for mark in marks] == [("IQG10", 2), ("IQG10Q02", 1)]


def test_a_facility_known_only_to_its_district_hatches_that() -> None:
    (mark,) = area_marks(prepared(BAQUBA, sites=[a_site("Clinic", MUQDADIYA)]), WIDE, measures(), [])
    assert (mark.code, [site.name for site in mark.sites], len(mark.rows)) == ("IQG10Q02", ["Clinic"], 0)


def test_a_summary_stands_inside_its_area_where_it_fits() -> None:
    (mark,) = area_marks(prepared(DIYALA), WIDE, measures(), [])
    shape = load().provinces["IQG10"]
    assert mark.summary is not None
    assert shape.holds(*WIDE.on_map(mark.summary.left, mark.summary.top))
    assert mark.leader is None


def test_a_summary_too_large_for_its_area_stands_beside_it_with_a_line() -> None:
    far = View.fitted(load().country, 900, 600)
    (mark,) = area_marks(prepared(MUQDADIYA), far, measures(), [])
    assert mark.summary is not None
    assert mark.leader is not None
    assert load().districts["IQG10Q02"].holds(*far.on_map(*mark.leader[1]))


def test_summaries_keep_clear_of_what_is_there_and_of_each_other() -> None:
    taken = [Box(500, 350, 640, 420)]
    marks = area_marks(prepared(DIYALA, MUQDADIYA), WIDE, measures(), taken)
    boxes = [mark.summary for mark in marks if mark.summary] + taken
    assert len(boxes) == 3
    assert not any(one.touches(other) for at, one in enumerate(boxes) for other in boxes[:at])


def test_an_area_out_of_sight_is_left_out() -> None:
    basra = View.fitted(load().provinces["IQG02"].box, 900, 600)
    assert area_marks(prepared(DIYALA), basra, measures(), []) == []
