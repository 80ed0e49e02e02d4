"""From the bytes of a file to a plain document: YAML or JSON, decimals never floats, days left as text."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Hashable
from decimal import Decimal, InvalidOperation
from typing import Any

import yaml

from certification.actions.dossiers.problems import Path, Problem

LARGEST_FILE = 50 * 1024 * 1024
LAYOUT = "\n\t"
# A dossier is nine levels deep; the parser gets slow, and Python gives up, long before this is needed.
DEEPEST = 40
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Unreadable(ValueError):
    """Raised inside the parsers, which know the place."""


class _Loader(_Base):  # type: ignore[misc]
    """YAML as JSON reads: no octal numbers, no yes and no, no days of its own, no key twice."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        return _once(
            [
                (self.construct_object(k, deep=True), self.construct_object(v, deep=True))
                for k, v in node.value
            ]
        )


_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:null|~|)$"), ["n", "~", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9]\d*)$"), list("-0123456789"))
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,4})?$"),
    list("-0123456789"),
)
_Loader.add_constructor(
    "tag:yaml.org,2002:float", lambda loader, node: _decimal(loader.construct_scalar(node))
)


def parsed(data: bytes) -> tuple[Any, list[Problem]]:
    """The document in the file, or what keeps it from being read."""
    if len(data) > LARGEST_FILE:
        return None, [Problem((), "file_too_large", {"bytes": LARGEST_FILE})]
    try:
        text = data.decode("utf-8-sig")
        document = _json(text) if text.lstrip().startswith("{") else _yaml(text)
    except UnicodeDecodeError:
        return None, [Problem((), "file_is_not_utf8")]
    except (ValueError, yaml.YAMLError, RecursionError) as trouble:
        return None, [Problem((), "file_cannot_be_read", {"reason": _said(trouble)})]
    problems: list[Problem] = []
    return _cleaned(document, (), problems.append), problems


def _json(text: str) -> Any:
    return json.loads(
        text, parse_float=_decimal, parse_constant=_no_constant, object_pairs_hook=lambda pairs: _once(pairs)
    )


def _yaml(text: str) -> Any:
    depth, repeats = 0, False
    for event in yaml.parse(text, Loader=_Base):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        repeats |= isinstance(event, yaml.AliasEvent)
        if depth > DEEPEST:
            raise _Unreadable("it is nested too deeply")
    if repeats and (root := yaml.compose(text, Loader=_Loader)) is not None:
        _written_out(root, {})
    return yaml.load(text, Loader=_Loader)  # a safe loader by descent


def _written_out(node: yaml.Node, known: dict[int, tuple[int, int] | None]) -> tuple[int, int]:
    """How many signs a node comes to, and how deep it is nested, when every alias (*name) in it is written out: a few
    lines may stand for more than any file can hold."""
    if id(node) not in known:
        known[id(node)] = None
        held = node.value if isinstance(node, yaml.CollectionNode) else ()
        parts = (part for one in held for part in (one if isinstance(one, tuple) else (one,)))
        sizes = [_written_out(part, known) for part in parts]
        own = len(node.value) if isinstance(node, yaml.ScalarNode) else 1
        known[id(node)] = (
            own + sum(size for size, _ in sizes),
            1 + max((deep for _, deep in sizes), default=0),
        )
    told = known[id(node)]
    if told is None:
        raise _Unreadable("an alias (*name) stands for what it is itself a part of")
    if told[0] > LARGEST_FILE or told[1] > DEEPEST:
        raise _Unreadable("with its aliases (*name) written out it is too long or nested too deeply")
    return told


def _once(pairs: list[tuple[Any, Any]]) -> dict[Hashable, Any]:
    found: dict[Hashable, Any] = {}
    for key, value in pairs:
        if not isinstance(key, Hashable) or key in found:
            raise _Unreadable(f"the key {key!r} stands twice in one place")
        found[key] = value
    return found


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as trouble:
        raise _Unreadable(f"{text} is not a number") from trouble


def _no_constant(text: str) -> Any:
    raise _Unreadable(f"{text} is not a number")


def _said(trouble: Exception) -> str:
    if isinstance(trouble, RecursionError):
        return "it is nested too deeply"
    return " ".join(str(trouble).split())[:300]


def _cleaned(value: Any, path: Path, report: Callable[[Problem], None]) -> Any:
    """The value with texts trimmed; what no database can hold is reported and taken out."""
    if isinstance(value, dict):
        strange = [key for key in value if not isinstance(key, str)]
        for key in strange:
            report(Problem(path, "key_is_not_text", {"key": repr(key)[:80]}))
        return {k: _cleaned(v, (*path, k), report) for k, v in value.items() if isinstance(k, str)}
    if isinstance(value, list):
        return [_cleaned(item, (*path, place), report) for place, item in enumerate(value)]
    if isinstance(value, str):
        if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in LAYOUT for sign in value):
            report(Problem(path, "unprintable_text"))
            return None
        return value.strip()
    return value
