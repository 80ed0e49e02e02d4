"""Makes changes to a case as a web process would: `python -m tests.torture.produce REFERENCE COUNT`."""

import sys
import time

import django

from config import celery  # noqa: F401  # named here as in the web, so that it can ring

django.setup()

from certification import doorbell  # noqa: E402
from certification.actions.noncompliances import Shortcoming, establish  # noqa: E402
from certification.models import Case, NonCompliance  # noqa: E402
from certification.process import Actor, Role  # noqa: E402
from certification.queries.day import today  # noqa: E402
from tracker.tasks import bell  # noqa: E402

RINGS: list[float] = []


def produce(reference: str, count: int) -> None:
    """Establish one non-compliance after the other, and tell how long the slowest ring took."""
    body = Case.objects.get(reference=reference).control_body_id
    inspector = Actor("person", "dana", "Дана Қасымова", "Body", Role.INSPECTOR, control_body_id=body)
    due = today()  # pressing, so that it does not wait for the next morning
    doorbell.plug_in(timed)
    before = NonCompliance.objects.filter(case__reference=reference).count()
    for number in range(before, before + count):
        establish(reference, Shortcoming("minor", f"gap {number}", due), by=inspector)
    print(f"slowest {max(RINGS):.3f}", flush=True)


def timed(queue: str) -> None:
    began = time.monotonic()
    bell.ring(queue)
    RINGS.append(time.monotonic() - began)


if __name__ == "__main__":
    produce(sys.argv[1], int(sys.argv[2]))
