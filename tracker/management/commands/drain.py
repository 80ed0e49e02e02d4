"""Works the queues without Celery and without Redis, only slower: once until they are empty, or for ever."""

from __future__ import annotations

import json
import signal
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from django.utils.translation import gettext as _

from tracker.tasks import clock, places, work

PAUSE_SECONDS = 1.0
TURN_SECONDS = 20.0


class Command(BaseCommand):
    """Each turn is a tick, then every queue until none has anything left that can be begun.

    SIGTERM and Ctrl-C let the job in hand end and claim no other. Working for ever it leaves signs of life as a
    worker does, so that whoever watches sees the queues answered.
    """

    help = "Do the work that waits, without Celery and without Redis."

    def add_arguments(self, parser: ArgumentParser) -> None:
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--once", action="store_true", help="end when nothing is due (the default)")
        how.add_argument("--forever", action="store_true", help="look again every second until Ctrl-C")
        parser.add_argument("--queue", choices=work.QUEUES, help="work this queue alone")
        parser.add_argument(
            "--json", action="store_true", help="answer in JSON: jobs done or tried, by queue"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        queues = [options["queue"]] if options["queue"] else list(work.QUEUES)
        told = dict.fromkeys(queues, 0)
        before = {number: signal.signal(number, close) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            self.work(told, forever=options["forever"])
        finally:
            places.reopen()
            for number, handler in before.items():
                signal.signal(number, handler)
        if options["json"]:
            self.stdout.write(json.dumps(told))
        else:
            self.stdout.write(_("Jobs worked: %(count)d.") % {"count": sum(told.values())})

    def work(self, told: dict[str, int], *, forever: bool) -> None:
        if not forever:
            turn(told)
        while forever and not places.closing():
            self.try_turn(told)
            time.sleep(PAUSE_SECONDS)

    def try_turn(self, told: dict[str, int]) -> None:
        """A database that is away is waited for."""
        try:
            for queue in told:
                work.sign(queue)
            turn(told)
        except DatabaseError as error:
            said = _("The database does not answer: %(why)s") % {"why": str(error).strip()}
            self.stderr.write(said)
            connection.close()


def turn(told: dict[str, int]) -> None:
    """A tick, then queue by queue, until a whole round found nothing to begin; counts what was claimed."""
    clock.tick(by_message=False)
    found = True
    while found and not places.closing():
        found = False
        for queue in told:
            worked = work.drain(queue, limit_seconds=TURN_SECONDS).jobs
            told[queue] += worked
            found = found or worked > 0


def close(_number: int, _frame: Any) -> None:
    places.close()
