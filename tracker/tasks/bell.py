"""The bell: tells the workers over Redis to look at a queue; it never waits long, never fails and never matters."""

from __future__ import annotations

import time

import structlog
from celery import current_app

# A message that nobody heard for so long has been overtaken by the tick.
HEARD_WITHIN_SECONDS = 10
# After a failure nobody is made to wait again so soon.
SILENT_SECONDS = 5.0

log = structlog.get_logger(__name__)
_silent_until = 0.0


def ring(queue: str) -> None:
    """Send one doorbell for `queue`; a broker that does not answer silences the bell for a while, no more."""
    global _silent_until
    if time.monotonic() < _silent_until:
        return
    try:
        current_app.send_task("drain", args=(queue,), queue=queue, retry=False, expires=HEARD_WITHIN_SECONDS)
    except Exception as error:  # kombu raises many kinds, and none may reach the change that rang
        _silent_until = time.monotonic() + SILENT_SECONDS
        log.warning("bell_silent", queue=queue, error=type(error).__name__)


def warm_up() -> None:
    """Load now what the first ring would load, so that the first person to change something does not wait for it."""
    current_app.finalize(auto=True)
    with current_app.connection_for_write() as line:
        _ = (current_app.amqp.router, line.get_transport_cls())
