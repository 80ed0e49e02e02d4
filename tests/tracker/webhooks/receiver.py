"""A receiver of webhooks as a control body might run one: real sockets, real verification, and every bad habit."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks import Webhook

# What a receiver does with a request: a status, or something ruder done to the handler.
Manner = Callable[["Handler"], int | None]


class Handler(BaseHTTPRequestHandler):
    """Reads one request whole, notes it, and answers in the manner of its server."""

    server: Receiver
    body = b""

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        with self.server.busy():
            self.server.note(self)
            status = self.server.manner(self)
        if status is not None:
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def do_GET(self) -> None:
        self.server.strays.append(self.path)
        self.send_error(404)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is written to the terminal of the tests."""


class Receiver(ThreadingHTTPServer):
    """Listens on 127.0.0.1; `got` holds what came, in order, as (webhook-id, telling, headers)."""

    daemon_threads = True

    def __init__(self, manner: Manner | None = None) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.manner: Manner = manner or (lambda _: 200)
        self.got: list[tuple[str, dict[str, Any], dict[str, str]]] = []
        self.bodies: list[bytes] = []
        self.strays: list[str] = []
        self.at_once = self.most_at_once = 0
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook"

    @property
    def ids(self) -> list[str]:
        return [message for message, _, _ in self.got]

    @property
    def seqs(self) -> list[int]:
        return [telling["data"]["seq"] for _, telling, _ in self.got]

    def note(self, request: Handler) -> None:
        headers = {name.lower(): value for name, value in request.headers.items()}
        with self.lock:
            self.bodies.append(request.body)
            self.got.append((headers["webhook-id"], json.loads(request.body), headers))

    def verified_by(self, secret: str) -> list[Any]:
        """Everything that came, verified by an independent library; it raises where a signature is wrong."""
        return [
            Webhook(secret).verify(body, headers)
            for body, (_, _, headers) in zip(self.bodies, self.got, strict=True)
        ]

    def busy(self) -> Busy:
        return Busy(self)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A sender that hangs up is what some of these tests are about."""


class Busy:
    """Counts how many requests are in hand at once."""

    def __init__(self, server: Receiver) -> None:
        self.server = server

    def __enter__(self) -> None:
        with self.server.lock:
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)

    def __exit__(self, *_: object) -> None:
        with self.server.lock:
            self.server.at_once -= 1


def not_now(status: int, retry_after: str) -> Manner:
    """Refuses, and says when to come again."""

    def manner(request: Handler) -> None:
        request.send_response(status)
        request.send_header("Retry-After", retry_after)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return manner


def slow(seconds: float, status: int = 200) -> Manner:
    """Answers late."""

    def manner(_: Handler) -> int:
        time.sleep(seconds)
        return status

    return manner


def swallows(request: Handler) -> None:
    """Takes the request, does its work and never answers: the line is cut."""
    request.connection.shutdown(socket.SHUT_RDWR)
    request.close_connection = True


def half_closes(request: Handler) -> None:
    """Sends half a status line and closes its side."""
    request.wfile.write(b"HTTP/1.1 2")
    request.wfile.flush()
    request.connection.shutdown(socket.SHUT_WR)
    request.close_connection = True


def a_megabyte(request: Handler) -> None:
    """Answers 200 with a megabyte nobody asked for."""
    request.send_response(200)
    request.send_header("Content-Length", str(1 << 20))
    request.end_headers()
    request.wfile.write(b"x" * (1 << 20))


def endless_head(request: Handler) -> None:
    """Sends headers without end."""
    request.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        request.wfile.write(b"X-Filler: " + b"y" * 1000 + b"\r\n")


def drips(request: Handler) -> None:
    """Sends its status one byte at a time, each within the patience of a single read."""
    for byte in b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" * 3:
        request.wfile.write(bytes([byte]))
        request.wfile.flush()
        time.sleep(0.2)


def in_turn(*manners: Manner | int) -> Manner:
    """The first manner for the first request, and so on; the last one for all that follow."""
    left = list(manners)

    def manner(request: Handler) -> int | None:
        one = left.pop(0) if len(left) > 1 else left[0]
        return one if isinstance(one, int) else one(request)

    return manner
