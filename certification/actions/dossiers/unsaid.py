"""What may be written in two ways: null where a list could stand is its absence, a setting's number is its text."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from certification.actions.dossiers.kinds import BODY, CASE, CONSIGNMENTS, DIARY, SITES

LISTS = {*SITES, *DIARY, *CASE, *CONSIGNMENTS, *BODY}
MORE = "cases products steps certificates marks directory conversions animals members contacts settings"
PARTS = frozenset(LISTS | set(MORE.split()) | {"sites", "diary", "lists", "village", "location"})


def without_unsaid(told: Any) -> Any:
    """The document without the lists and parts that are null in it."""
    if isinstance(told, dict):
        return {
            key: without_unsaid(value) for key, value in told.items() if value is not None or key not in PARTS
        }
    return [without_unsaid(item) for item in told] if isinstance(told, list) else told


def with_plain_settings(document: Any) -> Any:
    """The document with the values of settings as text, which is how they are kept: 10 is "10", true is "true"."""
    found = [document]
    if isinstance(document, dict) and isinstance(document.get("dossiers"), list):
        found = document["dossiers"]
    for dossier in found:
        settings = dossier.get("settings") if isinstance(dossier, dict) else None
        for setting in settings if isinstance(settings, list) else ():
            if isinstance(setting, dict) and isinstance(setting.get("value"), bool | int | Decimal):
                setting["value"] = _text(setting["value"])
    return document


def _text(value: bool | int | Decimal) -> str:
    return (
        str(value).lower()
        if isinstance(value, bool)
        else f"{value:f}"
        if isinstance(value, Decimal)
        else str(value)
    )
