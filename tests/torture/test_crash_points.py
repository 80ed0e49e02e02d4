"""F-02 and F-20: a process that dies at any labelled point loses nothing, doubles nothing and wastes no number."""

from __future__ import annotations

import ast
import hashlib
import json
import os
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.conf import settings

from certification.actions.once import new_id
from certification.models import Case, Certificate, Document, Inspection, Job, StoredFile, Sweep
from certification.process import Actor, Role
from certification.queries.history import verify_chain
from config import env
from tests.factories import (
    CaseFactory,
    InspectionFactory,
    MembershipFactory,
    OrganisationFactory,
    ProducerFactory,
    UserFactory,
)
from tests.house.sources import calls, modules, tree
from tests.torture.conftest import World
from tests.tracker.reminders.receivers import Gateway, listening
from tests.tracker.webhooks.receiver import Receiver
from tracker.models import Message, Organisation, Reminder, WebhookDelivery
from tracker.webhooks import endpoints

pytestmark = pytest.mark.torture
# Where a crash is possible only while this is said.
OF_VERB = {
    "file poured": "paper",
    "file renamed": "paper",
    "number drawn": "grant",
    "certificate written": "grant",
    "step moved": "grant",
    "shard judged": "sweep",
    "shard written": "sweep",
}


def labelled() -> list[str]:
    """Every point the product names, read from its source."""
    found = {
        call.args[0].value
        for path in modules()
        for _, chain, call in calls(tree(path))
        if chain in ("reach", "partial") and (names := points_in(call))
        for call in names
    }
    return sorted(found)


def points_in(call: ast.Call) -> list[Any]:
    """reach("x"), and partial(reach, "x") brought to the same form."""
    if isinstance(call.func, ast.Name) and call.func.id == "reach":
        return [call] if call.args and isinstance(call.args[0], ast.Constant) else []
    is_reach = call.args and isinstance(call.args[0], ast.Name) and call.args[0].id == "reach"
    return [ast.Call(func=call.func, args=call.args[1:], keywords=[])] if is_reach else []


@dataclass
class Outside:
    """Who is told over HTTP: a control body's receiver of webhooks, and the gateway of a person with a telephone."""

    receiver: Receiver
    gateway: Gateway

    @property
    def surroundings(self) -> dict[str, str]:
        return {
            "WEBHOOKS_TO_LOOPBACK": "1",
            "GATEWAY_URL": f"http://127.0.0.1:{self.gateway.server_port}/notes",
            "SECRET_KEY": settings.SECRET_KEY,
        }

    @property
    def notes(self) -> list[str]:
        return [note["id"] for note, _ in self.gateway.notes]


@pytest.fixture
def outside(world: World, settings: Any) -> Iterator[Outside]:
    settings.WEBHOOKS_TO_LOOPBACK = True
    body = world.case.control_body
    OrganisationFactory(kind="control_body", name=body.name, control_body=body)
    manager = Actor("person", "manager", "Manager", body.name, Role.MANAGER, control_body_id=body.pk)
    telephone = UserFactory(channel="messenger", phone="+77010000000")
    producers = Organisation.objects.get(producer=world.case.producer)
    MembershipFactory(user=telephone, organisation=producers, role="producer")
    receiver = Receiver()
    endpoints.add(new_id(), by=manager, url=receiver.url)
    with listening(Gateway()) as gateway:
        yield Outside(receiver, gateway)
    receiver.shutdown()
    receiver.server_close()


@dataclass
class Tries:
    """The process that forks one child for each try, and what was said to it."""

    world: World
    outside: Outside
    process: subprocess.Popen[str]
    said: list[list[str]] = field(default_factory=list)

    def a_case(self, verb: str) -> str:
        step = "decision_pending" if verb == "grant" else "converting"
        now = self.world.case
        case = CaseFactory(
            producer=ProducerFactory() if verb == "grant" else now.producer,
            control_body=now.control_body,
            step=step,
            contract_signed_on=now.opened_on,
        )
        if verb == "grant":
            InspectionFactory(case=case)
        return str(case.reference)

    def ask(self, say: list[list[str]], die: str = "") -> dict[str, Any]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps({"say": say, "die": die}), file=self.process.stdin, flush=True)
        return dict(json.loads(self.process.stdout.readline()))

    def crash(self, point: str, count: int = 1) -> dict[str, Any]:
        verb = OF_VERB.get(point, "report")
        say = [verb, self.a_case(verb), str(uuid.uuid4())]
        self.said.append(say)
        return self.ask([say], f"{point}:{count}")


