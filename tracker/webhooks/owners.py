"""Whose an endpoint is: what its owner may see, who may look at it, who may change it, who is told when it closes."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from certification.errors import NotFound, Refused
from certification.process import Actor, Role
from certification.queries.day import today
from tracker.access import actor_from
from tracker.models import Membership, Organisation, WebhookEndpoint

# Whoever manages the control body, and officials for the Ministry.
KEEPERS = frozenset({Role.MANAGER, Role.OFFICIAL})


def sees_as(endpoint: WebhookEndpoint) -> Actor:
    """The actor whose eyes decide which events an endpoint is told: its organisation's, and nobody's beyond it."""
    owner = endpoint.organisation
    role = Role.OFFICIAL if owner.kind == Organisation.Kind.MINISTRY else Role.MANAGER
    return actor_from(owner, role, kind="client", id=f"webhook-{endpoint.pk}", name=owner.name)


def organisation_of(actor: Actor) -> Organisation:
    """The organisation endpoints are kept for. Refused: not_for_your_role."""
    if actor.role is Role.OFFICIAL:
        found = Organisation.objects.filter(kind=Organisation.Kind.MINISTRY).order_by("pk").first()
    elif actor.role is Role.MANAGER and actor.control_body_id is not None:
        found = Organisation.objects.filter(control_body=actor.control_body_id).first()
    else:
        found = None
    if found is None:
        raise Refused("not_for_your_role")
    return found


def endpoints_of(actor: Actor) -> QuerySet[WebhookEndpoint]:
    """The endpoints this actor may look at: a body's own; for officials all, for they are told when one closes."""
    rows = WebhookEndpoint.objects.select_related("organisation__control_body")
    if actor.role is Role.OFFICIAL:
        return rows
    if actor.role is Role.MANAGER and actor.control_body_id is not None:
        return rows.filter(organisation__control_body=actor.control_body_id)
    return rows.none()


def closed_by_itself(actor: Actor) -> int:
    """How many of these were closed because they did not take what they were told."""
    by_hand = WebhookEndpoint.Why.BY_HAND
    return endpoints_of(actor).filter(closed_at__isnull=False).exclude(closed_why=by_hand).count()


def keeps(actor: Actor, endpoint: WebhookEndpoint) -> bool:
    """Whether the endpoint is the actor's to change and its address theirs to read."""
    if actor.role is Role.OFFICIAL:
        return endpoint.organisation.kind == Organisation.Kind.MINISTRY
    return actor.role is Role.MANAGER and endpoint.organisation.control_body_id == actor.control_body_id


def endpoint_seen_by(actor: Actor, uuid: UUID) -> WebhookEndpoint:
    """One endpoint to look at; NotFound: endpoint_not_found for a stranger."""
    found = endpoints_of(actor).filter(uuid=uuid).first()
    if found is None:
        raise NotFound("endpoint_not_found")
    return found


def people_told(endpoint: WebhookEndpoint) -> QuerySet[Membership]:
    """Who hears that an endpoint was closed: the managers of its owner, and the officials."""
    day = today()
    rows = Membership.objects.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)
    of_owner = Q(organisation=endpoint.organisation_id, role=Role.MANAGER.value)
    officials = Q(organisation__kind=Organisation.Kind.MINISTRY, role=Role.OFFICIAL.value)
    return rows.filter(of_owner | officials, user__is_active=True).select_related("user").order_by("pk")
