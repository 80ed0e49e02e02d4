"""Whether a document has the shape of a dossier: every departure, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from certification.actions.dossiers.moments import day_of, moment_of
from certification.actions.dossiers.problems import Path, Problem
from certification.actions.dossiers.schema import CODE_LINKS, dossier_schema
from certification.models.fields import ANY_BODY_CODE

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
BODY_CODES = {CODE_LINKS["control_body"], ANY_BODY_CODE}


def problems_of_shape(document: Any) -> list[Problem]:
    """Every place where the document is not as the schema says, in the order of the file."""
    found = [problem for error in _validator().iter_errors(document) for problem in _problems(error)]
    return list({(problem.path, problem.code): problem for problem in found}.values())


@cache
def _validator() -> Any:
    formats = FormatChecker(formats=())
    formats.checks("day")(lambda value: value is None or day_of(value) is not None)
    formats.checks("moment")(lambda value: value is None or moment_of(value) is not None)
    formats.checks("day_or_moment")(
        lambda value: value is None or day_of(value) is not None or moment_of(value) is not None
    )
    return Draft202012Validator(dossier_schema(), format_checker=formats)


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
    elif rule == "const":
        yield Problem(path, CODES[rule], {"found": _quoted(found), "expected": _said(limit)})
    elif rule == "pattern" and limit in BODY_CODES:
        yield Problem(path, "not_a_full_code", {"found": _short(found)})
    else:
        yield Problem(
            path, CODES.get(rule, "not_accepted"), {"found": _short(found), "expected": _said(limit)}
        )


def _said(limit: Any) -> str:
    if isinstance(limit, list):
        return ", ".join("null" if item is None else str(item) for item in limit)
    return str(limit)


def _quoted(found: Any) -> str:
    """Text in quotes: of the text 1 and the number 1 only one is the version of a file."""
    return f'"{_short(found)}"' if isinstance(found, str) else _short(found)


def _short(found: Any) -> str:
    return str(found)[:80]
