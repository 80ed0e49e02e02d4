"""Plugs the doorbell and the job handlers in; the one place where imports stand inside a function."""

from django.apps import AppConfig


class TrackerConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "tracker"
    label = "tracker"
    verbose_name = "Tracker"
