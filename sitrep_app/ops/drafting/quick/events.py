"""An event: what happened, of which category and type, to how many, by whom."""

from sitrep_app.ops.drafting.quick.acts import guess_act
from sitrep_app.ops.drafting.quick.figures import guess_figures
from sitrep_app.ops.drafting.quick.guess import Guess
from sitrep_app.ops.drafting.quick.roles import Scene, guess_parts
from sitrep_app.ops.drafting.quick.subject import Findings
from sitrep_app.ops.drafting.quick.titles import guess_title


def read_event(findings: Findings) -> list[Guess]:
    """Return the guesses for the fields of an event."""
    line, tallies = findings.line, findings.tallies
    acts = guess_act(line, tallies, findings.settled)
    category = next((str(guess.words) for guess in acts if guess.field == "category"), "")
    parts = guess_parts(Scene(line, tallies, category), findings.actors)
    used = (*findings.settled, *(parts.spans if parts else ()))
    return [
        *guess_title(line, used, findings.ends, "account"),
        *acts,
        *findings.common(),
        *([parts] if parts else []),
        *guess_figures(tallies),
    ]
