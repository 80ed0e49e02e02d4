"""F-14: a deploy while the release before is at work: both work side by side on the new tables, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from django.db import connection

from certification.models import Case, Job
from config import env
from tests.torture.conftest import World
from tests.torture.machines import Machines, until
from tests.torture.test_broker import all_told_once
from tests.torture.test_rolling import GRACE_SECONDS

pytestmark = [pytest.mark.torture, pytest.mark.long, pytest.mark.timeout(1200)]

CHANGES = 40
MIGRATIONS = ("certification/migrations", "tracker/migrations")
# Said by the release before, in its own words.
PLANT = """
from config import celery
import django
django.setup()
from django.db import connection
from tests.factories import CaseFactory, MembershipFactory, OrganisationFactory, make_cast
from tests.torture.conftest import WATCH
from tests.torture.harness.seed import people_may_be_told
cast = make_cast()
producer = OrganisationFactory(kind="producer", name="Tansari", producer=cast.tansari)
MembershipFactory(organisation=producer, role="producer")
people_may_be_told()
case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
with connection.cursor() as cursor:
    cursor.execute(WATCH)
print(case.reference)
"""


def git(*words: str) -> bytes:
    return subprocess.run(["git", *words], cwd=env.BASE, check=True, capture_output=True).stdout


@pytest.fixture
def release_before(tmp_path: Path) -> Path:
    """The newest commit whose tables were other ones, laid out in a folder of its own."""
    if shutil.which("git") is None or not (env.BASE / ".git").exists():
        pytest.skip("the release before is read from git, and this is no checkout")
    changed = git("log", "-1", "--format=%H", "--", *MIGRATIONS).decode().strip()
    try:
        archive = git("archive", f"{changed}^")
    except subprocess.CalledProcessError:
        pytest.skip("the history ends before the last change of the tables: fetch all of it")
    folder = tmp_path / "before"
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        files.extractall(folder, filter="data")
    return folder


@pytest.fixture
def old(machines: Machines, release_before: Path) -> Iterator[Machines]:
    """The release before, over a database of its own that only it has set up."""
    name, before = f"deploy_{os.getpid()}", connection.settings_dict["NAME"]
    execute(f'CREATE DATABASE "{name}"')
    use(name)
    started = Machines(machines.folder, machines.sockets, release_before)
    run(started, "manage.py", "setup")
    yield started
    started.end()
    machines.end()
    use(before)
    execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def use(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def run(machines: Machines, *command: str) -> str:
    """The last line a command of a checkout prints, in the surroundings of its workers."""
    before = machines.log("command")
    assert machines.start("command", *command, role="command").wait(200) == 0, machines.log("command")
    return machines.log("command").removeprefix(before).strip().rpartition("\n")[2]


def test_f14_two_releases_side_by_side_lose_nothing(machines: Machines, old: Machines) -> None:
    reference = run(old, "-c", PLANT)
    world = World(Case.objects.get(reference=reference), machines)
    leaving = old.worker("old"), old.beat("old-beat")
    asking = old.producer(reference, CHANGES)
    until(lambda: Job.objects.filter(state="done").count() > 3, 60)
    tables = applied()
    run(machines, "manage.py", "setup")
    assert applied() > tables, "the releases have the same tables: this shows nothing"
    machines.worker("new")
    machines.beat("new-beat")
    done = {name: machines.log(name).count("job_done") for name in ("old", "new")}
    also_asking = machines.producer(reference, CHANGES)
    for name, before in done.items():
        until(lambda: machines.log(name).count("job_done") > before, 90, f"{name} works on the new tables")  # noqa: B023
    assert (asking.wait(300), also_asking.wait(300)) == (0, 0)
    for process in leaving:
        process.terminate()
        assert process.wait(GRACE_SECONDS) == 0
    assert machines.producer(reference, CHANGES).wait(300) == 0
    until(world.idle, 90)
    all_told_once(world, 3 * CHANGES)
    assert not Job.objects.filter(state="dead").exists()


def applied() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
        return int(cursor.fetchone()[0])
