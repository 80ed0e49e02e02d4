"""How a row of our reading of the law is dealt with where it is no rule: a setting, a table, or not a check at all."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What became of a row: judged by rules, left to a control body, kept in a table, or nothing one can check."""

    RULE = "rule"
    SETTING = "setting"
    TABLE = "table"
    NOT_A_CHECK = "not_a_check"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row that no rule covers; `reason` says in a few words why, or which setting or table holds it."""

    id: str
    kind: Kind
    reason: str


def setting(id: str, reason: str) -> Entry:
    """Left to the control body: a dated setting with its source."""
    return Entry(id, Kind.SETTING, reason)


def table(id: str, reason: str) -> Entry:
    """A fact in a dated table that officials import."""
    return Entry(id, Kind.TABLE, reason)


def not_a_check(id: str, reason: str) -> Entry:
    """Nothing that could be met or not by anyone we judge."""
    return Entry(id, Kind.NOT_A_CHECK, reason)
