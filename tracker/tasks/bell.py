"""The bell: tells the workers over Redis to look at a queue; nobody waits for it, it never fails and never matters.

A thread of its own speaks to Redis, so that a broker that is away, frozen, full or locked costs a request nothing.
After a failure the circuit is open: nothing is tried for a while, then what was to be rung is rung once.
"""

from __future__ import annotations

import atexit
import os
import threading
import time
from collections import Counter
from collections.abc import Callable

import structlog
from celery import current_app

# After a failure nothing is tried again so soon.
SILENT_SECONDS = 5.0
# More doorbells at once than that find the queue empty anyway.
RINGS_AT_MOST = 4
# More of them wait in Redis only where nobody works, and one would do.
UNHEARD_AT_MOST = 64
# What a command that ends waits for its last doorbell.
LAST_RING_SECONDS = 0.3

log = structlog.get_logger(__name__)


def send(queue: str) -> None:
    """Send a doorbell now, over whatever time the broker is given; what the broker raises is raised.

    Doorbells never expire, so those that nobody answers are kept to a few: the oldest are thrown away.
    """
    with current_app.producer_or_acquire() as producer:
        current_app.send_task("drain", args=(queue,), queue=queue, retry=False, producer=producer)
        producer.channel.client.ltrim(queue, 0, UNHEARD_AT_MOST - 1)


class Ringer:
    """Holds what is to be rung, and the thread that rings it."""

    def __init__(self, send: Callable[[str], None] = send, pause_seconds: float = SILENT_SECONDS) -> None:
        self.send, self.pause_seconds = send, pause_seconds
        self.waiting = Counter[str]()
        self.changed = threading.Condition()
        self.thread: threading.Thread | None = None
        self.silent = False
        self.idle = True

    def ask(self, queue: str) -> None:
        with self.changed:
            self.waiting[queue] = min(self.waiting[queue] + 1, RINGS_AT_MOST)
            if self.thread is None:
                self.thread = threading.Thread(target=self._run, name="bell", daemon=True)
                self.thread.start()
            self.changed.notify_all()

    def settle(self, seconds: float) -> bool:
        """Wait until everything is rung, or the bell fell silent; whether all was rung."""
        with self.changed:
            self.changed.wait_for(lambda: self.silent or (self.idle and not self.waiting), seconds)
            return self.idle and not self.waiting and not self.silent

    def _run(self) -> None:
        while True:
            with self.changed:
                self.changed.wait_for(lambda: bool(self.waiting))
                asked, self.waiting, self.idle = self.waiting, Counter(), False
            rung = self._ring(asked)
            with self.changed:
                self.idle, self.silent = True, not rung
                self.changed.notify_all()
            if not rung:
                time.sleep(self.pause_seconds)

    def _ring(self, asked: Counter[str]) -> bool:
        for queue in asked.elements():
            try:
                self.send(queue)
            except Exception as error:  # kombu raises many kinds, and none may end the bell
                log.warning("bell_silent", queue=queue, error=type(error).__name__)
                with self.changed:
                    self.waiting |= asked
                return False
        return True


ringer = Ringer()


def ring(queue: str) -> None:
    """Have one doorbell sent for `queue`; returns at once."""
    ringer.ask(queue)


def settle(seconds: float = LAST_RING_SECONDS) -> bool:
    return ringer.settle(seconds)


def forget() -> None:
    """In a forked process: the thread stayed behind with its parent."""
    global ringer
    ringer = Ringer()


os.register_at_fork(after_in_child=forget)
atexit.register(settle)


def warm_up() -> None:
    """Load now what the first ring would load, so that the first change of a process is heard as soon as any other."""
    current_app.finalize(auto=True)
    with current_app.connection_for_write() as line:
        _ = (current_app.amqp.router, line.get_transport_cls())
