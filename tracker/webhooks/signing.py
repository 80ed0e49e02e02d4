"""Standard Webhooks signatures, and secrets as they are kept: encrypted under keys made from SECRET_KEY.

A secret has to sign, so a hash would not do. It is shown once, when it is made; a copy of the database alone gives
nobody a secret.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes

PREFIX = "whsec_"
SECRET_BYTES = 32


def new_secret() -> str:
    """A fresh secret in the form receivers paste into their verifier."""
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def sealed(secret: str) -> str:
    """The secret as it may lie in the database."""
    return _keys().encrypt(secret.encode()).decode()


def opened(kept: str) -> str:
    """The secret behind what lies in the database; it leaves this package in signatures only."""
    return _keys().decrypt(kept.encode()).decode()


def signatures(keys: Iterable[str], *, message: str, timestamp: int, body: bytes) -> str:
    """The signature header: one signature per secret that is valid now, the newest first, parted by spaces."""
    signed = b".".join((message.encode(), str(timestamp).encode(), body))
    return " ".join(f"v1,{_signature(key, signed)}" for key in keys)


def _signature(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


def _keys() -> MultiFernet:
    """Keys from SECRET_KEY and those before it, so that changing it silences no endpoint."""
    told = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"webhook" + force_bytes(secret)).digest() for secret in told]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
