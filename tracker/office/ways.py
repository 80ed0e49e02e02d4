"""The verbs an actor may say of a case now: what stands in the way of each, and the facts to decide by."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from certification.engine.rule import Outcome
from certification.process import Actor, Role, Step, Transition, transitions_from
from certification.queries import cases as record
from certification.queries import certificates
from certification.queries.obstacles import Obstacle, has_reported, obstacles_to
from certification.queries.standing import rules_of
from tracker.cards.obstacles import Told, told
from tracker.office.act import Act
from tracker.office.acts import ACTS
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.rules import rule_title
from tracker.templatetags.words import word

FREE_ACTS = ("plan_visit", "take_sample", "establish", "ask", "ask_body")
DECISIONS = frozenset({"grant", "renew", "suspend", "reinstate", "withdraw", "refuse", "propose_decision"})


def obstacles(case: Any, actor: Actor, way: Transition, day: date) -> list[Told]:
    """Everything in the way of this step for this person, in words."""
    found = list(obstacles_to(case, way, day))
    if way.other_than == "report" and has_reported(case, actor):
        found.insert(0, Obstacle("other_person_must_decide"))
    return [told(obstacle) for obstacle in found]


def verbs(case: Any, actor: Actor, day: date) -> list[dict[str, Any]]:
    """Steps this actor may take now: free ones first, those that end something last."""
    ways = [way for way in transitions_from(Step(case.step), actor.role) if way.verb in ACTS]
    rows = [
        {
            "label": ACTS[way.verb].title,
            "stops": ACTS[way.verb].stops,
            "href": reverse("office:do", args=[case.reference, way.verb]),
            "obstacles": obstacles(case, actor, way, day),
        }
        for way in ways
        if not way.groups_only or case.producer.is_group
    ]
    return sorted(rows, key=lambda row: (row["stops"], bool(row["obstacles"])))


def free_acts(case: Any, actor: Actor) -> list[dict[str, Any]]:
    """What may be done at any step of an open case; the Ministry is told of a closed one too."""
    closed = case.closed_on is not None or case.control_body is None
    names = list[str]() if closed else [*FREE_ACTS]
    if certificates.awaits_notice(case.reference, actor):
        names.append("inform_ministry")
    return [
        {"label": ACTS[name].title, "href": reverse("office:do", args=[case.reference, name])}
        for name in names
        if actor.role in ACTS[name].roles
    ]


def facts(case: Any, actor: Actor, act: Act, day: date) -> list[dict[str, str]]:
    """The main facts beside a decision; other verbs need none."""
    if act.name not in DECISIONS and actor.role is not Role.OFFICIAL:
        return []
    rows = [
        (gettext("Stands at"), f"{word(case.step, 'step')}, {said_day(case.step_since)}"),
        (gettext("Rules not met"), _unmet(case, actor, day)),
        (gettext("Open non-compliances"), _noncompliances(case, actor)),
        (gettext("Last inspection"), _last_visit(case, actor, day)),
        (gettext("Certificate"), _certificate(case, actor, day)),
    ]
    return [{"label": label, "value": value} for label, value in rows]


def _unmet(case: Any, actor: Actor, day: date) -> str:
    titles = [rule_title(row.rule) for row in rules_of(case, actor, day) if row.outcome is Outcome.UNMET]
    return " ".join(titles) or gettext("None.")


def _noncompliances(case: Any, actor: Actor) -> str:
    rows = [n for n in record.noncompliances(case.reference, actor) if n.closed_on is None]
    if not rows:
        return gettext("None.")
    return ", ".join(f"№ {n.number} ({word(n.level, 'level').lower()})" for n in rows)


def _last_visit(case: Any, actor: Actor, day: date) -> str:
    visits: list[Any] = record.inspections(case.reference, actor, day)
    done = [visit for visit in visits if visit.inspected_on and visit.reported_at]
    if not done:
        return gettext("None.")
    last = max(done, key=lambda visit: visit.inspected_on)
    return f"{said_day(last.inspected_on)}: {word(last.result, 'inspection result').lower()}"


def _certificate(case: Any, actor: Actor, day: date) -> str:
    found = certificates.of_case(case.reference, actor, day)
    if not found:
        return gettext("None.")
    paper = found[0].certificate
    worth = word(found[0].worth.value, "worth").lower()
    return f"{paper.number}: {worth}, {said_day(paper.valid_from)} – {said_day(paper.valid_to)}"
