"""axe in a real browser: what WCAG 2.2 AA finds wrong with pages, for a desk and for a phone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM

WIDTHS = (390, 1280)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "resultTypes": ["violations"],
}


def faults(address: str, paths: Iterable[str], client: Client | None = None) -> list[str]:
    """Everything axe finds on these pages at both widths, and every page that scrolls sideways; in words."""
    found: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 900})
            if client is not None:
                value = client.cookies[settings.SESSION_COOKIE_NAME].value
                context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": address}])
            page = context.new_page()
            for path in paths:
                found += _of_page(page, address, path, width)
        browser.close()
    return found


def _of_page(page: Any, address: str, path: str, width: int) -> list[str]:
    answer = page.goto(address + path)
    where = f"{path} at {width}"
    expected = (200, 404) if "/v/" in path else (200,)
    if answer.status not in expected or not page.url.endswith(path):
        return [f"{where}: {answer.status} {page.url}"]
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    faults = [
        f"{where}: {violation['id']}: {node['html'][:160]}: {node['failureSummary'][:300]}"
        for violation in Axe().run(page, options=RULES).response["violations"]
        for node in violation["nodes"]
    ]
    return faults + ([f"{where}: {wide} px too wide"] if wide > 0 else [])
