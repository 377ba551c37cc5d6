"""One step: what a person does at once becomes records, in one transaction with their projections."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from msgspec import UNSET

from sitrep_app.domain.entry import Changes, State, kind_of
from sitrep_app.domain.identity import DeviceId, StepId, SubjectId, from_microseconds, microseconds
from sitrep_app.domain.trouble import Trouble
from sitrep_app.i18n import _, format_date
from sitrep_app.store import contents, log, mentions
from sitrep_app.store.codec import Body, Head, encode_body, plain
from sitrep_app.store.format import LATEST_HLC, MAX_BODY
from sitrep_app.store.host import Host
from sitrep_app.store.log import ChainEnd, Record
from sitrep_app.store.projections.merging import heads_among

NOTHING: Mapping[str, str] = MappingProxyType({})
"""No soft rule was overruled."""

AHEAD = timedelta(days=1)
"""How far ahead of this computer's clock records from elsewhere may be dated before they are refused."""


class Step:
    """The records of one step as they are appended; nothing is durable before the workspace commits it."""

    def __init__(self, raw: Any, host: Host, device: DeviceId, end: ChainEnd) -> None:
        """Begin a step at the end of the device's chain."""
        self.raw = raw
        self.end = end
        self.met_itself = False
        self._host = host
        self._device = device
        self._id = StepId(host.ids.token())
        self._kinds: set[str] = set()
        self._subjects: dict[SubjectId, None] = {}
        self._newest = log.newest_hlc(raw)

    def new_subject(self) -> SubjectId:
        """Return a fresh subject id."""
        return self._host.ids.subject(self._host.clock.now())

    def record(
        self,
        subject: SubjectId,
        state: State,
        *,
        act: str = "record",
        reason: str = "",
        overruled: Mapping[str, str] = NOTHING,
    ) -> Record:
        """Append a subject's whole new state, made from every head the log has of it."""
        parents = [head.hash for head in self.heads(subject)]
        body = Body(act, plain(state), self._id, reason=reason, overruled=dict(overruled) or UNSET)
        return self.append(subject, kind_of(state), body, parents)

    def record_many(self, states: Iterable[State], *, act: str = "record") -> int:
        """Append the states of new subjects, each in one record, and return how many they were.

        Reads nothing back, so that it is several times as fast as `record`; meant for some ten thousand at a time.
        """
        body = Body(act, {}, self._id)
        made = (self._sealed(self.new_subject(), kind_of(state), plain(state), body, ()) for state in states)
        return log.append(self.raw, made)

    def heads(self, subject: SubjectId) -> list[Record]:
        """Return the records of a subject that no other was made from."""
        return heads_among({record.hash: record for record in log.records_of(self.raw, subject)})

    def append(self, subject: SubjectId, kind: str, body: Body, parents: Sequence[str]) -> Record:
        """Append one record with given parents; the body's step is this step's."""
        record = self._sealed(subject, kind, body.state, body, parents)
        log.append(self.raw, [record])
        return record

    def ingest(self, records: Sequence[Record], *, ahead: timedelta = AHEAD) -> int:
        """Add records made elsewhere as they are and return how many were new.

        Trouble where one is dated further `ahead` of both this computer's clock and what the log holds: it would pull
        the dates of everything recorded after it along.
        """
        now = microseconds(self._host.clock.now() + ahead)
        latest = min(max(now, self._newest), LATEST_HLC - 1)
        for record in records:
            if record.head.hlc > latest:
                raise _from_the_future(record)
            self._kinds.add(record.head.kind)
            self._subjects[SubjectId(record.head.subject)] = None
            self.met_itself |= record.head.device == self._device
            if named := mentions.named_in_body(record.body):
                contents.note(self.raw, named)
        added = log.insert(self.raw, records)
        self._newest = log.newest_hlc(self.raw)
        return added

    @property
    def id(self) -> StepId:
        """Return what the step's records name it by."""
        return self._id

    @property
    def newest(self) -> int:
        """Return the clock reading of the newest record."""
        return self._newest

    @property
    def changes(self) -> Changes:
        """Return what the step has touched so far."""
        return Changes(self._id, frozenset(self._kinds), tuple(self._subjects))

    def _sealed(
        self, subject: SubjectId, kind: str, state: dict[str, Any], about: Body, parents: Sequence[str]
    ) -> Record:
        """Return the next record of this device's chain; its clock reading is later than any that the log has."""
        now = microseconds(self._host.clock.now())
        hlc = max(now, self._newest + 1)
        if not 0 < hlc < LATEST_HLC:
            raise Trouble(
                _("The clock's date cannot be recorded"),
                str(hlc),
                _("Set this computer's clock right, then try again."),
            )
        head = Head(
            device=self._device,
            device_seq=self.end.seq + 1,
            previous=self.end.hash,
            hlc=hlc,
            kind=kind,
            subject=subject,
            parents=tuple(sorted(parents)),
            author=self._host.author,
            device_name=self._host.device_name,
            recorded_at=now,
        )
        body = encode_body(replace(about, state=state, step=self._id))
        if len(body) > MAX_BODY:
            raise Trouble(
                _("The entry is too long to be saved"),
                kind,
                _("Shorten its account, or split it into several."),
            )
        if named := mentions.named_in(state):
            contents.require(self.raw, named)
        record = log.sealed(head, body, now)
        self._newest = hlc
        self.end = ChainEnd(head.device_seq, record.hash)
        self._kinds.add(kind)
        self._subjects[subject] = None
        return record


def _from_the_future(record: Record) -> Trouble:
    day = format_date(from_microseconds(min(record.head.hlc, LATEST_HLC)).date())
    return Trouble(
        _("An entry from {author} on {device} is dated {date}, later than this computer's clock").format(
            author=record.head.author, device=record.head.device_name, date=day
        ),
        record.hash,
        _("See which of the two computers has the wrong date, and set it right; nothing was taken in."),
    )
