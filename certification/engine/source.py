"""What the text of a rule may not contain: numbers without a date, and sums that skip the unknown."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator
from typing import Any

SKIP_NULLS = frozenset(
    {"sum", "any", "all", "max", "min", "mean", "count", "fill_null", "drop_nulls"}
    | {f"{name}_horizontal" for name in ("sum", "any", "all", "max", "min", "mean")}
)


def source_of(function: Callable[..., Any]) -> str:
    """The text of a rule; empty where Python has none (a rule typed at a prompt)."""
    try:
        return textwrap.dedent(inspect.getsource(function))
    except (OSError, TypeError):
        return ""


def complaints(function: Callable[..., Any]) -> Iterator[str]:
    """What is wrong with the body of a rule."""
    try:
        tree = ast.parse(source_of(function))
    except SyntaxError:
        return
    for definition in ast.walk(tree):
        if isinstance(definition, ast.FunctionDef | ast.Lambda) and _is(definition, function):
            yield from _in_body(definition)


def _is(definition: ast.FunctionDef | ast.Lambda, function: Callable[..., Any]) -> bool:
    return getattr(definition, "name", "<lambda>") == getattr(function, "__name__", "")


def _in_body(definition: ast.FunctionDef | ast.Lambda) -> Iterator[str]:
    body = definition.body if isinstance(definition.body, list) else [definition.body]
    for node in (inner for statement in body for inner in ast.walk(statement)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, int | float)
            and not isinstance(node.value, bool)
        ):
            yield f"has the number {node.value} in its body: give it a date and a citation"
        if isinstance(node, ast.Attribute) and node.attr in SKIP_NULLS:
            yield f"uses {node.attr}(), which skips or hides what is unknown"
