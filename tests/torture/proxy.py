"""A line to PostgreSQL that breaks at COMMIT: before it is sent, or after it was done and before anybody is told."""

from __future__ import annotations

import contextlib
import random
import socket
import threading
from dataclasses import dataclass, field
from pathlib import Path

COMMIT = b"Q\x00\x00\x00\x0bCOMMIT\x00"


@dataclass
class Proxy:
    """Listens beside the server's socket; `due` many COMMITs are still to be cut, each in one of the two ways."""

    server: str
    folder: Path
    seed: int
    due: int = 0
    cut: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.lock = threading.Lock()
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind(str(self.folder / ".s.PGSQL.5432"))
        self.socket.listen()
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        while True:
            try:
                near, _ = self.socket.accept()
            except OSError:
                return
            far = socket.socket(socket.AF_UNIX)
            far.connect(self.server)
            answers = Answers(far, near)
            threading.Thread(target=self.carry, args=(near, far, answers), daemon=True).start()
            threading.Thread(target=answers.carry, daemon=True).start()

    def carry(self, near: socket.socket, far: socket.socket, answers: Answers) -> None:
        """From the client to the server, piece by piece."""
        while piece := received(near):
            how = self.how(piece)
            if how == "before":
                break
            if how == "after":
                answers.silent = True
            far.sendall(piece)
            if how == "after":
                answers.heard.wait(10)
                break
        for line in (near, far):
            # Closing alone would leave the line open for as long as the other thread listens.
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()

    def how(self, piece: bytes) -> str:
        with self.lock:
            if not self.due or not piece.endswith(COMMIT):
                return ""
            self.due -= 1
            self.cut.append(self.chance.choice(("before", "after")))
            return self.cut[-1]

    def end(self) -> None:
        self.socket.close()


class Answers:
    """From the server to the client; once silent, the next answer is heard here and told nobody."""

    def __init__(self, far: socket.socket, near: socket.socket) -> None:
        self.far, self.near = far, near
        self.silent = False
        self.heard = threading.Event()

    def carry(self) -> None:
        while piece := received(self.far):
            if self.silent:
                self.heard.set()
                return
            try:
                self.near.sendall(piece)
            except OSError:
                return


def received(line: socket.socket) -> bytes:
    try:
        return line.recv(65536)
    except OSError:
        return b""
