"""What a file says of itself: of what, for whom, from where in time, narrowed to what, and how much was held back."""

from sitrep_app.domain.identity import Hlc, from_microseconds
from sitrep_app.domain.lens import Lens
from sitrep_app.exchange.names import Names
from sitrep_app.exchange.plain import Plain


def heading(names: Names) -> dict[str, Plain]:
    """Return what is said of a whole file.

    `held_back` counts the entries that the audience may not see or sees without a name, `names_hidden` the places
    where a text spelled out a withheld name; `records` and `stamp` name the set of records it was made from.
    """
    view, released = names.view, names.released
    return {
        "workspace": view.setting.title,
        "zone": view.setting.zone,
        "audience": released.audience.label,
        "held_back": released.held_back,
        "names_hidden": released.names_hidden,
        "records": view.records,
        "stamp": view.stamp,
        "lens": _lens(view.lens, names),
    }


def _lens(lens: Lens, names: Names) -> dict[str, Plain]:
    return {
        "as_of": names.moment(lens.standpoint.as_of),
        "known_at": _known(lens.standpoint.known_at, names),
        "from": names.moment(lens.start),
        "to": names.moment(lens.end),
        "categories": list[Plain](sorted(lens.categories)),
        "actors": list[Plain](sorted(map(names.actor, lens.actors))),
        "districts": list[Plain](sorted(lens.districts)),
        "verifications": list[Plain](sorted(lens.verifications)),
        "grades": list[Plain](sorted(lens.grades)),
        "markings": list[Plain](sorted(lens.markings)),
        "tags": list[Plain](sorted(lens.tags)),
        "text": lens.text,
        "sources": list[Plain](
            sorted(names.source(one) for one in lens.sources if one in names.view.sources)
        ),
    }


def _known(known_at: Hlc | None, names: Names) -> str | None:
    return names.moment(from_microseconds(known_at)) if known_at is not None else None
