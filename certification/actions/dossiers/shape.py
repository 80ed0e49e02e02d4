"""Whether a document has the shape of `dossier.schema.json`: every departure, each with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache
from pathlib import Path as File
from typing import Any
from zoneinfo import ZoneInfo

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from certification.actions.dossiers.problems import Path, Problem

SCHEMA = File(__file__).parents[2] / "data" / "dossier.schema.json"
ALMATY = ZoneInfo("Asia/Almaty")
_DAY = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\d")
_MOMENT = re.compile(_DAY.pattern + r"[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?")

CODES = {
    "type": "wrong_type",
    "enum": "not_one_of",
    "pattern": "wrong_pattern",
    "minimum": "too_small",
    "exclusiveMinimum": "too_small",
    "maximum": "too_large",
    "maxLength": "too_long",
    "minLength": "empty",
    "minItems": "too_few",
    "maxItems": "too_many",
    "uniqueItems": "listed_twice",
    "const": "unsupported_value",
}


def problems_of_shape(document: Any) -> list[Problem]:
    """Every place where the document is not as the schema says, in the order of the file."""
    return [problem for error in _validator().iter_errors(document) for problem in _problems(error)]


def day_of(text: Any) -> date | None:
    """The day a text says, years 1900 to 2199; None when it says none."""
    if not isinstance(text, str) or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def moment_of(text: Any) -> datetime | None:
    """The moment a text says; without an offset it is meant in Almaty. None when it says none."""
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=ALMATY)


@cache
def _validator() -> Any:
    formats = FormatChecker(formats=())
    formats.checks("day")(lambda value: value is None or day_of(value) is not None)
    formats.checks("moment")(lambda value: value is None or moment_of(value) is not None)
    return Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=formats)


def _problems(error: ValidationError) -> Iterator[Problem]:
    path: Path = tuple(error.absolute_path)
    rule = str(error.validator)
    found: Any = error.instance
    limit: Any = error.validator_value
    schema: Any = error.schema
    if rule == "required":
        missing = next(name for name in limit if error.message.startswith(repr(name)))
        yield Problem((*path, missing), "missing")
    elif rule == "additionalProperties":
        for name in sorted(set(found) - set(schema["properties"])):
            yield Problem((*path, name), "unknown_field")
    elif rule == "format":
        yield Problem(path, "not_a_day" if limit == "day" else "not_a_moment", {"found": _short(found)})
    else:
        yield Problem(
            path, CODES.get(rule, "not_accepted"), {"found": _short(found), "expected": _said(limit)}
        )


def _said(limit: Any) -> str:
    if isinstance(limit, list):
        return ", ".join("null" if item is None else str(item) for item in limit)
    return str(limit)


def _short(found: Any) -> str:
    return str(found)[:80]
