"""The dead of this host: what a killed process held is free at the next tick, not after the rest of its lease."""

from __future__ import annotations

import os
import socket

import structlog

from certification.actions.leases import end_leases_of, holders

log = structlog.get_logger(__name__)


def free_what_the_dead_hold() -> None:
    """End the leases of processes of this host that are no more; those of other hosts are theirs to free.

    Two containers that were given one host name free each other's jobs: the fence keeps every effect single, and a
    letter may leave twice under its one Message-ID. So host names should differ, as they do by default.
    """
    gone = {name for name in holders(socket.gethostname()) if is_gone(name)}
    if gone and (freed := end_leases_of(gone)):
        log.warning("leases_of_the_dead", holders=sorted(gone), freed=freed)


def is_gone(name: str) -> bool:
    """Whether `host:pid` of this host names no process; what is not written so is let be."""
    number = name.rpartition(":")[2]
    if not number.isdigit():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False
