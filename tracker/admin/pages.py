"""Every page of the reading room, imported so that each registers itself once the site stands."""

from django.apps import apps
from django.utils.translation import gettext_lazy as _

from tracker.admin import (
    cases,
    diary,
    groups,
    machinery,
    papers,
    people,
    producers,
    reference,
    reminders,
    shipping,
    sites,
    visits,
)

__all__ = [
    "cases",
    "diary",
    "groups",
    "machinery",
    "papers",
    "people",
    "producers",
    "reference",
    "reminders",
    "shipping",
    "sites",
    "visits",
]

# What the parts of the site are called above its pages.
for _label, _name in (
    ("certification", _("Record")),
    ("tracker", _("People")),
    ("axes", _("Wrong passwords")),
):
    apps.get_app_config(_label).verbose_name = _name
