"""The embedded PostgreSQL 18: the wheel's own server, started on a unix socket alone."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time

import psycopg
from psycopg import sql

from config.engines import EngineTrouble
from config.room import Room
from tracker.management import processes

DATABASE = "tazajol"
VERSION = "18"
READY_SECONDS = 40.0
# What a server says while processes of one that was killed before it still hold its memory.
HELD = "pre-existing shared memory block"
TRIES = 10
PAUSE_SECONDS = 0.5
ORPHAN_SECONDS = 3.0
OPTIONS = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "unix_socket_permissions": "0700",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


class Postgres:
    """One server over one data folder; `address` is what borrowers put into their environment."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.address = {"DATABASE_URL": f"postgresql://postgres@/{DATABASE}?host={room.sockets}"}
        self.log = room.folder / "postgres.log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Makes the folder when it is new, clears what a killed server left, waits until it answers."""
        if not (self.room.data / "PG_VERSION").exists():
            self.initialise()
        found = (self.room.data / "PG_VERSION").read_text("ascii").strip()
        if found != VERSION:
            raise EngineTrouble(
                f"{self.room.data} was written by PostgreSQL {found}, this is {VERSION}: move it away."
            )
        for _ in range(TRIES):
            self.clear_leftovers()
            try:
                self.launch()
                return
            except EngineTrouble as trouble:
                if HELD not in str(trouble):
                    raise
                last = trouble
                time.sleep(PAUSE_SECONDS)
        raise last

    def launch(self) -> None:
        options = [word for name, value in OPTIONS.items() for word in ("-c", f"{name}={value}")]
        command = [str(self.room.binaries / "postgres"), "-D", str(self.room.data)]
        command += ["-k", str(self.room.sockets), *options]
        with open(self.log, "a") as log:
            self.process = processes.start(command, log, signal.SIGINT, cwd="/", **self.room.tenant)
        self.wait_until_it_answers()

    def initialise(self) -> None:
        """Makes the cluster beside its place and moves it in when whole. Sorts by code point: no ICU here."""
        draft = self.room.data.with_name("postgres.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        if self.room.tenant:
            os.chown(draft, self.room.tenant["user"], self.room.tenant["group"])
        words = "-U postgres -A trust -E UTF8 --no-locale --locale-provider=builtin --builtin-locale=C.UTF-8"
        command = [str(self.room.binaries / "initdb"), "-D", str(draft), *words.split()]
        done = subprocess.run(
            command, capture_output=True, text=True, cwd="/", check=False, **self.room.tenant
        )
        if done.returncode:
            raise EngineTrouble(f"PostgreSQL could not make its folder {draft}: {last_line(done.stderr)}")
        shutil.rmtree(self.room.data, ignore_errors=True)
        os.rename(draft, self.room.data)

    def clear_leftovers(self) -> None:
        """Ends a server that outlived its keeper, and what outlived its server; a pid file naming a stranger by now is
        removed."""
        note = self.room.data / "postmaster.pid"
        if note.exists():
            first = note.read_text("utf-8").split("\n")[0].strip()
            if first.lstrip("-").isdigit():
                pid, mark = abs(int(first)), str(self.room.data)
                processes.end_stranger(pid, lambda: mark in processes.command_line(pid), signal.SIGINT)
        self.end_orphans()
        note.unlink(missing_ok=True)

    def end_orphans(self) -> None:
        """Processes of a killed server leave by themselves when they notice; one that is busy or frozen is ended."""
        until = time.monotonic() + ORPHAN_SECONDS
        while found := processes.working_in(self.room.data, "postgres"):
            if time.monotonic() > until:
                for pid in found:
                    processes.kill(pid)
            time.sleep(0.05)

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + READY_SECONDS
        while time.monotonic() < until:
            if self.process is None or self.process.poll() is not None:
                break
            try:
                self.create_database()
                return
            except psycopg.OperationalError:
                time.sleep(0.05)
        self.stop()
        raise EngineTrouble(f"PostgreSQL did not start: {last_line(self.log.read_text('utf-8', 'replace'))}")

    def create_database(self) -> None:
        with psycopg.connect(
            host=str(self.room.sockets), user="postgres", dbname="postgres", autocommit=True
        ) as db:
            if not db.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
                db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))

    def revive(self) -> None:
        if self.process is None or self.process.poll() is not None:
            print("PostgreSQL stopped; starting it again.", flush=True)
            try:
                self.start()
            except EngineTrouble as trouble:
                print(trouble, flush=True)
                time.sleep(2)

    def stop(self) -> None:
        """A fast shutdown: sessions are cut, the data are left clean."""
        if self.process is not None:
            processes.stop(self.process, signal.SIGINT, 20.0)


def last_line(text: str) -> str:
    """The last thing a server said, preferring what it called fatal."""
    lines = [line.strip() for line in text.splitlines()[-40:] if line.strip()]
    told = [line for line in lines if any(word in line for word in ("FATAL", "PANIC", "error:", "No space"))]
    return (told or lines or ["it said nothing"])[-1]
