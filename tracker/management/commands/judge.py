"""manage.py judge: what the rules say of one case on one day, and why; judged afresh, nothing is written."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from certification.errors import NotFound
from certification.process import SYSTEM
from certification.queries import cases
from certification.queries.day import today
from certification.queries.explain import Assessment, assess
from tracker.management.judgement import plain, said


class Command(BaseCommand):
    help = "Say what the rules say of a case on a day, and why. Reads the record, writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--case", required=True, metavar="KZ-YYYY-NNNN", help="reference of the case")
        parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the day (default: today)")
        parser.add_argument("--language", choices=("kk", "ru", "en"), default="en")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        with translation.override(options["language"]):
            found = self.assessed(options["case"], options["on"] or today())
            if options["json"]:
                text = json.dumps(plain(options["case"], found), ensure_ascii=False, indent=2, default=str)
            else:
                text = "\n".join(said(options["case"], found))
            self.stdout.write(text)
            if found.stored:
                self.stderr.write(_("The stored findings say otherwise: the case waits to be judged."))

    def assessed(self, reference: str, day: date) -> Assessment:
        """The case on that day."""
        try:
            return assess(cases.case(reference, SYSTEM), day)
        except NotFound:
            raise CommandError(_("There is no case %(reference)s.") % {"reference": reference}) from None
