"""A calm run: clients work, nothing is hurt, and memory is watched; what grows without end is seen here."""

from __future__ import annotations

import statistics
import time
from collections import defaultdict
from pathlib import Path

from tests.torture.harness.house import House

SAMPLE_SECONDS = 5.0
# The first sixth of the time (five minutes of thirty) is for warming up; a fifteenth is looked at on either side.
WARMING, WINDOW = 1 / 6, 1 / 15
MOST_GROWTH = 0.10


def soak(house: House, seconds: float) -> dict[str, dict[str, float]]:
    """For each part: megabytes after warming up and at the end, and by how much it grew."""
    samples: dict[str, list[tuple[float, int]]] = defaultdict(list)
    began = time.monotonic()
    while (age := time.monotonic() - began) < seconds:
        for name in house.parts:
            samples[name].append((age, resident(house, name)))
        house.rest(SAMPLE_SECONDS)
    return {name: grown(found, seconds) for name, found in samples.items()}


def grown(found: list[tuple[float, int]], seconds: float) -> dict[str, float]:
    warm, wide = seconds * WARMING, seconds * WINDOW
    early = statistics.median([size for age, size in found if warm <= age <= warm + wide])
    late = statistics.median([size for age, size in found if age >= seconds - wide])
    return {
        "early_mb": round(early / 1024, 1),
        "late_mb": round(late / 1024, 1),
        "growth": round(late / early - 1, 3),
    }


def resident(house: House, name: str) -> int:
    """Kilobytes of a part and what it has forked."""
    return sum(resident_of(pid) for pid in (house.pid(name), *house.children(name)))


def resident_of(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)
