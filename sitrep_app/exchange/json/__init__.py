"""JSON of everything that is released, in one object (UTF-8, RFC 8259).

`format` is "sitrep" and `version` 1: keys are only ever added within a version. `about` says of what the file is, for
whom, through which lens, and how many entries were held back. `figures` are those of `sitrep figures --json`. Then come
`actors`, `sources`, `events` in order of time, `ties`, `programmes`, `facilities`, `progress` and `totals`: lists of
objects, each with `id`, `marking` and what its kind has. A date has `precision`, `said` and four bounds
(`start_earliest` … `end_latest`, ends exclusive) in the workspace's zone; a place has `precision`, `said` and what was
computed from it. A code is one of the vocabulary that the key names. An actor or source that is withheld is named so,
and has no `id`. What is attached to an entry is listed under `attachments` by name, caption and SHA-256; the files
themselves do not go with it.
"""

from collections.abc import Iterator
from typing import cast

from sitrep_app.exchange.heading import heading
from sitrep_app.exchange.json.entries import listed
from sitrep_app.exchange.names import Names
from sitrep_app.exchange.plain import Plain, json_line, json_list
from sitrep_app.release import Released

VERSION = 1


def write(released: Released) -> Iterator[str]:
    """Yield the text of the file, an entry at a time."""
    names = Names(released)
    figures = cast(Plain, names.view.figures.as_json())
    yield f'{{"format": "sitrep", "version": {VERSION},\n"about": {json_line(heading(names))}'
    yield f',\n"figures": {json_line(figures)}'
    for key, entries in listed(names):
        yield f',\n"{key}": '
        yield from json_list(entries)
    yield "}\n"
