"""PostgreSQL with a synchronous standby, and Redis, each on its host."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psycopg

from config.redis import program
from config.room import Room
from tests.torture.hosts.network import NETWORK, Network
from tracker.management import processes

PORT = 5432
DATABASE = "tazajol"


@dataclass
class Server:
    """One PostgreSQL over one folder, heard on its host's address and on a socket beside the folder."""

    network: Network
    host: str
    room: Room
    folder: Path
    options: tuple[str, ...] = ()
    process: subprocess.Popen[bytes] | None = None

    @property
    def socket(self) -> str:
        return f"postgresql://postgres@/{DATABASE}?host={self.room.sockets / self.host}"

    def as_tenant(self, *command: str | Path) -> list[str]:
        """Servers do not run as root."""
        owner = self.room.tenant.get("user")
        dropped = ["setpriv", f"--reuid={owner}", f"--regid={owner}", "--clear-groups"] if owner else []
        return self.network.on(self.host, *dropped, *map(str, command))

    def initialise(self) -> None:
        self.own(self.folder.parent)
        words = "-U postgres -A trust -E UTF8 --no-locale --locale-provider=builtin --builtin-locale=C.UTF-8"
        initdb = self.as_tenant(self.room.binaries / "initdb", "-D", self.folder, *words.split())
        subprocess.run(initdb, check=True, capture_output=True, cwd="/")
        with (self.folder / "pg_hba.conf").open("a") as rules:
            rules.write(f"host all all {NETWORK}.0/24 trust\nhost replication all {NETWORK}.0/24 trust\n")

    def copy_of(self, primary: Server) -> None:
        """A standby begins as a copy, and names itself so that the primary can wait for it."""
        source = f"host={self.network.address(primary.host)} user=postgres application_name={self.host}"
        copy = [
            self.room.binaries / "pg_basebackup",
            "-D",
            self.folder,
            "-R",
            "-X",
            "stream",
            "-c",
            "fast",
            "-d",
            source,
        ]
        subprocess.run(self.as_tenant(*copy), check=True, capture_output=True, cwd="/")

    def start(self) -> None:
        sockets = self.room.sockets / self.host
        sockets.mkdir(exist_ok=True)
        self.own(sockets)
        told = (f"listen_addresses={self.network.address(self.host)}", f"unix_socket_directories={sockets}")
        words = [word for option in (*told, f"port={PORT}", *self.options) for word in ("-c", option)]
        command = self.as_tenant(self.room.binaries / "postgres", "-D", self.folder, *words)
        with open(self.room.folder / f"{self.host}.postgres.log", "a") as log:
            self.process = processes.start(command, log, signal.SIGINT, cwd="/")
        wait_for(lambda: self.says("SELECT 1", "postgres"), f"the database of {self.host}")

    def says(self, question: str, database: str = DATABASE) -> object:
        """The first value of the first row; None while it does not answer."""
        place = f"postgresql://postgres@/{database}?host={self.room.sockets / self.host}"
        try:
            with psycopg.connect(place, autocommit=True, connect_timeout=5) as line:
                row = line.execute(question).fetchone()  # type: ignore[call-overload]
            return row[0] if row else None
        except psycopg.OperationalError:
            return None

    def run(self, statement: str, database: str = DATABASE) -> None:
        place = f"postgresql://postgres@/{database}?host={self.room.sockets / self.host}"
        with psycopg.connect(place, autocommit=True) as line:
            line.execute(statement)  # type: ignore[call-overload]

    def own(self, folder: Path) -> None:
        if owner := self.room.tenant.get("user"):
            os.chown(folder, owner, owner)

    def kill(self) -> None:
        if self.process is not None:
            processes.end_group(self.process.pid)
            self.process.wait()

    def stop_softly(self) -> None:
        if self.process is not None:
            processes.stop(self.process, signal.SIGINT, 20.0)

    def stop(self) -> None:
        self.stop_softly()
        shutil.rmtree(self.folder, ignore_errors=True)


def redis_on(network: Network, host: str, folder: Path) -> subprocess.Popen[bytes]:
    words = f"--bind {network.address(host)} --port 6379 --protected-mode no --appendonly no --save"
    command = network.on(host, str(program(folder)), *words.split(), "")
    with open(folder / "redis.log", "a") as log:
        return processes.start(command, log)


def wait_for(true: Callable[[], object], what: str, seconds: float = 60.0) -> object:
    """What `true()` answers as soon as it is something."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := true():
            return found
        time.sleep(0.1)
    raise RuntimeError(f"waited {seconds:.0f} s in vain for {what}")
