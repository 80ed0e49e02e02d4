"""Boots the record; the rule book is checked by its schema alone, so that nothing runs Polars before a fork."""

from django.apps import AppConfig


class CertificationConfig(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "certification"
    label = "certification"
    verbose_name = "Certification"
