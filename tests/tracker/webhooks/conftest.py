"""A country with two control bodies, the Ministry, receivers on loopback, and a queue that is worked by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import F
from django.db.models.functions import Now

from certification.actions.record import recording
from certification.models import Case, EventSeal, Job
from certification.process import Actor
from tests.factories import CaseFactory, Cast, make_cast
from tests.tracker.webhooks.receiver import Manner, Receiver
from tracker.models import Organisation, WebhookDelivery, WebhookEndpoint
from tracker.tasks import work
from tracker.webhooks import endpoints, queueing, wire


@dataclass(frozen=True)
class Hooks:
    """Our case, the rival's, and short ways to do what the tests do all the time."""

    cast: Cast
    case: Case
    theirs: Case
    listen: Callable[..., Receiver]

    def add(self, receiver: Receiver, by: Actor | None = None) -> tuple[WebhookEndpoint, str]:
        endpoint, secret = endpoints.add(uuid4(), by=by or self.cast.saule, url=receiver.url)
        assert secret is not None
        return endpoint, secret

    def happens(self, case: Case | None = None, times: int = 1) -> None:
        """So many events of a case, ours unless told otherwise, sealed one after the other."""
        for _ in range(times):
            with recording("take_over", by=self.cast.marat, case=case or self.case):
                pass

    def work(self, *, rounds: int = 1) -> None:
        """Derive and send what is due, several times over."""
        for _ in range(rounds):
            queueing.derive_deliveries()
            work.drain("http", limit_seconds=30)

    def hurry(self) -> None:
        """As if the pauses were over."""
        Job.objects.filter(queue="http", state="due").update(due_at=Now() - timedelta(seconds=1))
        WebhookDelivery.objects.filter(state="sending").update(next_at=Now() - timedelta(seconds=1))
        WebhookEndpoint.objects.filter(tried_at__isnull=False).update(
            tried_at=F("tried_at") - timedelta(minutes=5)
        )

    def states(self, endpoint: WebhookEndpoint) -> list[str]:
        return list(endpoint.deliveries.order_by("seq").values_list("state", flat=True))

    def head(self) -> int:
        return int(EventSeal.objects.order_by("-seq").values_list("seq", flat=True)[0])


@pytest.fixture
def listen() -> Iterator[Callable[..., Receiver]]:
    """Makes receivers and ends them with the test."""
    made: list[Receiver] = []

    def start(manner: Manner | None = None) -> Receiver:
        made.append(Receiver(manner))
        return made[-1]

    yield start
    for receiver in made:
        receiver.shutdown()
        receiver.server_close()


@pytest.fixture
def hooks(transactional_db: None, settings: Any, listen: Callable[..., Receiver]) -> Hooks:
    settings.WEBHOOKS_TO_LOOPBACK = True
    cast = make_cast()
    Organisation.objects.create(kind="control_body", control_body=cast.body, name=cast.body.name)
    Organisation.objects.create(kind="control_body", control_body=cast.rival, name=cast.rival.name)
    Organisation.objects.create(kind="ministry", name="Ministry of Agriculture")
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    theirs = CaseFactory(producer=cast.stranger, control_body=cast.rival, step="certified")
    return Hooks(cast, case, theirs, listen)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time limits of a second, so that rude receivers do not make the tests slow."""
    monkeypatch.setattr(wire, "TOTAL_SECONDS", 1.0)
