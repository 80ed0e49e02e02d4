"""The product's workers, and one more kind of job, which kills whoever takes it: `celery -A tests.torture.poisoned`."""

import os
import signal

from config.celery import app
from tracker.tasks.handlers import HANDLERS

__all__ = ["app"]


def die(job: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


HANDLERS["poison"] = die
