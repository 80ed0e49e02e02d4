"""manage.py import: says what it did, tells every mistake, and ends with 1 if there was one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import translation

from certification.actions.seeding import DEMO, seed_reference
from certification.models import Producer
from certification.process import SYSTEM
from tracker.management.dossier_words import WORDS

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


def test_a_file_comes_in_and_is_told_as_unchanged_the_second_time() -> None:
    seed_reference(by=SYSTEM)
    first, again = StringIO(), StringIO()
    call_command("import", str(DEMO / "P20.yaml"), stdout=first)
    call_command("import", str(DEMO / "P20.yaml"), stdout=again)
    assert first.getvalue().startswith("P20: created")
    assert again.getvalue().splitlines()[0] == "P20: unchanged"


def test_mistakes_are_told_with_their_places_and_end_the_command_with_1(tmp_path: Path) -> None:
    file, out = tmp_path / "bad.yaml", StringIO()
    file.write_text((DEMO / "P20.yaml").read_text("utf-8").replace("KZ-BIO-173", "KZ-BIO-999"), "utf-8")
    seed_reference(by=SYSTEM)
    with pytest.raises(SystemExit) as end:
        call_command("import", str(file), "--json", stdout=out)
    told = json.loads(out.getvalue())
    assert end.value.code == 1
    assert ("cases[0].control_body", "There is no control body KZ-BIO-999.") in [
        (problem["place"], problem["text"]) for problem in told["problems"]
    ]
    assert Producer.objects.count() == 0


def test_every_code_the_checks_use_has_words() -> None:
    folder = Path(__file__).parents[2] / "certification" / "actions" / "dossiers"
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    assert all(f'"{code}"' in source for code in WORDS)
