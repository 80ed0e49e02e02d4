"""The first net of permission: what is not yours does not exist, so every fetch starts from the actor."""

from __future__ import annotations

from typing import Self, TypeVar

from django.db import models

from certification.process import Actor, Role

Row = TypeVar("Row", bound=models.Model)

SEES_EVERYTHING = frozenset({Role.OFFICIAL, Role.SYSTEM})


class VisibleRows(models.QuerySet[Row]):
    """Rows that belong to a case or a producer; the two paths say how to reach their owners from here.

    `through_cases` marks a path that meets several cases: those rows are found by a subquery, because a join
    would double them and `DISTINCT` cannot be locked.
    """

    producer_path = "case__producer_id"
    control_body_path = "case__control_body_id"
    through_cases = False

    def visible_to(self, actor: Actor) -> Self:
        """The rows this actor may hold; nothing at all for an actor who belongs nowhere."""
        if actor.role in SEES_EVERYTHING:
            return self.all()
        if actor.control_body_id is not None:
            return self._of_control_body(actor.control_body_id)
        if actor.producer_id is not None:
            return self.filter(**{self.producer_path: actor.producer_id})
        return self.none()

    def _of_control_body(self, control_body_id: int) -> Self:
        mine = {self.control_body_path: control_body_id}
        if not self.through_cases:
            return self.filter(**mine)
        return self.filter(pk__in=self.model._base_manager.filter(**mine).values("pk"))
