"""Addresses anyone may open; they carry no language, because a printed QR code must stay short."""

from django.urls import path

from tracker.public.feed import feed
from tracker.public.law import without_language
from tracker.public.unsubscribe import unsubscribe
from tracker.public.verify import ask, check, check_json

app_name = "public"

urlpatterns = [
    path("v/", ask, name="ask"),
    path("v/<str:code>.json", check_json, name="check_json"),
    path("v/<str:code>/", check, name="check"),
    path("calendar/<str:token>.ics", feed, name="feed"),
    path("unsubscribe/<str:token>/", unsubscribe, name="unsubscribe"),
    path("law/", without_language, name="law"),
    path("law/<path:rest>", without_language, name="law_of"),
]
