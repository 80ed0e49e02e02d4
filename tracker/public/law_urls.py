"""Addresses of the book of law, under the language; a rule's address is short and stays for ever."""

from django.urls import path

from tracker.public import law

app_name = "law"

urlpatterns = [
    path("", law.index, name="index"),
    path("changes/", law.changes, name="changes"),
    path("for/<slug:way>/", law.way, name="way"),
    path("act/<str:celex>/", law.act, name="act"),
    path("<str:code>/", law.rule, name="rule"),
]
