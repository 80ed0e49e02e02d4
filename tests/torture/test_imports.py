"""F-13: an import that is killed again and again, and started again each time, ends where one left in peace would."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.apps import apps

from certification.actions.seeding import DEMO
from certification.models import Event, Producer
from tests.torture.machines import Machines, kill_group

pytestmark = [pytest.mark.torture, pytest.mark.long]
RUNS = int(os.environ.get("IMPORTS", "5"))
# What the house keeps of its own work differs with every run.
OWN = {"Event", "EventSeal", "SealHead", "Job", "WorkerBeat", "PersonalValue", "Finding", "Sweep"}


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The producers of the demo in one file."""
    found = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in sorted(DEMO.glob("*.yaml"))]
    heads = {name: found[0].pop(name) for name in ("schema", "as_of")}
    for one in found[1:]:
        for name in heads:
            one.pop(name)
    place = tmp_path_factory.mktemp("import") / "all.yaml"
    place.write_text(yaml.safe_dump({**heads, "dossiers": found}, allow_unicode=True), "utf-8")
    return place


def rows() -> dict[str, int]:
    """How many rows every table of the record holds."""
    models: list[Any] = [
        m for m in apps.get_app_config("certification").get_models() if m.__name__ not in OWN
    ]
    return {model.__name__: model._base_manager.count() for model in models}


def run(machines: Machines, dossiers: Path, name: str) -> subprocess.Popen[bytes]:
    return machines.start(name, "manage.py", "import", str(dossiers), "--json", role="command")


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("seed", range(RUNS))
def test_f13_an_import_killed_at_any_moment_is_simply_started_again(
    machines: Machines, dossiers: Path, seed: int
) -> None:
    chance, kills = random.Random(seed), 0
    patience = 4.0
    while True:
        process = run(machines, dossiers, f"import-{kills}")
        try:
            process.wait(chance.uniform(1.0, patience))
        except subprocess.TimeoutExpired:
            kill_group(process)
            kills, patience = kills + 1, patience + 1.0
            continue
        break
    assert process.returncode in (0, -signal.SIGKILL), machines.log(f"import-{kills}")
    assert Producer.objects.count() == len(yaml.safe_load(dossiers.read_text("utf-8"))["dossiers"])
    told = Counter(Event.objects.filter(verb__startswith="import").values_list("subject_ref", flat=True))
    before = rows()
    again = run(machines, dossiers, "again")
    assert again.wait(600) == 0
    log = machines.log("again")
    answer = json.loads(log[log.index("{") :])
    states = Counter(outcome["state"] for outcome in answer["dossiers"])
    assert set(states) == {"unchanged"}, states
    assert rows() == before
    assert all(times == 1 for times in told.values()), told
    print(f"seed {seed}: {kills} kills")
