"""A dossier to begin with, and the few codes it names."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from certification.actions import reference
from certification.actions.dossiers import Imported, import_dossiers
from certification.process import SYSTEM

DOSSIER: dict[str, Any] = {
    "producer": {
        "ref": "T1",
        "legal_form": "llp",
        "bin": "180340990018",
        "name": {"kk": "«Таң» ЖШС", "ru": "ТОО «Тан»", "en": "Tan LLP"},
        "region": "KZ-59",
        "district": "596000000",
        "village": {"kato": "596067600", "kk": "Кантемировское а."},
        "location": {"lon": 70.3058, "lat": 53.5516},
        "contacts": [{"kind": "head", "name_kk": "Сейітқали Ержан", "iin": "850719399501"}],
    },
    "sites": {
        "parcels": [
            {
                "ref": "F1",
                "cadastral_no": "15-260-011-0111",
                "area_ha": 248.5,
                "polygon": [[70.2, 53.5], [70.3, 53.5], [70.3, 53.6], [70.2, 53.5]],
                "conversions": [{"ref": "F1-C1", "started_on": "2019-04-10", "confirmed_on": "2019-04-10"}],
            }
        ],
        "herds": [{"ref": "H1", "species": "bovine", "animals": [{"ref": "KZ1", "born_on": "2024-03-01"}]}],
    },
    "diary": {
        "seed_lots": [{"ref": "L1", "species": "wheat", "status": "organic", "quantity_kg": 1200.25}],
        "sowings": [
            {
                "ref": "W1",
                "parcel": "F1",
                "seed_lot": "L1",
                "crop": "wheat",
                "season": 2026,
                "sown_on": "2026-05-11",
            }
        ],
    },
    "cases": [
        {
            "reference": "KZ-2019-0007",
            "control_body": "KZ-BIO-149",
            "opened_on": "2019-04-10",
            "products": [{"category": "A", "product": "wheat"}],
            "steps": [{"step": "certified", "from_on": "2026-03-18"}],
            "requests": [{"ref": "R1", "kind": "papers", "asked_of": "producer", "asked_on": "2026-11-01"}],
            "documents": [
                {
                    "ref": "D1",
                    "kind": "map",
                    "title": "Map",
                    "request": "R1",
                    "received_on": "2026-11-02",
                    "handed_in_by": "Сейітқали Ержан",
                }
            ],
            "inspections": [{"ref": "I1", "kind": "annual", "inspected_on": "2026-07-08", "result": "clean"}],
            "samples": [
                {
                    "ref": "S1",
                    "inspection": "I1",
                    "matrix": "wheat",
                    "taken_on": "2026-07-08",
                    "result": "detected",
                    "value_mg_kg": 0.034,
                    "reported_on": "2026-07-20",
                }
            ],
            "certificates": [
                {
                    "number": "KZ-BIO-149.398-0000001.2026.001",
                    "categories": ["A"],
                    "valid_from": "2026-03-18",
                    "valid_to": "2027-03-17",
                    "decided_by": "KZ-BIO-149",
                }
            ],
        }
    ],
}


@pytest.fixture
def dossier() -> dict[str, Any]:
    """One good dossier, to be spoilt at will."""
    return copy.deepcopy(DOSSIER)


@pytest.fixture
def codes(db: None) -> None:
    """The region, the district and the control body the dossier names."""
    names = {"name_kk": "x", "name_ru": "x"}
    reference.keep_regions([{"iso": "KZ-59", "kato": "590000000", "name_en": "x", **names}], by=SYSTEM)
    reference.keep_districts([{"kato": "596000000", "region_id": "KZ-59", **names}], by=SYSTEM)
    reference.keep_control_bodies([{"code": "KZ-BIO-149", "name": "Body", "country": "NL"}], by=SYSTEM)


@pytest.fixture
def bring_in(codes: None) -> Callable[..., Imported]:
    """Import these dossiers as one file."""

    def bring(*dossiers: Any, dry_run: bool = False) -> Imported:
        return import_dossiers(file_of(*dossiers), by=SYSTEM, dry_run=dry_run)

    return bring


def file_of(*dossiers: Any) -> bytes:
    """The bytes of a file that holds these dossiers."""
    return json.dumps({"schema": 1, "as_of": "2026-11-23", "dossiers": list(dossiers)}).encode()


def second(dossier: dict[str, Any]) -> dict[str, Any]:
    """Another producer that shares nothing with the first."""
    other = copy.deepcopy(dossier)
    other["producer"] |= {"ref": "T2", "bin": "211140990021"}
    other["cases"][0]["reference"] = "KZ-2019-0008"
    other["cases"][0]["certificates"][0]["number"] = "KZ-BIO-149.398-0000002.2026.001"
    return other
