"""A view of Diyala in January 2018, made by hand from domain values, so that reports are tested with no store."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sitrep_app.domain.actor import Actor
from sitrep_app.domain.claim import Claim
from sitrep_app.domain.coordination import coordination_picture
from sitrep_app.domain.entry import Entry, State, kind_of
from sitrep_app.domain.facility import Facility, Progress
from sitrep_app.domain.figures import KeyFigures
from sitrep_app.domain.grade import Credibility, Reliability
from sitrep_app.domain.identity import Hlc, RecordHash, SubjectId
from sitrep_app.domain.incident import Incident, Part
from sitrep_app.domain.lens import Lens, Standpoint
from sitrep_app.domain.location import Closeness, Location
from sitrep_app.domain.marking import Marking
from sitrep_app.domain.period import Period, end_of, midnight
from sitrep_app.domain.programme import Programme, ReportedTotal
from sitrep_app.domain.reconstruction import reconstruction_picture
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.source import Citation, Source
from sitrep_app.domain.tie import Tie
from sitrep_app.domain.view import View
from sitrep_app.release import Released, release
from sitrep_app.release.recount import recount
from sitrep_app.reports.edition import Edition
from sitrep_app.reports.numbering import contents
from sitrep_app.reports.request import ReportRequest

ZONE = ZoneInfo("Asia/Baghdad")
LAST = date(2018, 1, 31)
JANUARY = Period.month(2018, 1, ZONE, "January 2018")
EARLY = Period.range(date(2018, 1, 1), date(2018, 3, 31), ZONE, "early 2018")
PLAN = Period.since(JANUARY, "since the plan")
REGROUPED = Period.after(datetime(2018, 1, 1, tzinfo=ZONE), "since the regrouping")

S = TypeVar("S", bound=State)


def subject(number: int) -> SubjectId:
    """An identifier that is easy to read in a failure."""
    return SubjectId(f"{number:032x}")


def entry(state: S, number: int) -> Entry[S]:
    """The state as an entry of the log."""
    return Entry(subject(number), kind_of(state), state, RecordHash(f"{number:064x}"), Hlc(number))


@dataclass(slots=True)
class Stock:
    """What a view is made of, by kind; `view` draws the pictures and the figures from it."""

    setting: Setting = field(default_factory=lambda: Setting("Diyala", "Security and reconstruction"))
    actors: list[Entry[Actor]] = field(default_factory=list)
    sources: list[Entry[Source]] = field(default_factory=list)
    incidents: list[Entry[Incident]] = field(default_factory=list)
    ties: list[Entry[Tie]] = field(default_factory=list)
    programmes: list[Entry[Programme]] = field(default_factory=list)
    facilities: list[Entry[Facility]] = field(default_factory=list)
    progress: list[Entry[Progress]] = field(default_factory=list)
    totals: list[Entry[ReportedTotal]] = field(default_factory=list)

    def view(self, lens: Lens, audience: Marking = Marking.RED) -> View:
        """The view of a lens, with no regard to markings."""
        as_of = lens.standpoint.as_of
        actors = {one.subject: one for one in self.actors}
        incidents = sorted(
            (one for one in self.incidents if one.state.period.may_touch(lens.start, lens.end)), key=_in_time
        )
        figures = KeyFigures(
            {}, {}, {}, 0, 0, 30,
            coordination_picture(actors, self.ties, as_of),
            reconstruction_picture(self.programmes, self.facilities, self.progress, self.totals, as_of),
        )  # fmt: skip
        return View(
            self.setting, lens, actors, {one.subject: one for one in self.sources}, tuple(incidents),
            recount(figures, incidents, lens), "5f1e" * 16, 61, audience,
        )  # fmt: skip


def window(first: date = date(2018, 1, 1), last: date = LAST) -> Lens:
    """The lens of a reporting period, both days included, as of its last day."""
    end = end_of(last, ZONE)
    return Lens(Standpoint(end), midnight(first, ZONE), end)


def before(first: date = date(2018, 1, 1), last: date = LAST) -> Lens:
    """The lens of everything before a reporting period."""
    return Lens(Standpoint(end_of(last, ZONE)), None, midnight(first, ZONE))


ARTICLE = 900


def cite(paragraph: str) -> tuple[Citation, ...]:
    """A citation of the sample's one article."""
    return (
        Citation(
            subject(ARTICLE),
            f"¶ {paragraph}",
            Credibility.POSSIBLY_TRUE,
            "one news article, not contradicted",
        ),
    )


