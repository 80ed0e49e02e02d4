"""Control bodies and laboratories that a file to be judged names and the house has no record of.

A body that is in no table is recognised for nothing, and nobody told of a laboratory's accreditation: that is a
verdict, not a mistake in the file. They exist on the stage alone; an import still refuses a code it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from certification.actions.dossiers.schema import CODE_LINKS
from certification.models import ControlBody, Laboratory

BODY_CODE = re.compile(str(CODE_LINKS["control_body"]))
# The country of a laboratory nobody told of.
NOWHERE = "ZZ"


def introduce(document: Any) -> None:
    """Write down, on the stage, each body and laboratory the document names and the house does not know."""
    bodies, laboratories = set(_codes(document, "control_body")), set(_codes(document, "laboratory"))
    about = document.get("control_body") if isinstance(document, dict) else None
    if isinstance(about, dict):
        bodies |= set(_codes(about, "code"))
    bodies = {code for code in bodies if BODY_CODE.fullmatch(code)}
    bodies -= set(ControlBody.objects.filter(code__in=bodies).values_list("code", flat=True))
    ControlBody.objects.bulk_create(ControlBody(code=c, name=c, country=c[:2]) for c in sorted(bodies))
    longest = Laboratory._meta.get_field("code").max_length or 0
    laboratories = {code for code in laboratories if len(code) <= longest}
    laboratories -= set(Laboratory.objects.filter(code__in=laboratories).values_list("code", flat=True))
    Laboratory.objects.bulk_create(
        Laboratory(code=code, name=code, country=NOWHERE) for code in sorted(laboratories)
    )


def _codes(told: Any, key: str) -> Iterator[str]:
    """Every text under a key, however deep."""
    if isinstance(told, dict):
        if isinstance(told.get(key), str) and told[key]:
            yield told[key]
        for value in told.values():
            yield from _codes(value, key)
    elif isinstance(told, list):
        for value in told:
            yield from _codes(value, key)
