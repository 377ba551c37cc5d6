"""What an annex row cites: source, locator, grade, and the reason for it, which is said once and then referred to."""

from dataclasses import dataclass, field

from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.source import Citation
from sitrep_app.i18n import _
from sitrep_app.reports.edition import Edition, badge, typed
from sitrep_app.reports.text import Json

Row = dict[str, Json]


@dataclass(slots=True)
class Reasons:
    """The number of the entry at which each reason was first said."""

    said_at: dict[tuple[SubjectId, str, str], int] = field(default_factory=dict)

    def cited(self, edition: Edition, number: int, citations: tuple[Citation, ...]) -> Row:
        """Return the grade of the entry with that number, and each citation with its own."""
        listed: list[Json] = [self._one(edition, number, cited) for cited in citations]
        return {"citations": listed, **badge(edition.grade(citations))}

    def _one(self, edition: Edition, number: int, cited: Citation) -> Row:
        grade = edition.grade((cited,))
        first = self.said_at.setdefault((cited.source, str(grade), cited.reason), number)
        return {
            "source": edition.contents.sources[cited.source],
            "locator": typed(_passage(cited)),
            "reason": typed(cited.reason) if first == number else "",
            "as_at": first if first != number and cited.reason else None,
            **badge(grade),
        }


def _passage(cited: Citation) -> str:
    """Return where the source says so, and in which words where they were kept."""
    return " ".join(
        filter(None, (cited.locator, _("“{words}”").format(words=cited.quote) if cited.quote else ""))
    )
