"""manage.py sweep: judges every case afresh, mends what differs, stores the result; the nightly proof by hand.

It does the jobs of its sweep itself, beside whatever workers there are, and answers when the last is done.
"""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from certification.actions.sweeping import JOB, start_sweep, work_off
from tracker.tasks import work

BAR = 30


class Command(BaseCommand):
    help = "Judge every case afresh. Ends with 1 if a case that counted as judged turned out otherwise."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--shard", type=int, default=JOB, help="cases of one job (default %(default)s)")

    def handle(self, *args: Any, **options: Any) -> None:
        started = time.monotonic()
        done = work_off(start_sweep(size=options["shard"]), self.show, worker=work.name())
        if done.cases:
            self.stderr.write("")
        rows = (
            (pgettext("sweep", "cases checked"), done.checked),
            (pgettext("sweep", "left to their jobs, changed meanwhile"), done.waiting),
            (pgettext("sweep", "cases changed"), done.changed_cases),
            (pgettext("sweep", "findings opened"), done.opened),
            (pgettext("sweep", "findings retired"), done.retired),
            (pgettext("sweep", "seconds"), f"{time.monotonic() - started:.1f}"),
        )
        for says, count in rows:
            self.stdout.write(f"{says}: {count}")
        for failure in done.failures:
            self.stderr.write(f"{failure['reference']}: {', '.join(failure['rules'])}")
        if done.failures:
            self.stderr.write(_("These cases counted as judged and differ: a change went round the record."))
            sys.exit(1)

    def show(self, done: int, cases: int) -> None:
        """A bar that grows; a line per step where nobody watches."""
        full = BAR * done // max(cases, done, 1)
        text = f"[{'#' * full}{'.' * (BAR - full)}] {done}/{max(cases, done)}"
        watched = self.stderr.isatty()
        self.stderr.write(f"\r{text}" if watched else text, ending="" if watched else "\n")
        self.stderr.flush()
