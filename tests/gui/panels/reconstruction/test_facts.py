from sitrep_app.gui.panels.reconstruction.facts import facility_facts, programme_facts
from sitrep_app.gui.panels.reconstruction.presenter import programme_view
from tests.gui.panels.reconstruction.known import known


def test_a_facility_has_its_state_its_axes_its_partners_and_its_source() -> None:
    held = known()
    said = [fact.said for fact in facility_facts(held, held.picture.programmes[0].facilities[0])]
    assert "Staff: Fully staffed" in said
    assert "Building: Not known" in said
    assert "Partners: Diyala Health Directorate, International Red Cross" in said
    assert any(fact.endswith("C3") for fact in said)


def test_a_programme_says_what_is_recorded_and_what_nobody_names() -> None:
    held = known()
    said = [fact.said for fact in programme_facts(programme_view(held, held.picture.programmes[0]))]
    assert "Recorded here: 1 of 11 rebuilt, 1 named" in said
    assert "Not named in any source: 10" in said
