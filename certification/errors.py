"""Refusals: what the record says no to, as a code with parameters, never as text (doors translate)."""

from collections.abc import Sequence
from typing import Any


class Refusal(Exception):
    """Base of every no; `code` is stable and translated by the doors, `params` fill the sentence."""

    kind = "refused"

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class Refused(Refusal):
    """The process does not allow this verb now, or not to this person."""


class Invalid(Refusal):
    """What was sent cannot be recorded as it stands; `field` names the place when there is one."""

    kind = "invalid"

    def __init__(self, code: str, field: str = "", **params: Any) -> None:
        super().__init__(code, **params)
        self.field = field


class NotFound(Refusal):
    """It does not exist, or it is not yours: the two are never told apart."""

    kind = "not_found"


class Conflict(Refusal):
    """Somebody changed it since you looked; `current` is the version that stands now."""

    kind = "conflict"


class NoRoom(Refusal):
    """There is no room for what was sent; nothing of it was kept, and the same may be sent again later."""

    kind = "no_room"


class Blocked(Refusal):
    """Something stands in the way; every obstacle names itself and what would clear it."""

    kind = "blocked"

    def __init__(self, code: str, obstacles: Sequence[Any], **params: Any) -> None:
        super().__init__(code, **params)
        self.obstacles = tuple(obstacles)
