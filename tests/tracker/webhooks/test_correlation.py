"""The id of the request that said an event goes with it to whoever is told of it by webhook."""

from __future__ import annotations

import logging
from typing import Any

from structlog.contextvars import bound_contextvars

from certification.models import Job
from tests.tracker.webhooks.conftest import Hooks
from tracker.tasks import work
from tracker.webhooks import queueing

ID = "0f6d1c2e4b7a4c3f9e8d7c6b5a493827"


def test_one_id_goes_from_the_request_to_the_webhook(hooks: Hooks, caplog: Any) -> None:
    receiver = hooks.listen()
    hooks.add(receiver)
    with bound_contextvars(request_id=ID):
        hooks.happens()
    with bound_contextvars(request_id="tick-1"):
        queueing.derive_deliveries()
    assert ID in set(Job.objects.filter(queue="http").values_list("request_id", flat=True))
    with caplog.at_level(logging.INFO):
        for _ in range(2):
            work.drain("http", limit_seconds=30)
            queueing.derive_deliveries()
    assert len(receiver.got) >= 1
    told = [record.msg for record in caplog.records if isinstance(record.msg, dict)]
    assert ID in {line.get("request_id") for line in told if line["event"] == "job_done"}