@pytest.fixture
def tries(world: World, outside: Outside) -> Iterator[Tries]:
    surroundings = world.machines.environment("command") | outside.surroundings | {"FAILPOINT": "none"}
    with open(world.machines.folder / "scenario.log", "a") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.torture.scenario"],
            cwd=env.BASE,
            env={**os.environ, **surroundings},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    yield Tries(world, outside, process)
    assert process.stdin is not None
    process.stdin.close()
    process.wait(20)


@pytest.mark.timeout(300)
def test_f02_a_death_at_every_labelled_point_loses_nothing(tries: Tries) -> None:
    died = {point for point in labelled() if tries.crash(point)["code"] == 9}
    assert died == set(labelled()), "a labelled point that no scenario reaches proves nothing"
    all_is_there_once(tries)
    told = tries.outside
    # Who died between the answer and its finish cannot know it was taken: it comes again, under its own name.
    assert max(Counter(told.receiver.ids).values()) == max(Counter(told.notes).values()) == 2


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("count", range(1, 21))
def test_f02_a_death_at_the_nth_time_loses_nothing(tries: Tries, count: int) -> None:
    for point in labelled():
        tries.crash(point, count)
    all_is_there_once(tries)


def all_is_there_once(tries: Tries) -> None:
    """Everything is said again, as clients do; then it is all there, once, and nothing waits."""
    ended = tries.ask(tries.said)
    assert ended["code"] == 0, tries.world.machines.log("scenario")
    assert not Job.objects.filter(state__in=("due", "dead")).exists()
    wanted = {verb: {i for v, _, i in tries.said if v == verb} for verb in ("report", "paper")}
    assert {str(row) for row in Inspection.objects.values_list("uuid", flat=True)} >= wanted["report"]
    assert {str(row) for row in Document.objects.values_list("uuid", flat=True)} == wanted["paper"]
    granted = [reference for verb, reference, _ in tries.said if verb == "grant"]
    assert set(Case.objects.filter(step="certified").values_list("reference", flat=True)) == set(granted)
    assert numbers_are_dense(len(granted))
    assert Sweep.objects.filter(finished_at=None).count() == 0
    assert not any(row.failures for row in Sweep.objects.all())
    folder = tries.world.machines.folder / "files"
    named = StoredFile.objects.values_list("sha256", flat=True)
    assert all(hashlib.sha256((folder / sha[:2] / sha).read_bytes()).hexdigest() == sha for sha in named)
    letters, sent = set(tries.world.letters()), Message.objects.filter(sent_at__isnull=False)
    assert len(letters) == sent.filter(channel="email").count()
    assert len(set(tries.outside.notes)) == sent.filter(channel="messenger").count() > 0
    each_webhook_is_told_under_one_name(tries.outside.receiver)
    assert not Reminder.objects.filter(sent_at=None, moot_at=None).exists()
    assert tries.world.twice() == []
    assert verify_chain() is None


def each_webhook_is_told_under_one_name(receiver: Receiver) -> None:
    """Every event of the body's cases has come; however often it came, it was one message, and one row knows it."""
    rows = WebhookDelivery.objects.filter(event__isnull=False)
    assert set(rows.values_list("state", flat=True)) == {"delivered"}
    assert set(receiver.ids) == set(rows.values_list("message", flat=True))
    by_name = {name: telling["data"]["seq"] for name, telling, _ in receiver.got}
    assert len(set(by_name.values())) == len(by_name) == rows.count()
    assert all(by_name[name] == telling["data"]["seq"] for name, telling, _ in receiver.got)


def numbers_are_dense(granted: int) -> bool:
    """One certificate per grant, its number neither doubled nor skipped, though processes died drawing it."""
    told = Certificate.objects.order_by("number").values_list("number", flat=True)
    serials = [int(number.rsplit("-", 1)[1].split(".")[0]) for number in told]
    return serials == list(range(1, granted + 1))
