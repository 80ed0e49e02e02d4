"""Every address of the site: health, accounts, admin, and the doors of tracker."""

from django.contrib import admin
from django.urls import include, path

from config.health import healthz, readyz
from config.metrics import metrics
from tracker.urls import urlpatterns as doors

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("livez", healthz, name="livez"),
    path("readyz", readyz, name="readyz"),
    path("metrics", metrics, name="metrics"),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
    # Django takes addresses with a language from the root list alone, so the doors are unpacked here.
    *doors,
]
