"""The office in a browser: nothing WCAG 2.2 AA objects to, and tabs that swap the queue alone."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM
from tests.tracker.axe import ARGUMENTS, faults
from tests.tracker.office.conftest import Office
from tracker.webhooks import endpoints

pytestmark = pytest.mark.browser

OF_REVIEWER = [
    "", "?owner=mine", "cases/", "visits/", "decisions/", "certificates/", "case/{case}/",
    "case/{case}/do/suspend/", "case/{case}/do/plan_visit/", "case/{case}/do/report/{visit}/",
]  # fmt: skip


def test_axe_finds_nothing_on_the_pages_of_a_reviewer(office: Office, live_server: Any) -> None:
    paths = [office.url(path) for path in OF_REVIEWER]
    assert faults(live_server.url, paths, office.clients["reviewer"]) == []


def test_axe_finds_nothing_on_the_pages_of_the_ministry_and_of_a_laboratory(
    office: Office, live_server: Any
) -> None:
    of_ministry = [
        office.url(path) for path in ("", "case/{case}/", "case/{case}/do/ask_body/", "machinery/")
    ]
    assert faults(live_server.url, of_ministry, office.clients["official"]) == []
    of_laboratory = [office.url("samples/"), office.url(f"samples/{office.sample.uuid}/")]
    assert faults(live_server.url, of_laboratory, office.clients["laboratory"]) == []


def test_axe_finds_nothing_on_the_pages_of_webhooks(office: Office, live_server: Any, settings: Any) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = True
    saule = office.actors["manager"]
    endpoint, _ = endpoints.add(uuid4(), by=saule, url="http://127.0.0.1:9/hook", note="LIMS")
    endpoints.try_out(endpoint.uuid, by=saule)
    paths = [office.url("webhooks/"), office.url(f"webhooks/{endpoint.uuid}/")]
    assert faults(live_server.url, paths, office.clients["manager"]) == []


def test_a_tab_swaps_the_queue_alone_and_the_address_follows(office: Office, live_server: Any) -> None:
    value = office.clients["reviewer"].cookies[settings.SESSION_COOKIE_NAME].value
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        context = browser.new_context()
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": live_server.url}])
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.goto(live_server.url + office.url())
        page.evaluate("document.querySelector('h1').dataset.kept = 'yes'")
        page.click("#queue .tabs a[href*='owner=mine']")
        page.wait_for_url("**owner=mine**")
        page.wait_for_selector("#queue .tabs a[href*='owner=mine'][aria-current]")
        kept = page.evaluate("document.querySelector('h1').dataset.kept")
        rows = page.locator("#queue table.queue").count()
        browser.close()
    assert (kept, rows, said) == ("yes", 0, [])
