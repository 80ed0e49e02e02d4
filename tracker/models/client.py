"""A machine that speaks for an organisation over the API, with a token of the client-credentials grant."""

from django.conf import settings
from django.db import models

from certification.process import Role
from tracker.models.organisation import Organisation

CLIENT_ROLES = [
    (role.value, role.value)
    for role in (Role.INSPECTOR, Role.REVIEWER, Role.MANAGER, Role.LABORATORY, Role.OFFICIAL)
]


class ApiClient(models.Model):
    """Ties an OAuth application to an organisation and a role; without a row a token opens nothing."""

    application = models.OneToOneField(
        settings.OAUTH2_PROVIDER_APPLICATION_MODEL, on_delete=models.CASCADE, related_name="api_client"
    )
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="api_clients")
    role = models.CharField(max_length=12, choices=CLIENT_ROLES)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["organisation", "id"]

    def __str__(self) -> str:
        return f"{self.organisation} {self.role}"
