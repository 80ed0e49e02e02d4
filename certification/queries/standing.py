"""Where a case, or a control body, stands with the rules on a day: read from the findings, one row per rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from certification.engine.rule import Outcome, Rule
from certification.law import BOOK
from certification.models import Case, ControlBody, Finding
from certification.process import Actor
from certification.queries.subjects import subject_kinds

GRAVITY = (Outcome.UNMET, Outcome.UNPROVEN, Outcome.REFERRED, Outcome.MET)


@dataclass(frozen=True, slots=True)
class RuleStanding:
    """One rule for one case on one day; `findings` are those that stand, `ahead` those that will.

    `outcome` is the gravest of them; `clears_on` the first day on which none of them stands any more, None when
    no day is known; `starts_on` the first day ahead on which it stops being met.
    """

    rule: Rule
    outcome: Outcome
    findings: tuple[Finding, ...]
    ahead: tuple[Finding, ...]
    clears_on: date | None
    starts_on: date | None

    @property
    def clears_by_itself(self) -> bool:
        """Whether waiting is enough: every standing finding has a last day."""
        return bool(self.findings) and self.clears_on is not None


def rules_of(case: Case, actor: Actor, day: date, known: datetime | None = None) -> list[RuleStanding]:
    """Every rule that has a subject in this case, the gravest first, then in the order of the book; with `known` as
    far as it was known before that moment."""
    by_rule = _by_rule(Finding.objects.visible_to(actor).known_at(known).filter(case=case))
    kinds = subject_kinds(case)
    rows = [
        _standing(rule, by_rule[rule.code], day)
        for rule in BOOK.rules_on(day)
        if rule.of.kind in kinds or by_rule[rule.code]
    ]
    return sorted(rows, key=lambda row: GRAVITY.index(row.outcome))


def rules_of_body(
    body: ControlBody, actor: Actor, day: date, known: datetime | None = None
) -> list[RuleStanding]:
    """Every rule that something is or will be on record about against a control body itself, the gravest first."""
    by_rule = _by_rule(Finding.objects.visible_to(actor).known_at(known).filter(control_body=body))
    rows = [_standing(rule, by_rule[rule.code], day) for rule in BOOK.rules_on(day) if rule.code in by_rule]
    said = [row for row in rows if row.findings or row.ahead]
    return sorted(said, key=lambda row: GRAVITY.index(row.outcome))


def _by_rule(findings: QuerySet[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings.order_by("rule", "subject_ref", "during"):
        found[finding.rule].append(finding)
    return found


def _standing(rule: Rule, findings: list[Finding], day: date) -> RuleStanding:
    now = [f for f in findings if _on(f, day)]
    ahead = [f for f in findings if f.during.lower is not None and f.during.lower > day]
    outcomes = {Outcome(f.outcome) for f in now}
    gravest = next((outcome for outcome in GRAVITY if outcome in outcomes), Outcome.MET)
    starts = min((f.during.lower for f in ahead), default=None)
    return RuleStanding(rule, gravest, tuple(now), tuple(ahead), first_day_without(findings, day), starts)


def first_day_without(findings: Iterable[Finding], day: date) -> date | None:
    """The first day from `day` on that lies in none of the findings; None when there is no such day."""
    free = day
    for finding in sorted(findings, key=lambda f: f.during.lower or date.min):
        if _on(finding, free):
            if finding.during.upper is None:
                return None
            free = finding.during.upper
    return free


def _on(finding: Finding, day: date) -> bool:
    lower, upper = finding.during.lower, finding.during.upper
    return (lower is None or lower <= day) and (upper is None or day < upper)
