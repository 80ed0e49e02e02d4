"""The queues by nature of their work, and how many jobs of each are done at once on one machine.

Each nature has a concurrency of its own, so that slow receivers never hold up judging. What computes (`db`) gets
processes; what waits for others gets threads, of which many cost little. Two Celery processes therefore do for a small
machine: five would cost another 400 MB and share the same two cores. On bigger ones docker-compose.yml starts one
service per queue, with the same figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Jobs of a queue that one worker does at once; of http so many that five receivers who answer late, each with the
# two attempts it may have in flight, leave room for the others.
AT_ONCE = {"db": 2, "mail": 2, "http": 12, "papers": 1, "import": 1}
QUEUES = tuple(AT_ONCE)
# Without gossip, mingling and heartbeats workers are not each other's business; signs of life stand in the database.
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")


@dataclass(frozen=True, slots=True)
class Pool:
    """One Celery process: the queues it hears and what it works them with."""

    name: str
    queues: tuple[str, ...]
    threads: bool = False

    @property
    def size(self) -> int:
        return sum(AT_ONCE[queue] for queue in self.queues)

    def arguments(self) -> list[str]:
        """What follows `celery -A config.celery`."""
        kind = "threads" if self.threads else "prefork"
        return ["worker", "-Q", ",".join(self.queues), "-P", kind, "-c", str(self.size), *QUIET]


SMALL_MACHINE: Sequence[Pool] = (
    Pool("worker", ("db",)),
    Pool("courier", ("mail", "http", "papers", "import"), threads=True),
)
