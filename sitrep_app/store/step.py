"""One step: what a person does at once becomes records, in one transaction with their projections."""

from collections.abc import Sequence
from typing import Any

from sitrep_app.domain.entry import Changes, State, kind_of
from sitrep_app.domain.identity import DeviceId, StepId, SubjectId, microseconds
from sitrep_app.store import log
from sitrep_app.store.codec import Body, Head, encode_body, plain
from sitrep_app.store.host import Host
from sitrep_app.store.log import ChainEnd, Record
from sitrep_app.store.projections.merging import heads_among


class Step:
    """The records of one step as they are appended; nothing is durable before the workspace commits it."""

    def __init__(self, raw: Any, host: Host, device: DeviceId, end: ChainEnd) -> None:
        """Begin a step at the end of the device's chain."""
        self.raw = raw
        self.end = end
        self._host = host
        self._device = device
        self._id = StepId(host.ids.token())
        self._kinds: set[str] = set()
        self._subjects: dict[SubjectId, None] = {}
        self._newest = log.newest_hlc(raw)

    def new_subject(self) -> SubjectId:
        """Return a fresh subject id."""
        return self._host.ids.subject(self._host.clock.now())

    def record(self, subject: SubjectId, state: State, *, act: str = "record", reason: str = "") -> Record:
        """Append a subject's whole new state, made from every head the log has of it."""
        parents = [head.hash for head in self.heads(subject)]
        return self.append(subject, kind_of(state), Body(act, plain(state), self._id, reason=reason), parents)

    def heads(self, subject: SubjectId) -> list[Record]:
        """Return the records of a subject that no other was made from."""
        return heads_among({record.hash: record for record in log.records_of(self.raw, subject)})

    def append(self, subject: SubjectId, kind: str, body: Body, parents: Sequence[str]) -> Record:
        """Append one record with given parents; the body's step is this step's."""
        now = microseconds(self._host.clock.now())
        self._newest = max(now, self._newest + 1)
        head = Head(
            device=self._device,
            device_seq=self.end.seq + 1,
            previous=self.end.hash,
            hlc=self._newest,
            kind=kind,
            subject=subject,
            parents=tuple(sorted(parents)),
            author=self._host.author,
            device_name=self._host.device_name,
            recorded_at=now,
        )
        written = Body(body.act, body.state, self._id, body.struck, body.reason, body.undoes)
        record = log.sealed(head, encode_body(written), now)
        log.insert(self.raw, [record])
        self.end = ChainEnd(head.device_seq, record.hash)
        self._kinds.add(kind)
        self._subjects[subject] = None
        return record

    def ingest(self, records: Sequence[Record]) -> int:
        """Add records made elsewhere as they are and return how many were new."""
        added = log.insert(self.raw, records)
        for record in records:
            self._kinds.add(record.head.kind)
            self._subjects[SubjectId(record.head.subject)] = None
        self._newest = log.newest_hlc(self.raw)
        return added

    @property
    def changes(self) -> Changes:
        """Return what the step has touched so far."""
        return Changes(self._id, frozenset(self._kinds), tuple(self._subjects))
