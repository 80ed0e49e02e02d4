"""Dense human numbers: a series and a year count up under lock; what is rolled back is given out again."""

from datetime import date

from django.db import connection

from certification.failpoint import reach


def next_number(series: str, year: int) -> int:
    """The next number of a series in a year; the row stays locked until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO certification_referencecounter (series, year, last) VALUES (%s, %s, 1)"
            " ON CONFLICT (series, year) DO UPDATE SET last = certification_referencecounter.last + 1"
            " RETURNING last",
            [series, year],
        )
        number: int = cursor.fetchone()[0]
    reach("number drawn")
    return number


def next_case_reference(day: date) -> str:
    """`KZ-YYYY-NNNN`, counted within the year of the legal day."""
    return f"KZ-{day.year}-{next_number('case', day.year):04d}"
