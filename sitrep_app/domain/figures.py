"""The key figures, computed from claims and from the two pictures; never typed."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitrep_app.domain.claim import Estimate
from sitrep_app.domain.coordination import CoordinationPicture
from sitrep_app.domain.reconstruction import ReconstructionPicture


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The figures at one standpoint.

    `claims` maps (measure, population) to the sum over incidents, each counted once; `uncounted` maps the same
    to how many incidents say "many" or "some" without a number. `attacks` counts incidents of violence against
    civilians in the last `days`, each at the middle of its doubt; `attacks_before` those in the same span before.
    """

    claims: Mapping[tuple[str, str], Estimate]
    uncounted: Mapping[tuple[str, str], int]
    incidents_by_claim: Mapping[tuple[str, str], int]
    attacks: int
    attacks_before: int
    days: int
    coordination: CoordinationPicture
    reconstruction: ReconstructionPicture

    def estimate(self, measure: str, population: str | None = None) -> Estimate:
        """Return a measure's sum, over one population or over all."""
        return sum(
            (v for (m, p), v in self.claims.items() if m == measure and population in (None, p)), Estimate()
        )

    def without_number(self, measure: str, population: str | None = None) -> int:
        """Count incidents that claim a measure without giving a number."""
        return sum(n for (m, p), n in self.uncounted.items() if m == measure and population in (None, p))

    def incidents(self, measure: str, population: str | None = None) -> int:
        """Count the incidents behind a measure's sum."""
        return sum(
            n for (m, p), n in self.incidents_by_claim.items() if m == measure and population in (None, p)
        )

    def as_json(self) -> dict[str, object]:
        """Return the figures as the command line and other programs read them."""
        rebuilt, forces = self.reconstruction, self.coordination
        return {
            "civilians_killed": _spelled(self.estimate("killed", "civilians")),
            "units_destroyed": _spelled(self.estimate("units_destroyed")),
            "weapons_caches_found": _spelled(self.estimate("weapons_caches_found")),
            "pairs_without_unified_command": {
                "count": forces.pairs_without_command,
                "of": len(forces.force_pairs),
            },
            "pairs_under_unified_command": {
                "count": forces.pairs_under_command,
                "of": len(forces.force_pairs),
            },
            "facilities": {
                "reported": {"done": rebuilt.reported.done, "of": rebuilt.reported.of},
                "recorded": {"done": rebuilt.recorded.done, "of": rebuilt.recorded.of},
                "unnamed": rebuilt.unnamed,
            },
            "attacks_on_civilians": {
                "count": self.attacks,
                "previous": self.attacks_before,
                "days": self.days,
            },
            "claims": [
                {
                    "measure": measure,
                    "population": population,
                    **_spelled(self.claims.get((measure, population), Estimate())),
                    "incidents": self.incidents_by_claim.get((measure, population), 0),
                    "incidents_without_a_number": self.uncounted.get((measure, population), 0),
                }
                for measure, population in sorted({*self.claims, *self.uncounted})
            ],
        }


def _spelled(estimate: Estimate) -> dict[str, int]:
    return {"low": estimate.low, "best": estimate.best, "high": estimate.high}
