"""F-06e and F-10: what was sent and never answered is sent again, and what comes in any order comes to the same."""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import OperationalError, connection

from certification.actions import inspections, samples
from certification.actions.noncompliances import Shortcoming
from certification.actions.once import digest_of, new_id
from certification.actions.samples import Taken
from certification.errors import NotFound
from certification.models import Case, Event, Inspection, NonCompliance, Sample
from certification.queries.day import today
from certification.queries.history import verify_chain
from tests.factories import CaseFactory, Cast, make_cast
from tests.torture.proxy import Proxy

pytestmark = [pytest.mark.torture, pytest.mark.django_db(transaction=True)]
TRIES = 50


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


@pytest.fixture
def proxy(transactional_db: None) -> Iterator[Proxy]:
    folder = Path(tempfile.mkdtemp(prefix="tzp-", dir="/tmp"))
    place = connection.settings_dict
    host = place["HOST"] or place["OPTIONS"].get("host", "")
    if not host.startswith("/"):
        pytest.skip("NO SOCKET: the database is reached over TCP, and the proxy listens on a socket")
    made = Proxy(f"{host}/.s.PGSQL.5432", folder, seed=6)
    yield made
    made.end()
    shutil.rmtree(folder)


def report(case: Case, identity: UUID, by: Any) -> None:
    due = today() + timedelta(days=7)
    inspections.report(
        case.reference,
        identity,
        by=by,
        inspected_on=today(),
        physical=True,
        result="minor",
        shortcomings=[Shortcoming("minor", "A gap.", due, uuid=UUID(int=identity.int ^ 1))],
    )


def insist(case: Case, by: Any, proxy: Proxy, count: int) -> tuple[list[UUID], int]:
    """Report so many visits over a line that breaks at each COMMIT, sending each again until it is answered."""
    connection.settings_dict = {**connection.settings_dict, "HOST": str(proxy.folder)}
    answered, again = [], 0
    for _ in range(count):
        identity = new_id()
        proxy.due += 1
        for _ in range(TRIES):
            try:
                report(case, identity, by)
                answered.append(identity)
                break
            except OperationalError:
                again += 1
                connection.close()
    connection.close()
    return answered, again


@pytest.mark.parametrize("count", [30, pytest.param(500, marks=[pytest.mark.long, pytest.mark.timeout(900)])])
def test_f06e_a_line_cut_at_commit_leaves_each_report_once(cast: Cast, proxy: Proxy, count: int) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    with ThreadPoolExecutor(1) as thread:
        answered, again = thread.submit(insist, case, cast.dana, proxy, count).result()
    assert again == len(proxy.cut) == count
    assert set(proxy.cut) == {"before", "after"}
    assert sorted(Inspection.objects.values_list("uuid", flat=True)) == sorted(answered)
    assert NonCompliance.objects.count() == Event.objects.filter(verb="report_visit").count() == count
    assert verify_chain() is None


Said = Callable[[Case], object]


def submissions(cast: Cast, chance: random.Random) -> list[Said]:
    """Two devices' days: visits, a sample of each and its result, ready to be said about any case."""
    found: list[Said] = []
    for number in range(3):
        base = chance.getrandbits(120)
        found.append(lambda case, b=base, n=number: visit(cast, case, b, n))  # type: ignore[misc]
        found.append(lambda case, b=base: result(cast, case, b))  # type: ignore[misc]
    return found


def identity(base: int, case: Case) -> UUID:
    """Ids are unique in the world, so each case has its own of the same day."""
    return UUID(int=base ^ (case.pk << 100))


def visit(cast: Cast, case: Case, base: int, number: int) -> None:
    wanting, sample = identity(base ^ 1, case), identity(base ^ 2, case)
    inspections.report(
        case.reference,
        identity(base, case),
        by=cast.dana,
        inspected_on=today() - timedelta(days=number),
        physical=number != 1,
        result="minor",
        shortcomings=[Shortcoming("minor", f"Gap {number}", today() + timedelta(days=7), uuid=wanting)],
        taken=[Taken("wheat grain", today() - timedelta(days=number), uuid=sample)],
    )


def result(cast: Cast, case: Case, base: int) -> None:
    samples.report_result(identity(base ^ 2, case), by=cast.dana, result="not_detected", reported_on=today())


def deliver(case: Case, said: Sequence[Said]) -> None:
    """Whatever comes too early waits for its turn, as the tablet that sent it waits for its answer."""
    waiting = list(said)
    while waiting:
        early = []
        for one in waiting:
            try:
                one(case)
            except NotFound:
                early.append(one)
        assert len(early) < len(waiting)
        waiting = early


def state_of(case: Case) -> str:
    """What is on record of a case, whatever the order in which it came."""
    visits = case.inspections.order_by("inspected_on").values_list("inspected_on", "physical", "result")
    gaps = NonCompliance.objects.filter(case=case).order_by("text").values_list("text", "level", "due_on")
    taken = (
        Sample.objects.filter(case=case).order_by("taken_on").values_list("taken_on", "result", "reported_on")
    )
    events = sorted(Event.objects.filter(case=case).values_list("verb", flat=True))
    return digest_of([list(map(list, visits)), list(map(list, gaps)), list(map(list, taken)), events])


@pytest.mark.parametrize(
    "shuffles", [12, pytest.param(1000, marks=[pytest.mark.long, pytest.mark.timeout(1800)])]
)
def test_f10_submissions_three_times_and_in_any_order_come_to_one_state(cast: Cast, shuffles: int) -> None:
    chance = random.Random(10)
    said = submissions(cast, chance)
    found = set()
    for _ in range(shuffles):
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
        times = list(itertools.chain(said, said, said))
        chance.shuffle(times)
        deliver(case, times)
        found.add(state_of(case))
    assert len(found) == 1
