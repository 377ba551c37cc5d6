"""A form as it is being filled in: the words so far, what they come to, and what is to be said of them. No widgets."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.entry import Changes
from sitrep_app.domain.identity import SubjectId
from sitrep_app.domain.trouble import Trouble
from sitrep_app.gui.forms.guessing import Guessing, Told
from sitrep_app.gui.forms.kinds import FORMS
from sitrep_app.gui.forms.shape import KindForm, Preview, Sketch
from sitrep_app.i18n import _, ngettext
from sitrep_app.i18n.directions import dotted, quoted
from sitrep_app.ops import drafting, same_incident
from sitrep_app.ops.drafting import FIELDS, Names, field_names
from sitrep_app.ops.drafting.quick import KINDS_READ
from sitrep_app.store.workspace import Workspace


class Filling:
    """One draft on its way to an entry.

    What is needed and not there yet is no trouble to speak of until a person leaves that field or asks to save.
    """

    def __init__(self, workspace: Workspace, draft: Draft, *, by_line: bool = False) -> None:
        """Fill in a draft; `by_line` leaves it to the line of quick entry which kind it is."""
        self.workspace = workspace
        self.draft = known_fields(draft)
        self.guessing = Guessing(workspace, self.draft, "" if by_line else self.draft.kind)
        if self.guessing.is_behind(self.draft):
            self.draft = known_fields(self.guessing.read(self.draft, self.draft.line))
        self._begun = self.draft
        self._left: set[str] = set()
        self._is_attempted = False
        self.checked = drafting.check(workspace, self.draft)

    @property
    def form(self) -> KindForm:
        """How this kind's form is laid out."""
        return FORMS[self.draft.kind]

    @property
    def is_edit(self) -> bool:
        """Say whether a known entry is being corrected."""
        return self.draft.subject is not None

    @property
    def is_changed(self) -> bool:
        """Say whether anything was typed since the form was opened."""
        return _typed(self.draft) != _typed(self._begun)

    @property
    def is_kept(self) -> bool:
        """Say whether the workspace holds a draft of this form."""
        return self.draft.kept_at > 0

    @property
    def is_worth_keeping(self) -> bool:
        """Say whether closing should leave a draft: something was typed, and it says something new."""
        if not self.is_changed or not (self.draft.fields or self.draft.line.strip()):
            return False
        return not self.is_edit or bool(self.checked.writings) or bool(self.checked.troubles)

    def note_kept(self, kept: Draft) -> None:
        """Note that a draft of this form has reached the disk."""
        if kept.id == self.draft.id:
            self.draft = replace(self.draft, kept_at=kept.kept_at)

    def typed(self, fields: Mapping[str, Words], reason: str = "", line: str = "") -> Draft | None:
        """Return the draft of words that nobody has checked yet; None where they are those the form was opened with."""
        draft = replace(self.draft, fields=dict(fields), reason=reason, line=line)
        return draft if _typed(draft) != _typed(self._begun) or self.is_kept else None

    def take(self, fields: Mapping[str, Words], reason: str = "") -> None:
        """Take the words now in the form and check them."""
        self.draft = self.guessing.taken(replace(self.draft, fields=dict(fields), reason=reason))
        self.checked = drafting.check(self.workspace, self.draft)

    def read_line(self, line: str) -> None:
        """Read a line into every field that nobody has filled, and make it the kind of entry that it tells of."""
        self.draft = known_fields(self.guessing.read(self.draft, line))
        self.checked = drafting.check(self.workspace, self.draft)

    def note_shown(self, fields: Mapping[str, Words]) -> None:
        """Note the words that the form shows now that a line was read."""
        self.guessing.note_shown(self.draft, fields)

    @property
    def guesses(self) -> tuple[Told, ...]:
        """The guesses that nobody has looked at."""
        return self.guessing.told(self.draft, Names(self.workspace))

    def look(self) -> None:
        """Note that a person has looked at every guess."""
        self.draft = self.guessing.left(self.draft, self.draft.guessed)

    def turn_into(self, kind: str) -> None:
        """Make it a form of another kind; words of fields that both kinds have stay, and a line is read as that kind."""
        self.draft = known_fields(replace(self.draft, kind=kind))
        self.guessing.kind = kind
        if self.draft.line.strip() and kind in KINDS_READ:
            self.draft = known_fields(self.guessing.read(self.draft, self.draft.line))
        self._begun = replace(self._begun, kind=kind)
        self._left.clear()
        self._is_attempted = False
        self.checked = drafting.check(self.workspace, self.draft)

    def leave(self, names: Iterable[str]) -> None:
        """Note that a person has been in these fields and left them."""
        self._left.update(names := tuple(names))
        self.draft = self.guessing.left(self.draft, names)

    def attempt(self) -> bool:
        """Note that a person asks to save, and say whether that can be done."""
        self._is_attempted = True
        return self.checked.is_ready

    def save(self, workspace: Workspace) -> Changes:
        """Record the entry; for a session to perform. Guesses have been looked at before."""
        assert not self.draft.guessed
        return drafting.save(workspace, self.draft)

    def add_to(self, workspace: Workspace, existing: SubjectId) -> Changes:
        """Add what was written to an event that is there; an event that is being corrected is saved, then joined to it."""
        if self.draft.subject is None:
            return same_incident.add(workspace, existing, self.draft)
        drafting.save(workspace, self.draft)
        return same_incident.join(workspace, existing, self.draft.subject)

    @property
    def troubles(self) -> dict[str, Trouble]:
        """The troubles to be shown now, by field, in the order of the form."""
        shown = {name: trouble for name, trouble in self.checked.troubles.items() if not self._is_early(name)}
        order = field_names(self.draft.kind)
        return dict(
            sorted(shown.items(), key=lambda one: order.index(one[0]) if one[0] in order else len(order))
        )

    @property
    def doubts(self) -> dict[str, str]:
        """What is doubtful and can be overruled, by field; each rule speaks once of a field."""
        found: dict[str, str] = {}
        for doubt in self.checked.doubts:
            found[doubt.field] = " ".join(filter(None, (found.get(doubt.field), doubt.what)))
        return found

    @property
    def is_doubted(self) -> bool:
        """Say whether nothing but a reason is missing for the entry to be saved."""
        return bool(self.checked.doubts) and not self.checked.overruled and not self.checked.troubles

    @property
    def hints(self) -> dict[str, str]:
        """What the words in each field were read as; of an empty field nothing was read."""
        return {name: hint for name, hint in self.checked.hints.items() if not self._is_empty(name)}

    @property
    def missing(self) -> list[str]:
        """The labels of what is needed, not there yet, and not shown as a trouble."""
        names = [name for name in self.checked.troubles if self._is_early(name)]
        return [spec.said for spec in FIELDS[self.draft.kind] if spec.name in names]

    def summary(self) -> str:
        """Return what the form's foot says."""
        if count := len(self.troubles):
            return ngettext("{n} field needs attention", "{n} fields need attention", count).format(n=count)
        if self.missing:
            return _("Still needed: {fields}").format(fields=_(", ").join(self.missing))
        if self.is_doubted:
            return _("Correct what is doubtful, or say why it is so")
        return _("Nothing has been changed") if self.is_edit and not self.checked.writings else ""

    def line_read_as(self) -> str:
        """Return what the line of quick entry was read as: the kind, what was not understood, what the sign means."""
        found = self.guessing.understood
        if found is None:
            return ""
        title = _(FORMS[found.kind].title)
        told = found.kind_why and found.kind != "incident"
        kind = _("{kind}: {why}").format(kind=title, why=found.kind_why) if told else title
        unread = _(", ").join(map(quoted, found.unread_words))
        left = _("not understood: {words}").format(words=unread) if unread else ""
        others = _(", ").join(_(FORMS[other].title) for other in found.kinds if other != found.kind)
        other = _("or: {words}").format(words=others) if others else ""
        return dotted((_("guessed, to be looked at") if self.draft.guessed else "", kind, other, left))

    def preview(self) -> Preview:
        """Return how the entry will look."""
        return self.form.preview(
            Sketch(self.draft, self.checked.hints, self.checked.state, Names(self.workspace))
        )

    def next_draft(self, draft_id: str) -> Draft:
        """Return the draft of the next entry, which begins with what is usually the same, but for what a line said."""
        said = self.guessing.understood.fields if self.guessing.understood else {}
        own = {name: words for name, words in self.draft.fields.items() if said.get(name) != words}
        carried = {name: own[name] for name in self.form.carried if name in own}
        return Draft(draft_id, self.draft.kind, carried)

    def hidden_fields(self) -> set[str]:
        """Return the fields that do not matter: those about something new while what is named is known, or not named."""
        names, hidden = Names(self.workspace), set[str]()
        for naming, dependent in self.form.only_new.items():
            words = self.draft.text(naming)
            is_new = bool(words) and not names.called(naming, words) and names.spoken(naming, words) == words
            if not is_new:
                hidden.update(dependent)
        return {name for name in hidden if not self.draft.text(name) and name not in self.checked.troubles}

    def _is_early(self, name: str) -> bool:
        """Say whether a field is not there yet, or is a choice that is still being typed."""
        is_half = name in self.form.specs and self.form.specs[name].widget == "choice"
        return (self._is_empty(name) or is_half) and not self._is_attempted and name not in self._left

    def _is_empty(self, name: str) -> bool:
        return not self.draft.text(name) and not self.draft.items(name)


def known_fields(draft: Draft) -> Draft:
    """Return a draft without the fields that its kind has not; a kind that nobody can add becomes an event."""
    kind = draft.kind if draft.kind in FIELDS else "incident"
    names = field_names(kind)
    fields = {name: words for name, words in draft.fields.items() if name in names and words}
    guessed = {name: said for name, said in draft.guessed.items() if name in fields}
    return replace(draft, kind=kind, fields=fields, guessed=guessed)


def _typed(draft: Draft) -> tuple[object, ...]:
    return (draft.fields, draft.reason, draft.line)
