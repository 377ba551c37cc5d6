"""Opening a table of events in LibreOffice, without its window; run by a Python that has its `uno`, not by ours."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMA_SEPARATED = {"Hidden": True, "FilterName": "Text - txt - csv (StarCalc)", "FilterOptions": "44,34,76,1"}
PATIENCE_S = 60.0


def main(office: str, table: str) -> int:
    """Print the milliseconds that loading a table takes in a LibreOffice that has started already."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        pipe = f"sitrep-bench-{time.monotonic_ns()}"
        options = ["--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}"]
        command = [office, *options, f"--accept=pipe,name={pipe};urp;"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        child = subprocess.Popen(command, start_new_session=True, **quiet)
        try:
            desktop = _desktop(pipe)
            begun = time.perf_counter()
            loaded = desktop.loadComponentFromURL(Path(table).as_uri(), "_blank", 0, _values(COMMA_SEPARATED))
            print((time.perf_counter() - begun) * 1000, flush=True)
            loaded.close(True)
        finally:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
    return 0


def _desktop(pipe: str):
    local = uno.getComponentContext()
    finder = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + PATIENCE_S
    while True:
        try:
            context = finder.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def _values(given):
    made = []
    for name, value in given.items():
        one = PropertyValue()
        one.Name, one.Value = name, value
        made.append(one)
    return tuple(made)


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
