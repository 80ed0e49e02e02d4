"""Everything the case page tells, fetched once; presenters turn it into the parts of the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from certification.process import Actor
from certification.queries.cases import documents, noncompliances, requests
from certification.queries.certificates import Checked, of_case
from certification.queries.clocks import Clock, clocks, converted_on
from certification.queries.deadlines import CONTROL_BODY, PRODUCER, Deadline, deadlines_of
from certification.queries.path import Stretch, road
from certification.queries.sites import Sites, sites_of
from certification.queries.standing import RuleStanding, rules_of


@dataclass(frozen=True, slots=True)
class Situation:
    """One case on one day as its producer may see it."""

    case: Any
    actor: Actor
    day: date
    rules: list[RuleStanding]
    clocks: list[Clock]
    road: list[Stretch]
    deadlines: list[Deadline]
    sites: Sites
    papers: list[Any]
    noncompliances: list[Any]
    requests: list[Any]
    certificates: list[Checked]

    @property
    def mine(self) -> list[Deadline]:
        """What the producer has to do, the earliest first; what was answered waits for the control body."""
        answered = {nc.number for nc in self.noncompliances if is_answered(nc)}
        return [
            deadline
            for deadline in self.deadlines
            if deadline.asked_of == PRODUCER
            and not (deadline.kind == "noncompliance" and deadline.params.get("number") in answered)
        ]

    @property
    def ours(self) -> Deadline | None:
        """What the control body is late with, the longest first."""
        late = (d for d in self.deadlines if d.asked_of == CONTROL_BODY and d.due_on < self.day)
        return next(late, None)

    @property
    def certificate(self) -> Checked | None:
        """The newest certificate, whatever it is worth today."""
        return self.certificates[0] if self.certificates else None


def is_answered(noncompliance: Any) -> bool:
    """Whether an answer to it waits to be accepted or sent back."""
    return any(answer.accepted is None for answer in noncompliance.answers.all())


def situation_of(case: Any, actor: Actor, day: date) -> Situation:
    """Ask the record everything the case page needs."""
    running = clocks(case, actor, day)
    return Situation(
        case=case,
        actor=actor,
        day=day,
        rules=rules_of(case, actor, day),
        clocks=running,
        road=road(case, actor, day, converted_on=converted_on(running)),
        deadlines=deadlines_of([case.pk], actor, day),
        sites=sites_of(case, actor),
        papers=documents(case.reference, actor),
        noncompliances=noncompliances(case.reference, actor),
        requests=requests(case.reference, actor),
        certificates=of_case(case.reference, actor, day),
    )
