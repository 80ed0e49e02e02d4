"""What tests of the doors share: an hour at which people may be disturbed, whenever the tests are run."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from certification.queries.day import today
from tracker.models import QuietHours

WEDNESDAY = date(2027, 2, 3)


@pytest.fixture
def wednesday(settings: Any, db: None) -> None:
    """The legal day is one in a week without holidays, and no hour is quiet."""
    settings.LEGAL_DAY_SHIFT += (WEDNESDAY - today()).days
    QuietHours.objects.all().delete()
