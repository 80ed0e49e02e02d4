"""Who is asking: from a signed-in person's memberships to an Actor; no membership, no actor."""

from dataclasses import dataclass

from django.db.models import Q
from django.http import HttpRequest

from certification.errors import NotFound
from certification.process import Actor, Role
from certification.queries.day import today
from tracker.models import ApiClient, Membership, Organisation, User

CHOSEN = "membership"


@dataclass(frozen=True, slots=True)
class Doors:
    """Which doors stand open for an actor."""

    portal: bool
    office: bool


def actor_of(request: HttpRequest) -> Actor:
    """The actor of a signed-in request; NotFound for a stranger or one whose last membership has ended.

    With several memberships the one chosen in the session counts, else the oldest that still holds.
    """
    user = request.user
    if not isinstance(user, User) or not user.is_active:
        raise NotFound("no_membership")
    memberships = list(memberships_of(user))
    if not memberships:
        raise NotFound("no_membership")
    chosen = request.session.get(CHOSEN)
    membership = next((m for m in memberships if m.pk == chosen), memberships[0])
    return actor_from(
        membership.organisation, Role(membership.role), kind="person", id=str(user.pk), name=str(user)
    )


def memberships_of(user: User) -> list[Membership]:
    """The memberships of a person that hold on the legal day, oldest first."""
    day = today()
    rows = user.memberships.filter(Q(until__isnull=True) | Q(until__gt=day), since__lte=day)
    return list(rows.select_related("organisation").order_by("since", "pk"))


def actor_of_client(client: ApiClient) -> Actor:
    """The actor a machine speaks as; NotFound once the client has ended."""
    if client.ended_at is not None:
        raise NotFound("no_membership")
    return actor_from(
        client.organisation,
        Role(client.role),
        kind="client",
        id=f"client-{client.pk}",
        name=client.application.name,
    )


def actor_from(organisation: Organisation, role: Role, *, kind: str, id: str, name: str) -> Actor:
    """An actor of that organisation; the organisation's own record decides what it may see."""
    return Actor(
        kind=kind,
        id=id,
        name=name,
        organisation=organisation.name,
        role=role,
        producer_id=organisation.producer_id,
        control_body_id=organisation.control_body_id,
        laboratory_id=organisation.laboratory_id,
    )


def doors_of(actor: Actor) -> Doors:
    """Producers have the portal, everybody else the office."""
    return Doors(portal=actor.role is Role.PRODUCER, office=actor.role is not Role.PRODUCER)
