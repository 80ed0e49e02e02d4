"""manage.py import FILE: brings dossiers into the record, or says everything that is wrong with them."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import pgettext, pgettext_lazy

from certification.actions.dossiers import Imported, import_dossiers
from certification.process import SYSTEM
from tracker.management.dossier_words import words
from tracker.management.files import bytes_of
from tracker.management.prepared import prepare

STATES = {
    "created": pgettext_lazy("dossier", "created"),
    "updated": pgettext_lazy("dossier", "updated"),
    "unchanged": pgettext_lazy("dossier", "unchanged"),
    "refused": pgettext_lazy("dossier", "refused"),
}


class Command(BaseCommand):
    help = "Import dossiers (schema 1, YAML or JSON). Each producer comes in whole or not at all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", help="the file to import; - reads standard input")
        parser.add_argument("--dry-run", action="store_true", help="check and try everything, change nothing")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        result = import_dossiers(bytes_of(options["file"]), by=SYSTEM, dry_run=options["dry_run"])
        if options["json"]:
            self.stdout.write(json.dumps(_plain(result), ensure_ascii=False, indent=2, default=str))
        else:
            self._say(result, dry_run=options["dry_run"])
        if result.problems:
            sys.exit(1)

    def _say(self, result: Imported, *, dry_run: bool) -> None:
        for outcome in result.outcomes:
            rows = sum(outcome.created.values()), sum(outcome.updated.values())
            self.stdout.write(
                f"{outcome.ref}: {STATES[outcome.state]}" + (" (+{} ~{})".format(*rows) if any(rows) else "")
            )
            for place in outcome.kept:
                self.stdout.write(
                    "  " + _("%(place)s: the record says otherwise and stays") % {"place": place}
                )
        for problem in result.problems:
            self.stderr.write(f"{problem.place or pgettext('dossier', 'file')}: {words(problem)}")
        counts = Counter(outcome.state for outcome in result.outcomes)
        self.stdout.write(", ".join(f"{STATES[state]} {count}" for state, count in sorted(counts.items())))
        if dry_run:
            self.stdout.write(_("Nothing was changed: this was a dry run."))


def _plain(result: Imported) -> dict[str, Any]:
    return {
        "dossiers": [
            {"ref": o.ref, "state": o.state, "created": o.created, "updated": o.updated, "kept": o.kept}
            for o in result.outcomes
        ],
        "problems": [
            {"place": p.place, "code": p.code, "params": p.params, "dossier": p.dossier, "text": words(p)}
            for p in result.problems
        ],
    }
