"""Every route of the site as Django's resolver knows it, so that a route nobody thought of cannot hide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern, URLResolver

LANGUAGE = "kk"
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()\\]|\\.|\([^()]*\))*\)")


@dataclass(frozen=True, slots=True)
class Route:
    """One route: which door it belongs to, its name, its address with `{parameters}` to fill in."""

    door: str
    name: str
    address: str

    @property
    def parameters(self) -> tuple[str, ...]:
        return tuple(re.findall(r"\{(\w+)\}", self.address))

    @property
    def whole_name(self) -> str:
        return f"{self.door}:{self.name or self.address}"


def routes() -> list[Route]:
    """Every route, each once; the language of the pages is kk."""
    return list(dict.fromkeys(_walk(get_resolver(), "", "")))


def _walk(resolver: URLResolver, door: str, address: str) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        here = address + _plain(entry)
        if isinstance(entry, URLResolver):
            yield from _walk(entry, entry.namespace or door, here)
        else:
            yield Route(door or _door_of(entry), entry.name or "", f"/{here}")


def _plain(entry: URLPattern | URLResolver) -> str:
    """A pattern as text: parameters in braces, the signs of regular expressions gone."""
    if isinstance(entry.pattern, LocalePrefixPattern):
        return f"{LANGUAGE}/"
    text = PARAMETER.sub(lambda found: "{%s}" % (found[1] or found[2]), str(entry.pattern))
    return text.removeprefix("^").removesuffix("$").removesuffix(r"\Z")


def _door_of(entry: URLPattern) -> str:
    """Sign-in pages keep the names allauth asks for and so have no door of their own in them."""
    return "accounts" if (entry.name or "").startswith(("account_", "mfa_")) else "site"
