"""`manage.py api_client ORGANISATION`: a client id and secret for a body, a laboratory or the Ministry, shown once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Q

from certification.process import Role
from tracker.management.clients import open_client
from tracker.models import Organisation


class Command(BaseCommand):
    help = "Open an API client for an organisation; the secret is printed once and never again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "organisation", help="a control body's full code, a laboratory's code, or ministry"
        )
        parser.add_argument(
            "--role",
            default=Role.INSPECTOR.value,
            choices=["inspector", "reviewer", "manager", "laboratory", "official"],
        )

    def handle(self, *args: Any, **options: Any) -> None:
        code = options["organisation"]
        stands_for = Q(control_body__code=code) | Q(laboratory__code=code)
        if code == Organisation.Kind.MINISTRY:
            stands_for |= Q(kind=Organisation.Kind.MINISTRY)
        organisation = Organisation.objects.filter(stands_for).first()
        if organisation is None:
            raise CommandError(f"No organisation stands for {code}. Full codes look like KZ-BIO-149.")
        client_id, secret = open_client(organisation, Role(options["role"]))
        self.stdout.write(f"client_id {client_id}\nclient_secret {secret}")
