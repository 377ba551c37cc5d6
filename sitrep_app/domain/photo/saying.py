"""What a photo tells, in words."""

from datetime import datetime

from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.photo.facts import PhotoFacts
from sitrep_app.domain.where import say_point
from sitrep_app.i18n import _, format_date, format_time
from sitrep_app.i18n.directions import dotted


def say_facts(facts: PhotoFacts) -> str:
    """Return where, with what and when a photo was taken, "33.9850° N, 44.9250° E · Apple iPhone 7 · 14 Jan 2018, 10:22"."""
    place = Location(Closeness.POINT, latitude=facts.latitude, longitude=facts.longitude)
    notes = _("other notes") if facts.has_notes else ""
    return dotted((say_point(place), facts.device, say_taken(facts.taken), notes))


def say_taken(taken: str, *, day_only: bool = False) -> str:
    """Return the date and time that a camera wrote; as it is where it is none of ours."""
    try:
        moment = datetime.fromisoformat(taken)
    except ValueError:
        return taken
    day = format_date(moment.date(), short=True)
    return day if day_only else _(", ").join((day, format_time(moment)))
