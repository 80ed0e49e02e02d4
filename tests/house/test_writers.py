"""Who may write the record: certification/actions alone; tracker writes only what is its own."""

from __future__ import annotations

import ast

import pytest
from django.apps import apps

from tests.house.sources import calls, modules, name, tree

WRITES = {
    "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "update", "delete",
    "acreate", "aupdate", "adelete", "_raw_delete",
}  # fmt: skip
SAVES = {"save", "delete", "asave", "adelete"}


def models_of(label: str) -> set[str]:
    return {model.__name__ for model in apps.get_app_config(label).get_models()}


def writes(module: ast.Module, names: set[str]) -> list[str]:
    """Calls that write a model of that name: by its manager, or on a value made from it in the function."""
    found = [
        f"{line}: {chain}"
        for line, chain, _ in calls(module)
        if chain.rpartition(".")[2] in WRITES
        and chain.split(".")[0].rstrip("()") in names
        and "objects" in chain
    ]
    for function in ast.walk(module):
        if isinstance(function, ast.FunctionDef):
            held = values_of(function, names)
            found += [
                f"{line}: {chain}"
                for line, chain, _ in calls(function)  # type: ignore[arg-type]
                if chain.rpartition(".")[2] in SAVES and chain.split(".")[0] in held
            ]
    return found


def values_of(function: ast.FunctionDef, names: set[str]) -> set[str]:
    """Names that hold an instance: parameters annotated with the model, values assigned from it."""
    held = {
        a.arg
        for a in function.args.args + function.args.kwonlyargs
        if a.annotation and mentions(a.annotation, names)
    }
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and mentions(node.value, names):
            held |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        if (
            isinstance(node, ast.For | ast.comprehension)
            and mentions(node.iter, names)
            and isinstance(node.target, ast.Name)
        ):
            held.add(node.target.id)
    return held


def mentions(node: ast.AST, names: set[str]) -> bool:
    return any(isinstance(part, ast.Name) and part.id in names for part in ast.walk(node))


def test_the_record_is_written_by_actions_alone() -> None:
    names = models_of("certification")
    elsewhere = [
        p for p in modules() if not name(p).startswith(("certification/actions/", "certification/models/"))
    ]
    found = {name(path): writes(tree(path), names) for path in elsewhere}
    assert {path: hits for path, hits in found.items() if hits} == {}


def test_models_do_not_write_each_other() -> None:
    names = models_of("certification") | models_of("tracker")
    homes = [path for path in modules() if "/models/" in name(path)]
    found = {name(path): writes(tree(path), names) for path in homes}
    assert {path: hits for path, hits in found.items() if hits} == {}


def test_certification_writes_nothing_of_tracker() -> None:
    names = models_of("tracker")
    found = {name(path): writes(tree(path), names) for path in modules("certification", "config")}
    assert {path: hits for path, hits in found.items() if hits} == {}


@pytest.mark.parametrize(
    "sample",
    [
        "def f():\n    Case.objects.create(a=1)",
        "def f():\n    Case.objects.filter(a=1).exclude(b=2).update(a=2)",
        "def f(case: Case):\n    case.save()",
        "def f():\n    case = Case(a=1)\n    case.save()",
        "def f():\n    for case in Case.objects.all():\n        case.delete()",
        "def f():\n    Case.objects.visible_to(actor).bulk_update([], [])",
    ],
)
def test_this_test_can_fail(sample: str) -> None:
    assert writes(ast.parse(sample), {"Case"})


def test_reading_is_free() -> None:
    assert not writes(ast.parse("def f():\n    return list(Case.objects.filter(a=1))"), {"Case"})
