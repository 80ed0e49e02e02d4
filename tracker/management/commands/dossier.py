"""manage.py dossier: the JSON Schema of dossiers, the dossier of a case on record, and complete examples."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from certification.actions.dossiers import (
    as_yaml,
    dossier_schema,
    examples,
    export_body,
    export_producer,
)
from certification.errors import NotFound
from certification.process import SYSTEM
from certification.queries.day import today
from tracker.management.prepared import prepare


class Command(BaseCommand):
    help = "Print the JSON Schema of dossiers, export one from the record, or print a complete example."

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        verbs.add_parser("schema", help="the JSON Schema (2020-12) of a dossier")
        export = verbs.add_parser(
            "export", help="the whole file of the producer of a case, or of a control body"
        )
        export.add_argument("what", help="reference of a case (KZ-YYYY-NNNN) or full code of a control body")
        example = verbs.add_parser("example", help="a complete file that judges without a finding on a day")
        example.add_argument("kind", choices=sorted(examples.KINDS))
        for with_day in (export, example):
            with_day.add_argument(
                "--on", type=date.fromisoformat, metavar="DATE", help="the day (default: today)"
            )
            with_day.add_argument("--json", action="store_true", help="JSON instead of YAML")

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        as_json = options["verb"] == "schema" or options["json"]
        VERBS: dict[str, Callable[[], Any]] = {
            "schema": dossier_schema,
            "export": lambda: self.exported(options["what"], options["on"] or today()),
            "example": lambda: examples.example(options["kind"], options["on"] or today()),
        }
        found = VERBS[options["verb"]]()
        if as_json:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=2))
        else:
            self.stdout.write(as_yaml(found), ending="")

    def exported(self, what: str, day: date) -> Any:
        """A producer's file by its case, a control body's by its code."""
        try:
            if "-BIO-" in what:
                return export_body(what, as_of=day)
            return export_producer(what, by=SYSTEM, as_of=day)
        except NotFound:
            raise CommandError(_("There is nothing on record under %(what)s.") % {"what": what}) from None
