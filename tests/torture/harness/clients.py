"""Clients that never give up: each keeps a ledger of its own, repeats until answered, and repeats what was answered."""

from __future__ import annotations

import http.client
import json
import random
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from tests.torture.harness.seed import File, Seed

PATIENCE_SECONDS = 10.0
AGAIN, EARLY, UPLOADS = 0.10, 0.30, 0.15
TAKEN = frozenset({200, 201, 302})
WAIT = frozenset({0, 401, 404, 422, 429, 500, 502, 503, 504, 507})
TOKEN = "t" * 32
PDF = b"%PDF-1.7\n%%EOF\n"


@dataclass
class Entry:
    """One thing a client wants recorded, under an id of its own; `answered` is when it was told so."""

    kind: str
    identity: str
    case: str
    path: str
    body: bytes
    headers: dict[str, str]
    parts: dict[str, str] = field(default_factory=dict)
    begun: float = 0.0
    answered: float = 0.0
    tries: int = 0
    refused: int = 0


@dataclass
class Client:
    """One inspector with a tablet and a producer with a telephone, in one thread, over bad lines."""

    number: int
    seed: int
    port: int
    planted: Seed
    day: str
    due: str
    pause: float
    ledger: list[Entry] = field(default_factory=list)
    token: str = ""
    requests: int = 0
    stopping: threading.Event = field(default_factory=threading.Event)
    giving_up: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.chance = random.Random(f"{self.seed}-{self.number}")
        self.thread = threading.Thread(target=self.work, daemon=True)
        self.thread.start()

    def work(self) -> None:
        while not self.stopping.is_set():
            for entry in self.tasks():
                self.ledger.append(entry)
                self.insist(entry)
                if self.chance.random() < AGAIN:
                    self.send(self.chance.choice(self.ledger[-20:]))
            self.stopping.wait(self.pause * self.chance.uniform(0.5, 1.5))

    def tasks(self) -> Iterator[Entry]:
        file = self.chance.choice(self.planted.files)
        if self.chance.random() < UPLOADS:
            yield self.paper(file)
            return
        report = self.report(file)
        yield report
        if self.chance.random() < 0.5:
            yield self.result(report)

    def insist(self, entry: Entry) -> None:
        """Repeat until answered; a result is now and then sent before the report it belongs to."""
        entry.begun = time.time()
        while not self.giving_up.is_set():
            status = self.send(entry)
            if status in TAKEN:
                entry.answered = time.time()
                return
            if status not in WAIT:
                entry.refused = status
                return
            time.sleep(self.chance.uniform(0.1, 0.5))

    def send(self, entry: Entry) -> int:
        entry.tries += 1
        method = "POST" if entry.kind == "document" else "PUT"
        headers = dict(entry.headers)
        if method == "PUT":
            headers["Authorization"] = f"Bearer {self.token}"
        status, _ = self.ask(method, entry.path, entry.body, headers)
        if status == 401:
            self.fetch_token()
        return status

    def fetch_token(self) -> None:
        identity, secret = self.planted.client
        asked = {"grant_type": "client_credentials", "client_id": identity, "client_secret": secret}
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        status, answer = self.ask("POST", "/api/v1/token/", urlencode(asked).encode(), form)
        if status == 200:
            self.token = str(json.loads(answer)["access_token"])

    def ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        """Status and body; 0 when the line broke, which says nothing about what was done."""
        self.requests += 1
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            line.request(method, path, body, headers)
            answer = line.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return 0, b""
        finally:
            line.close()

    def new_id(self) -> str:
        return str(uuid.UUID(int=self.chance.getrandbits(128), version=4))

    def report(self, file: File) -> Entry:
        identity, wanting, sample = self.new_id(), self.new_id(), self.new_id()
        told = {
            "case": file.reference,
            "kind": "additional",
            "inspected_on": self.day,
            "physical": True,
            "result": "minor",
            "noncompliances": [{"uuid": wanting, "level": "minor", "text": "A gap.", "due_on": self.due}],
            "samples": [{"uuid": sample, "matrix": "wheat grain", "taken_on": self.day}],
        }
        path = f"/api/v1/inspections/{identity}/report/"
        parts = {"noncompliance": wanting, "sample": sample}
        entry = Entry("inspection", identity, file.reference, path, *as_json(told), parts)
        if self.chance.random() < EARLY:
            self.send(self.result(entry))
        return entry

    def result(self, report: Entry) -> Entry:
        sample = report.parts["sample"]
        told = {"result": "not_detected", "reported_on": self.day}
        path = f"/api/v1/samples/{sample}/result/"
        return Entry("result", sample, report.case, path, *as_json(told))

    def paper(self, file: File) -> Entry:
        """One of thirty small papers: the same bytes are stored once."""
        identity = self.new_id()
        content = PDF + bytes([self.chance.randrange(30)]) * 20_000
        edge = "torture-edge"
        fields = {"csrfmiddlewaretoken": TOKEN, "kind": "land_deed", "title": "Map", "token": identity}
        lines = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in fields.items()
        ]
        head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="m.pdf"\r\n\r\n'
        body = "".join([*lines, head]).encode() + content + f"\r\n--{edge}--\r\n".encode()
        headers = {
            "Content-Type": f"multipart/form-data; boundary={edge}",
            "Cookie": f"sessionid={file.session}; csrftoken={TOKEN}",
        }
        path = f"/ru/my/case/{file.reference}/documents/add/"
        return Entry("document", identity, file.reference, path, body, headers)


def as_json(told: dict[str, Any]) -> tuple[bytes, dict[str, str]]:
    return json.dumps(told).encode(), {"Content-Type": "application/json"}


def stop(clients: Sequence[Client], seconds: float) -> None:
    """Nothing new is begun; what was begun is repeated until answered, as long as `seconds`."""
    for client in clients:
        client.stopping.set()
    until = time.monotonic() + seconds
    for client in clients:
        client.thread.join(max(0.1, until - time.monotonic()))
        client.giving_up.set()
