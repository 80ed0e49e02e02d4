"""Webhooks reach the public internet and nothing else: no address inside, however it is written, named or sent on."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from certification.errors import Invalid
from tests.tracker.webhooks import hostile
from tests.tracker.webhooks.conftest import Hooks
from tests.tracker.webhooks.receiver import Handler, Receiver
from tracker.models import WebhookEndpoint
from tracker.webhooks import address, endpoints, send, wire

Listen = Callable[..., Receiver]
NAME = "hooks.body.example"


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """Where a connection would have gone; none is made."""
    went: list[tuple[str, int]] = []

    def dial(to: str, port: int, seconds: float) -> socket.socket:
        went.append((to, port))
        raise OSError("this line is cut")

    monkeypatch.setattr(wire, "dial", dial)
    return went


def names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """A name server that tells these answers one after the other; what it was asked."""
    left, asked = list(answers), list[str]()

    def resolve(host: str) -> list[str]:
        asked.append(host)
        return left.pop(0) if len(left) > 1 else left[0]

    monkeypatch.setattr(address, "resolve", resolve)
    return asked


def attempt(url: str) -> send.Outcome:
    return send._attempt(send.Letter(url, {"webhook-id": "evt_1"}, b"{}"))


@pytest.mark.parametrize("url", hostile.WRITTEN)
def test_a_hostile_address_is_neither_kept_nor_called(
    url: str, listen: Listen, dialled: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    names(monkeypatch, ["127.0.0.1"])
    canary = listen()
    written = url.format(port=canary.server_port) if "{port}" in url else url
    with pytest.raises(Invalid):
        address.target_of(written)
    assert attempt(written).status is None
    assert (dialled, canary.got, canary.strays) == ([], [], [])


@pytest.mark.parametrize("told", hostile.RESOLVED)
def test_a_name_that_leads_inside_is_not_followed(
    told: str, dialled: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for answer in ([told], ["93.184.216.34", told], [told, "93.184.216.34"]):
        names(monkeypatch, answer)
        assert attempt(f"https://{NAME}/").reason == "address_not_public"
    assert dialled == []


@pytest.mark.parametrize("told", hostile.PUBLIC)
def test_a_public_address_may_be_called(
    told: str, dialled: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    names(monkeypatch, [told])
    assert attempt(f"https://{NAME}:8443/").reason == "unreachable"
    assert dialled == [(told, 8443)]


def test_the_lists_are_long_enough() -> None:
    assert len(hostile.WRITTEN) >= 60
    assert len(hostile.RESOLVED) >= 40


def test_a_name_server_that_changes_its_mind_gains_nothing(
    dialled: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One question per attempt, and the connection goes to the answer of that question."""
    asked = names(monkeypatch, ["93.184.216.34"], ["127.0.0.1"])
    assert attempt(f"https://{NAME}/").reason == "unreachable"
    assert attempt(f"https://{NAME}/").reason == "address_not_public"
    assert asked == [NAME, NAME]
    assert dialled == [("93.184.216.34", 443)]


def test_a_name_server_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "RESOLVE_SECONDS", 0.1)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(1) or [])
    begun = datetime.now(UTC)
    assert attempt(f"https://{NAME}/").reason == "name_not_found"
    assert datetime.now(UTC) - begun < timedelta(seconds=1)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 307, 308])
def test_a_redirect_is_a_failure_and_never_followed(status: int, listen: Listen, settings: Any) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    canary = listen()

    def away(request: Handler) -> None:
        request.send_response(status)
        request.send_header("Location", canary.url)
        request.send_header("Content-Length", "0")
        request.end_headers()

    outcome = attempt(listen(away).url)
    assert (outcome.status, outcome.taken) == (status, False)
    assert (canary.got, canary.strays) == ([], [])


def test_a_proxy_of_the_environment_is_not_used(
    listen: Listen, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    proxy, receiver = listen(), listen()
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, proxy.url)
    assert attempt(receiver.url).status == 200
    assert proxy.got == []


def test_loopback_means_127_and_nothing_more(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    assert address.addresses_of(address.target_of("http://127.0.0.9:9/")) == ["127.0.0.9"]
    for url in ("http://10.0.0.1/", "http://body.example/", "http://[::1]/", "http://localhost/"):
        with pytest.raises(Invalid):
            address.target_of(url)
    for told in set(hostile.RESOLVED) - {"127.0.0.1", "127.8.8.8"}:
        assert not address.is_open(told), told


def test_the_name_is_said_in_tls_and_in_the_host_header_and_asked_for_once(
    tls: Receiver, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    asked = names(monkeypatch, ["127.0.0.1"])
    looked_up: list[str] = []
    real = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: (looked_up.append(host), real(host, *rest, **more))[1],
    )
    assert attempt(f"https://{NAME}:{tls.server_port}/in?x=1").status == 200
    assert (asked, set(looked_up)) == ([NAME], {"127.0.0.1"})
    assert tls.got[0][2]["host"] == f"{NAME}:{tls.server_port}"
    assert tls.said == [NAME]  # type: ignore[attr-defined]


def test_a_certificate_of_another_name_is_not_trusted(
    tls: Receiver, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    names(monkeypatch, ["127.0.0.1"])
    assert attempt(f"https://other.body.example:{tls.server_port}/").reason == "not_trusted"
    assert tls.got == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "https://10.0.0.1/", "https://db.internal/"])
def test_such_an_address_is_refused_when_it_is_told(hooks: Hooks, settings: Any, url: str) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = False
    with pytest.raises(Invalid):
        endpoints.add(uuid4(), by=hooks.cast.saule, url=url)
    assert not WebhookEndpoint.objects.exists()


@pytest.fixture
def tls(listen: Listen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Receiver:
    """A receiver behind TLS, with a certificate for NAME from an authority this test trusts; `said` are names asked."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    paper = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path / "paper.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(paper.public_bytes(serialization.Encoding.PEM) + private)
    receiver = listen()
    receiver.said = []  # type: ignore[attr-defined]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    context.sni_callback = lambda _line, asked, _context: receiver.said.append(asked)  # type: ignore[attr-defined]
    receiver.socket = context.wrap_socket(receiver.socket, server_side=True)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    wire.trust.cache_clear()
    return receiver
