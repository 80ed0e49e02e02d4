"""`manage.py api_client ORGANISATION`: a client id and secret for a control body or laboratory, shown once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from certification.process import Role
from tracker.management.clients import open_client
from tracker.models import Organisation


class Command(BaseCommand):
    help = "Open an API client for an organisation; the secret is printed once and never again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("organisation", help="a control body's full code, or a laboratory's code")
        parser.add_argument(
            "--role", default=Role.INSPECTOR.value, choices=["inspector", "reviewer", "laboratory"]
        )

    def handle(self, *args: Any, **options: Any) -> None:
        code = options["organisation"]
        found = Organisation.objects.filter(control_body__code=code) | Organisation.objects.filter(
            laboratory__code=code
        )
        organisation = found.first()
        if organisation is None:
            raise CommandError(f"No organisation stands for {code}. Full codes look like KZ-BIO-149.")
        client_id, secret = open_client(organisation, Role(options["role"]))
        self.stdout.write(f"client_id {client_id}\nclient_secret {secret}")
