"""Works the queues without Celery and without Redis, only slower: once until they are empty, or for ever."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection

from tracker.tasks import clock, work

PAUSE_SECONDS = 1.0
TURN_SECONDS = 20.0


class Command(BaseCommand):
    """Each turn is a tick, then every queue until it is empty."""

    help = "Do the work that waits, without Celery and without Redis."

    def add_arguments(self, parser: ArgumentParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--once", action="store_true", help="end when nothing is due (the default)")
        how.add_argument("--forever", action="store_true", help="look again every second until Ctrl-C")
        parser.add_argument("--queue", choices=work.QUEUES, help="work this queue alone")

    def handle(self, *args: Any, **options: Any) -> None:
        queues = [options["queue"]] if options["queue"] else list(work.QUEUES)
        if not options["forever"]:
            turn(queues)
            return
        try:
            while True:
                self.try_turn(queues)
                time.sleep(PAUSE_SECONDS)
        except KeyboardInterrupt:
            return

    def try_turn(self, queues: list[str]) -> None:
        """A database that is away is waited for."""
        try:
            turn(queues)
        except DatabaseError as error:
            self.stderr.write(f"The database does not answer: {str(error).strip()}")
            connection.close()


def turn(queues: list[str]) -> None:
    """A tick, then queue by queue until none has left the others anything to do."""
    clock.tick(by_message=False)
    while True:
        spent = [work.drain(queue, limit_seconds=TURN_SECONDS) for queue in queues]
        if not any(spent) and not clock.waiting(queues):
            return
