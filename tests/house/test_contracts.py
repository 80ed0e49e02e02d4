"""Who may import whom, whether migrations tell everything, and that doors stay away from the models."""

from __future__ import annotations

import ast
import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import call_command

from tests.house.sources import ROOT, modules, name, tree

DOORS = ("tracker/portal/", "tracker/office/", "tracker/api/", "tracker/public/")


def imported(module: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def touches_models(module: ast.Module) -> set[str]:
    return {one for one in imported(module) if one.startswith("certification.models")}


def test_imports_flow_in_one_direction() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as go; go()"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_doors_use_queries_and_actions_never_models() -> None:
    doors = [path for path in modules("tracker") if name(path).startswith(DOORS)]
    assert {name(path): touches_models(tree(path)) for path in doors if touches_models(tree(path))} == {}


@pytest.mark.parametrize(
    "sample",
    [
        "from certification.models import Case",
        "from certification import models\nimport certification.models.cases",
    ],
)
def test_this_test_can_fail(sample: str) -> None:
    assert touches_models(ast.parse(sample))


@pytest.mark.django_db
def test_migrations_say_everything_the_models_say() -> None:
    told = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, stdout=told)
    except SystemExit:
        pytest.fail(told.getvalue())
