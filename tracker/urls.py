"""The doors of the product, one line each."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from tracker.portal.home import choose_language

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("tracker.api.urls")),
    path("", include("tracker.public.urls")),
    path("", choose_language, name="languages"),
    *i18n_patterns(
        path("", include("tracker.accounts.urls")),
        path("office/", include("tracker.office.urls")),
        path("law/", include("tracker.public.law_urls")),
        path("", include("tracker.portal.urls")),
    ),
]
