"""Makes changes to a case as a web process would: `python -m tests.torture.produce REFERENCE COUNT`."""

import sys
import time
from datetime import timedelta

import django

from config import celery  # noqa: F401  # named here as in the web, so that it can ring

django.setup()

from certification.actions.noncompliances import Shortcoming, establish  # noqa: E402
from certification.models import Case  # noqa: E402
from certification.process import Actor, Role  # noqa: E402
from certification.queries.day import today  # noqa: E402


def produce(reference: str, count: int) -> None:
    """Establish one non-compliance after the other, and tell how long the slowest took."""
    body = Case.objects.get(reference=reference).control_body_id
    inspector = Actor("person", "dana", "Дана Қасымова", "Body", Role.INSPECTOR, control_body_id=body)
    due = today() + timedelta(days=7)
    slowest = 0.0
    for number in range(count):
        began = time.monotonic()
        establish(reference, Shortcoming("minor", f"gap {number}", due), by=inspector)
        slowest = max(slowest, time.monotonic() - began)
    print(f"slowest {slowest:.3f}", flush=True)


if __name__ == "__main__":
    produce(sys.argv[1], int(sys.argv[2]))
