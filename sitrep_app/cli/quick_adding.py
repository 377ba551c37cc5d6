"""`sitrep add FILE --quick LINE`: what one line of plain words comes to, and the entry once that was agreed to."""

import argparse
import json

from sitrep_app.cli.doubting import overruling, tell_doubts
from sitrep_app.cli.opening import looking, writing
from sitrep_app.cli.repeating import as_json, tell_repeated
from sitrep_app.domain.draft import Draft
from sitrep_app.domain.trouble import Trouble, WrongUse
from sitrep_app.ops import drafting
from sitrep_app.ops.drafting.quick import KINDS_READ, Understood, read_quick


def quick_arguments(parser: argparse.ArgumentParser) -> None:
    """Take the line, and whether what it was read as may be recorded."""
    parser.add_argument(
        "--quick", metavar="LINE", help="read one line of plain words; KIND is guessed if not given"
    )
    parser.add_argument("--yes", action="store_true", help="record what the line was read as")
    parser.add_argument(
        "--dry-run", action="store_true", help="only show what the line is read as (so without --yes)"
    )


def add_quick(arguments: argparse.Namespace) -> int:
    """Show what a line is read as and why; record it only where that was agreed to."""
    _refuse_others(arguments)
    is_agreed = arguments.yes and not arguments.dry_run
    with (writing if is_agreed else looking)(arguments.file) as workspace:
        understood = read_quick(workspace, arguments.quick, arguments.kind)
        fields = {**understood.fields, **overruling(arguments)}
        draft = Draft(workspace.host.ids.token(), understood.kind, fields)
        checked = drafting.check(workspace, draft)
        tell_doubts(checked, is_refused=is_agreed)
        state = None if checked.troubles else checked.state
        repeated = tell_repeated(workspace, state, is_refused=is_agreed and arguments.refuse_duplicates)
        subject = drafting.save(workspace, draft).subjects[-1] if is_agreed else None
    if arguments.json:
        more = {"subject": subject, "likely_duplicates": as_json(repeated)}
        print(json.dumps(_as_json(understood, checked) | more, ensure_ascii=False))
    else:
        _print(understood, checked)
        print(
            f"Recorded {understood.kind} {subject}"
            if subject
            else "Nothing was recorded. To record it, add --yes."
        )
    return 0


def _refuse_others(arguments: argparse.Namespace) -> None:
    if arguments.rest:
        raise WrongUse(
            f"“{arguments.rest[0]}” does not go with --quick", "sitrep add", "Give the line alone."
        )
    if arguments.kind and arguments.kind not in KINDS_READ:
        raise WrongUse(
            f"A line cannot be read as “{arguments.kind}”",
            "sitrep add",
            f"Choose from: {', '.join(KINDS_READ)}.",
        )


def _print(understood: Understood, checked: drafting.Checked) -> None:
    others = f"; or {', '.join(understood.kinds)}" if understood.kinds else ""
    print(f"{understood.kind}: {understood.kind_why}{others}")
    for guess in understood.guesses:
        words = guess.words if isinstance(guess.words, str) else "; ".join(guess.words)
        or_else = f" (or: {', '.join(guess.others)})" if guess.others else ""
        print(f"  {guess.field}: {words}{or_else}  ← “{guess.quoted(understood.line)}”: {guess.why}")
    for words in understood.unread_words:
        print(f"  not understood: “{words}”")
    for name, trouble in checked.troubles.items():
        print(f"  missing or wrong: {name}: {_told(trouble)}")
    for doubt in checked.doubts:
        print(f"  doubtful: {doubt.field}: {doubt.what}")


def _told(trouble: Trouble) -> str:
    return f"{trouble.what}. {trouble.remedy}"


def _as_json(understood: Understood, checked: drafting.Checked) -> dict[str, object]:
    return {
        "kind": understood.kind,
        "why": understood.kind_why,
        "other_kinds": understood.kinds,
        "fields": {
            guess.field: {
                "words": guess.words,
                "from": [understood.line[span.start : span.end] for span in guess.spans],
                "at": [[span.start, span.end] for span in guess.spans],
                "why": guess.why,
                "or": guess.others,
                "read_as": checked.hints.get(guess.field, ""),
            }
            for guess in understood.guesses
        },
        "not_understood": understood.unread_words,
        "troubles": {name: _told(trouble) for name, trouble in checked.troubles.items()},
        "doubts": {doubt.field: doubt.what for doubt in checked.doubts},
    }
