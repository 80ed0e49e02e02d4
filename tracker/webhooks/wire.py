"""The one connection of an attempt: to the address that was checked, within a few seconds, never anywhere else.

No proxy of the environment is used and no redirect followed; of the answer only status and headers are read.
"""

from __future__ import annotations

import functools
import io
import socket
import ssl
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any, cast

from tracker.webhooks.address import Target

CONNECT_SECONDS = 4.0
TOTAL_SECONDS = 10.0
LONGEST_BODY = 20_000
LONGEST_ANSWER = 64 * 1024


class NoAnswer(Exception):
    """There is no status to tell; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Answer:
    """Its status, and what its header Retry-After says."""

    status: int
    retry_after: str | None = None


def post(target: Target, addresses: Sequence[str], headers: Mapping[str, str], body: bytes) -> Answer:
    """Send one request to the first address that can be reached; what of the answer is read.

    NoAnswer: unreachable, not_trusted (TLS), too_slow, not_understood.
    """
    if len(body) > LONGEST_BODY:
        raise ValueError("a webhook tells references, never contents")
    until = time.monotonic() + TOTAL_SECONDS
    try:
        with _connected(target, addresses, until) as line:
            return _said(target, _Timed(line, until), headers, body)
    except ssl.SSLCertVerificationError as error:
        raise NoAnswer("not_trusted") from error
    except TimeoutError as error:
        raise NoAnswer("too_slow") from error
    except HTTPException as error:
        raise NoAnswer("not_understood") from error
    except OSError as error:
        raise NoAnswer("unreachable") from error


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """Open a socket to a numeric address; no name is looked up here."""
    return socket.create_connection((address, port), timeout=seconds)


@functools.cache
def trust() -> ssl.SSLContext:
    """The certificates of the system, read once."""
    return ssl.create_default_context()


def _connected(target: Target, addresses: Sequence[str], until: float) -> socket.socket:
    """A socket to one of the addresses, with TLS under the name of the target where it is secure."""
    line = _first_reached(target, addresses, until)
    if not target.secure:
        return line
    try:
        line.settimeout(_left(until))
        return trust().wrap_socket(line, server_hostname=target.host)
    except BaseException:
        line.close()
        raise


def _first_reached(target: Target, addresses: Sequence[str], until: float) -> socket.socket:
    failure = OSError("no address")
    for address in addresses:
        try:
            return dial(address, target.port, min(CONNECT_SECONDS, _left(until)))
        except OSError as error:
            failure = error
    raise failure


def _said(target: Target, line: _Timed, headers: Mapping[str, str], body: bytes) -> Answer:
    speaker = HTTPConnection(target.host, target.port)
    speaker.sock = cast(Any, line)
    speaker.request("POST", target.path, body, {"Host": target.named, "Connection": "close", **headers})
    answer = speaker.getresponse()
    try:
        return Answer(answer.status, answer.getheader("Retry-After"))
    finally:
        answer.close()


def _left(until: float) -> float:
    seconds = until - time.monotonic()
    if seconds <= 0:
        raise TimeoutError
    return seconds


class _Timed:
    """What http.client needs of a socket, with one time limit over everything and one size limit over the answer."""

    def __init__(self, line: socket.socket, until: float) -> None:
        self.line = line
        self.until = until

    def sendall(self, data: bytes) -> None:
        self.line.settimeout(_left(self.until))
        self.line.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(cast(Any, _Head(self.line, self.until)))

    def close(self) -> None:
        """The socket is closed by whoever opened it."""


class _Head(io.RawIOBase):
    """The bytes of the answer, each read within what is left of the time."""

    def __init__(self, line: socket.socket, until: float) -> None:
        self.line = line
        self.until = until
        self.room = LONGEST_ANSWER

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.room <= 0:
            raise HTTPException("the head of the answer is too long")
        self.line.settimeout(_left(self.until))
        count = self.line.recv_into(memoryview(buffer)[: self.room])
        self.room -= count
        return count
