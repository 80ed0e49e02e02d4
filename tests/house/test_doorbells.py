"""Celery is a doorbell: tasks are named, nothing is scheduled, kept or chained in Redis."""

from __future__ import annotations

import ast
import re

import pytest

from tests.house.sources import dotted, modules, name, tree

FORBIDDEN = re.compile(
    r"\bcountdown\s*=|\beta\s*=|\bAsyncResult\b|\bresult_backend['\"]?\s*[:=](?!\s*None)|\bchord\(|\bchain\(|\bgroup\("
    r"|\bself\.retry\(|autoretry_for|acks_late['\"]?\s*[:=]\s*True|\bExchange\(|\.get\(timeout"
)


def keeps_work_in_redis(text: str) -> list[str]:
    return FORBIDDEN.findall(text)


# Parts of Celery that keep, chain, delay or await work; the bell needs none of them.
OF_CANVAS = {
    "chain",
    "chord",
    "group",
    "signature",
    "subtask",
    "chunks",
    "xmap",
    "xstarmap",
    "maybe_signature",
    "abstract",
}
LATER = {"eta", "countdown", "link", "link_error", "chord"}
AWAITING = {"delay", "apply_async", "AsyncResult", "GroupResult", "retry", "starmap", "si"}


def schedules_or_chains(module: ast.Module) -> list[str]:
    """Imports from the canvas, calls that name a later moment, calls that send a task otherwise than the bell does."""
    found = [
        f"{node.module} {alias.name}"
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "celery"
        for alias in node.names
        if alias.name in OF_CANVAS or "canvas" in (node.module or "") or "result" in (node.module or "")
    ]
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            found += [f"{keyword.arg}=" for keyword in node.keywords if keyword.arg in LATER]
            last = dotted(node.func).rpartition(".")[2]
            found += [last] if last in AWAITING and isinstance(node.func, ast.Attribute) else []
    return found


def nameless_tasks(module: ast.Module) -> list[str]:
    """Functions decorated as tasks without an explicit name."""
    found = []
    for node in ast.walk(module):
        if not isinstance(node, ast.FunctionDef):
            continue
        for decorator in node.decorator_list:
            is_task = dotted(decorator).rstrip("()").rpartition(".")[2] in {"shared_task", "task"}
            named = isinstance(decorator, ast.Call) and any(k.arg == "name" for k in decorator.keywords)
            if is_task and not named:
                found.append(node.name)
    return found


def of_celery() -> list:  # type: ignore[type-arg]
    """Modules that speak to Celery: elsewhere `chain(` is itertools' and `group(` a regular expression's."""
    return [
        p for p in modules() if re.search(r"^(?:from|import) (?:celery|kombu)", p.read_text("utf-8"), re.M)
    ]


def test_no_work_is_kept_in_redis() -> None:
    found = {name(path): keeps_work_in_redis(path.read_text("utf-8")) for path in of_celery()}
    assert {path: hits for path, hits in found.items() if hits} == {}


def test_nothing_is_scheduled_chained_or_awaited_anywhere() -> None:
    found = {name(path): schedules_or_chains(tree(path)) for path in modules()}
    # The scheduler of beat is asked by this name, and rings.
    found["config/leader.py"] = [hit for hit in found["config/leader.py"] if hit != "apply_async"]
    assert {path: hits for path, hits in found.items() if hits} == {}


@pytest.mark.parametrize(
    "sample",
    [
        "from celery import chain",
        "from celery.canvas import anything",
        "from celery.result import AsyncResult",
        "ring(eta=then)",
        "ring.apply_async(args)",
        "self.retry()",
        "tick.delay()",
    ],
)
def test_what_schedules_or_chains_is_seen(sample: str) -> None:
    assert schedules_or_chains(ast.parse(sample))


def test_every_task_has_a_name_of_its_own() -> None:
    found = {name(path): nameless_tasks(tree(path)) for path in modules()}
    assert {path: hits for path, hits in found.items() if hits} == {}


@pytest.mark.parametrize(
    "sample",
    ["ring.apply_async(countdown=5)", "x.apply_async(eta=then)", "AsyncResult(id)", "chord(tasks)(done)"],
)
def test_this_test_can_fail(sample: str) -> None:
    assert keeps_work_in_redis(sample)


@pytest.mark.parametrize("decorator", ["@shared_task", "@shared_task()", "@app.task", "@app.task(bind=True)"])
def test_a_nameless_task_is_seen(decorator: str) -> None:
    assert nameless_tasks(ast.parse(f"{decorator}\ndef ring(): ...")) == ["ring"]


def test_a_named_task_is_fine() -> None:
    assert nameless_tasks(ast.parse("@shared_task(name='tick')\ndef tick(): ...")) == []
