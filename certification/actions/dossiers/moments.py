"""Days and moments as a file writes them; a moment without an offset is meant in Almaty."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

ALMATY = ZoneInfo("Asia/Almaty")
FIRST_YEAR, LAST_YEAR = 1900, 2199
_DAY = re.compile(r"(?:19|20|21)\d\d-\d\d-\d\d")
_MOMENT = re.compile(_DAY.pattern + r"[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:\d\d)?")


def day_of(text: Any) -> date | None:
    """The day a text says, years 1900 to 2199; None when it says none."""
    if not isinstance(text, str) or not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def moment_of(text: Any) -> datetime | None:
    """The moment a text says; without an offset it is meant in Almaty. None when it says none."""
    if not isinstance(text, str) or not _MOMENT.fullmatch(text):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=ALMATY)
