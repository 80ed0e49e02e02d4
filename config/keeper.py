"""The process that keeps the embedded engines: starts them, revives them, stops them after the last user."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from config.engines import EngineTrouble, locked
from config.postgres import Postgres
from config.redis import Redis
from config.room import room_for

LOOK_SECONDS = 0.25


def keep(folder: Path) -> None:
    """Waits for its turn, then keeps the engines of this folder until nobody uses them."""
    with open(folder / "engines.keeper", "a") as turn, open(folder / "engines.users", "a") as users:
        fcntl.flock(turn, fcntl.LOCK_EX)
        tell(folder, {})
        try:
            room = room_for(folder)
            engines: list[Postgres | Redis] = [Postgres(room), Redis(room)]
            for engine in engines:
                engine.start()
        except (EngineTrouble, OSError) as trouble:
            tell(folder, {"trouble": str(trouble)})
            raise SystemExit(str(trouble)) from None
        told = {
            "addresses": {name: address for engine in engines for name, address in engine.address.items()}
        }
        tell(folder, told | ({"note": room.note} if room.note else {}))
        try:
            while not locked(users, fcntl.LOCK_EX):
                for engine in engines:
                    engine.revive()
                time.sleep(LOOK_SECONDS)
        finally:
            tell(folder, {})
            for engine in engines:
                engine.stop()


def tell(folder: Path, state: dict[str, object]) -> None:
    """Writes the state where borrowers read it, in one step; an empty state is no file."""
    file, draft = folder / "engines.json", folder / "engines.json.new"
    if not state:
        file.unlink(missing_ok=True)
        return
    draft.write_text(json.dumps(state, indent=1), "utf-8")
    os.replace(draft, file)


def leave(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, leave)
    keep(Path(sys.argv[1]))
