"""`python -m tests.torture.hosts`: builds the hosts, enters the first and lets the trial begin; root only."""

from __future__ import annotations

import argparse
import importlib
import os
import shutil
import signal
import sys
from pathlib import Path
from types import FrameType

import django

from config import env
from config.room import room_for
from tests.torture.harness.tables import fill
from tests.torture.hosts.network import Network
from tests.torture.hosts.servers import DATABASE, Server, redis_on
from tracker.management import processes

HOSTS = ("one", "two", "three")


def main() -> int:
    told = argparse.ArgumentParser(description="Three hosts: one is cut off, another takes over.")
    told.add_argument("--cases", type=int, default=4000)
    told.add_argument("--template", default="")
    told.add_argument("--folder", type=Path, default=env.BASE / ".data" / "hosts")
    asked = told.parse_args()
    shutil.rmtree(asked.folder, ignore_errors=True)
    asked.folder.mkdir(parents=True)
    room = room_for(asked.folder)
    shutil.rmtree(room.data, ignore_errors=True)
    room.data.mkdir()
    network = Network(HOSTS)
    waits = ("synchronous_standby_names=two", "synchronous_commit=on")
    primary = Server(network, "one", room, room.data / "one", waits)
    standby = Server(network, "two", room, room.data / "two")
    bell = None
    try:
        bell = redis_on(network, "one", asked.folder)
        primary.initialise()
        primary.options = ()
        primary.start()
        primary.run(f"CREATE DATABASE {DATABASE}", "postgres")
        os.environ.update(surroundings(network, asked.folder, primary.socket, "command"))
        fill(room.binaries, primary.socket, asked.template)
        network.enter("one")
        django.setup()
        trial = importlib.import_module("tests.torture.hosts.trial")
        return int(trial.run(network, primary, standby, waits, asked))
    finally:
        standby.stop()
        primary.stop()
        if bell is not None:
            processes.stop(bell, signal.SIGTERM, 5.0)
        network.end()


def surroundings(network: Network, folder: Path, database: str, role: str) -> dict[str, str]:
    return {
        "DATABASE_URL": database,
        "REDIS_URL": f"redis://{network.address('one')}:6379/0",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "TAZAJOL_DATA": str(folder),
        "SECRET_KEY": "of-the-three-hosts-alone-and-nobody-elses-secret",
        "DEMO": "1",
        "ROLE": role,
        "PYTHONUNBUFFERED": "1",
    }


def leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(130)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, leave)
    sys.exit(main())
