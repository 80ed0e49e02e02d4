"""manage.py backup DIR: a copy of the database and of all stored files, with the sums a restore must meet."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from tracker.management.copies import CopyTrouble, back_up
from tracker.management.programs import ProgramTrouble


class Command(BaseCommand):
    help = "Copy the database and all stored files into a new folder; the house may be open meanwhile."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder", type=Path, metavar="DIR", help="a folder that is not there yet, or empty"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            held = back_up(options["folder"].absolute())
        except (CopyTrouble, ProgramTrouble, OSError) as trouble:
            raise CommandError(str(trouble)) from None
        rows = sum(int(count) for count, *_sums in held["tables"].values())
        said = _("Copied: %(tables)d tables with %(rows)d rows, %(files)d files.")
        self.stdout.write(said % {"tables": len(held["tables"]), "rows": rows, "files": len(held["files"])})
