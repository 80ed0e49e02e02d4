"""manage.py code EMAIL: the sign-in code of this moment, in a demo and for its own people alone."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tracker.models import User
from tracker.people import code_now


class Command(BaseCommand):
    help = "Print the sign-in code a demo person may use now."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> str:
        user = User.objects.filter(email=options["email"].strip().lower()).first()
        code = code_now(user) if user is not None else None
        if code is None:
            raise CommandError("Codes are printed in a demo (DEMO=1) and for its own staff alone.")
        return code
