"""A storm of faults over work that never stops coming: what was done is all there, and there once.

A failure is replayed with its seed; `STORM_FAULTS` and `STORM_SEED` choose another storm.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections.abc import Callable

import pytest

from certification.models import Job
from tests.torture.conftest import World
from tests.torture.machines import children, kill_group, until
from tracker.models import Reminder

pytestmark = [pytest.mark.torture, pytest.mark.long]

FAULTS = int(os.environ.get("STORM_FAULTS", "60"))
SEED = int(os.environ.get("STORM_SEED", "20261124"))


class Storm:
    """Two workers and two beats that are hurt in turn and stood up again."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.chance = world, random.Random(seed)
        machines = world.machines
        self.stand_up = dict.fromkeys(("worker-a", "worker-b"), machines.worker)
        self.stand_up |= dict.fromkeys(("beat-a", "beat-b"), machines.beat)
        self.standing = {name: start(name) for name, start in self.stand_up.items()}
        self.faults: list[Callable[[], None]] = [
            self.kill_worker, self.kill_child, self.end_worker_gently, self.freeze_child, self.kill_beat,
            self.empty_redis, self.kill_redis, self.freeze_redis,
        ]  # fmt: skip

    def strike(self) -> None:
        self.chance.choice(self.faults)()
        if self.chance.random() < 0.3:
            self.world.let_lease_end()

    def kill_worker(self) -> None:
        self.replace(self.one("worker"), kill_group)

    def end_worker_gently(self) -> None:
        self.replace(self.one("worker"), terminate)

    def kill_beat(self) -> None:
        self.replace(self.one("beat"), kill_group)

    def kill_child(self) -> None:
        for child in self.child():
            os.kill(child, signal.SIGKILL)

    def freeze_child(self) -> None:
        for child in self.child():
            os.kill(child, signal.SIGSTOP)
            self.world.let_lease_end()
            time.sleep(1.0)
            os.kill(child, signal.SIGCONT)

    def empty_redis(self) -> None:
        self.world.machines.flush()

    def kill_redis(self) -> None:
        redis = self.world.machines.redis
        assert redis.process is not None
        kill_group(redis.process)
        redis.start()

    def freeze_redis(self) -> None:
        redis = self.world.machines.redis
        assert redis.process is not None
        redis.process.send_signal(signal.SIGSTOP)
        time.sleep(self.chance.uniform(1.0, 3.0))
        redis.process.send_signal(signal.SIGCONT)

    def one(self, kind: str) -> str:
        return self.chance.choice([name for name in self.standing if name.startswith(kind)])

    def child(self) -> list[int]:
        forked = sorted(children(self.standing[self.one("worker")].pid))
        return [self.chance.choice(forked)] if forked else []

    def replace(self, name: str, end: Callable[[subprocess.Popen[bytes]], None]) -> None:
        end(self.standing[name])
        self.standing[name] = self.stand_up[name](name)


def terminate(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        kill_group(process)


@pytest.mark.timeout(3000)
def test_a_storm_of_faults_loses_nothing_and_repeats_nothing(world: World) -> None:
    print(f"seed {SEED}, {FAULTS} faults")
    storm = Storm(world, SEED)
    changes = 10 * FAULTS
    producer = world.machines.producer(world.case.reference, changes)
    for _ in range(FAULTS):
        storm.strike()
        time.sleep(0.5)
    assert producer.wait(600) == 0
    until(world.idle, 300, "everything is done after the storm")
    assert not Job.objects.filter(state="dead").exists()
    assert Reminder.objects.filter(sent_at__isnull=False).count() == changes
    assert len(set(world.letters())) == changes
    assert world.twice() == []
    print(f"{changes} changes, {world.count('job')} jobs, {len(world.letters()) - changes} letters repeated")
