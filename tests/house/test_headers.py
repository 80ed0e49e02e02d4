"""What every answer carries: a strict content policy, relaxed under /admin/ alone, and the language of the reader."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client
from django.utils import formats, translation


def policy(client: Client, path: str) -> str:
    return client.get(path)["Content-Security-Policy"]


@pytest.mark.django_db
def test_pages_run_no_inline_script(client: Client) -> None:
    told = policy(client, "/accounts/login/")
    assert "script-src 'self'" in told
    assert "unsafe" not in told
    assert "frame-ancestors 'none'" in told


@pytest.mark.django_db
def test_only_the_admin_may_evaluate(client: Client) -> None:
    assert "'unsafe-eval'" in policy(client, "/admin/login/")


@pytest.mark.parametrize(
    ("language", "written", "number"),
    [
        ("kk", "2026 ж. 23 Қараша", "1\u202f312,5"),
        ("ru", "23 ноября 2026 г.", "1\u202f312,5"),
        ("en", "23 November 2026", "1\u202f312.5"),
    ],
)
def test_dates_and_numbers_are_written_as_people_write_them(language: str, written: str, number: str) -> None:
    with translation.override(language):
        assert formats.date_format(date(2026, 11, 23)).lower() == written.lower()
        assert formats.number_format(1312.5, decimal_pos=1, use_l10n=True, force_grouping=True) == number
