"""What a crash may interrupt, as requests a client repeats until answered; each try runs in a process of its own.

`python -m tests.torture.scenario` reads lines of JSON: {"say": [[verb, reference, id], …], "die": "name:n"}. It forks a
child for each, so that everything is loaded once, and answers with the child's exit code and the points it reached.
"""

from __future__ import annotations

import json
import os
import sys
import time
from uuid import UUID

import django

from config import celery  # noqa: F401  # named here as in the web, so that it can ring

django.setup()

from django.db import connection, transaction  # noqa: E402

from certification import failpoint  # noqa: E402
from certification.actions import documents, inspections, steps  # noqa: E402
from certification.actions.noncompliances import Shortcoming  # noqa: E402
from certification.actions.samples import Taken  # noqa: E402
from certification.actions.sweeping import start_sweep  # noqa: E402
from certification.errors import Refused  # noqa: E402
from certification.models import Case, Job, Sweep  # noqa: E402
from certification.process import Actor, Role  # noqa: E402
from certification.queries.day import today  # noqa: E402
from tracker.tasks import clock, work  # noqa: E402

# A lease that somebody died under, and the work it held up.
PATIENCE_SECONDS = 90.0
PDF = b"%PDF-1.7\n%%EOF"


def of_the_body(reference: str, role: Role) -> Actor:
    body = Case.objects.get(reference=reference).control_body_id
    return Actor("person", role.value, role.value, "Body", role, control_body_id=body)


def report(reference: str, identity: UUID) -> None:
    """A visit with a shortcoming and a sample, under ids of the device."""
    day = today()
    inspections.report(
        reference,
        identity,
        by=of_the_body(reference, Role.INSPECTOR),
        inspected_on=day,
        physical=True,
        result="minor",
        kind="additional",
        shortcomings=[Shortcoming("minor", "A gap.", day, uuid=UUID(int=identity.int ^ 1))],
        taken=[Taken("wheat grain", day, uuid=UUID(int=identity.int ^ 2))],
    )


def paper(reference: str, identity: UUID) -> None:
    """A paper of its own bytes."""
    documents.hand_in(
        reference,
        by=of_the_body(reference, Role.INSPECTOR),
        kind="map",
        title="Map",
        content=PDF + identity.bytes,
        file_name="map.pdf",
        uuid=identity,
    )


def grant(reference: str, identity: UUID) -> None:
    """A decision, said again when nobody knows whether it was heard."""
    try:
        steps.grant(reference, by=of_the_body(reference, Role.REVIEWER))
    except Refused as refusal:
        if refusal.code != "step_not_possible":
            raise


def sweep(reference: str, identity: UUID) -> None:
    """The full check, begun once."""
    with transaction.atomic():
        if not Sweep.objects.select_for_update().exists():
            start_sweep(size=5)


VERBS = {"report": report, "paper": paper, "grant": grant, "sweep": sweep}


def work_off() -> None:
    """Ticks and drains until nothing is due, as a worker that is alone would."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        clock.tick(by_message=False)
        for queue in work.QUEUES:
            work.drain(queue, limit_seconds=5.0)
        if not Job.objects.filter(state="due").exists():
            return
        time.sleep(0.1)
    raise RuntimeError(
        f"still due: {list(Job.objects.filter(state='due').values('kind', 'key', 'last_error'))}"
    )


def live(told: dict[str, object], points: int) -> None:
    """The child: say what was to be said, work it off, and write down every point on the way."""

    death = failpoint.death(str(told["die"])) if told.get("die") else lambda point: None

    def watch(point: str) -> None:
        os.write(points, f"{point}\n".encode())
        death(point)

    failpoint.arm(watch)
    for verb, reference, identity in told["say"]:  # type: ignore[attr-defined]
        VERBS[verb](reference, UUID(identity))
    work_off()
    connection.close()
    os._exit(0)


def try_once(told: dict[str, object]) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            live(told, writing)
        except BaseException as error:
            print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as points:
        reached = points.read().splitlines()
    return {"code": os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), "reached": reached}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(try_once(json.loads(line))), flush=True)
