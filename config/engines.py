"""PostgreSQL and Redis of our own, for whoever names no others: borrowed by a command, gone with the last.

One keeper process per data folder starts both servers, revives what dies and leaves when nobody borrows any
more. Borrowing is a shared file lock, which the kernel takes back however a borrower ends: kill -9 included.
"""

from __future__ import annotations

import fcntl
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from config import env

PATIENCE_SECONDS = 60.0


class EngineTrouble(Exception):
    """An engine cannot be started; the message says why and what helps."""


@contextmanager
def borrowed(data: Path | None = None) -> Iterator[None]:
    """Sees to DATABASE_URL and REDIS_URL: given ones are used, else the engines of the data folder.

    Leaves once the engines are gone, or at once when others still use them.
    """
    if os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL"):
        yield
        return
    folder = data or env.data_folder()
    users = borrow(folder)
    try:
        yield
    finally:
        give_back(folder, users)


def borrow(folder: Path) -> IO[str]:
    """Enters the users of the folder, names the engines in the environment; keep the file open meanwhile."""
    make_folder(folder)
    users = open(folder / "engines.users", "w")  # noqa: SIM115  # open as long as the engines are borrowed
    fcntl.flock(users, fcntl.LOCK_SH)
    with open(folder / "engines.start", "w") as start:
        fcntl.flock(start, fcntl.LOCK_EX)
        keeper = None if keeper_lives(folder) else start_keeper(folder)
        addresses = wait_for_engines(folder, keeper)
    for name, value in {**addresses, "EMBEDDED": "1", **demo_day(folder)}.items():
        os.environ.setdefault(name, value)
    return users


def demo_day(folder: Path) -> dict[str, str]:
    """A folder that holds a demo country says how far its legal day is moved; every command follows it."""
    shift = folder / "legal_day_shift"
    return {"DEMO": "1", "LEGAL_DAY_SHIFT": shift.read_text("ascii").strip()} if shift.exists() else {}


def give_back(folder: Path, users: IO[str]) -> None:
    """Leaves, and waits for the keeper to stop the engines when nobody else uses them."""
    users.close()
    until = time.monotonic() + 15
    while keeper_lives(folder) and time.monotonic() < until:
        with open(folder / "engines.users", "w") as others:
            if not locked(others, fcntl.LOCK_EX) and locked(others, fcntl.LOCK_SH):
                return
        time.sleep(0.05)


def locked(file: IO[str], kind: int) -> bool:
    """Whether the lock could be had without waiting."""
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def keeper_lives(folder: Path) -> bool:
    """A living keeper holds its lock; nothing else is believed, no number in a file."""
    with open(folder / "engines.keeper", "a") as keeper:
        return not locked(keeper, fcntl.LOCK_SH)


def start_keeper(folder: Path) -> subprocess.Popen[bytes]:
    (folder / "engines.json").unlink(missing_ok=True)
    with open(folder / "engines.log", "a") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "config.keeper", str(folder)],
            cwd=env.BASE,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def wait_for_engines(folder: Path, keeper: subprocess.Popen[bytes] | None) -> dict[str, str]:
    """The addresses the keeper wrote down; raises with the keeper's own sentence when it gave up."""
    state = folder / "engines.json"
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        told = json.loads(state.read_text("utf-8")) if state.exists() else {}
        if "trouble" in told:
            raise EngineTrouble(told["trouble"])
        if "note" in told and keeper:
            print(told["note"], file=sys.stderr)
        if told:
            return {str(name): str(address) for name, address in told["addresses"].items()}
        if keeper and keeper.poll() is not None and not state.exists():
            break
        time.sleep(0.05)
    raise EngineTrouble(f"The embedded engines did not start within a minute; see {folder / 'engines.log'}.")


def make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "engines.users").touch()
    except OSError as error:
        raise EngineTrouble(f"The data folder {folder} cannot be written: {error.strerror}.") from None
