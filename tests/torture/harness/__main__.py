"""`python -m tests.torture.harness --faults 1000 --seed 7`: engines first, then Django over them, then the storm."""

from __future__ import annotations

import argparse
import fcntl
import importlib
import os
import signal
import sys
from pathlib import Path
from types import FrameType

import django

from config import env
from tests.torture.harness.house import House
from tests.torture.harness.receivers import Hook, Mailbox
from tests.torture.harness.tables import fill


def arguments() -> argparse.Namespace:
    told = argparse.ArgumentParser(description="Hurt a whole installation while clients work, and judge it.")
    told.add_argument("--faults", type=int, default=60)
    told.add_argument("--seed", type=int, default=20261126)
    told.add_argument(
        "--gap",
        type=float,
        help="seconds between two faults, on average; else by how quickly the house started on this machine",
    )
    told.add_argument("--pause", type=float, default=1.0, help="seconds a client waits between two tasks")
    told.add_argument("--cases", type=int, default=120)
    told.add_argument(
        "--drain", type=float, default=400.0, help="seconds after which what is undone is stuck"
    )
    told.add_argument("--recovery", type=float, default=60.0, help="seconds the 99th of 100 faults may take")
    told.add_argument("--template", default="", help="address of a migrated database to copy the tables from")
    told.add_argument("--folder", type=Path, default=env.BASE / ".data" / "torture")
    told.add_argument(
        "--soak", type=float, default=0.0, help="seconds of work without faults, memory watched"
    )
    told.add_argument("--minutes", type=float, default=600.0, help="after which no further fault is struck")
    told.add_argument("--only", default="", help="names of faults, separated by commas; else all there are")
    told.add_argument("--without-tick", action="store_true", help="the control: nobody derives what is due")
    return told.parse_args()


def main() -> int:
    told = arguments()
    told.folder = told.folder.absolute()
    told.folder.parent.mkdir(parents=True, exist_ok=True)
    with open(told.folder.with_suffix(".lock"), "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            print(f"somebody else is torturing in {told.folder}", file=sys.stderr)
            return 2
        print(f"seed {told.seed}, {told.faults} faults", file=sys.stderr, flush=True)
        mailbox, hook = Mailbox(told.seed), Hook(told.seed)
        house = House(told.folder, mailbox.address)
        try:
            if not house.mount_small_disk():
                print("NO SMALL DISK (not root): no upload meets a full one", file=sys.stderr, flush=True)
            os.environ.update(house.environment("command"))
            fill(house.postgres.room.binaries, house.database, told.template)
            django.setup()
            storm = importlib.import_module("tests.torture.harness.storm")
            return int(storm.run(house, mailbox, hook, told))
        finally:
            house.end()
            mailbox.end()
            hook.end()


def leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(130)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, leave)
    sys.exit(main())
