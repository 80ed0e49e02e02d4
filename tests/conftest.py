"""What every test may rely on: a browser is there or its tests are skipped loudly; in CI a skip fails."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import TransactionTestCase

from tests import clearing
from tests.template import begin_with_a_copy

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # What takes longest begins first: nobody waits for it alone in the end.
    items.sort(key=may_take, reverse=True)
    if CHROMIUM:
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="NO CHROMIUM: nothing was seen in a browser"))


def may_take(item: pytest.Item) -> float:
    """The seconds that a long or torturing test is given; of others nothing, they stay in their order."""
    given = item.get_closest_marker("timeout")
    slow = item.get_closest_marker("long") or item.get_closest_marker("torture")
    return float(given.args[0]) if given and slow else 0.0


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """In CI nothing may be skipped for want of a program: such a skip becomes a failure."""
    report = yield
    if os.environ.get("CI") == "true" and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def files_of_this_test(settings: Any, tmp_path: Path) -> None:
    """Uploaded files of a test end with it."""
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None, django_db_blocker: Any) -> bool:
    """Migrations run once for all test processes; each begins with a copy of the outcome, and keeps it."""
    with django_db_blocker.unblock():
        begin_with_a_copy()
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Tests that commit are cleared in our way."""
    with django_db_blocker.unblock():
        clearing.remember()
    TransactionTestCase._fixture_teardown = lambda _: clearing.clear()  # type: ignore[attr-defined]
