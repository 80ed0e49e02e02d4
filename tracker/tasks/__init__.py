"""Doorbells: Celery tasks that ring and return; what is to be done stands in the database."""

from typing import Any

from celery import shared_task
from celery.signals import worker_ready, worker_shutting_down

from tracker.queues import AT_ONCE
from tracker.tasks import bell, clock, places, work


@shared_task(name="tick", bind=True, ignore_result=True)
def tick(self: Any) -> None:
    clock.tick(by_message=not self.request.called_directly)


@shared_task(name="drain", bind=True, ignore_result=True)
def drain(self: Any, queue: str) -> None:
    work.answer(queue, by_message=not self.request.called_directly)


@worker_ready.connect
def look_at_once(sender: Any, **_: Any) -> None:
    """What came while nobody was there does not wait for the next tick: whoever begins rings for its own queues."""
    for queue in sender.app.amqp.queues.consume_from:
        for _place in range(AT_ONCE.get(queue, 0)):
            bell.ring(queue)


@worker_shutting_down.connect
def stop_claiming(**_: Any) -> None:
    """Told to end, a worker finishes the jobs in hand and claims no other."""
    places.close()
