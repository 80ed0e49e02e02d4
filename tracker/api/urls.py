"""Addresses of version 1: a released field or address is never taken back."""

from django.urls import path, re_path
from drf_spectacular.views import SpectacularAPIView
from oauth2_provider.views import TokenView

from tracker.api import schema, views
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
    re_path(r"^.*\Z", nothing_here),
]
