"""Timing a piece of work several times, and saying what machine it ran on."""

import os
import platform
import statistics
import time
from collections.abc import Callable
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


def timed(work: Callable[[], object], runs: int, *, warm: int = 1) -> Timing:
    """Return how long a piece of work takes, in milliseconds."""
    for _ in range(warm):
        work()
    spent = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        spent.append((time.perf_counter() - start) * 1000)
    spent.sort()
    return Timing(
        statistics.median(spent), spent[min(int(len(spent) * 0.95), len(spent) - 1)], spent[0], runs
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