ACTORS: Mapping[str, Actor] = {
    "isf": Actor("Iraqi Security Forces", "state_military", "ISF", {"ar": "القوات الأمنية العراقية", "ckb": "هێزە ئەمنییەکانی عێراق"}),
    "army": Actor("Iraqi Army", "state_military", "Army", {"ar": "الجيش العراقي", "ckb": "سوپای عێراق"}),
    "police": Actor("Iraqi Police", "police", "Police", {"ar": "الشرطة العراقية", "ckb": "پۆلیسی عێراق"}),
    "pmf": Actor("Popular Mobilisation Forces", "auxiliary_force", "PMF", {"ar": "الحشد الشعبي", "ckb": "حەشدی شەعبی"}),
    "peshmerga": Actor("Peshmerga", "regional_force", "", {"ar": "البيشمركة", "ckb": "پێشمەرگە"}),
    "tribal": Actor("Sunni tribal forces", "tribal_force", "Tribal forces", {"ar": "القوات العشائرية السنية", "ckb": "هێزە هۆزییە سوننەکان"}),
    "isis": Actor("ISIS", "non_state_armed_group", "", {"ar": "تنظيم داعش", "ckb": "داعش"}),
    "civilians": Actor("Civilians", "community", "", {"ar": "المدنيون", "ckb": "مەدەنییەکان"}),
    "mayor": Actor("Adi al-Khadran, mayor of Khalis", "person"),
    "governor": Actor("Muthana al-Timimi, governor", "person"),
    "officials": Actor("Local officials and residents", "community"),
    "health": Actor("Diyala Health Directorate", "directorate", "", {"ar": "دائرة صحة ديالى", "ckb": "بەڕێوەبەرایەتی تەندروستی دیالە"}),
    "icrc": Actor("International Red Cross", "red_cross_red_crescent", "", {"ar": "الصليب الأحمر الدولي", "ckb": "خاچی سووری نێودەوڵەتی"}),
}  # fmt: skip
IDS = {name: subject(100 + at) for at, name in enumerate(ACTORS)}
PROVINCE = Location(Closeness.PROVINCE, "Diyala", "Diyala", province="IQG10")


def parts(**roles: str) -> tuple[Part, ...]:
    """Actors by role; several names are parted by spaces."""
    return tuple(Part(IDS[name], role) for role, names in roles.items() for name in names.split())


def diyala() -> Stock:
    """The sample: what one news article says of Diyala in January 2018."""
    actors = [entry(state, 100 + at) for at, state in enumerate(ACTORS.values())]
    whole = {IDS["army"], IDS["police"]}
    actors = [
        replace(a, state=replace(a.state, parent=IDS["isf"])) if a.subject in whole else a for a in actors
    ]
    article = Source(
        "Anti ISIS operations resume in Diyala as the group targets civilians", "News article (byline not known)",
        EARLY, Reliability.C, "Names officials and places; one outlet, no date or byline seen",
    )  # fmt: skip
    stock = Stock(
        actors=actors,
        sources=[entry(article, ARTICLE)],
        incidents=[entry(state, 200 + at) for at, state in enumerate(_incidents())],
        ties=[entry(state, 300 + at) for at, state in enumerate(_ties())],
    )
    _add_reconstruction(stock)
    return stock


