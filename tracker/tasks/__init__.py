"""Doorbells: Celery tasks that ring and return; what is to be done stands in the database."""

from typing import Any

from celery import shared_task
from celery.signals import worker_shutting_down

from tracker.tasks import clock, places, work


@shared_task(name="tick", bind=True, ignore_result=True)
def tick(self: Any) -> None:
    clock.tick(by_message=not self.request.called_directly)


@shared_task(name="drain", bind=True, ignore_result=True)
def drain(self: Any, queue: str) -> None:
    work.answer(queue, by_message=not self.request.called_directly)


@worker_shutting_down.connect
def stop_claiming(**_: Any) -> None:
    """Told to end, a worker finishes the jobs in hand and claims no other."""
    places.close()
