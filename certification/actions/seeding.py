"""Tops the reference tables up from the files that come with the project; safe to run as often as one likes.

A fresh installation has them from its migrations; this adds what the files have gained since.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from certification.actions import reference
from certification.models import (
    AuthorisedInput,
    CalendarDay,
    CnCode,
    ControlBody,
    District,
    EuAdmission,
    LeguminousCrop,
    Recognition,
    Region,
)
from certification.process import Actor

DATA = Path(__file__).parent.parent / "data"
REFERENCE = DATA / "reference"
DEMO = DATA / "demo"


def seed_reference(*, by: Actor) -> dict[str, int]:
    """Add what a fresh installation lacks; how many rows were added to each table.

    What officials have kept since is theirs: a row that stands by its key is never set back to the file.
    """
    return {
        "regions": reference.keep_regions(_lacking(Region, "regions", "iso"), by=by),
        "districts": reference.keep_districts(_lacking(District, "districts", "kato"), by=by),
        "control_bodies": reference.keep_control_bodies(
            _lacking(ControlBody, "control_bodies", "code"), by=by
        ),
        "recognitions": sum(_recognised(row, by) for row in rows_of(REFERENCE / "recognitions.csv")),
        "eu_admissions": sum(_admitted(row, by) for row in rows_of(REFERENCE / "eu_admissions.csv")),
        "calendar_days": reference.keep_calendar_days(
            _lacking(CalendarDay, "working_days", "place", "day"), by=by
        ),
        "cn_codes": reference.keep_cn_codes(_lacking(CnCode, "cn_codes", "code"), by=by),
        "authorised_inputs": reference.keep_authorised_inputs(_unlisted_inputs(), by=by),
        "leguminous_crops": reference.keep_leguminous_crops(
            _lacking(LeguminousCrop, "leguminous_crops", "name"), by=by
        ),
    }


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of ours: days as dates, yes and no as booleans, an empty day or answer as None."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {name: _value(name, text) for name, text in row.items()}


DAYS = ("since", "until", "day")
ANSWERS = (
    "working",
    "since_at_the_latest",
    "iso17025",
    "ilac_signatory",
    "gc_lc_scope",
    "only_in_traps",
    "copper",
)


def _value(name: str, text: str) -> Any:
    if name in DAYS:
        return date.fromisoformat(text) if text else None
    if name in ANSWERS:
        return {"yes": True, "no": False, "": None}[text]
    return text


def _lacking(model: Any, file: str, *key: str) -> list[dict[str, Any]]:
    """Rows of the file whose key the table does not hold yet; a region is named by its ISO code."""
    standing = set(model.objects.values_list(*key))
    told = rows_of(REFERENCE / f"{file}.csv")
    rows = [row for row in told if tuple(row[name] for name in key) not in standing]
    return [{("region_id" if name == "region" else name): v for name, v in row.items()} for row in rows]


def _unlisted_inputs() -> list[dict[str, Any]]:
    """Entries of the file that stand in no part of the table under their name."""
    standing = set(AuthorisedInput.objects.values_list("part", "name", "country"))
    rows = rows_of(REFERENCE / "authorised_inputs.csv")
    return [row for row in rows if (row["part"], row["name"], row["country"]) not in standing]


def _recognised(row: dict[str, Any], by: Actor) -> int:
    same = Recognition.objects.filter(
        control_body__code=row["control_body"], country=row["country"], category=row["category"]
    )
    if same.exists():
        return 0
    reference.recognise(**row, by=by)
    return 1


def _admitted(row: dict[str, Any], by: Actor) -> int:
    same = EuAdmission.objects.filter(country=row["country"], product=row["product"], eu_list=row["eu_list"])
    if same.exists():
        return 0
    reference.admit(**row, by=by)
    return 1
