"""Draft rules in a file of Python: loaded to be compared, never installed."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from certification.engine.book import Refused
from certification.engine.rule import Rule
from certification.law import BOOK


class DraftTrouble(Exception):
    """The draft cannot be read or does not load; the message says why."""


def drafts_in(path: Path) -> tuple[Rule, ...]:
    """The rules a file declares, checked as the book checks its own. The file is run: it comes from whoever may run
    commands here, as law does."""
    spec = importlib.util.spec_from_file_location("draft", path)
    if spec is None or spec.loader is None or not path.exists():
        raise DraftTrouble(f"{path} is not a file of Python.")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        found = tuple(thing for thing in vars(module).values() if isinstance(thing, Rule))
        BOOK.with_draft(*found)
    except (Refused, SyntaxError, NameError, ImportError, TypeError, ValueError, LookupError) as trouble:
        raise DraftTrouble(f"{path}: {trouble}") from trouble
    if not found:
        raise DraftTrouble(f"{path} declares no rule.")
    return found
