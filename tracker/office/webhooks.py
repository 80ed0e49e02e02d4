"""Webhooks of a control body or of the Ministry: the addresses, their signing secrets shown once, what was told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from certification.errors import Invalid, NotFound, Refusal
from certification.process import Actor
from certification.queries.day import now_and_today
from tracker.models import WebhookDelivery, WebhookEndpoint
from tracker.office.act_forms import ActForm
from tracker.office.entry import keepers_only
from tracker.office.pages import page
from tracker.refusals import SENTENCES, sentence
from tracker.webhooks import endpoints, ledger, owners
from tracker.webhooks.closing import WHY

PER_PAGE = 40
State = WebhookDelivery.State

STATES = {
    State.WAITING: ("todo", pgettext_lazy("delivery", "waiting")),
    State.SENDING: ("watch", pgettext_lazy("delivery", "being sent")),
    State.DELIVERED: ("met", pgettext_lazy("delivery", "delivered")),
    State.FAILED: ("late", pgettext_lazy("delivery", "failed")),
    State.WITHHELD: ("todo", pgettext_lazy("delivery", "withheld, no longer yours to see")),
}
REASONS = {
    "unreachable": pgettext_lazy("delivery", "the server cannot be reached"),
    "not_trusted": pgettext_lazy("delivery", "its TLS certificate is not trusted"),
    "too_slow": pgettext_lazy("delivery", "no answer in time"),
    "not_understood": pgettext_lazy("delivery", "the answer breaks off or is no HTTP"),
    "never_finished": pgettext_lazy("delivery", "the attempt broke off on our side"),
}


class Address(ActForm):
    """A new address; its id is made with the form, so that sending it twice adds one."""

    endpoint = forms.UUIDField(widget=forms.HiddenInput)
    url = forms.CharField(
        label=_("Address"),
        help_text=_("It begins with https:// and can be reached from the internet, on port 443 or 8443."),
        max_length=500,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off"}),
    )
    note = forms.CharField(label=_("What it is for"), max_length=120, required=False)


class After(ActForm):
    """From which event on to send again."""

    after = forms.IntegerField(
        label=_("After event number"),
        min_value=0,
        widget=forms.NumberInput(attrs={"class": "short"}),
    )


@keepers_only
@require_http_methods(["GET", "HEAD", "POST"])
def webhooks(request: HttpRequest, actor: Actor) -> HttpResponse:
    """The addresses; a new one is added here and its signing secret shown in the answer, once."""
    if request.method != "POST":
        return _list(request, actor, Address(initial={"endpoint": uuid4()}))
    form = Address(request.POST)
    if not form.is_valid():
        return _list(request, actor, form, status=400)
    told = form.cleaned_data
    try:
        endpoint, secret = endpoints.add(told["endpoint"], by=actor, url=told["url"], note=told["note"])
    except Invalid as refusal:
        form.add_error("url", str(sentence(refusal)))
        return _list(request, actor, form, status=400)
    except Refusal as refusal:
        form.add_error(None, str(sentence(refusal)))
        return _list(request, actor, form, status=409)
    if secret is None:
        return HttpResponseRedirect(_home(endpoint.uuid))
    return _secret_once(request, actor, endpoint.uuid, secret)


@keepers_only
@require_safe
def webhook(request: HttpRequest, actor: Actor, endpoint: UUID) -> HttpResponse:
    """One address: how it stands, what can be done, what was and is to be told."""
    return _one(request, actor, endpoint, After())


@keepers_only
@require_POST
def do_webhook(request: HttpRequest, actor: Actor, endpoint: UUID, what: str) -> HttpResponse:
    """Say one verb of an address and go back to it; a refusal is said there."""
    if what not in VERBS:
        raise Http404
    try:
        return VERBS[what](request, actor, endpoint)
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, str(sentence(refusal)))
        return HttpResponseRedirect(_home(endpoint))


@keepers_only
@require_POST
def delivery_again(request: HttpRequest, actor: Actor, endpoint: UUID, delivery: UUID) -> HttpResponse:
    """Send one delivery now."""
    try:
        endpoints.send_again(endpoint, delivery, by=actor)
    except NotFound:
        raise
    except Refusal as refusal:
        messages.error(request, str(sentence(refusal)))
    else:
        messages.success(request, gettext("It is sent again."))
    return HttpResponseRedirect(_home(endpoint))


def _rotate(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponse:
    at_once = request.POST.get("at_once") == "yes"
    secret = endpoints.rotate(uuid, by=actor, version=_version(request), at_once=at_once)
    return _secret_once(request, actor, uuid, secret)


def _test(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponse:
    endpoints.try_out(uuid, by=actor)
    return _done(request, uuid, gettext("A test is on its way. What came of it stands in the list below."))


def _close(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponse:
    endpoints.close_by_hand(uuid, by=actor, version=_version(request))
    return _done(request, uuid, gettext("The address is closed. What happens meanwhile waits."))


def _open(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponse:
    endpoints.open_again(uuid, by=actor, version=_version(request))
    return _done(request, uuid, gettext("The address is open. What waited is sent now."))


def _replay(request: HttpRequest, actor: Actor, uuid: UUID) -> HttpResponse:
    form = After(request.POST)
    if not form.is_valid():
        return _one(request, actor, uuid, form, status=400)
    endpoints.send_again_after(uuid, form.cleaned_data["after"], by=actor, version=_version(request))
    return _done(request, uuid, gettext("Everything after this event is sent again."))


VERBS: dict[str, Callable[[HttpRequest, Actor, UUID], HttpResponse]] = {
    "rotate": _rotate,
    "test": _test,
    "close": _close,
    "open": _open,
    "replay": _replay,
}


def _list(request: HttpRequest, actor: Actor, form: Address, *, status: int = 200) -> HttpResponse:
    rows = [_said(row, actor) for row in owners.endpoints_of(actor).order_by("organisation", "pk")]
    context = {"rows": rows, "form": form}
    return page(request, actor, "webhooks", context, here="webhooks", status=status)


def _one(request: HttpRequest, actor: Actor, uuid: UUID, form: After, *, status: int = 200) -> HttpResponse:
    row = owners.endpoint_seen_by(actor, uuid)
    listing = Paginator(endpoints.deliveries_of(row), PER_PAGE).get_page(request.GET.get("page"))
    now, _day = now_and_today()
    context = {
        **_said(row, actor),
        "form": form,
        "head": ledger.head(),
        "secrets": row.secrets.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now)),
        "page": listing,
        "deliveries": [_delivery(delivery) for delivery in listing],
    }
    return page(request, actor, "webhook", context, here="webhooks", status=status)


def _secret_once(request: HttpRequest, actor: Actor, uuid: UUID, secret: str) -> HttpResponse:
    context = {"secret": secret, "back": _home(uuid)}
    return page(request, actor, "webhook_secret", context, here="webhooks")


def _said(row: WebhookEndpoint, actor: Actor) -> dict[str, Any]:
    """An address as this actor may read it: of another organisation's the host alone."""
    mine = owners.keeps(actor, row)
    return {
        "row": row,
        "mine": mine,
        "address": row.url if mine else str(row),
        "href": _home(row.uuid),
        "why": WHY[WebhookEndpoint.Why(row.closed_why)] if row.closed_at else "",
        "by_itself": row.closed_at is not None and row.closed_why != WebhookEndpoint.Why.BY_HAND,
    }


def _delivery(row: WebhookDelivery) -> dict[str, Any]:
    state, said = STATES[State(row.state)]
    reason = REASONS.get(row.reason) or SENTENCES.get(row.reason, row.reason)
    return {
        "row": row,
        "state": state,
        "said": said,
        "came": f"HTTP {row.status}" if row.status else reason,
        "tried": localtime(row.tried_at) if row.tried_at else None,
        "next": localtime(row.next_at)
        if row.state == State.SENDING and row.attempts and row.next_at
        else None,
        "case": row.event.case.reference if row.event and row.event.case else "",
        "again": row.event is not None,
    }


def _home(uuid: UUID) -> str:
    return reverse("office:webhook", args=[uuid])


def _done(request: HttpRequest, uuid: UUID, said: str) -> HttpResponse:
    messages.success(request, said)
    return HttpResponseRedirect(_home(uuid))


def _version(request: HttpRequest) -> int | None:
    value = request.POST.get("version", "")
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else None
