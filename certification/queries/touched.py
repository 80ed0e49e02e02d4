"""How many cases each rule touches on a day, counted from the findings that stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count

from certification.models import Finding
from certification.process import Actor


@dataclass(slots=True)
class Touched:
    """The cases one rule touches, each counted once, and how many of them in which way."""

    cases: int
    by_outcome: dict[str, int] = field(default_factory=dict)


def cases_touched(actor: Actor, day: date, rule: str = "") -> dict[str, Touched]:
    """By rule: the cases the actor may see in which a finding of it stands on the day; of one rule, if it is named."""
    rows = Finding.objects.visible_to(actor).filter(
        case__isnull=False, retired_at__isnull=True, during__contains=day
    )
    if rule:
        rows = rows.filter(rule=rule)
    once = Count("case", distinct=True)
    found = {code: Touched(cases) for code, cases in rows.order_by().values_list("rule").annotate(n=once)}
    for code, outcome, cases in rows.order_by().values_list("rule", "outcome").annotate(n=once):
        if code in found:
            found[code].by_outcome[outcome] = cases
    return found
