"""What is wrong with a dossier: a place, a code and its parameters; doors put it into words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake; `dossier` is the number of the dossier it keeps out, None for the whole file."""

    path: Path
    code: str
    params: dict[str, Any] = field(default_factory=dict)
    dossier: int | None = None

    @property
    def place(self) -> str:
        """The path as people write it: `dossiers[3].cases[0].opened_on`."""
        return written(self.path)


def written(path: Iterable[str | int]) -> str:
    """A path as text; numbers are places in a list, counted from 0."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text
