"""Whom a deadline concerns: the producer's people, or those of the control body who decide or visit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from certification.models import Case
from certification.process import Actor, Role
from certification.queries.deadlines import PRODUCER, Deadline
from tracker.access import actor_from
from tracker.models import Membership

OFFICE = frozenset({Role.REVIEWER, Role.MANAGER})
VISITS = frozenset({"inspection", "annual_inspection", "inspection_report"})


def roles_asked(deadline: Deadline) -> frozenset[Role]:
    """Whose turn it is; visits and their reports concern the inspectors too."""
    if deadline.asked_of == PRODUCER:
        return frozenset({Role.PRODUCER})
    return OFFICE | {Role.INSPECTOR} if deadline.kind in VISITS else OFFICE


def members_for(cases: Iterable[Case], day: date) -> list[Membership]:
    """Memberships that hold on `day` in the producers and control bodies of these cases, of people who are active."""
    producers = {case.producer_id for case in cases}
    bodies = {case.control_body_id for case in cases if case.control_body_id is not None}
    return list(
        _holding(day).filter(
            Q(organisation__producer__in=producers) | Q(organisation__control_body__in=bodies)
        )
    )


def members_of(person_id: int, case: Case, day: date) -> list[Membership]:
    """The memberships through which one person has to do with one case on `day`."""
    return [row for row in members_for([case], day) if row.user_id == person_id]


def concerns(member: Membership, case: Case, deadline: Deadline) -> bool:
    """Whether the deadline of this case is this member's to meet."""
    if Role(member.role) not in roles_asked(deadline):
        return False
    organisation = member.organisation
    if deadline.asked_of == PRODUCER:
        return organisation.producer_id == case.producer_id
    return organisation.control_body_id is not None and organisation.control_body_id == case.control_body_id


def actor_for(member: Membership) -> Actor:
    """The actor this member is at the doors: a reminder tells nobody more than the pages do."""
    return actor_from(
        member.organisation, Role(member.role), kind="person", id=str(member.user_id), name=str(member.user)
    )


def _holding(day: date) -> QuerySet[Membership]:
    rows = Membership.objects.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)
    return rows.filter(user__is_active=True).select_related("user", "organisation").order_by("pk")
