"""The product's workers, and one more kind of job, which kills whoever takes it: `celery -A tests.torture.poisoned`."""

import os
import signal

import django

from config.celery import app

django.setup()

from tracker.tasks.handlers import HANDLERS  # noqa: E402

__all__ = ["app"]


def die(job: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


HANDLERS["poison"] = die
