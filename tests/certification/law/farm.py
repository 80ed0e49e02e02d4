"""A field as the tests tell it, and one sowing, harvest or claim from it."""

from datetime import date

from tests.certification.law.asking import since
from tests.certification.law.country import frames

START = date(2025, 4, 20)
FIELD = {
    "conversions": since(START),
    "confirmed_conversions": since(START),
    "referred_conversions": [],
    "restarted_on": [],
    "perhaps_restarted_on": [],
    "inputs_complete": True,
    "prolonged": [],
    "prolonged_to_on": [],
    "prolonged_untold": [],
    "reduced_conversions": [],
    "perhaps_reduced_conversions": [],
    "land_use": "arable",
}


def farm(field=None, **children):
    """A field and, if told, one sowing, harvest or claim from it."""
    rows = {"case": [{"case": 1, "id": 1, "ref": "KZ-1"}]}
    rows["parcel"] = [{"case": 1, "id": 7, "ref": "field", **FIELD, **(field or {})}]
    for kind, told in children.items():
        rows[kind] = [{"case": 1, "id": 1, "ref": kind, "parent_id": 7, **told}]
    return frames(rows)


def sowing(sown_on, **field):
    return farm(field, sowing={"annual_crop": True, "sown_on": sown_on})