def _incidents() -> Sequence[Incident]:
    unspecified = Location(Closeness.PROVINCE, "towns and villages", "Diyala", province="IQG10")
    return (
        Incident("Province declared clear of ISIS", "statement_or_decision", Period.month(2015, 1, ZONE, "January 2015"), location=PROVINCE, account="The province was said to be clear of ISIS; later entries contradict it.", citations=cite("4")),
        Incident("Militants regroup in the Hamrin mountains", "battle_or_raid", Period.before(datetime(2018, 1, 1, tzinfo=ZONE), "before January 2018"), location=Location(Closeness.SUBDISTRICT, "Hamrin mountains", "Hamrin mountains"), parts=parts(participant="isis"), account="Militants who fled Mosul, Hawija and Tal Afar gathered in the Hamrin mountains.", citations=cite("1, 2")),
        Incident("Security forces resume operations against ISIS", "security_operation", EARLY, location=PROVINCE, parts=parts(participant="isf", target="isis"), account="Operations against the militants resumed after they regrouped.", citations=cite("1, 2")),
        Incident("Attacks grow more frequent", "violence_against_civilians", REGROUPED, "x_trend", location=PROVINCE, parts=parts(perpetrator="isis"), account="A trend is claimed; no count is given.", citations=cite("3")),
        Incident("Raids on towns and villages go on", "battle_or_raid", REGROUPED, location=unspecified, parts=parts(perpetrator="isis"), claims=(Claim("attacks", said="raids"),), citations=cite("3")),
        Incident("Two civilians killed outside Miqdadiyah hospital", "violence_against_civilians", JANUARY, location=Location(Closeness.VICINITY, "30 km north-east of Baquba", "Miqdadiyah hospital", "", 33.98, 44.94, 2000, "IQG10"), parts=parts(perpetrator="isis", target="civilians"), claims=(Claim("killed", "civilians", best=2, by=subject(ARTICLE)),), account="Two civilians were killed outside the hospital in Miqdadiyah, said to lie 30 km north-east of Baquba.", citations=cite("3")),
        Incident("Officials and residents condemn the security situation", "statement_or_decision", EARLY, location=PROVINCE, parts=parts(speaker="officials"), citations=cite("4")),
        Incident("Mayor of Khalis calls operations “inadequate”", "statement_or_decision", EARLY, location=Location(Closeness.SETTLEMENT, "Khalis", "Khalis", "", 33.81, 44.53, 2500, "IQG10"), parts=parts(speaker="mayor"), account="The mayor said the operations were “inadequate”.", citations=cite("4")),
        Incident("Governor announces a new security plan", "statement_or_decision", JANUARY, location=PROVINCE, parts=parts(issuer="governor"), account="Announced in answer to the criticism.", citations=cite("5")),
        Incident("Joint operation destroys four ISIS units", "security_operation", PLAN, location=PROVINCE, parts=parts(participant="police army pmf", target="isis"), claims=(Claim("units_destroyed", "armed_group", best=4, by=subject(ARTICLE)),), account="Police, army and Popular Mobilisation Forces destroyed four ISIS units nearby.", citations=cite("6")),
        Incident("Many militants arrested", "arrest_or_seizure", PLAN, location=PROVINCE, parts=parts(participant="police army pmf", target="isis"), claims=(Claim("arrested", "armed_group", said="many"),), account="Many militants were arrested; the number is not given.", citations=cite("6")),
        Incident("Cache of weapons and ammunition found", "arrest_or_seizure", PLAN, location=PROVINCE, parts=parts(participant="police army pmf"), claims=(Claim("weapons_caches_found", best=1),), citations=cite("6")),
        Incident("Medical tents served residents until the hospital reopened", "relief_or_reconstruction", Period.before(datetime(2018, 3, 31, tzinfo=ZONE), "earlier"), location=Location(Closeness.SETTLEMENT, "al-Azim", "al-Azim"), account="Residents depended on understaffed, ill-supplied medical tents.", citations=cite("8")),
        Incident("al-Azim hospital rebuilt and open to all", "relief_or_reconstruction", Period.before(datetime(2018, 3, 31, tzinfo=ZONE), "by early 2018"), location=Location(Closeness.SETTLEMENT, "al-Azim", "al-Azim"), parts=parts(implementer="health", partner="icrc"), citations=cite("8")),
        Incident("Towns and villages are being rebuilt", "relief_or_reconstruction", REGROUPED, location=unspecified, account="Places destroyed by scorched-earth tactics are being rebuilt.", citations=cite("8")),
    )  # fmt: skip


