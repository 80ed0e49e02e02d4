"""What is exported is what was imported, to the letter; importing it again changes nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

import orjson
import pytest

from certification.actions import reference
from certification.actions.dossiers import dossier_of, import_dossiers
from certification.actions.dossiers.importing import checked
from certification.actions.dossiers.rehearsal import rehearsal
from certification.actions.seeding import DEMO, rows_of, seed_reference
from certification.models import Producer
from certification.process import SYSTEM

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)


@pytest.mark.parametrize("name", ["P01", "P02", "P09", "P13", "P29", "P34", "G01", "G02"])
def test_the_round_trip_of_a_producer_is_exact(name: str) -> None:
    seed_reference(by=SYSTEM)
    reference.keep_laboratories(rows_of(DEMO / "laboratories.csv"), by=SYSTEM)
    with rehearsal():
        told = (DEMO / f"{name}.yaml").read_bytes()
        assert not import_dossiers(told, by=SYSTEM).problems
        first = dossier_of(Producer.objects.get(), DAY)
        again = import_dossiers(orjson.dumps(first), by=SYSTEM)
        assert (again.problems, again.outcomes[0].updated, again.outcomes[0].created) == ([], {}, {})
    with rehearsal():
        assert [o.state for o in import_dossiers(orjson.dumps(first), by=SYSTEM).outcomes] == ["created"]
        assert dossier_of(Producer.objects.get(), DAY) == first


def test_an_export_says_what_the_file_said(bring_in: Any, dossier: Any) -> None:
    bring_in(dossier)
    said = dossier_of(Producer.objects.get(ref="T1"), DAY)
    assert said["sites"]["parcels"][0]["area_ha"] == 248.5
    assert said["diary"]["sowings"][0] == dossier["diary"]["sowings"][0]
    assert said["cases"][0]["samples"][0]["value_mg_kg"] == 0.034
    assert checked(orjson.dumps(said))[1] == []


@pytest.mark.parametrize("told", [True, False])
def test_that_sites_never_were_in_conversion_goes_around(bring_in: Any, dossier: Any, told: bool) -> None:
    """An empty list of conversions is a statement, one that is left out is none; both come back as they were told."""
    sites = dossier["sites"]
    sites["apiaries"] = [{"ref": "A1"}]
    never = {"conversions": []} if told else {}
    sites["parcels"][0].pop("conversions")
    sites["parcels"][0] |= never
    sites["apiaries"][0] |= never
    bring_in(dossier)
    first = dossier_of(Producer.objects.get(ref="T1"), DAY)
    for site in (first["sites"]["parcels"][0], first["sites"]["apiaries"][0]):
        assert site.get("conversions") == ([] if told else None)
    again = import_dossiers(orjson.dumps(first), by=SYSTEM)
    assert (again.problems, again.outcomes[0].updated, again.outcomes[0].created) == ([], {}, {})
    assert dossier_of(Producer.objects.get(ref="T1"), DAY) == first
