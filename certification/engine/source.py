"""What the text of a rule may not contain: numbers without a date, and sums that skip the unknown."""

from __future__ import annotations

import dis
import inspect
import textwrap
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any

SKIP_NULLS = frozenset(
    {"sum", "any", "all", "max", "min", "mean", "count", "fill_null", "drop_nulls"}
    | {f"{name}_horizontal" for name in ("sum", "any", "all", "max", "min", "mean")}
)
# Instructions of Python 3.11 and later that bring a constant, and those that read an attribute.
CONSTANTS = frozenset({"LOAD_CONST", "LOAD_SMALL_INT", "RETURN_CONST"})
ATTRIBUTES = frozenset({"LOAD_ATTR", "LOAD_METHOD"})


def source_of(function: Callable[..., Any]) -> str:
    """The text of a rule; empty where Python has none (a rule typed at a prompt)."""
    try:
        return textwrap.dedent(inspect.getsource(function))
    except (OSError, TypeError):
        return ""


def complaints(function: Callable[..., Any]) -> Iterator[str]:
    """What is wrong with the body of a rule, read from what Python made of it: that is quicker than its text."""
    code = getattr(function, "__code__", None)
    if code is not None:
        yield from _in_code(code)


def _in_code(code: CodeType) -> Iterator[str]:
    for step in dis.get_instructions(code):
        if step.opname in CONSTANTS:
            yield from _in_constant(step.argval)
        if step.opname in ATTRIBUTES and step.argval in SKIP_NULLS:
            yield f"uses {step.argval}(), which skips or hides what is unknown"


def _in_constant(value: Any) -> Iterator[str]:
    if isinstance(value, CodeType):
        yield from _in_code(value)
    elif isinstance(value, tuple | frozenset):
        for part in value:
            yield from _in_constant(part)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield f"has the number {value} in its body: give it a date and a citation"
