"""manage.py bench NAME: a benchmark with figures as ratios against a limit measured in the same run."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tracker.bench import sweep
from tracker.bench.scratch import BYTES_PER_CASE, NoRoom


class Command(BaseCommand):
    help = "Run a benchmark in a database of its own, which is dropped afterwards."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", choices=("sweep",))
        parser.add_argument(
            "--cases", type=int, default=100_000, help="size of the country (default %(default)s)"
        )
        parser.add_argument("--workers", type=int, default=1, help="processes that share the work")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        need = options["cases"] * BYTES_PER_CASE >> 20
        print(f"about {need} MB of disk are needed while it runs", file=sys.stderr)
        try:
            found = sweep.run(options["cases"], options["workers"])
        except NoRoom as trouble:
            raise CommandError(str(trouble)) from None
        if options["json"]:
            self.stdout.write(json.dumps(found))
            return
        for name, value in found.items():
            self.stdout.write(f"{name:24} {value}")
