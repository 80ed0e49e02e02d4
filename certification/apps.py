"""Boots the record; the rule book is checked by its schema alone, so that nothing runs Polars before a fork."""

from django.apps import AppConfig
from django.conf import settings

from certification import failpoint


class CertificationConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "certification"
    label = "certification"
    verbose_name = "Certification"

    def ready(self) -> None:
        """A test may have named a point to die at."""
        if settings.FAILPOINT != "none":
            failpoint.arm(failpoint.death(settings.FAILPOINT))
