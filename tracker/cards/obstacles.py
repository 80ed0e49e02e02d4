"""What stands in the way of a step, in a sentence, and what would clear it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext

from certification.queries.obstacles import Obstacle
from tracker.refusals import sentence
from tracker.templatetags.dates import day_since
from tracker.templatetags.rules import title_of_code

__all__ = ["Told", "told"]


@dataclass(frozen=True, slots=True)
class Told:
    """One obstacle in words; `clears` is empty where waiting is not enough."""

    code: str
    rule: str
    text: str
    clears: str


def told(obstacle: Obstacle) -> Told:
    """The obstacle as people read it; a rule is named by its title."""
    if obstacle.code != "finding":
        return Told(obstacle.code, "", str(sentence(obstacle)), "")
    clears = ""
    if obstacle.clears_on is not None:
        clears = gettext("It clears by itself: met from %(date)s on.") % {
            "date": day_since(obstacle.clears_on)
        }
    return Told(obstacle.code, obstacle.rule, title_of_code(obstacle.rule), clears)
