"""Questions to a workspace, each answered at a standpoint: a date in the world and a moment of knowledge."""

from sitrep_app.store.queries.attached import entries_with_attachments
from sitrep_app.store.queries.confirming import confirmations
from sitrep_app.store.queries.entries import as_recorded, entries, entries_of, entry, setting
from sitrep_app.store.queries.figures import key_figures
from sitrep_app.store.queries.history import history, record_count
from sitrep_app.store.queries.incidents import incidents, is_shown, tags, with_parts
from sitrep_app.store.queries.listing import incident_versions, incidents_at, version_of, versions_under
from sitrep_app.store.queries.pictures import coordination, reconstruction
from sitrep_app.store.queries.search import (
    MOST_COUNTED,
    Hit,
    count_found,
    holding_among,
    is_common,
    search,
    search_names,
    versions_holding,
)
from sitrep_app.store.queries.struck import Struck, struck
from sitrep_app.store.queries.tally import Tally, earliest_lately, tally
from sitrep_app.store.queries.trends import attack_trend, claim_trend, gravest
from sitrep_app.store.queries.used_places import used_places
from sitrep_app.store.queries.view import view

__all__ = [
    "MOST_COUNTED",
    "Hit",
    "Struck",
    "Tally",
    "as_recorded",
    "attack_trend",
    "claim_trend",
    "confirmations",
    "coordination",
    "count_found",
    "earliest_lately",
    "entries",
    "entries_of",
    "entries_with_attachments",
    "entry",
    "gravest",
    "history",
    "holding_among",
    "incident_versions",
    "incidents",
    "incidents_at",
    "is_common",
    "is_shown",
    "key_figures",
    "reconstruction",
    "record_count",
    "search",
    "search_names",
    "setting",
    "struck",
    "tags",
    "tally",
    "used_places",
    "version_of",
    "versions_holding",
    "versions_under",
    "view",
    "with_parts",
]
