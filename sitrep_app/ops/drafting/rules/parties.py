"""Who did it, where, and who may know: what rarely goes together."""

from sitrep_app.domain.location import Location
from sitrep_app.i18n import _, later
from sitrep_app.ops.drafting.known import spellings
from sitrep_app.ops.drafting.rules.rule import Case, Found, Rule


def _look_for_itself(case: Case) -> Found:
    actors = {role: {part.actor for part in case.state.parts if part.role == role} for role in _OPPOSED}
    for actor in actors["perpetrator"] & actors["target"]:
        name = spellings(case.names.state("actor", actor))[0]
        yield "actor", _("{actor} is both perpetrator and target.").format(actor=name)


_OPPOSED = ("perpetrator", "target")


def _look_outside(case: Case) -> Found:
    area, place = case.setting.area, _place(case)
    known = place.subdistrict or place.district or place.province if place else ""
    if area and known and not known.startswith(area) and not area.startswith(known):
        yield "where", _("This place is outside the workspace's area.")


def _place(case: Case) -> Location | None:
    found = getattr(case.state, "location", None) or getattr(case.state, "area", None)
    return found if isinstance(found, Location) else None


def _look_at_markings(case: Case) -> Found:
    closest = max(case.sources, key=lambda source: source.marking.rank, default=None)
    if closest is not None and closest.marking.rank > case.state.marking.rank:
        words = _("More may see this than its source, which is {marking}.")
        yield "marking", words.format(marking=closest.marking.label)


ITSELF = Rule("itself", later("Perpetrator and target are the same"), _look_for_itself)
OUTSIDE = Rule("outside", later("Outside the workspace's area"), _look_outside)
WIDER_THAN_SOURCE = Rule("wider_than_source", later("Marked more openly than its source"), _look_at_markings)
