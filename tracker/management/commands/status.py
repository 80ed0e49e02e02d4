"""manage.py status: how the machinery stands, for people or (--json) machines; 1 when somebody should look."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from tracker.tasks.figures import Machinery, figures
from tracker.templatetags.durations import duration
from tracker.templatetags.words import word


class Command(BaseCommand):
    help = "Tell how queues, workers, the full check and the reminders stand; ends with 1 when somebody should look."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        now = figures()
        troubles = list(troubles_of(now))
        if options["json"]:
            self.stdout.write(json.dumps({"well": not troubles, **now.as_json()}, ensure_ascii=False))
        else:
            for line in (*lines_of(now), *troubles):
                self.stdout.write(line)
        if troubles:
            sys.exit(1)


def lines_of(now: Machinery) -> Iterator[str]:
    for queue in now.queues:
        sign = now.heard[queue.queue]
        yield _(
            "%(queue)s: waiting %(due)d, the oldest for %(age)s, in hand %(leased)d, gave up %(dead)d; heard %(sign)s"
        ) % {
            "queue": word(queue.queue, "queue"),
            "due": queue.due,
            "age": duration(queue.oldest_seconds),
            "leased": queue.leased,
            "dead": queue.dead,
            "sign": duration(sign.seconds if sign else None),
        }
    if now.sweep is None:
        yield pgettext("status", "Full check: none yet")
        return
    yield _(
        "Full check: %(checked)d of %(cases)d cases in %(time)s, changed %(changed)d, differences %(differences)d"
    ) % {
        "checked": now.sweep.checked,
        "cases": now.sweep.cases,
        "time": duration(now.sweep.seconds),
        "changed": now.sweep.changed,
        "differences": now.sweep.differences,
    }


def troubles_of(now: Machinery) -> Iterator[str]:
    """What somebody should look at."""
    if now.silent:
        yield _("Nobody answers for: %(queues)s.") % {
            "queues": ", ".join(word(one, "queue") for one in now.silent)
        }
    if now.dead:
        yield _("Jobs that gave up: %(count)d.") % {"count": now.dead}
    if now.sweep and now.sweep.differences:
        yield _("Differences: %(n)s.") % {"n": now.sweep.differences}
    if now.reminders_late:
        yield _("Reminders that should have left and have not: %(n)s.") % {"n": now.reminders_late}
