"""Plugs the doorbell in; the one place where imports stand inside a function."""

from django.apps import AppConfig
from django.conf import settings


class TrackerConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "tracker"
    label = "tracker"
    verbose_name = "Tracker"

    def ready(self) -> None:
        """From here on a commit that leaves work rings; the handlers answer wherever a queue is worked."""
        from certification import doorbell
        from tracker.tasks import bell

        doorbell.plug_in(bell.ring)
        if settings.ROLE == "web":
            bell.warm_up()
