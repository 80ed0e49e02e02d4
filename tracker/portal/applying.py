"""Applying: one page that opens a case and sends it, or finishes the draft that was begun."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from certification.actions.applications import apply as file_application
from certification.errors import NotFound, Refusal
from certification.process import Actor, Step
from certification.queries import cases as record
from certification.queries.day import today
from certification.queries.sites import sites_of_producer
from tracker.portal.apply_form import DECLARATION, ApplicationForm
from tracker.portal.entry import producers_only
from tracker.portal.forms import fresh
from tracker.portal.pages import page
from tracker.templatetags.numbers import hectares, num

# Said by the record where the first of two equal applications has been filed already.
FILED_ALREADY = frozenset({"category_has_a_case", "only_a_draft_changes"})


@producers_only
@require_http_methods(["GET", "POST"])
def apply(request: HttpRequest, actor: Actor) -> HttpResponse | HttpResponseRedirect:
    """The application of a producer who has none under way; a draft is finished instead of begun again."""
    running = [row for row in record.cases(actor) if row.closed_on is None]
    draft = next((row for row in running if row.step == Step.DRAFT), None)
    if draft is not None and request.method != "POST":
        return HttpResponseRedirect(reverse("portal:apply_draft", args=[draft.reference]))
    if running and request.method != "POST":
        return HttpResponseRedirect(reverse("portal:case", args=[running[0].reference]))
    return _applied(request, actor, None)


@producers_only
@require_http_methods(["GET", "POST"])
def apply_draft(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse | HttpResponseRedirect:
    """Complete and send a draft; the comparison of control bodies is the first help."""
    case = record.case(reference, actor)
    if case.step != Step.DRAFT:
        if request.method == "POST":
            return HttpResponseRedirect(reverse("portal:case", args=[reference]))
        raise Http404
    return _applied(request, actor, case)


def _applied(request: HttpRequest, actor: Actor, case: Any) -> HttpResponse | HttpResponseRedirect:
    named = [(row.category, row.product) for row in case.products.all()] if case else []
    initial = fresh(
        version=case.version if case else None,
        products=[f"{category}:{product}" for category, product in named],
        control_body=case.control_body.code if case and case.control_body else None,
    )
    form = ApplicationForm(request.POST or None, named=named, day=today(), initial=initial)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                return _filed(request, form, actor, case)
            except NotFound:
                raise
            except Refusal as refusal:
                if refusal.code in FILED_ALREADY and not case:
                    return HttpResponseRedirect(reverse("portal:cases"))
                status = 409 if refusal.kind == "conflict" else 422
                form.refuse(refusal, version=case.version if case else None)
    sites = sites_of_producer(actor.producer_id, actor)
    context = {"form": form, "sites": _summary(sites.size), "declaration": DECLARATION, "draft": case}
    return page(request, "apply", context, case=case, here="case", status=status)


def _filed(request: HttpRequest, form: ApplicationForm, actor: Actor, case: Any) -> HttpResponseRedirect:
    filed = file_application(
        by=actor,
        control_body=form.cleaned_data["control_body"],
        products=form.covered(),
        reference=case.reference if case else "",
        version=form.cleaned_data["version"] if case else None,
    )
    said = gettext(
        "Your application has been sent. Its number: %(reference)s. The control body answers you here."
    )
    messages.success(request, said % {"reference": filed.reference})
    return HttpResponseRedirect(reverse("portal:case", args=[filed.reference]))


def _summary(size: Any) -> list[dict[str, str]]:
    pairs = [
        (gettext("Land"), hectares(size.land_m2) if size.land_m2 else gettext("none on record")),
        (gettext("Hives"), num(size.colonies) if size.colonies else gettext("none on record")),
        (gettext("Animals"), num(size.heads) if size.heads else gettext("none on record")),
    ]
    return [{"label": label, "value": value, "change": ""} for label, value in pairs]
