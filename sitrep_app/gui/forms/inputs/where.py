"""Where: a line that offers the places of the gazetteer, also behind a distance and a bearing."""

from collections.abc import Sequence

from sitrep_app.domain import gazetteer
from sitrep_app.domain.gazetteer import Gazetteer, Place
from sitrep_app.domain.normalise import normalise
from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.line import LineInput
from sitrep_app.gui.forms.inputs.suggesting_line import SuggestingLine
from sitrep_app.gui.forms.inputs.suggestions import Suggestion
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import places_of
from sitrep_app.store import queries

_MOST = 8
_OF = (" of ", " من ", " لە ")
"""What stands between a distance with its bearing and the place it is measured from."""


class WhereInput(LineInput):
    """Takes a place in words; what is not in the gazetteer may be typed all the same."""

    line: SuggestingLine

    def __init__(self, name: str, label: str, desk: Desk) -> None:
        prompt = _("A place, 30 km NE of Baquba, or 33.98 N 44.94 E")
        super().__init__(name, label, SuggestingLine(desk.theme), prompt)
        self._desk = desk
        self._area = queries.setting(desk.workspace).area
        self.line.typed.connect(self._on_typed)
        self.line.taken.connect(self._on_taken)

    def _on_typed(self, words: str) -> None:
        offered = suggested(words, self._area, places_of(self._desk.workspace))
        self.line.offer(offered, is_first_current=len(offered) == 1 and offered[0].is_begun)

    def _on_taken(self, suggestion: Suggestion) -> None:
        self.line.setText(suggestion.words)
        self.changed.emit()


def suggested(words: str, area: str = "", places: Gazetteer | None = None) -> Sequence[Suggestion]:
    """Return the places whose name begins with the last words typed, those of an area first, each with what comes before.

    One that is offered alone, and whose name has been begun, is what leaving the line takes.
    """
    before, place = _parted(words)
    if len(place.strip()) < 2:
        return ()
    known = (places or gazetteer.load()).find(place.strip())
    offered = sorted(known, key=lambda one: not (one.is_own or (area and one.adm1.startswith(area))))[:_MOST]
    found = {f"{before}{one.name_in(current())}": one for one in reversed(offered)}
    begun = normalise(words)
    return [
        Suggestion(said, said, _kind_of(one), is_begun=len(found) == 1 and normalise(said).startswith(begun))
        for said, one in reversed(found.items())
    ]


def _parted(words: str) -> tuple[str, str]:
    for mark in _OF:
        before, found, place = words.rpartition(mark)
        if found and any(letter.isdigit() for letter in before):
            return before + found, place
    return "", words


def _kind_of(place: Place) -> str:
    area = next((p for p in gazetteer.load() if p.kind == "adm2" and p.adm2 == place.adm2), None)
    kinds = {
        "place": _("town or village"),
        "range": _("mountains"),
        "lake": _("lake"),
        "dam": _("dam"),
        "adm0": _("country"),
        "adm1": _("governorate"),
        "adm2": _("district"),
        "adm3": _("sub-district"),
    }
    kind = kinds.get(place.kind, "") or _own_kind(place)
    if area is None or place.kind in ("adm0", "adm1", "adm2"):
        return kind
    return dotted((kind, area.name_in(current())))


def _own_kind(place: Place) -> str:
    return load("place_kind").label(place.kind, current()) if place.is_own else ""
