"""Addresses of the producer's pages; the language is the first part of each."""

from django.urls import path

from tracker.portal import (
    answers,
    applying,
    cases,
    certificate,
    dates,
    documents,
    findings,
    happened,
    home,
    letters,
    records,
    steps,
    visits,
)

app_name = "portal"

CASE = "my/case/<str:reference>/"

urlpatterns = [
    path("", home.home, name="home"),
    path("my/", cases.case_list, name="cases"),
    path("my/apply/", applying.apply, name="apply"),
    path(CASE, cases.case_page, name="case"),
    path(f"{CASE}apply/", applying.apply_draft, name="apply_draft"),
    path(f"{CASE}do/<slug:verb>/", steps.do, name="do"),
    path(f"{CASE}finding/<slug:rule>/", findings.finding, name="finding"),
    path(f"{CASE}finding/<slug:rule>/reply/", findings.finding_reply, name="finding_reply"),
    path(f"{CASE}noncompliance/<int:number>/reply/", answers.noncompliance_reply, name="noncompliance_reply"),
    path(f"{CASE}request/<uuid:uuid>/reply/", answers.request_reply, name="request_reply"),
    path(f"{CASE}documents/", documents.document_list, name="documents"),
    path(f"{CASE}documents/add/", documents.document_add, name="document_add"),
    path(f"{CASE}documents/<uuid:uuid>/", documents.document, name="document"),
    path(f"{CASE}records/", records.record_list, name="records"),
    path(f"{CASE}records/add/", records.record_add, name="record_add"),
    path(f"{CASE}deadlines/", dates.deadline_list, name="deadlines"),
    path(f"{CASE}deadlines.ics", dates.calendar, name="calendar"),
    path(f"{CASE}deadlines/feed/", dates.feed_open, name="feed_open"),
    path(f"{CASE}deadlines/feed/revoke/", dates.feed_revoke, name="feed_revoke"),
    path(f"{CASE}inspections/", visits.inspections, name="inspections"),
    path(f"{CASE}certificate/", certificate.certificate, name="certificate"),
    path(f"{CASE}certificate/<str:number>.pdf", certificate.extract, name="extract"),
    path(f"{CASE}messages/", letters.message_list, name="messages"),
    path(f"{CASE}messages/read/", letters.messages_read, name="messages_read"),
    path(f"{CASE}history/", happened.history, name="history"),
]
