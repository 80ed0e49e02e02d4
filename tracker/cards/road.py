"""The line of eight steps as components/steps.html takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext

from certification.queries.clocks import Clock
from certification.queries.path import Milestone, Place, Stretch
from tracker.templatetags.dates import months
from tracker.templatetags.words import word


def line(road: Iterable[Stretch], step: str, clocks: Iterable[Clock]) -> list[dict[str, Any]]:
    """The milestones of a case at `step`; days ahead are estimates and show the month alone."""
    left = months_left(clocks)
    return [
        {
            "name": word(stretch.milestone.value, "milestone"),
            "state": stretch.place.value,
            "on": stretch.on,
            "approximate": stretch.place is Place.LATER,
            "note": _note(stretch, step, left),
        }
        for stretch in road
    ]


def months_left(clocks: Iterable[Clock]) -> int:
    """Whole months until the first site is through its conversion; 0 once one is, or while no day is known."""
    found = list(clocks)
    left = [c.months_total - c.months_done for c in found if c.months_total is not None and not c.done]
    return 0 if any(c.done for c in found) else min(left, default=0)


def _note(stretch: Stretch, step: str, left: int) -> str:
    if stretch.milestone is Milestone.CONVERTED and stretch.place is Place.NOW and left:
        return gettext("%(months)s to go") % {"months": months(left)}
    if stretch.milestone is Milestone.EXPORTED and stretch.place is not Place.DONE:
        return gettext("a COI for each consignment")
    return word(step, "step") if stretch.place is Place.NOW else ""
