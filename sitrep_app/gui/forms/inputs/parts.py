"""Who took part: chips of actors with their roles."""

from collections.abc import Iterable

from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.chips import ChipsInput
from sitrep_app.gui.forms.inputs.named import called, suggested
from sitrep_app.i18n import current
from sitrep_app.i18n.directions import dotted
from sitrep_app.ops.drafting import USUAL_ROLE, choice_of, split_role

_USUAL = {
    "violence_against_civilians": ("perpetrator", "target"),
    "battle_or_raid": ("perpetrator", "target"),
    "security_operation": ("participant", "target"),
    "arrest_or_seizure": ("participant", "target"),
    "statement_or_decision": ("speaker",),
    "relief_or_reconstruction": ("implementer", "recipient"),
}
"""The roles that the actors of an event of a category most likely have, in the order they are named."""


class PartsInput(ChipsInput):
    """Actors, typed one after another; each gets the role that is likely next, to be changed on its chip.

    A role may be typed with the name: "ISIS: target".
    """

    def __init__(self, name: str, label: str, desk: Desk) -> None:
        super().__init__(name, label, desk.theme)
        self._desk = desk
        self.line.typed.connect(self._on_typed)
        self.line.all_wanted.connect(self._on_all_wanted)

    def spoken(self, item: str) -> str:
        name, role = split_role(item)
        code = choice_of("actor_role", role)
        label = load("actor_role").label(code, current()).lower() if code else role
        return dotted((called(self._desk.names, "actor", name), label))

    def choices(self, item: str) -> list[tuple[str, str]]:
        name, _role = split_role(item)
        return [(f"{name} · {term.code}", term.name(current())) for term in load("actor_role").terms]

    def pending(self) -> str:
        name, role = split_role(self.line.text())
        return f"{name} · {choice_of('actor_role', role) or role or self._next_role()}" if name else ""

    def _on_typed(self, words: str) -> None:
        name, _role = split_role(words)
        self.line.offer(suggested(self._desk.names, "actor", name) if name else ())

    def _on_all_wanted(self) -> None:
        if not self.line.text().strip():
            self.line.offer(suggested(self._desk.names, "actor", ""), is_first_current=False)

    def _on_taken(self, suggestion: object) -> None:
        _name, role = split_role(self.line.text())
        self.add(f"{getattr(suggestion, 'words', '')} · {choice_of('actor_role', role) or self._next_role()}")

    def _next_role(self) -> str:
        return next_role(self._desk.said("category"), (split_role(item)[1] for item in self._items))


def next_role(category: str, taken: Iterable[str]) -> str:
    """Return the role that the next actor of an event most likely has."""
    usual, had = _USUAL.get(category, (USUAL_ROLE,)), set(taken)
    return next((role for role in usual if role not in had), usual[-1])
