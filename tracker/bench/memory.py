"""What a process holds of memory, as Linux counts it."""

from __future__ import annotations

from pathlib import Path


def rss_mb() -> float:
    """Now."""
    return _line("VmRSS")


def peak_mb() -> float:
    """The most it has held so far."""
    return _line("VmHWM")


def _line(name: str) -> float:
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise LookupError(name)
