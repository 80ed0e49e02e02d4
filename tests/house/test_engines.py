"""The embedded engines: borrowed by many, revived when killed, gone with the last, blocked by nothing left behind."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
import redis

from config import engines, env
from tests.house.sources import ROOT
from tracker.management import processes

BORROWER = """
import os, sys, time
from pathlib import Path
from config.engines import borrowed
with borrowed(Path(sys.argv[1])):
    print(os.environ["DATABASE_URL"], os.environ["REDIS_URL"], flush=True)
    sys.stdin.read()
"""


class Borrower:
    """A process that borrows the engines of a folder until it is let go."""

    def __init__(self, folder: Path) -> None:
        clean = {name: value for name, value in os.environ.items() if name not in env.VARIABLES}
        self.process = subprocess.Popen(
            [sys.executable, "-c", BORROWER, str(folder)],
            cwd=ROOT,
            env=clean,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def addresses(self) -> tuple[str, str]:
        assert self.process.stdout is not None
        database, bell = self.process.stdout.readline().split()
        return database, bell

    def leave(self) -> None:
        self.process.communicate("", timeout=30)

    def die(self) -> None:
        self.process.kill()
        self.process.communicate()


def answers(database: str) -> bool:
    with psycopg.connect(database, connect_timeout=2) as connection:
        return connection.execute("SELECT 1").fetchone() == (1,)


def wait_until(true, seconds: float = 20.0) -> None:  # type: ignore[no-untyped-def]
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.1)


def server_of(folder: Path) -> int:
    return int((folder / "postgres" / "postmaster.pid").read_text().split("\n")[0])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    place = tmp_path_factory.mktemp("engines")
    for step in (place, *place.parents):
        # As root the database runs as nobody, and pytest closes its folders to others.
        if step.stat().st_uid == os.geteuid() and step != Path("/") and "pytest" in str(step):
            step.chmod(0o755)
    yield place
    wait_until(lambda: not engines.keeper_lives(place))


def test_the_last_one_out_stops_the_engines(folder: Path) -> None:
    first, second = Borrower(folder), Borrower(folder)
    database, bell = first.addresses()
    assert second.addresses() == (database, bell)
    first.leave()
    assert answers(database)
    assert redis.Redis.from_url(bell).ping()
    second.leave()
    assert not engines.keeper_lives(folder)
    assert not (folder / "postgres" / "postmaster.pid").exists()


def test_a_borrower_killed_leaves_nothing_running(folder: Path) -> None:
    borrower = Borrower(folder)
    borrower.addresses()
    server = server_of(folder)
    borrower.die()
    wait_until(lambda: not engines.keeper_lives(folder))
    assert "postgres" not in processes.command_line(server)


def test_a_killed_server_is_started_again(folder: Path) -> None:
    borrower = Borrower(folder)
    database, bell = borrower.addresses()
    os.kill(server_of(folder), signal.SIGKILL)
    os.kill(int((folder / "redis.pid").read_text()), signal.SIGKILL)

    def back() -> bool:
        try:
            return answers(database) and bool(redis.Redis.from_url(bell).ping())
        except (psycopg.OperationalError, redis.RedisError):
            return False

    time.sleep(0.5)
    wait_until(back)
    borrower.leave()


def test_a_killed_keeper_does_not_block_the_next(folder: Path) -> None:
    borrower = Borrower(folder)
    borrower.addresses()
    keepers = subprocess.run(
        ["pgrep", "-f", f"config.keeper {folder}"], capture_output=True, text=True, check=True
    )
    os.kill(int(keepers.stdout.split()[0]), signal.SIGKILL)
    borrower.die()
    again = Borrower(folder)
    assert answers(again.addresses()[0])
    again.leave()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="finds processes in /proc")
def test_a_killed_server_whose_processes_hang_on_is_started_again(folder: Path) -> None:
    """A frozen backend keeps the memory of its dead server, and the next server refuses to start beside it."""
    borrower = Borrower(folder)
    database, _ = borrower.addresses()
    with psycopg.connect(database) as line:
        os.kill(line.info.backend_pid, signal.SIGSTOP)
        os.kill(server_of(folder), signal.SIGKILL)
        time.sleep(0.5)
        assert processes.working_in(folder / "postgres", "postgres") != []

        def back() -> bool:
            try:
                return answers(database)
            except psycopg.OperationalError:
                return False

        wait_until(back)
    borrower.leave()
    assert processes.working_in(folder / "postgres", "postgres") == []


def test_a_pid_file_that_names_a_stranger_is_ignored(folder: Path) -> None:
    (folder / "postgres" / "postmaster.pid").write_text(f"{os.getpid()}\n{folder}/postgres\n")
    borrower = Borrower(folder)
    assert answers(borrower.addresses()[0])
    borrower.leave()


def test_data_of_another_version_are_refused_with_a_sentence(folder: Path) -> None:
    version = folder / "postgres" / "PG_VERSION"
    version.write_text("16\n")
    borrower = Borrower(folder)
    _, said = borrower.process.communicate("", timeout=30)
    version.write_text("18\n")
    assert "was written by PostgreSQL 16, this is 18" in said


def test_nothing_outside_the_folder_changes_its_mode(folder: Path) -> None:
    before = {step: step.stat().st_mode for step in folder.parents}
    borrower = Borrower(folder)
    borrower.addresses()
    borrower.leave()
    assert {step: step.stat().st_mode for step in folder.parents} == before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root lends the database to another user")
def test_where_only_root_can_enter_the_database_lives_elsewhere(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    inner = tmp_path / "data"
    borrower = Borrower(inner)
    assert answers(borrower.addresses()[0])
    borrower.process.kill()
    said = borrower.process.communicate()[1]
    home = Path(re.findall(r"the database lives in (\S+)\.", said)[0])
    wait_until(lambda: not engines.keeper_lives(inner))
    assert tmp_path.stat().st_mode & 0o777 == 0o700
    assert not (inner / "postgres").exists()
    shutil.rmtree(home)
