"""`sitrep add`: record one entry without a window."""

import argparse
import json
from collections.abc import Mapping, Sequence

from sitrep_app.cli.arguments import Parser, file_argument
from sitrep_app.cli.attaching import Files, attaching_arguments, files_in, list_attaching, taken_in
from sitrep_app.cli.desktop import Desktop
from sitrep_app.cli.doubting import overruling, overruling_arguments, tell_doubts
from sitrep_app.cli.opening import writing
from sitrep_app.cli.quick_adding import add_quick, quick_arguments
from sitrep_app.cli.repeating import as_json, repeating_arguments, tell_repeated
from sitrep_app.domain.draft import Draft, Words
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.ops import drafting, templates
from sitrep_app.ops.drafting import FIELDS, OVERRULE, field_names
from sitrep_app.store.workspace import Workspace


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file and the kind; the fields follow from the kind."""
    file_argument(parser)
    parser.add_argument("kind", metavar="KIND", nargs="?", default="", help=", ".join(FIELDS))
    parser.add_argument("--json", action="store_true", help="print what was recorded as JSON")
    quick_arguments(parser)
    overruling_arguments(parser)
    repeating_arguments(parser)
    parser.add_argument("--template", metavar="NAME", help="begin with what a template says")
    parser.epilog = "The fields of a kind: sitrep add FILE KIND --fields"
    parser.add_argument("--fields", action="store_true", help="list the fields of the kind and leave")
    parser.set_defaults(takes_fields=True)


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Record the entry."""
    if arguments.quick is not None:
        return add_quick(arguments)
    if not arguments.kind:
        raise WrongUse("No kind of entry is named", "sitrep add", f"Choose one of: {', '.join(FIELDS)}.")
    if arguments.kind not in FIELDS:
        raise WrongUse(
            f"“{arguments.kind}” is no kind of entry", "sitrep add", f"Choose one of: {', '.join(FIELDS)}."
        )
    if arguments.fields:
        return _list_fields(arguments.kind)
    fields, files = _fields(arguments.kind, arguments.rest)
    with writing(arguments.file) as workspace, taken_in(workspace, files) as attached:
        fields |= {"attachment": tuple(map(drafting.item_of, attached))} if attached else {}
        fields = {**_begun(workspace, arguments), **fields, **overruling(arguments)}
        draft = Draft(workspace.host.ids.token(), arguments.kind, fields)
        checked = drafting.check(workspace, draft)
        tell_doubts(checked)
        state = None if checked.troubles else checked.state
        repeated = tell_repeated(workspace, state, is_refused=arguments.refuse_duplicates)
        changes = drafting.save(workspace, draft)
    subject = changes.subjects[-1]
    if arguments.json:
        print(
            json.dumps(
                {
                    "kind": arguments.kind,
                    "subject": subject,
                    "step": changes.step,
                    "read_as": dict(checked.hints),
                    "overruled": {doubt.rule: doubt.what for doubt in checked.doubts},
                    "likely_duplicates": as_json(repeated),
                }
            )
        )
    else:
        print(f"Recorded {arguments.kind} {subject}")
        for name, hint in checked.hints.items():
            print(f"  {name}: {hint}")
    return 0


def _begun(workspace: Workspace, arguments: argparse.Namespace) -> Mapping[str, Words]:
    """Return the words that the entry begins with: those of the template that was asked for."""
    if arguments.template is None:
        return {}
    template = templates.find(workspace, arguments.template)
    if template.kind != arguments.kind:
        said = f"The template “{template.name}” is for another kind of entry, {template.kind}"
        raise WrongUse(said, "--template", f"Use: sitrep add FILE {template.kind} --template NAME")
    return template.fields


def _fields(kind: str, words: Sequence[str]) -> tuple[dict[str, Words], Files]:
    parser = Parser(prog=f"sitrep add FILE {kind}", add_help=False, allow_abbrev=False)
    repeated = {spec.name for spec in FIELDS[kind] if spec.repeated}
    if "attachment" in field_names(kind):
        attaching_arguments(parser, has_pair=_has_pair(kind))
    for name in field_names(kind):
        if name in ("attachment", OVERRULE):
            continue
        action = "append" if name in repeated else "store"
        parser.add_argument(f"--{name.replace('_', '-')}", dest=name, action=action)
    found, unknown = parser.parse_known_args(words)
    if unknown:
        raise WrongUse(
            f"There is no option {unknown[0]}",
            f"sitrep add FILE {kind}",
            f"See: sitrep add FILE {kind} --fields",
        )
    files = files_in(found)
    given = {name: value for name, value in vars(found).items() if value is not None}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}, files


def _has_pair(kind: str) -> bool:
    return any(spec.name == "attachment" and spec.vocabulary for spec in FIELDS[kind])


def _list_fields(kind: str) -> int:
    for spec in FIELDS[kind]:
        if spec.name == "attachment":
            list_attaching(has_pair=bool(spec.vocabulary))
            continue
        notes = [
            spec.label,
            *(["needed"] if spec.required else []),
            *(["may be repeated"] if spec.repeated else []),
        ]
        print(f"--{spec.name.replace('_', '-'):24} {', '.join(notes)}")
    print(f"--{OVERRULE:24} Why it is right although it is doubtful")
    return 0
