"""Where a webhook may go: https to a name on the public internet. Everything else is refused before a socket opens.

A name is resolved once per attempt and the connection goes to that very address, so that a name server which answers
differently the second time gains nothing. `WEBHOOKS_TO_LOOPBACK` lets tests reach 127.0.0.0/8 and nothing more.
"""

from __future__ import annotations

import re
import socket
import threading
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from django.conf import settings

from certification.errors import Invalid

LONGEST = 500
PORTS = frozenset({443, 8443})
RESOLVE_SECONDS = 4.0

# What does not fit this pattern whole is not read at all: user names, fragments, brackets, spaces, backslashes,
# letters outside ASCII (a Kazakh domain is written as xn--).
WRITTEN = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]{4,253})(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:[/?][!$%&'()*+,./0-9:;=?@A-Z_a-z~-]*)?)",
    re.IGNORECASE,
)
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# The last label begins with a letter: numbers in any base are addresses, not names.
NAME = re.compile(rf"(?:{LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?")
INWARD = frozenset(
    {"localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "arpa"}
)

LOOPBACK = ip_network("127.0.0.0/8")
CLOSED_V4 = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
    )
)  # fmt: skip
# Of IPv6 only the part handed out to networks; what carries an IPv4 address inside lies outside it or is named here.
OPEN_V6 = IPv6Network("2000::/3")
CLOSED_V6 = tuple(IPv6Network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"))


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart; `host` in lower case, `path` with its query."""

    secure: bool
    host: str
    port: int
    path: str

    @property
    def named(self) -> str:
        """The host as the Host header says it."""
        return self.host if self.port == (443 if self.secure else 80) else f"{self.host}:{self.port}"


def target_of(url: str) -> Target:
    """The address taken apart.

    Invalid: address_not_readable, address_not_https, port_not_allowed, address_not_public.
    """
    found = WRITTEN.fullmatch(url) if len(url) <= LONGEST else None
    if found is None:
        raise Invalid("address_not_readable", field="url")
    secure, host = found["scheme"].lower() == "https", found["host"].lower()
    port = int(found["port"] or (443 if secure else 80))
    path = found["path"] or "/"
    target = Target(secure, host, port, path if path.startswith("/") else f"/{path}")
    if settings.WEBHOOKS_TO_LOOPBACK and _is_loopback(host) and 0 < port < 65536:
        return target
    if not secure:
        raise Invalid("address_not_https", field="url")
    if NAME.fullmatch(host) is None or host.rpartition(".")[2] in INWARD:
        raise Invalid("address_not_public", field="url")
    if port not in PORTS and not (settings.WEBHOOKS_TO_LOOPBACK and 0 < port < 65536):
        raise Invalid("port_not_allowed", field="url")
    return target


def addresses_of(target: Target) -> list[str]:
    """The addresses behind the name, asked for once. Invalid: name_not_found, and address_not_public if any is not."""
    found = [target.host] if _is_loopback(target.host) else resolve(target.host)
    if not found:
        raise Invalid("name_not_found", field="url")
    if not all(is_open(address) for address in found):
        raise Invalid("address_not_public", field="url")
    return found


def is_open(address: str) -> bool:
    """Whether a connection may go to this address: a public one, or one of 127.0.0.0/8 where tests allow it."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        if settings.WEBHOOKS_TO_LOOPBACK and ip in LOOPBACK:
            return True
        return ip.is_global and not ip.is_multicast and not any(ip in block for block in CLOSED_V4)
    return _is_open_v6(ip)


def resolve(host: str) -> list[str]:
    """Every address the name server knows for the name; nothing if it does not answer in time."""
    found: list[str] = []

    def ask() -> None:
        try:
            told = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(dict.fromkeys(str(row[4][0]) for row in told))

    # The resolver of the system knows no time limit; a slow name server must not hold the worker.
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(RESOLVE_SECONDS)
    return list(found)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host) in LOOPBACK
    except ValueError:
        return False


def _is_open_v6(ip: IPv6Address) -> bool:
    if ip.scope_id is not None or ip not in OPEN_V6:
        return False
    return ip.is_global and not any(ip in block for block in CLOSED_V6)
