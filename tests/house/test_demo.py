"""manage.py demo: ready, one copy only, revived when killed, and nothing left when it ends."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from config import engines, env
from tests.house.sources import ROOT

Start = Callable[[Path, int], "Demo"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Demo:
    """A demo over a folder of its own; what it says is kept line by line."""

    def __init__(self, folder: Path, port: int) -> None:
        clean = {name: value for name, value in os.environ.items() if name not in env.VARIABLES}
        self.folder, self.port, self.said = folder, port, ""
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "demo"],
            cwd=ROOT,
            env=clean | {"TAZAJOL_DATA": str(folder), "PORT": str(port)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def hear(self, words: str) -> None:
        """Listens until the words are said."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if words in line:
                return
        pytest.fail(f"never said {words!r}:\n{self.said}\n{self.logs()}")

    def logs(self) -> str:
        return "\n".join(log.read_text()[-1500:] for log in sorted((self.folder / "log").glob("*.log")))

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.last_words()

    def last_words(self) -> int:
        self.said += self.process.communicate(timeout=60)[0]
        return int(self.process.returncode)


def running_over(folder: Path) -> list[str]:
    """Command lines of living processes whose environment or command names this folder."""
    found = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit() and int(place.name) != os.getpid():
            try:
                told = (place / "cmdline").read_bytes() + (place / "environ").read_bytes()
            except OSError:
                continue
            if str(folder).encode() in told:
                found.append((place / "cmdline").read_bytes().replace(b"\0", b" ").decode())
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("demo")
    for step in (place, *place.parents):
        # As root the database runs as nobody, and pytest closes its folders to others.
        if step.stat().st_uid == os.geteuid() and "pytest" in str(step):
            step.chmod(0o755)
    return place


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts demos, and ends those a failing test left behind."""
    begun: list[Demo] = []

    def begin(folder: Path, port: int) -> Demo:
        begun.append(Demo(folder, port))
        return begun[-1]

    yield begin
    for demo in begun:
        if demo.process.poll() is None:
            demo.process.kill()


def workers_of(folder: Path) -> list[int]:
    pids = [int(pid) for pid in json.loads((folder / "demo.json").read_text())]
    return [pid for pid in pids if b"config.celery\0worker" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def wait_until_gone(folder: Path) -> None:
    until = time.monotonic() + 40
    while running_over(folder):
        assert time.monotonic() < until, running_over(folder)
        time.sleep(0.2)


@pytest.mark.timeout(600)
@pytest.mark.skipif(not Path("/proc/self").exists(), reason="counts processes in /proc")
def test_a_demo_from_start_to_end(folder: Path, start: Start) -> None:
    demo = start(folder, free_port())
    demo.hear("Taza Jol is ready")
    with urllib.request.urlopen(f"http://127.0.0.1:{demo.port}/readyz", timeout=10) as answer:
        assert answer.status == 200

    second = start(folder, free_port())
    assert second.last_words() == 1
    assert f"already runs from this folder, at http://127.0.0.1:{demo.port}" in second.said

    os.kill(workers_of(folder)[0], signal.SIGKILL)
    demo.hear("The worker process ended")

    # Killed, it leaves nothing that blocks the next one.
    demo.end(signal.SIGKILL)
    again = start(folder, demo.port)
    again.hear("Taza Jol is ready")
    assert again.end(signal.SIGINT) == 0
    assert "Everything is stopped." in again.said
    wait_until_gone(folder)
    assert not engines.keeper_lives(folder)


@pytest.mark.timeout(120)
def test_a_taken_port_is_named(folder: Path, start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = int(taken.getsockname()[1])
        demo = start(folder, port)
        assert demo.last_words() == 1
    assert f"Port {port} on 127.0.0.1 cannot be used" in demo.said
    assert f"PORT={port + 1} make demo" in demo.said
