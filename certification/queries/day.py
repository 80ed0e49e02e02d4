"""The legal day: the only today in the house."""

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import connection
from django.utils.timezone import get_default_timezone


def today() -> date:
    """The calendar day in Asia/Almaty by the database's clock, moved by `LEGAL_DAY_SHIFT` days in a demo."""
    return now_and_today()[1]


def now_and_today() -> tuple[datetime, date]:
    """The database's moment and the legal day of that same moment."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT moment, (moment AT TIME ZONE 'Asia/Almaty')::date + %s::int"
            " FROM (SELECT clock_timestamp() AS moment) AS clock",
            [settings.LEGAL_DAY_SHIFT],
        )
        moment, day = cursor.fetchone()
    return moment, day


def end_of(day: date) -> datetime:
    """The moment by the database's clock at which a legal day is over; that moment is outside."""
    after = day + timedelta(days=1 - settings.LEGAL_DAY_SHIFT)
    return datetime.combine(after, time(), get_default_timezone())
