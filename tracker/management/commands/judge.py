"""manage.py judge: what the rules say of a case, or of a file of dossiers, on one day; nothing is written."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from certification.actions.dossiers import judge_dossiers
from certification.errors import NotFound
from certification.process import SYSTEM
from certification.queries import cases
from certification.queries.day import today
from certification.queries.explain import Assessment, assess
from tracker.management.files import bytes_of
from tracker.management.judgement import plain, said
from tracker.management.prepared import prepare
from tracker.management.verdict_words import plain as plain_verdicts
from tracker.management.verdict_words import plain_problems

MALFORMED = 2


class Command(BaseCommand):
    help = "Say what the rules say of a case on record, or of a file of dossiers, on a day. Writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", help="a file of dossiers (always answered in JSON); - reads input"
        )
        parser.add_argument("--case", metavar="KZ-YYYY-NNNN", help="reference of a case on record")
        parser.add_argument("--on", type=date.fromisoformat, metavar="DATE", help="the day (default: today)")
        parser.add_argument("--language", choices=("kk", "ru", "en"), default="en")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        prepare()
        if (options["file"] is None) == (options["case"] is None):
            raise CommandError(_("Name a file of dossiers or, with --case, a case on record."))
        if options["file"] is not None:
            self.judge_file(options["file"], options["on"] or today())
            return
        with translation.override(options["language"]):
            found = self.assessed(options["case"], options["on"] or today())
            if options["json"]:
                text = json.dumps(plain(options["case"], found), ensure_ascii=False, indent=2, default=str)
            else:
                text = "\n".join(said(options["case"], found))
            self.stdout.write(text)
            if found.stored:
                self.stderr.write(_("The stored findings say otherwise: the case waits to be judged."))

    def judge_file(self, name: str, day: date) -> None:
        """The verdicts on each dossier of a file, an object for one, a list for many; exit code 2 if malformed."""
        judged = judge_dossiers(bytes_of(name), day)
        if judged.problems:
            answer: Any = {"errors": plain_problems(judged.problems)}
        else:
            answers = [plain_verdicts(said) for said in judged.verdicts]
            answer = answers[0] if len(answers) == 1 else answers
        self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=2, default=str))
        if judged.problems:
            sys.exit(MALFORMED)

    def assessed(self, reference: str, day: date) -> Assessment:
        """The case on that day."""
        try:
            return assess(cases.case(reference, SYSTEM), day)
        except NotFound:
            raise CommandError(_("There is no case %(reference)s.") % {"reference": reference}) from None
