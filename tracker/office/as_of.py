"""Which legal day a page of the office shows, and as of which day it was known: `?on=` and `?known=`, in one place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils.http import urlencode

from certification.errors import Invalid
from certification.queries.day import end_of, today
from tracker.cards.days import day_asked


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day shown and, where asked, the day up to whose end findings count as known."""

    today: date
    day: date
    known_on: date | None

    @property
    def elsewhere(self) -> bool:
        """Whether this is anything but today as it is known now; then nothing can be done from the page."""
        return self.day != self.today or self.known_on is not None

    @property
    def known(self) -> datetime | None:
        """The moment before which a finding had to be recorded; None: as known now."""
        return end_of(self.known_on) if self.known_on else None

    @property
    def past_end(self) -> datetime | None:
        """The end of the day shown where it is over; None for today and days to come."""
        return end_of(self.day) if self.past_day else None

    @property
    def past_day(self) -> date | None:
        """The day shown where it is over."""
        return self.day if self.day < self.today else None

    @property
    def rest(self) -> str:
        """The two days as they stand in an address, without a question mark; empty for today."""
        days = {"on": self.day if self.day != self.today else None, "known": self.known_on}
        return urlencode({name: day.isoformat() for name, day in days.items() if day})

    @property
    def query(self) -> str:
        """The same as a whole query string."""
        return f"?{self.rest}" if self.rest else ""

    @property
    def law(self) -> str:
        """The query string for a page of the law: its day alone."""
        return f"?on={self.day.isoformat()}" if self.day != self.today else ""

    @property
    def more(self) -> str:
        """The same behind another part of a query string."""
        return f"&{self.rest}" if self.rest else ""


def as_of(request: HttpRequest) -> AsOf:
    """What the address asks for; refused when it is no day, or when it asks what will be known on a day to come."""
    now = today()
    known = day_asked(request, "known")
    if known is not None and known > now:
        raise Invalid("day_in_the_future", "known", day=known)
    return AsOf(now, day_asked(request, "on") or now, known)
