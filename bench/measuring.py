"""Timing a piece of work several times, and saying what machine it ran on."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds of several runs: the median, the 95th percentile and the least."""

    median: float
    p95: float
    least: float
    runs: int


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured thing; `ratio` compares its median with `limit`'s, measured in the same run."""

    name: str
    timing: Timing
    unit: str = "ms"
    limit: str = ""
    ratio: float | None = None
    rate: float | None = None
    is_missing: bool = False

    @classmethod
    def missing(cls, name: str) -> "Figure":
        """Return what stands in the table where something could not be measured here."""
        return cls(name, Timing(0.0, 0.0, 0.0, 0), is_missing=True)


def timed(
    work: Callable[[], object],
    runs: int,
    *,
    warm: int = 1,
    clock: Callable[[], float] = time.perf_counter,
) -> Timing:
    """Return how long a piece of work takes by a clock, in milliseconds."""
    for _ in range(warm):
        work()
    spent = []
    for _ in range(runs):
        start = clock()
        work()
        spent.append((clock() - start) * 1000)
    return timing_of(spent)


def timing_of(spent: Sequence[float]) -> Timing:
    """Return what several runs took, given in milliseconds."""
    ordered = sorted(spent)
    last = len(ordered) - 1
    return Timing(
        statistics.median(ordered), ordered[min(int(len(ordered) * 0.95), last)], ordered[0], len(ordered)
    )


def machine() -> dict[str, str]:
    """Return what the figures were measured on."""
    model = ""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text().splitlines()
        model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
    return {
        "processor": model or platform.processor(),
        "cores": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        "load": f"{os.getloadavg()[0]:.1f}",
    }
