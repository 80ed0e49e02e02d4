"""Addresses of the office, under the language."""

from django.urls import path

from tracker.office import (
    bodies,
    case,
    certificates,
    do,
    downloads,
    law_draft,
    lists,
    machinery,
    morning,
    samples,
    webhooks,
)

app_name = "office"

urlpatterns = [
    path("", morning.morning, name="morning"),
    path("cases/", lists.cases, name="cases"),
    path("visits/", lists.visit_list, name="visits"),
    path("decisions/", lists.decisions, name="decisions"),
    path("certificates/", certificates.certificates, name="certificates"),
    path("certificates/<str:number>.pdf", downloads.extract, name="extract"),
    path("bodies/", bodies.bodies, name="bodies"),
    path("bodies/<str:body>/", bodies.body, name="body"),
    path("law-draft/", law_draft.law_draft, name="law_draft"),
    path("machinery/", machinery.machinery, name="machinery"),
    path("machinery/<int:job>/again/", machinery.try_again, name="machinery_again"),
    path("samples/", samples.samples, name="samples"),
    path("samples/<uuid:uuid>/", samples.result, name="sample_result"),
    path("documents/<uuid:uuid>/", downloads.paper, name="document"),
    path("webhooks/", webhooks.webhooks, name="webhooks"),
    path("webhooks/<uuid:endpoint>/", webhooks.webhook, name="webhook"),
    path("webhooks/<uuid:endpoint>/do/<slug:what>/", webhooks.do_webhook, name="do_webhook"),
    path(
        "webhooks/<uuid:endpoint>/deliveries/<uuid:delivery>/again/",
        webhooks.delivery_again,
        name="webhook_delivery_again",
    ),
    path("case/<str:reference>/", case.case_page, name="case"),
    path("case/<str:reference>/take/", do.take, name="take"),
    path("case/<str:reference>/do/<slug:verb>/", do.do, name="do"),
    path("case/<str:reference>/do/<slug:verb>/<uuid:uuid>/", do.do, name="do_about"),
]
