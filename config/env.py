"""Typed readers of the environment; what is missing or malformed is said in one sentence at the start."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

BASE = Path(__file__).resolve().parent.parent

# Every variable the product reads, and what it means. A reader refuses a name that is not listed here.
VARIABLES = {
    "DATABASE_URL": "PostgreSQL 18; unset: the embedded server is used",
    "REDIS_URL": "Redis or Valkey, for doorbells only; unset: the embedded server is used",
    "SECRET_KEY": "signs sessions and links; unset: made once and kept in the data folder",
    "PUBLIC_URL": "where people reach the site; https:// turns on secure cookies and HSTS",
    "ALLOWED_HOSTS": "further host names that may be asked for, separated by commas",
    "TRUST_PROXY": "1 behind a proxy that sets X-Forwarded-Proto itself",
    "ROLE": "web, worker or command: decides pool and time limits of the database connection",
    "WEB_THREADS": "threads of one web process",
    "TAZAJOL_DATA": "the data folder; unset: .data beside manage.py",
    "SMTP_URL": "outgoing mail; unset: mails are written as files into the data folder",
    "MAIL_FROM": "the sender of every mail",
    "METRICS_TOKEN": "who sends it as Bearer may read /metrics; unset: only this machine itself may",
    "GATEWAY_URL": "SMS or messenger gateway that takes a POST of JSON; unset: those people get a mail",
    "GATEWAY_TOKEN": "bearer token of that gateway",
    "LOG_FORMAT": "console or json",
    "LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "DEMO": "1 for a demo country; allows the legal day to be shifted",
    "LEGAL_DAY_SHIFT": "days added to today's date, for demo and journeys only",
    "FAILPOINT": "name:n: die at the n-th time a labelled point is reached; for tests, refused unless DEMO=1",
    "HOST": "address the demo listens on",
    "PORT": "port the demo listens on",
    "EMBEDDED": "set by manage.py while it borrows the embedded engines",
    "WEBHOOKS_TO_LOOPBACK": "1: webhooks may go to 127.0.0.0/8, over http too; for tests and demos only",
    "FRESH": "1: the demo forgets its data and starts over",
}


class Misconfigured(ImproperlyConfigured):
    """A setting that cannot be used; the message says which, why and what to write instead."""


def text(name: str, default: str | None = None) -> str:
    """The value as written; refuses an empty one when there is no default."""
    if name not in VARIABLES:
        raise KeyError(f"{name} is not declared in config/env.py")
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise Misconfigured(f"{name} is not set. It means: {VARIABLES[name]}.")
    return value


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name, str(default))
    try:
        return int(value)
    except ValueError:
        raise Misconfigured(f"{name} must be a whole number, not {value!r}.") from None


def flag(name: str) -> bool:
    """1 or 0; unset is 0."""
    return choice(name, ("0", "1"), "0") == "1"


def choice(name: str, allowed: Sequence[str], default: str) -> str:
    """One of the allowed words."""
    value = text(name, default)
    if value not in allowed:
        raise Misconfigured(f"{name} must be one of {', '.join(allowed)}, not {value!r}.")
    return value


def names(name: str) -> list[str]:
    """Words separated by commas; unset is none."""
    return [word.strip() for word in text(name, ",").split(",") if word.strip()]


def url(name: str, schemes: Sequence[str], default: str | None = None) -> str:
    """An address whose scheme is one of `schemes`."""
    value = text(name, default)
    if value.split("://")[0] not in schemes or "://" not in value:
        raise Misconfigured(f"{name} must begin with {' or '.join(s + '://' for s in schemes)}.")
    return value


def data_folder() -> Path:
    """The folder that holds everything this installation keeps outside its database."""
    return Path(text("TAZAJOL_DATA", str(BASE / ".data"))).absolute()


def secret(name: str) -> str:
    """A secret from the environment, else from `env` in the data folder, made on first use (mode 0600)."""
    given = os.environ.get(name, "").strip()
    return given or _kept(data_folder() / "env").get(name) or _made(name, data_folder() / "env")


def _kept(file: Path) -> dict[str, str]:
    """What the file holds; the first line of a name counts."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    pairs = [line.split("=", 1) for line in reversed(lines) if "=" in line]
    return {name.strip(): value.strip() for name, value in pairs}


def _made(name: str, file: Path) -> str:
    """Appends a new secret and reads it back: of two that start at once the first line counts for both."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w") as lines:
            lines.write(f"{name}={secrets.token_urlsafe(48)}\n")
    except OSError as error:
        raise Misconfigured(f"{name} is not set and {file} cannot be written: {error.strerror}.") from None
    return _kept(file)[name]
