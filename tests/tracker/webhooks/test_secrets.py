"""What is told is signed with a secret that stands nowhere else, and changed without losing a telling."""

from __future__ import annotations

import json
import logging
from datetime import timedelta

import pytest
from django.db import connection
from django.db.models import F
from django.db.models.functions import Now
from standardwebhooks import Webhook, WebhookVerificationError

from certification.models import Job
from tests.tracker.webhooks.conftest import Hooks
from tests.tracker.webhooks.receiver import in_turn
from tracker.models import WebhookSecret
from tracker.webhooks import endpoints


def test_two_secrets_sign_for_a_day_and_then_the_new_one_alone(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, old = hooks.add(receiver)
    new = endpoints.rotate(endpoint.uuid, by=hooks.cast.saule)
    hooks.happens()
    hooks.work()
    assert receiver.verified_by(old) == receiver.verified_by(new)
    assert len(receiver.got[0][2]["webhook-signature"].split(" ")) == 2
    ending = WebhookSecret.objects.exclude(ends_at=None)
    left = ending.annotate(left=F("ends_at") - F("created_at")).values_list("left", flat=True).get()
    assert timedelta(hours=24) <= left < timedelta(hours=24, minutes=1)
    ending.update(ends_at=Now())
    hooks.happens()
    hooks.work()
    body, (_, _, headers) = receiver.bodies[-1], receiver.got[-1]
    assert Webhook(new).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(old).verify(body, headers)
    third = endpoints.rotate(endpoint.uuid, by=hooks.cast.saule, at_once=True)
    hooks.happens()
    hooks.work()
    assert Webhook(third).verify(receiver.bodies[-1], receiver.got[-1][2])
    with pytest.raises(WebhookVerificationError):
        Webhook(new).verify(receiver.bodies[-1], receiver.got[-1][2])


def test_a_changed_body_is_refused_by_the_verifier(hooks: Hooks) -> None:
    receiver = hooks.listen()
    _, secret = hooks.add(receiver)
    hooks.happens()
    hooks.work()
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(receiver.bodies[0].replace(b"take_over", b"withdraw"), receiver.got[0][2])


def test_secrets_lie_encrypted_and_stand_in_no_log(hooks: Hooks, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    receiver = hooks.listen(in_turn(500, 200))
    endpoint, first = hooks.add(receiver)
    second = endpoints.rotate(endpoint.uuid, by=hooks.cast.saule)
    endpoints.try_out(endpoint.uuid, by=hooks.cast.saule)
    hooks.happens()
    hooks.work(rounds=2)
    hooks.hurry()
    hooks.work()
    told = caplog.text + json.dumps(list(Job.objects.values("payload", "last_error", "key")), default=str)
    with connection.cursor() as cursor:
        for table in ("tracker_webhooksecret", "tracker_webhookdelivery", "certification_event"):
            cursor.execute(f"SELECT string_agg(t::text, '') FROM {table} AS t")
            told += str(cursor.fetchone()[0])
    assert "webhook_tried" in caplog.text
    for secret in (first, second):
        assert secret not in told
        assert secret.removeprefix("whsec_") not in told
