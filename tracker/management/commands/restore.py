"""manage.py restore DIR: takes a copy back into an empty database, and compares every table and file with it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from tracker.management.copies import CopyTrouble, restore
from tracker.management.programs import ProgramTrouble


class Command(BaseCommand):
    help = "Fill an empty database and an empty document store from a copy; refuses to write over anything."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that `backup` has made")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            held = restore(options["folder"].absolute())
        except (CopyTrouble, ProgramTrouble, OSError) as trouble:
            raise CommandError(str(trouble)) from None
        said = _("Restored and compared: %(tables)d tables, %(files)d files. The feed has a new epoch.")
        self.stdout.write(said % {"tables": len(held["tables"]), "files": len(held["files"])})
