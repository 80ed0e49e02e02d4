"""Reference tables hold from the first day what comes with the project: nobody has to load them before judging."""

import csv
from datetime import date
from pathlib import Path

from django.db import migrations

FILES = Path(__file__).parent.parent / "data" / "reference"
DAYS = ("since", "until", "day")
ANSWERS = {"yes": True, "no": False}
# (model, file, key by which a row that stands already is left alone); what a row points at comes first.
TABLES = (
    ("Region", "regions", ("iso",)),
    ("District", "districts", ("kato",)),
    ("ControlBody", "control_bodies", ("code",)),
    ("Recognition", "recognitions", ("control_body_id", "country", "category")),
    ("EuAdmission", "eu_admissions", ("country", "product", "eu_list")),
    ("CalendarDay", "working_days", ("place", "day")),
    ("CnCode", "cn_codes", ("code",)),
    ("AuthorisedInput", "authorised_inputs", ("part", "name", "country")),
    ("LeguminousCrop", "leguminous_crops", ("name",)),
)


def seed(apps, schema_editor):
    bodies = {}
    for name, file, key in TABLES:
        model = apps.get_model("certification", name)
        standing = set(model.objects.values_list(*key))
        with (FILES / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
            told = [columns(row, bodies) for row in csv.DictReader(lines)]
        model.objects.bulk_create(
            model(**row) for row in told if tuple(row[part] for part in key) not in standing
        )
        if name == "ControlBody":
            bodies = dict(model.objects.values_list("code", "pk"))


def columns(row, bodies):
    """A row of a file as columns: days, answers, a region by its ISO code and a control body by its code."""
    made = {}
    for name, text in row.items():
        if name in DAYS:
            made[name] = date.fromisoformat(text) if text else None
        elif name == "region":
            made["region_id"] = text
        elif name == "control_body":
            made["control_body_id"] = bodies[text]
        else:
            made[name] = ANSWERS.get(text, text)
    return made


class Migration(migrations.Migration):
    dependencies = [("certification", "0003_the_record_tells_more")]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
