"""manage.py load_demo: reference tables, forty producers with their control bodies, and the people, once."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import yaml
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from certification.actions.dossiers import import_dossiers
from certification.actions.reference import keep_laboratories
from certification.actions.seeding import DEMO, rows_of, seed_reference
from certification.actions.sweeping import judge_all
from certification.process import SYSTEM
from tracker.management.demo_people import make_people, people_are_there
from tracker.management.dossier_words import words


class Command(BaseCommand):
    help = "Load the demo country once; --as-of only says which day its files are about."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--as-of", action="store_true", help="say the day of the files and do nothing else"
        )

    def handle(self, *args: Any, **options: Any) -> str | None:
        if options["as_of"]:
            return as_of()
        if not settings.DEMO:
            raise CommandError(
                "The demo country has passwords everybody knows: it is loaded only with DEMO=1."
            )
        if people_are_there():
            return "The demo country is there already."
        seed_reference(by=SYSTEM)
        keep_laboratories(rows_of(DEMO / "laboratories.csv"), by=SYSTEM)
        told = sum(load(path) for path in dossiers())
        judge_all()
        return f"{told} dossiers, {make_people()} people."


def as_of() -> str:
    """The day the files are about; all say the same."""
    return str(yaml.load(dossiers()[0].read_text("utf-8"), yaml.BaseLoader)["as_of"])


def dossiers() -> list[Path]:
    """The files of the demo, one producer or control body each, in the order of their names."""
    return sorted(DEMO.glob("*.yaml"))


def load(path: Path) -> int:
    """Import one file; how many dossiers it held. CommandError if anything in it is wrong."""
    result = import_dossiers(path.read_bytes(), by=SYSTEM)
    if result.problems:
        raise CommandError("\n".join(f"{path.name}: {p.place}: {words(p)}" for p in result.problems))
    return len(result.outcomes)
