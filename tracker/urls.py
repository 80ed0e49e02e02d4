"""The doors of the product, one line each."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", include("tracker.api.urls")),
    path("", include("tracker.public.urls")),
]
