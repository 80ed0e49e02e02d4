"""Opening API clients; the secret leaves this module once, in clear, and is stored as a hash."""

import secrets

from django.db import transaction
from oauth2_provider.models import get_application_model

from certification.process import Role
from tracker.models import ApiClient, Organisation


def open_client(
    organisation: Organisation, role: Role, *, client_id: str = "", secret: str = ""
) -> tuple[str, str]:
    """A new client of the organisation in that role: its id and its secret."""
    application = get_application_model()
    identity = client_id or secrets.token_urlsafe(16)
    word = secret or secrets.token_urlsafe(32)
    with transaction.atomic():
        made = application.objects.create(
            name=f"{organisation.name} ({role.value})",
            client_id=identity,
            client_secret=word,
            client_type=application.CLIENT_CONFIDENTIAL,
            authorization_grant_type=application.GRANT_CLIENT_CREDENTIALS,
        )
        ApiClient.objects.create(application=made, organisation=organisation, role=role.value)
    return identity, word
