"""Where everything is built and joined. The desktop is loaded only when it is asked for."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sitrep_app import i18n, paths
from sitrep_app.cli.desktop import PictureRequest
from sitrep_app.store.host import this_host

INTERRUPTED = 130
"""The exit status of a command that was stopped while it was being loaded."""


class LazyDesktop:
    """The desktop application; Qt is imported at the first call."""

    def open(self, workspace: Path | None) -> int:
        """Open the window and return the exit status when it is closed."""
        from sitrep_app.gui import app

        return app.run(workspace, this_host())

    def picture(self, request: PictureRequest) -> None:
        """Draw a page of the app offscreen into a PNG file."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # The offscreen platform warns, of every window, that it cannot pass its size limits on to a desktop
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
        from sitrep_app.gui import app

        app.picture(
            request.workspace,
            request.page,
            request.out,
            size=request.size,
            theme=request.theme,
            language=request.language,
            lens=request.lens,
            host=this_host(),
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command in the arguments and return its exit status."""
    # More threads make numpy's small matrices slower, not faster, and cost 60 ms at start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    i18n.bind(paths.resources() / "i18n")
    try:
        from sitrep_app.cli import running
    except KeyboardInterrupt:
        return INTERRUPTED
    return running.run(sys.argv[1:] if arguments is None else arguments, LazyDesktop())
