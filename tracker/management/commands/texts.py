"""manage.py texts: compiles the catalogs, or checks that every text is there in Kazakh and Russian."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError

from tracker.management import catalogs, extraction

OURS = ("tracker", "certification")


class Command(BaseCommand):
    help = "Compile the catalogs (--compile), or check that no text is missing or wrong (--check)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--compile", action="store_true", help="write LC_MESSAGES/django.mo of every language"
        )
        parser.add_argument("--check", action="store_true", help="fail if a text is missing or wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        folders = [Path(apps.get_app_config(label).path) for label in OURS if apps.is_installed(label)]
        if options["compile"] or not options["check"]:
            for folder in folders:
                for path in catalogs.compile_app(folder):
                    self.stdout.write(f"{path.relative_to(folder.parent)}")
        if options["check"]:
            self._check(folders)

    def _check(self, folders: list[Path]) -> None:
        used = [text for folder in folders for text in extraction.texts_in(folder)]
        found = catalogs.missing(used, folders) + catalogs.one_sided(folders)
        found += [
            fault
            for folder in folders
            for lang in catalogs.LANGUAGES
            for fault in catalogs.faults(folder, lang)
        ]
        for line in found:
            self.stderr.write(line)
        if found:
            raise CommandError(f"{len(found)} faults in the texts")
        self.stdout.write(f"{len(set(used))} texts, all in kk and ru")
