"""Typesetting with typst: one template, one JSON of values, the same bytes for the same values."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import typst

TEMPLATES = Path(__file__).parent / "templates"


def typeset(template: str, values: dict[str, Any], *, at: datetime) -> bytes:
    """A PDF/A-2b of the template filled with the values; `at` is the moment written into it.

    `typst.compile` is safe in threads, unlike a shared Compiler; nothing is fetched from anywhere.
    """
    pdf = typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        sys_inputs={"values": json.dumps(values, ensure_ascii=False, sort_keys=True)},
        ignore_system_fonts=True,
        pdf_standards=["a-2b"],
        timestamp=int(at.timestamp()),
    )
    assert isinstance(pdf, bytes)  # one output format gives one document
    return pdf
