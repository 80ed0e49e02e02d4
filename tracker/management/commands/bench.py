"""manage.py bench NAME: a benchmark with figures as ratios against a limit or a peer measured in the same run.

`sweep` judges a country and `reminders` plans for one, each in a database of its own, which is dropped afterwards;
`rules` judges facts in memory beside OpenFisca, `jobs` works a queue beside procrastinate; for those it makes
environments in the data folder.
"""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tracker.bench import jobs, reminders, rules, sweep
from tracker.bench.scratch import NoRoom


class Command(BaseCommand):
    help = "Run a benchmark: sweep (everything), reminders (planning), rules (beside OpenFisca) or jobs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", choices=("sweep", "rules", "jobs", "reminders"))
        parser.add_argument(
            "--cases", type=int, default=100_000, help="size of the country (default %(default)s)"
        )
        parser.add_argument(
            "--subjects", type=int, default=200_000, help="subjects of the rules alone (default %(default)s)"
        )
        parser.add_argument("--jobs", type=int, default=2000, help="jobs of one round (default %(default)s)")
        parser.add_argument(
            "--obligations", type=int, default=1_000_000, help="obligations to plan for (default %(default)s)"
        )
        parser.add_argument("--workers", type=int, default=1, help="processes that share the work")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["name"] == "rules":
            found = rules.run(options["subjects"])
        elif options["name"] == "jobs":
            found = _with_room(lambda: jobs.run(options["jobs"], min(options["cases"], 5_000)))
        elif options["name"] == "reminders":
            found = _with_room(lambda: reminders.run(options["obligations"]))
        else:
            found = _with_room(lambda: sweep.run(options["cases"], options["workers"]))
        if options["json"]:
            self.stdout.write(json.dumps(found))
            return
        for name, value in found.items():
            self.stdout.write(f"{name:24} {value}")


def _with_room(measure: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    try:
        return measure()
    except NoRoom as trouble:
        raise CommandError(str(trouble)) from None
