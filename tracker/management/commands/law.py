"""manage.py law: the rule book on a day, the proof that it covers the law, and what a draft of it would change."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from certification.law import BOOK
from certification.law.coverage import coverage
from certification.queries.day import today
from certification.queries.impact import impact
from tracker.management.drafts import DraftTrouble, drafts_in
from tracker.management.impact_words import plain, said
from tracker.management.prepared import prepare
from tracker.templatetags.rules import cited, rule_title


class Command(BaseCommand):
    help = "Print the rules in force on a day, what covers each row of the law, or the impact of a draft."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the day (default: today)")
        parser.add_argument("--coverage", action="store_true", help="what covers each row of the law")
        parser.add_argument("--draft", type=Path, metavar="FILE.py", help="rules as they might become")
        parser.add_argument(
            "--impact", action="store_true", help="who falls out and who comes in under the draft"
        )
        parser.add_argument("--language", choices=("kk", "ru", "en"), default="en")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        with translation.override(options["language"]):
            if options["coverage"]:
                self.cover(as_json=options["json"])
            elif options["draft"] is not None:
                self.compare(options["draft"], options["on"] or today(), as_json=options["json"])
            elif options["impact"]:
                raise CommandError(_("Name the draft: --draft FILE.py --impact."))
            else:
                self.list(options["on"] or today(), as_json=options["json"])

    def cover(self, *, as_json: bool) -> None:
        """Every row of the law with its kind, its rules or the reason why there are none."""
        try:
            found = coverage(BOOK)
        except LookupError as trouble:
            raise CommandError(str(trouble)) from None
        if as_json:
            rows = [{**asdict(row), "kind": row.kind.value, "rules": list(row.rules)} for row in found]
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))
            return
        for row in found:
            self.stdout.write(f"{row.id:8} {row.kind.value:12} {', '.join(row.rules) or row.reason}")

    def list(self, day: date, *, as_json: bool) -> None:
        """The rules that are the law on the day."""
        rows = [
            {
                "rule": rule.code,
                "since": rule.since,
                "until": rule.until,
                "law": cited(rule.law),
                "gate": rule.gate.value,
                "title": rule_title(rule),
            }
            for rule in BOOK.rules_on(day)
        ]
        if as_json:
            self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1, default=str))
            return
        for row in rows:
            self.stdout.write(f"{row['rule']:28} {row['title']} ({row['law']})")

    def compare(self, path: Path, day: date, *, as_json: bool) -> None:
        """Judge everybody under the book and under the draft; nothing is written."""
        try:
            drafts = drafts_in(path)
        except DraftTrouble as trouble:
            raise CommandError(str(trouble)) from None
        found = impact(drafts, day)
        self.stdout.write(
            json.dumps(plain(found), ensure_ascii=False, indent=1, default=str)
            if as_json
            else "\n".join(said(found))
        )
