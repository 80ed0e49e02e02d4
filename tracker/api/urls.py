"""Addresses of version 1: a released field or address is never taken back."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView
from oauth2_provider.views import TokenView

from tracker.api import hooks, schema, views
from tracker.api.problems import nothing_here

app_name = "api"

OPENAPI_TELLS_OF_TOKENS = schema.ClientScheme  # registered by being imported
REFERENCE = r"(?P<reference>KZ-[0-9]{4}-[0-9]{4,6})"

urlpatterns = [
    path("token/", TokenView.as_view(), name="token"),
    path("openapi.json", SpectacularAPIView.as_view(api_version="v1"), name="openapi"),
    path("cases/", views.Cases.as_view(), name="cases"),
    re_path(rf"^cases/{REFERENCE}/\Z", views.Case.as_view(), name="case"),
    re_path(rf"^cases/{REFERENCE}/findings/\Z", views.Findings.as_view(), name="findings"),
    path("inspections/", views.Visits.as_view(), name="inspections"),
    path("inspections/<uuid:uuid>/", views.Visit.as_view(), name="inspection"),
    path("inspections/<uuid:uuid>/report/", views.Report.as_view(), name="report"),
    path("samples/<uuid:uuid>/result/", views.Result.as_view(), name="result"),
    re_path(
        r"^certificates/(?P<number>[A-Z0-9.-]{5,40})/\Z", views.Certificate.as_view(), name="certificate"
    ),
    path("events/", hooks.Events.as_view(), name="events"),
    path("webhooks/", hooks.Webhooks.as_view(), name="webhooks"),
    path("webhooks/<uuid:endpoint>/", hooks.Webhook.as_view(), name="webhook"),
    path("webhooks/<uuid:endpoint>/rotate/", hooks.Rotate.as_view(), name="webhook_rotate"),
    path("webhooks/<uuid:endpoint>/test/", hooks.Test.as_view(), name="webhook_test"),
    path("webhooks/<uuid:endpoint>/close/", hooks.Close.as_view(), name="webhook_close"),
    path("webhooks/<uuid:endpoint>/open/", hooks.Open.as_view(), name="webhook_open"),
    path("webhooks/<uuid:endpoint>/replay/", hooks.Replay.as_view(), name="webhook_replay"),
    path("webhooks/<uuid:endpoint>/deliveries/", hooks.Deliveries.as_view(), name="webhook_deliveries"),
    path(
        "webhooks/<uuid:endpoint>/deliveries/<uuid:delivery>/again/",
        hooks.Again.as_view(),
        name="webhook_delivery_again",
    ),
    re_path(r"^.*\Z", nothing_here),
]
