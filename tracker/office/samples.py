"""The page of a laboratory: samples sent to it and the one result of each; whose they are stays unknown."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from certification.actions.samples import report_result
from certification.errors import NotFound, Refusal
from certification.process import Actor
from certification.queries.laboratories import sample_sent_to, samples_sent_to
from tracker.office.act_forms import Measured
from tracker.office.acts import ACTS
from tracker.office.asked import asked, rows_of
from tracker.office.do import CHECKED
from tracker.office.entry import laboratory_only
from tracker.office.pages import page
from tracker.office.record_acts import thousandths
from tracker.office.things import sample_facts
from tracker.templatetags.dates import day as said_day

PER_PAGE = 40
SIGNS = 8


@laboratory_only
@require_safe
def samples(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Results to report, then those reported."""
    listing = Paginator(samples_sent_to(actor), PER_PAGE).get_page(request.GET.get("page"))
    found: list[dict[str, Any]] = [{"row": row, "sign": sign_of(row)} for row in listing]
    context = {
        "page": listing,
        "waiting": [entry for entry in found if entry["row"].result is None],
        "done": [entry for entry in found if entry["row"].result is not None],
    }
    return page(request, actor, "samples", context)


@laboratory_only
@require_http_methods(["GET", "HEAD", "POST"])
def result(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponse:
    """Ask for the result, check it, record it for good."""
    row = sample_sent_to(uuid, actor)
    parts = _parts(row)
    if request.method != "POST":
        return page(request, actor, "question", parts | {"form": Measured()})
    form = Measured(request.POST)
    if not form.is_valid():
        return page(request, actor, "question", parts | {"form": form}, status=400)
    if request.POST.get("stage") != CHECKED:
        return page(request, actor, "check", parts | {"form": form, "rows": rows_of(form)})
    told = form.cleaned_data
    try:
        report_result(
            uuid,
            by=actor,
            result=told["result"],
            substance=told["substance"],
            value_ug_kg=thousandths(told["value_mg_kg"]),
            reported_on=told["reported_on"],
        )
    except NotFound:
        raise
    except Refusal as refusal:
        return asked(request, actor, form, parts, refusal)
    messages.success(request, gettext("Done: %(what)s.") % {"what": parts["title"]})
    return HttpResponseRedirect(parts["back"])


def sign_of(row: Any) -> str:
    """The last signs of the sample's number, as they stand on its label."""
    return str(row.uuid.hex[-SIGNS:]).upper()


def _parts(row: Any) -> dict[str, Any]:
    act = ACTS["sample_result"]
    given = gettext("A result was reported already: %(day)s.") if row.result is not None else ""
    return {
        "kicker": f"{row.matrix} · {sign_of(row)}",
        "title": str(act.title),
        "effect": act.effect,
        "stops": False,
        "law": [],
        "hindered": given % {"day": said_day(row.reported_on)} if given else "",
        "obstacles": [],
        "facts": [{"label": label, "value": value} for label, value in sample_facts(row) if value],
        "back": reverse("office:samples"),
        "back_label": gettext("Samples"),
    }
