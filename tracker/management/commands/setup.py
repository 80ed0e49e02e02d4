"""manage.py setup: what must be done before the processes start; doing it again changes nothing."""

from __future__ import annotations

import shutil
import sys
from argparse import ArgumentParser
from datetime import date
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from certification.queries import day
from tracker.management.migrating import migrate

LOADER = "load_demo"


class Command(BaseCommand):
    help = "Compile texts, migrate, make the cache table; with --demo also load the demo country, once."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--demo", action="store_true", help="load the demo country")
        parser.add_argument("--compiled", action="store_true", help="the texts are compiled already")
        parser.add_argument(
            "--fresh", action="store_true", help="forget everything in the embedded database first"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["fresh"]:
            self.say("Forgetting the old data")
            forget()
        if not options["compiled"]:
            self.say("Compiling the texts")
            call_command("texts", compile=True, stdout=StringIO())
        self.say("Preparing the database")
        migrate()
        call_command("createcachetable", verbosity=0)
        if options["demo"] and LOADER in get_commands():
            self.say("Loading the demo country")
            load_country()
        else:
            self.say("Filling the reference tables")
            call_command("seed_reference", stdout=StringIO())

    def say(self, sentence: str) -> None:
        self.stdout.write(f"{sentence} …")
        sys.stdout.flush()


def forget() -> None:
    """Empties the embedded database and the files that belong to it; refuses any other database."""
    if settings.EMBEDDED is False:
        raise CommandError("FRESH=1 forgets the embedded database only; DATABASE_URL names another one.")
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
    for folder in (settings.MEDIA_ROOT, settings.MAIL_FOLDER):
        shutil.rmtree(folder, ignore_errors=True)
    shift_file().unlink(missing_ok=True)
    settings.LEGAL_DAY_SHIFT = 0


def load_country() -> None:
    """Loads the demo on the day its file is about; from then on its legal day moves with the clock.

    `load_demo --as-of` answers that day and nothing else; `load_demo` loads what is not there yet.
    """
    if not shift_file().exists():
        settings.LEGAL_DAY_SHIFT = 0
        as_of = date.fromisoformat(str(call_command(LOADER, "--as-of", stdout=StringIO())).strip())
        settings.LEGAL_DAY_SHIFT = (as_of - day.today()).days
    call_command(LOADER)
    shift_file().write_text(str(settings.LEGAL_DAY_SHIFT), "ascii")


def shift_file() -> Any:
    return settings.DATA_DIR / "legal_day_shift"
