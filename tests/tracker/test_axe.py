"""The producer's and the public pages in a browser: nothing WCAG 2.2 AA objects to, on a phone and at a desk."""

from __future__ import annotations

from typing import Any

import pytest

from tests.tracker.axe import faults
from tests.tracker.portal.conftest import Farm, compiled, farm

__all__ = ["compiled", "farm"]

pytestmark = pytest.mark.browser

OF_PRODUCER = [
    "", "documents/", "documents/add/", "records/", "records/add/?kind=sowing", "deadlines/", "inspections/",
    "certificate/", "messages/", "history/", "do/leave/", "finding/LAND-CONV/", "finding/LAND-CONV/reply/",
    "noncompliance/1/reply/",
]  # fmt: skip
PUBLIC = ["/", "/kk/", "/kk/sign-in/", "/kk/password/", "/v/", "/v/ABCD2345/"]


def test_axe_finds_nothing_on_the_pages_of_a_producer(farm: Farm, live_server: Any) -> None:
    paths = [farm.url(path) for path in OF_PRODUCER]
    assert faults(live_server.url, paths, farm.client) == []


def test_axe_finds_nothing_on_public_pages(transactional_db: None, live_server: Any) -> None:
    assert faults(live_server.url, PUBLIC) == []
