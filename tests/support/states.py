"""Any state of every kind that a person or another program might record, for Hypothesis."""

from hypothesis import strategies as st

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.attachment import ROLES, Attachment
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.confirmation import Confirmation
from sitrep_app.domain.entry import State
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.grade import Credibility, Reliability, Verification
from sitrep_app.domain.identity import RecordHash, SubjectId
from sitrep_app.domain.incident import CATEGORIES, Incident, Link, Part
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.own_place import OwnPlace
from sitrep_app.domain.own_term import OwnTerm
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.setting import Setting, Sitrep
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.tie import Tie
from tests.support.periods import any_periods, named_periods

AWKWARD = (
    "",
    " ",
    '"',
    "\\",
    "\\u0041",
    "/",
    "\x00",
    "\x08\x09\x0a\x0c\x0d",
    "\x1f\x7f\x80\x9f",
    "\u2028\u2029",
    "\ufeff",
    "\ufffe\uffff",
    "\U0001f600",
    "\U0010ffff",
    "e\u0301 é",
    "بعقوبة ٢٠١٨",
    "هه‌ولێر",
    "\u202ereversed\u202c",
    "33.0",
    "-0.0,1e-6",
    "null",
    "{}",
    "<b>&amp;</b>",
)
"""Strings that JSON writers have got wrong."""

texts = st.one_of(st.sampled_from(AWKWARD), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
titles = texts.map(lambda text: f"x{text}")
codes = st.sampled_from(("", "x_other", "killed", "state_military"))
subjects = st.binary(min_size=16, max_size=16).map(lambda raw: SubjectId(raw.hex()))
hashes = st.binary(min_size=32, max_size=32).map(lambda raw: RecordHash(raw.hex()))
markings = st.sampled_from(Marking)
verifications = st.sampled_from(Verification)
counts = st.integers(0, 2**53 - 1)
periods = st.one_of(named_periods(), any_periods())
names = st.dictionaries(st.sampled_from(("en", "ar", "ckb")), texts, max_size=3)

degrees = st.one_of(
    st.sampled_from(
        (0.0, -0.0, 1.0, 33.0, -33.0, 0.1, 33.123456, 1e-5, 1e-6, 9.99e-6, 1e-7, 5e-324, -1.5e-6)
    ),
    st.floats(-90, 90),
)


def several(items: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Up to three of something."""
    return st.lists(items, max_size=3).map(tuple)


@st.composite
def locations(draw: st.DrawFn) -> Location:
    """Places with a coordinate or without."""
    has_point = draw(st.booleans())
    return Location(
        draw(st.sampled_from(Closeness)),
        draw(texts),
        latitude=draw(degrees) if has_point else None,
        longitude=draw(degrees) if has_point else None,
        radius_m=draw(st.none() | st.integers(0, 10**6)),
        district=draw(st.sampled_from(("", "IQG10Q02"))),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Numbers in a possible order, any of them missing."""
    low: int | None
    best: int | None
    high: int | None
    low, best, high = sorted(draw(st.lists(counts, min_size=3, max_size=3)))
    given = draw(st.tuples(st.booleans(), st.booleans(), st.booleans()))
    low, best, high = (
        number if shown else None for number, shown in zip((low, best, high), given, strict=True)
    )
    return Claim(draw(codes), draw(codes), low, best, high, draw(texts), draw(st.none() | subjects))


attachments = several(
    st.builds(
        Attachment,
        hashes,
        texts,
        st.sampled_from(("image/jpeg", "application/pdf", "")),
        st.integers(1, 2**53 - 1),
        texts,
        st.sampled_from(("", "2018-01-14T10:22:00")),
        st.sampled_from(ROLES),
    )
)
citations = st.builds(Citation, subjects, texts, st.sampled_from(Credibility), texts, texts)
incidents = st.builds(
    Incident,
    titles,
    st.sampled_from((*CATEGORIES, "x_other")),
    periods,
    codes,
    locations(),
    several(st.builds(Part, subjects, codes)),
    several(claims()),
    texts,
    several(citations),
    verifications,
    markings,
    several(texts),
    several(st.builds(Link, codes, subjects)),
    attachments=attachments,
)

STATES: dict[str, st.SearchStrategy[State]] = {
    "incident": incidents,
    "actor": st.builds(
        Actor, titles, codes, texts, names, several(texts), st.none() | subjects, several(citations), markings
    ),
    "tie": st.builds(
        Tie,
        subjects.filter(lambda subject: subject != "f" * 32),
        st.just(SubjectId("f" * 32)),
        titles,
        periods,
        area=locations(),
        claimed_by=st.none() | subjects,
        note=texts,
    ),
    "facility": st.builds(Facility, titles, titles, st.none() | subjects, names, locations()),
    "progress": st.builds(
        Progress, subjects, titles, periods, causes=several(texts), attachments=attachments
    ),
    "no_change": st.builds(
        Confirmation,
        subjects,
        periods,
        st.none() | subjects,
        texts,
        several(citations),
        markings,
        attachments,
    ),
    "place": st.builds(
        OwnPlace,
        titles,
        codes,
        names,
        several(texts),
        locations(),
        texts,
        several(citations),
        markings,
        attachments,
    ),
    "term": st.builds(
        OwnTerm,
        st.sampled_from(("actor_type", "marking", "of_the_future")),
        st.sampled_from(("x_scouts", "police", "")),
        st.fixed_dictionaries({"en": titles}, optional={"ar": texts, "ckb": texts}),
        codes,
        names,
        markings,
        attachments=attachments,
    ),
    "programme": st.builds(Programme, titles, codes, locations(), several(subjects), texts),
    "reported_total": counts.flatmap(
        lambda whole: st.builds(
            ReportedTotal, subjects, st.integers(0, whole), st.just(whole), periods, texts
        )
    ),
    "source": st.builds(Source, titles, texts, st.none() | periods, st.sampled_from(Reliability), texts),
    "setting": st.builds(Setting, titles, texts, period_first=st.none() | st.dates(), marking=markings),
    "sitrep": st.builds(
        Sitrep,
        counts,
        titles,
        st.dates(),
        st.dates(),
        texts,
        codes,
        markings,
        st.dates(),
        st.none() | st.dates(),
        several(hashes),
        counts,
        texts,
    ),
}
"""A strategy for each kind."""

any_state = st.one_of(*STATES.values())