def _ties() -> Iterable[Tie]:
    for one, other in combinations(("isf", "pmf", "peshmerga", "tribal"), 2):
        yield Tie(
            IDS[one],
            IDS[other],
            "no_unified_command",
            EARLY,
            note="No unified decision-making, no central command",
            citations=cite("7"),
        )
    for one, other in combinations(("army", "police", "pmf"), 2):
        yield Tie(IDS[one], IDS[other], "joint_operation", PLAN, citations=cite("6"))
    for force in ("isf", "pmf"):
        yield Tie(IDS[force], IDS["isis"], "hostile", EARLY, citations=cite("6"))
    yield Tie(IDS["health"], IDS["icrc"], "cooperation", EARLY, "health", citations=cite("8"))


def _add_reconstruction(stock: Stock) -> None:
    hospitals = Programme(
        "Hospitals destroyed in Diyala",
        "hospital",
        PROVINCE,
        (IDS["health"], IDS["icrc"]),
        citations=cite("8"),
    )
    villages = Programme(
        "Towns and villages destroyed by scorched-earth tactics",
        "town_or_village",
        PROVINCE,
        citations=cite("8"),
    )
    azim = Facility(
        "al-Azim hospital",
        "hospital",
        subject(400),
        {"ar": "مستشفى العظيم", "ckb": "نەخۆشخانەی عەزیم"},
        Location(Closeness.SETTLEMENT, "al-Azim", "al-Azim"),
        cite("8"),
    )
    opened = Progress(
        subject(410), "operational", Period.before(datetime(2018, 1, 31, tzinfo=ZONE), "by early 2018"), functionality="fully", accessibility="fully",
        staffing="full", supplies="adequate", partners=(IDS["health"], IDS["icrc"]), note="Open to all", citations=cite("8"),
    )  # fmt: skip
    total = ReportedTotal(subject(400), 1, 11, EARLY, "destroyed", citations=cite("8"))
    stock.programmes = [entry(hospitals, 400), entry(villages, 401)]
    stock.facilities = [entry(azim, 410)]
    stock.progress = [entry(opened, 420)]
    stock.totals = [entry(total, 430)]


def _in_time(one: Entry[Incident]) -> tuple[datetime, datetime, str]:
    period = one.state.period
    ever = datetime(1, 1, 2, tzinfo=UTC)
    return (period.start_earliest or ever, period.end_latest or ever + timedelta(days=1), one.subject)


def request_of(**changes: Any) -> ReportRequest:
    """The request for January 2018, issued as No. 1."""
    asked = {"number": 1, "issued_on": date(2018, 2, 12), "next_due": date(2018, 3, 12), **changes}
    return ReportRequest(date(2018, 1, 1), LAST, **asked)


def report(stock: Stock, request: ReportRequest) -> tuple[Released, Released]:
    """What a request shows of a stock, and what came before."""
    lenses = (request.lens(ZONE), request.earlier_lens(ZONE))
    shown, earlier = (release(stock.view(lens, request.audience), request.audience) for lens in lenses)
    return shown, earlier


def edition_of(stock: Stock, **changes: Any) -> Edition:
    """The edition of a stock for January 2018."""
    request = request_of(**changes)
    shown, earlier = report(stock, request)
    return Edition(request, shown.view, shown.withheld | earlier.withheld, contents(shown.view, earlier.view))
