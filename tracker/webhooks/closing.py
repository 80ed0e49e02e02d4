"""Closing an endpoint that no longer takes what it is told, and the letters to its owner and to officials."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, pgettext, pgettext_lazy

from certification.actions import jobs
from certification.actions.record import recording
from certification.models import Job
from certification.process import SYSTEM, Actor
from tracker import mail
from tracker.models import User, WebhookDelivery, WebhookEndpoint
from tracker.webhooks.owners import people_told

LETTER = "webhook_closed"

State = WebhookDelivery.State
Why = WebhookEndpoint.Why

WHY = {
    Why.BY_HAND: pgettext_lazy("webhook closed", "closed by hand"),
    Why.GONE: pgettext_lazy("webhook closed", "the receiver answered that it is gone (410)"),
    Why.EXHAUSTED: pgettext_lazy("webhook closed", "the last of ten attempts failed"),
}


def close(endpoint: WebhookEndpoint, why: Why, *, by: Actor = SYSTEM) -> None:
    """Stop deliveries; what is on its way waits. Under the lock of the endpoint, after its own job was finished.

    Nobody is written to about what a person did by hand.
    """
    if endpoint.closed_at is not None:
        return
    with recording("close_webhook", by=by, subject=endpoint) as record:
        WebhookEndpoint.objects.filter(pk=endpoint.pk).update(
            closed_at=record.at, closed_why=why.value, closings=F("closings") + 1, version=F("version") + 1
        )
        record.note(why=why.value)
    endpoint.refresh_from_db()
    jobs.cancel("webhook", f"{endpoint.pk}:")
    WebhookDelivery.objects.filter(endpoint=endpoint, state=State.SENDING, event__isnull=False).update(
        state=State.WAITING, turn=F("turn") + 1
    )
    if why is not Why.BY_HAND:
        _write_letters(endpoint)


def _write_letters(endpoint: WebhookEndpoint) -> None:
    people = {member.user_id for member in people_told(endpoint)}
    told = {
        f"{endpoint.pk}:{endpoint.closings}:{person}": {
            "endpoint": endpoint.pk,
            "closing": endpoint.closings,
            "person": person,
        }
        for person in people
    }
    jobs.produce_many(LETTER, told, queue=Job.Queue.MAIL)


def handle_letter(job: jobs.Claim) -> None:
    """Sends one person the letter about one closing, always under one Message-ID; once opened again it is moot."""
    number, closing, person = (job.payload[name] for name in ("endpoint", "closing", "person"))
    with transaction.atomic():
        endpoint = WebhookEndpoint.objects.select_related("organisation").get(pk=number)
        still = endpoint.closed_at is not None and endpoint.closings == closing
        user = User.objects.filter(pk__in=people_told(endpoint).values("user"), pk=person).first()
        if not still or user is None or user.channel != User.Channel.EMAIL:
            jobs.finish(job)
            return
        jobs.extend(job)
    subject, text = _letter(user, endpoint)
    mail.send(
        to=user.email,
        subject=subject,
        text=text,
        name=mail.message_id(f"webhook-closed.{number}.{closing}", person),
        language=user.language,
    )
    with transaction.atomic():
        jobs.finish(job)


def _letter(user: User, endpoint: WebhookEndpoint) -> tuple[str, str]:
    with translation.override(user.language):
        link = mail.link(reverse("office:webhook", args=[endpoint.uuid]))
        told = {"host": endpoint, "owner": endpoint.organisation, "why": WHY[Why(endpoint.closed_why)]}
        lines = [
            gettext("Webhook address: %(host)s.") % told,
            gettext("Organisation: %(owner)s.") % told,
            gettext("Reason: %(why)s.") % told,
            gettext("Nothing is lost: what was not delivered waits until the address is opened again."),
            gettext("Open the page of the address: %(link)s") % {"link": link},
            gettext("Taza Jol"),
        ]
        return pgettext("webhook", "A webhook address was closed") + f" ({endpoint})", "\n\n".join(
            lines
        ) + "\n"
