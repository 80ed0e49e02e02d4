"""A mail server and a receiver of webhooks nobody can trust: they refuse, dawdle, and take what they never confirm.

Both remember all that arrived, in lists: there is no set here that could hide a repeat.
"""

from __future__ import annotations

import random
import re
import socketserver
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAME = re.compile(r"^Message-ID: (\S+)", re.MULTILINE)
REFUSED, SWALLOWED, SLOW = 0.10, 0.05, 0.05


@dataclass
class Mailbox:
    """Names of the letters that arrived."""

    seed: int
    moody: bool = True
    letters: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)
        self.server = Server(("127.0.0.1", 0), Conversation)
        self.server.mailbox = self
        self.address = f"smtp://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.1,), daemon=True).start()

    def mood(self) -> float:
        with self.lock:
            return self.chance.random() if self.moody else 1.0

    def take(self, text: str) -> None:
        with self.lock:
            self.letters += NAME.findall(text)[:1]

    def end(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    mailbox: Mailbox

    def handle_error(self, request: object, client_address: object) -> None:
        """A line that broke is what this is about."""


class Conversation(socketserver.StreamRequestHandler):
    """As much of SMTP as a sender needs."""

    timeout = 30
    server: Server

    def handle(self) -> None:
        self.say("220 torture")
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"DATA":
                if not self.data():
                    return
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def data(self) -> bool:
        """Take one letter, or not; False when the line is to be cut without an answer."""
        mood = self.server.mailbox.mood()
        if mood < REFUSED:
            self.say("451 not now")
            return True
        self.say("354 go on")
        text = b""
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            text += line
        if not line:
            return False
        self.server.mailbox.take(text.decode("utf-8", "replace"))
        if mood < REFUSED + SWALLOWED:
            return False
        if mood < REFUSED + SWALLOWED + SLOW:
            time.sleep(2.0)
        self.say("250 taken")
        return True

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@dataclass
class Hook:
    """Ids of the webhooks that arrived; each is maltreated at most once, for their schedule is one of hours."""

    seed: int
    moody: bool = True
    told: list[str] = field(default_factory=list)
    maltreated: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed + 1)
        self.server = HookServer(("127.0.0.1", 0), Telling)
        self.server.hook = self
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/told"
        threading.Thread(target=self.server.serve_forever, args=(0.1,), daemon=True).start()

    def mood(self, name: str) -> float:
        with self.lock:
            mood = self.chance.random() if self.moody and name not in self.maltreated else 1.0
            if mood < REFUSED + SWALLOWED + SLOW:
                self.maltreated.add(name)
            return mood

    def take(self, name: str) -> None:
        with self.lock:
            self.told.append(name)

    def end(self) -> None:
        self.server.shutdown()
        self.server.server_close()


class HookServer(ThreadingHTTPServer):
    daemon_threads = True
    hook: Hook

    def handle_error(self, request: object, client_address: object) -> None:
        """A line that broke is what this is about."""


class Telling(BaseHTTPRequestHandler):
    """One attempt: answered with 204, with 500, late, or taken and never answered."""

    server: HookServer

    def do_POST(self) -> None:
        name = self.headers.get("webhook-id", "")
        self.rfile.read(int(self.headers.get("content-length", 0)))
        mood = self.server.hook.mood(name)
        if mood < REFUSED:
            self.send_response(500)
            self.end_headers()
            return
        self.server.hook.take(name)
        if mood < REFUSED + SWALLOWED:
            self.close_connection = True
            self.connection.close()
            return
        if mood < REFUSED + SWALLOWED + SLOW:
            time.sleep(2.0)
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is said."""
