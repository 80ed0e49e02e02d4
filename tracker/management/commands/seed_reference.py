"""manage.py seed_reference: fills the reference tables with what comes with the project."""

from typing import Any

from django.core.management.base import BaseCommand

from certification.actions.seeding import seed_reference
from certification.process import SYSTEM


class Command(BaseCommand):
    help = "Fill the reference tables: regions, control bodies and recognitions, EU lists, working days."

    def handle(self, *args: Any, **options: Any) -> None:
        added = seed_reference(by=SYSTEM)
        for table, count in added.items():
            self.stdout.write(f"{table}: {count}")
