"""How a module looks: small, opened by a sentence, named for what it is, imports at the top."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.house.sources import ROOT, modules, name, tracked, tree

MOST_LINES = 300
SHAPELESS = {"utils", "util", "helpers", "helper", "services", "service", "common", "misc"}
# ready() plugs things together once Django has loaded everything: the one place for imports inside functions.
MAY_IMPORT_INSIDE = {"tracker/apps.py"}


def lines_of(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def opens_with_a_sentence(module: ast.Module) -> bool:
    first = (ast.get_docstring(module) or "").split("\n\n")[0].strip()
    return len(first) > 15 and first.endswith((".", ":"))


def inner_imports(module: ast.Module) -> list[int]:
    return [
        node.lineno
        for function in ast.walk(module)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def star_imports(module: ast.Module) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]


def test_no_module_is_longer_than_a_person_can_hold() -> None:
    sizes = {name(path): lines_of(path.read_text("utf-8")) for path in modules()}
    assert {path: size for path, size in sizes.items() if size > MOST_LINES} == {}


def test_no_module_is_a_drawer_for_everything() -> None:
    found = [
        name(p)
        for p in tracked()
        if p.suffix == ".py" and SHAPELESS & {part.removesuffix(".py") for part in p.parts}
    ]
    assert found == []


def test_every_module_opens_with_a_sentence() -> None:
    assert [name(path) for path in modules() if not opens_with_a_sentence(tree(path))] == []


def test_imports_stand_at_the_top() -> None:
    found = {
        name(path): inner_imports(tree(path)) for path in modules() if name(path) not in MAY_IMPORT_INSIDE
    }
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_nothing_imports_everything() -> None:
    found = {
        name(path): star_imports(tree(path))
        for path in modules("config", "certification", "tracker", "tests")
    }
    assert {path: lines for path, lines in found.items() if lines} == {}


# What no tracked file may hold: where a writer's machine keeps things, where packages came from.
MACHINE = re.compile(
    r"/(?:root|home/\w+|Users/\w+|work/(?:main|shared)|tmp/w)/|\.\./shared|pypi\.org|pythonhosted|npmjs\.org|/opt/(?:pypi|wheels)"
)
LEFT_OUT = {"tests/house/test_modules.py", "LICENSE"}
READABLE = {
    ".py",
    ".toml",
    ".in",
    ".lock",
    ".md",
    ".yml",
    ".yaml",
    ".po",
    ".html",
    ".css",
    ".js",
    ".json",
    ".csv",
    ".sql",
    "",
}


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = [
        f"{name(path)}: {match.group()}"
        for path in tracked()
        if path.suffix in READABLE and name(path) not in LEFT_OUT
        for match in [MACHINE.search(path.read_text("utf-8", "replace"))]
        if match
    ]
    assert found == []


@pytest.mark.parametrize(
    ("check", "sample"),
    [
        (lambda text: lines_of(text) > MOST_LINES, "x = 1\n\n" * 301),
        (lambda text: not opens_with_a_sentence(ast.parse(text)), "import os\n"),
        (lambda text: not opens_with_a_sentence(ast.parse(text)), '"""words"""\n'),
        (lambda text: inner_imports(ast.parse(text)), "def f():\n    import os\n"),
        (lambda text: star_imports(ast.parse(text)), "from os import *\n"),
        (MACHINE.search, "file:///home/somebody/project"),
        (lambda _: SHAPELESS & {part.removesuffix(".py") for part in Path("a/utils.py").parts}, ""),
    ],
)
def test_each_of_these_tests_can_fail(check, sample: str) -> None:  # type: ignore[no-untyped-def]
    assert check(sample)


def test_the_house_is_read_at_all() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in modules()} == {"config", "certification", "tracker"}
