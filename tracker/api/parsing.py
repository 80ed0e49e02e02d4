"""Reading JSON strictly: what could not be stored, or would be read in two ways, is refused here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import IO, Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import BaseParser

DEEPEST = 64
LARGEST_BYTES = 5 * 1024 * 1024


class StrictJSONParser(BaseParser):
    """UTF-8 JSON of at most 5 MiB and 64 levels, without NUL, lone surrogates, repeated keys or NaN."""

    media_type = "application/json"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        raw = stream.read(LARGEST_BYTES + 1)
        if len(raw) > LARGEST_BYTES:
            raise ParseError(_("The body is larger than 5 MiB."), code="body_too_large")
        try:
            text = raw.decode("utf-8")
            _refuse_depth(text)
            value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_constant)
            json.dumps(value, ensure_ascii=False).encode("utf-8")
        except (ValueError, RecursionError) as error:
            raise ParseError(_("The body is not JSON this API can read."), code="not_json") from error
        if "\\u0000" in text or "\0" in text:
            raise ParseError(_("The body holds a NUL character."), code="not_json")
        return value


def _refuse_depth(text: str) -> None:
    depth = 0
    inside = escaped = False
    for sign in text:
        if inside:
            escaped, inside = (sign == "\\" and not escaped), not (sign == '"' and not escaped)
        elif sign == '"':
            inside = True
        elif sign in "[{":
            depth += 1
            if depth > DEEPEST:
                raise ValueError("too deep")
        elif sign in "]}":
            depth -= 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(name)
