"""`make bench`: measure, print a table, and keep it in bench/results/ with the machine's description."""

import argparse
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from bench import columns, log, looking, peers
from bench.measuring import Figure, Timing, machine

RESULTS = Path(__file__).parent / "results"


def main() -> int:
    """Measure and write the results."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--incidents", type=int, default=1_000_000, help="how large a workspace to make (1000000)"
    )
    parser.add_argument("--out", type=Path, default=RESULTS, help="the folder for the results")
    arguments = parser.parse_args()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="sitrep-bench-") as name:
        folder = Path(name)
        os.environ["SITREP_HOME"] = str(folder / "home")
        for figure in _measured(folder, arguments.incidents):
            print(_line(figure), flush=True)
            figures.append(figure)
    arguments.out.mkdir(parents=True, exist_ok=True)
    measured = {
        "machine": machine(),
        "incidents": arguments.incidents,
        "figures": [asdict(one) for one in figures],
    }
    out = arguments.out / f"{arguments.incidents}.json"
    out.write_text(json.dumps(measured, indent=2) + "\n", encoding="utf-8")
    print(f"Written to {out}")
    return 0


def _measured(folder: Path, incidents: int) -> Iterator[Figure]:
    """Yield our own figures, then the limits and the peers, all in one run."""
    yield from log.measure(folder, incidents)
    ours: dict[str, Timing] = {}
    for figure in looking.measure(folder):
        ours[figure.name] = figure.timing
        yield figure
    yield from columns.measure()
    yield from peers.open_table(folder, ours[looking.COLUMNS])
    yield from peers.measure(ours[looking.FRAME])


def _line(figure: Figure) -> str:
    if figure.is_missing:
        return f"{figure.name:64}    missing"
    timing = figure.timing
    parts = [f"{figure.name:64} {timing.median:10.1f} {figure.unit}"]
    if timing.runs > 1:
        parts.append(f"p95 {timing.p95:.1f}")
    if figure.rate:
        parts.append(f"{figure.rate:,.0f} a second")
    if figure.ratio:
        parts.append(f"{figure.ratio:.1f} x {figure.limit}")
    return "  ".join(parts)


if __name__ == "__main__":
    raise SystemExit(main())
