"""A mail server and a telephone gateway on loopback that remember what they were given."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast


class Mailbox(socketserver.ThreadingTCPServer):
    """Speaks as much of RFC 5321 as a client needs; it hangs up on so many letters it has taken as `swallow` says."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.swallow = 0
        # Cleared, it has taken a letter and does not say so.
        self.pause = threading.Event()
        self.pause.set()
        super().__init__(("127.0.0.1", 0), Talk)


class Talk(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self.say("220 loopback")
        for raw in self.rfile:
            word = raw.decode("ascii", "replace").strip().upper().split(" ")[0]
            if word == "DATA":
                self.say("354 go on")
                self.take()
                self.server.pause.wait(60)
                if self.server.swallow > 0:
                    self.server.swallow -= 1
                    return
                self.say("250 taken")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def take(self) -> None:
        lines = []
        for raw in self.rfile:
            if raw.rstrip(b"\r\n") == b".":
                break
            lines.append(raw.removeprefix(b".") if raw.startswith(b"..") else raw)
        letter = message_from_bytes(b"".join(lines), policy=policy.default)
        self.server.letters.append(cast(EmailMessage, letter))

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


class Gateway(ThreadingHTTPServer):
    """Takes notes as JSON; answers `status`, and asks to be left alone as long as `retry_after` says."""

    daemon_threads = True

    def __init__(self) -> None:
        self.notes: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.status = 202
        self.retry_after = ""
        super().__init__(("127.0.0.1", 0), Answer)


class Answer(BaseHTTPRequestHandler):
    server: Gateway

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.notes.append((json.loads(body), dict(self.headers)))
        self.send_response(self.server.status)
        self.send_header("Content-Length", "0")
        if self.server.retry_after:
            self.send_header("Retry-After", self.server.retry_after)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Nobody reads it."""


@contextmanager
def listening(server: Any) -> Iterator[Any]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
