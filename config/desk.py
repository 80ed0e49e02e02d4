"""Makes the admin ours: one site, the reading room, with the rule book beside the records."""

from django.conf import settings
from django.contrib.admin.apps import AdminConfig
from django.utils.module_loading import autodiscover_modules


class DeskConfig(AdminConfig):
    """Django's admin with our site in place of its own. A worker shows no pages, and is there sooner without them."""

    default_site = "tracker.admin.site.Desk"

    def ready(self) -> None:
        if settings.ROLE == "worker":
            return
        super().ready()
        autodiscover_modules("admin.pages")
