"""The tools people would otherwise use, on the same events in the same run; one that is missing is reported as missing."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from bench.measuring import Figure, Timing, timing_of

WEB = Path(__file__).parent / "web"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE_S = 300.0
TABLE_ROWS = 100_000
_EPOCH = 852_076_800
_YEARS = 29


@dataclass(frozen=True, slots=True)
class Peer:
    """One timeline or chart in a browser, with so many events; `frames` is how often it is panned."""

    name: str
    script: str
    events: int
    frames: int = 8
    is_stacked: bool = False


PEERS = (
    Peer("vis-timeline, stacked", "vis", 1_000, is_stacked=True),
    Peer("vis-timeline, not stacked", "vis", 2_000),
    Peer("uPlot", "uplot", 100_000),
    Peer("uPlot", "uplot", 1_000_000, frames=3),
)


def measure(frame: Timing) -> Iterator[Figure]:
    """Yield what each peer takes to load and to pan over all its events, against our own frame of the whole workspace."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or not (WEB / "node_modules").is_dir():
        lacking = "no Chromium" if browser is None else "npm install --prefix bench/web was not run"
        yield Figure.missing(f"peers in a browser ({lacking})")
        return
    for peer in PEERS:
        yield from _measured(browser, peer, frame)


def _measured(browser: str, peer: Peer, frame: Timing) -> Iterator[Figure]:
    name = f"{peer.name}, {peer.events:,} events"
    told = _run(browser, peer)
    if "frames" not in told:
        yield Figure.missing(f"{name} ({told.get('fault', 'no answer')})")
        return
    yield Figure(f"{name}: load", timing_of([told["loaded"]]))
    panned = timing_of(told["frames"])
    yield Figure(
        f"{name}: pan",
        panned,
        limit="our own frame of the whole workspace",
        ratio=panned.median / frame.median,
    )


def open_table(folder: Path, columns: Timing) -> Iterator[Figure]:
    """Yield what LibreOffice takes to load fewer events from a table, against our holding all that a workspace has."""
    name = f"LibreOffice Calc loads a table of {TABLE_ROWS:,} events"
    office, python = shutil.which("soffice"), _python_of_office()
    if office is None or python is None:
        yield Figure.missing(f"{name} (no {'soffice' if office is None else 'Python with uno'})")
        return
    table = folder / "events.csv"
    with table.open("w", encoding="utf-8") as out:
        out.write("id,date,lane,title,account\n")
        for number in range(TABLE_ROWS):
            day = datetime.fromtimestamp(_EPOCH + number * 911, UTC).date()
            out.write(f"{number},{day},{number % 6},Raid {number},{'It was told at length. ' * 9}\n")
    command = [python, str(Path(__file__).with_name("office.py")), office, str(table)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE_S)
    if told.returncode != 0:
        yield Figure.missing(f"{name} ({told.stderr.strip().splitlines()[-1:]})")
        return
    loaded = timing_of([float(told.stdout)])
    limit = "our opening the whole workspace"
    yield Figure(name, loaded, limit=limit, ratio=loaded.median / columns.median)


def _python_of_office() -> str | None:
    """Return a Python that LibreOffice's own library is installed for."""
    for python in filter(None, map(shutil.which, ("/usr/bin/python3", "python3"))):
        if subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0:
            return python
    return None


def _run(browser: str, peer: Peer) -> dict[str, Any]:
    asked = f"peer={peer.script}&events={peer.events}&frames={peer.frames}&stacked={int(peer.is_stacked)}"
    with _served() as (address, told), tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-gpu-vsync"]
        command += ["--disable-frame-rate-limit", f"--user-data-dir={profile}", "--window-size=1600,900"]
        command += ["--js-flags=--max-old-space-size=8192", f"{address}/page.html?{asked}"]
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            return told.get(timeout=PATIENCE_S)
        except Empty:
            return {"fault": f"no answer in {PATIENCE_S:.0f} s"}
        finally:
            child.terminate()
            child.wait()


@contextmanager
def _served() -> Iterator[tuple[str, "Queue[dict[str, Any]]"]]:
    told: Queue[dict[str, Any]] = Queue()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, told))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", told
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """Serves the page, its libraries and its events, and takes what it measured."""

    def __init__(self, told: "Queue[dict[str, Any]]", *rest: Any) -> None:
        self._told = told
        super().__init__(*rest, directory=str(WEB))

    def do_GET(self) -> None:
        if not self.path.startswith("/data/"):
            super().do_GET()
            return
        body = json.dumps(_events(int(self.path.rsplit("/", 1)[1]))).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        self._told.put(json.loads(self.rfile.read(length)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        """Say nothing of each request."""


def _events(count: int) -> dict[str, Sequence[int]]:
    step = _YEARS * 365 * 86_400 / count
    return {
        "moments": [int(_EPOCH + number * step) for number in range(count)],
        "lanes": [number * 7919 % 6 for number in range(count)],
    }
