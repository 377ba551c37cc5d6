"""`sitrep new`: make a workspace, empty or from a sample."""

import argparse
from pathlib import Path

from sitrep_app.cli.arguments import file_argument, marking
from sitrep_app.cli.desktop import Desktop
from sitrep_app.domain.setting import Setting
from sitrep_app.domain.trouble import WrongUse
from sitrep_app.ops import samples, workspaces
from sitrep_app.store.host import this_host


def configure(parser: argparse.ArgumentParser) -> None:
    """Take the file, and the sample or the title."""
    file_argument(parser)
    parser.add_argument("--sample", metavar="NAME", help=f"start from a sample: {', '.join(samples.names())}")
    parser.add_argument("--title", help="the workspace's title (the file's name)")
    parser.add_argument("--subtitle", default="", help="a line under the title")
    parser.add_argument(
        "--zone", default="Asia/Baghdad", help="the time zone in which days begin (Asia/Baghdad)"
    )
    parser.add_argument("--marking", metavar="TLP", default="green", help="who may see new entries (green)")


def run(arguments: argparse.Namespace, _desktop: Desktop) -> int:
    """Make the workspace."""
    path: Path = arguments.file
    if arguments.sample:
        if arguments.title:
            raise WrongUse("A sample brings its own title", "--title", "Leave out --title or --sample.")
        samples.make_sample(path, arguments.sample)
    else:
        setting = Setting(
            arguments.title or path.stem,
            arguments.subtitle,
            arguments.zone,
            default_marking=marking(arguments.marking),
        )
        workspaces.create(path, setting, this_host()).close()
    print(f"Made {path}")
    return 0
