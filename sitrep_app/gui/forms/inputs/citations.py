"""Further sources of an entry: a chip for each, with its passage, its grade and its quote."""

from sitrep_app.domain.vocabulary import load
from sitrep_app.gui.forms.inputs.base import Desk
from sitrep_app.gui.forms.inputs.chips import ChipsInput
from sitrep_app.gui.forms.inputs.named import called, suggested
from sitrep_app.i18n import _, current
from sitrep_app.i18n.directions import dotted, quoted
from sitrep_app.ops.drafting import split_citation

_END = "; "


class CitationsInput(ChipsInput):
    """Sources, typed one after another, each with what else is said of it after semicolons: "UN report; p. 4; B2".

    How credible it is can be changed on its chip.
    """

    def __init__(self, name: str, label: str, desk: Desk) -> None:
        super().__init__(name, label, desk.theme, _("another source; p. 4; B2; “in its words”"))
        self._desk = desk
        self.line.typed.connect(self._on_typed)

    def spoken(self, item: str) -> str:
        said = split_citation(item)
        title = called(self._desk.names, "source", said.title)
        return dotted((title, said.locator, f"{said.reliability}{said.credibility}", quoted(said.quote)))

    def choices(self, item: str) -> list[tuple[str, str]]:
        said = split_citation(item)
        quote = f"“{said.quote}”" if said.quote else ""
        return [
            (_END.join(filter(None, (said.title, said.locator, term.code, quote))), term.name(current()))
            for term in load("credibility").terms
        ]

    def pending(self) -> str:
        return self.line.text().strip().removesuffix(_END.strip()).strip()

    def _on_typed(self, words: str) -> None:
        is_title = bool(words.strip()) and not {*";؛"} & {*words}
        self.line.offer(suggested(self._desk.names, "source", words) if is_title else ())

    def _on_taken(self, suggestion: object) -> None:
        """Leave the line open behind the source's title, for its passage and its grade."""
        self.line.setText(f"{getattr(suggestion, 'words', '')}{_END}")
        self.changed.emit()
