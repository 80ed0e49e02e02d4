"""Events to pull, and webhooks to manage: for whoever manages a control body, and for the Ministry."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import status
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from certification.process import Actor
from tracker.api import hook_shapes as shapes
from tracker.api.clients import actor
from tracker.api.pages import page_of
from tracker.api.views import CURSOR, Door, answers, valid
from tracker.models import WebhookEndpoint
from tracker.webhooks import endpoints, ledger, owners

READ_EVENTS, MANAGE = "events:read", "webhooks:manage"
# The largest number a ledger could reach: what is larger is no number of an event.
LARGEST = 2**63 - 1
NO_STORE = {"Cache-Control": "no-store"}


class Events(Door):
    """What happened, by number."""

    scopes: ClassVar[dict[str, str]] = {"GET": READ_EVENTS}

    @extend_schema(
        operation_id="events_list",
        parameters=[
            OpenApiParameter(
                "after", int, description="The last number you know; 0 or left out: from the start"
            ),
            OpenApiParameter("epoch", UUID, description="The history you know; another one answers 409"),
        ],
        responses=answers(400, 409, s200=shapes.FeedShape),
    )
    def get(self, request: Request) -> Response:
        """Events of your cases after a number, two hundred at a time; ask again after `until`, none is skipped."""
        after, history = _number(request, "after"), _uuid(request, "epoch")
        page = ledger.page_after(actor(request), after, history=history)
        return Response(shapes.FeedShape(page).data)


class Managing(Door):
    """What the views of webhooks share."""

    scopes: ClassVar[dict[str, str]] = {"GET": MANAGE}


class Webhooks(Managing):
    """Addresses that are told of events."""

    @extend_schema(
        operation_id="webhooks_list",
        parameters=[CURSOR],
        responses=answers(400, s200=shapes.EndpointShape(many=True)),
    )
    def get(self, request: Request) -> Response:
        """Your addresses; for the Ministry those of all organisations."""
        who = actor(request)
        rows = owners.endpoints_of(who)
        return Response(page_of(rows, "pk", request, lambda found, many: _Shaped(found, who)))


class Webhook(Managing):
    """One address."""

    @extend_schema(operation_id="webhook_read", responses=answers(404, s200=shapes.EndpointShape))
    def get(self, request: Request, endpoint: UUID) -> Response:
        """One address by its id."""
        who = actor(request)
        return Response(_endpoint(owners.endpoint_seen_by(who, endpoint), who))

    @extend_schema(
        operation_id="webhook_add",
        request=shapes.EndpointIn,
        responses=answers(400, 409, s200=shapes.AddedShape, s201=shapes.AddedShape),
    )
    def put(self, request: Request, endpoint: UUID) -> Response:
        """Add an address under an id of your making; 201 shows its signing secret, once. The same again answers 200."""
        told, who = valid(shapes.EndpointIn, request), actor(request)
        row, secret = endpoints.add(endpoint, by=who, url=told["url"], note=told["note"])
        code = status.HTTP_200_OK if secret is None else status.HTTP_201_CREATED
        return Response(_endpoint(row, who) | {"secret": secret}, status=code, headers=NO_STORE)


class Rotate(Managing):
    """The signing secret of an address."""

    @extend_schema(
        operation_id="webhook_rotate",
        request=shapes.RotateIn,
        responses=answers(400, 404, s200=shapes.SecretShape),
    )
    def post(self, request: Request, endpoint: UUID) -> Response:
        """A new signing secret, shown once; the ones before sign along for a day, or end `at_once`."""
        told = valid(shapes.RotateIn, request)
        secret = endpoints.rotate(endpoint, by=actor(request), at_once=told["at_once"])
        return Response({"secret": secret}, headers=NO_STORE)


class Test(Managing):
    """A test delivery."""

    @extend_schema(
        operation_id="webhook_test",
        request=shapes.NothingIn,
        responses=answers(400, 404, s202=shapes.DeliveryShape),
    )
    def post(self, request: Request, endpoint: UUID) -> Response:
        """Send one test now, once; what came of it stands in the deliveries."""
        valid(shapes.NothingIn, request)
        row = endpoints.try_out(endpoint, by=actor(request))
        return Response(shapes.DeliveryShape(row).data, status=status.HTTP_202_ACCEPTED)


class Close(Managing):
    """Stopping deliveries."""

    @extend_schema(
        operation_id="webhook_close",
        request=shapes.NothingIn,
        responses=answers(400, 404, s200=shapes.EndpointShape),
    )
    def post(self, request: Request, endpoint: UUID) -> Response:
        """Stop deliveries; what happens meanwhile waits."""
        valid(shapes.NothingIn, request)
        endpoints.close_by_hand(endpoint, by=actor(request))
        return _now(request, endpoint)


class Open(Managing):
    """Going on with deliveries."""

    @extend_schema(
        operation_id="webhook_open",
        request=shapes.NothingIn,
        responses=answers(400, 404, s200=shapes.EndpointShape),
    )
    def post(self, request: Request, endpoint: UUID) -> Response:
        """Go on where deliveries stopped."""
        valid(shapes.NothingIn, request)
        endpoints.open_again(endpoint, by=actor(request))
        return _now(request, endpoint)


class Replay(Managing):
    """Sending again."""

    @extend_schema(
        operation_id="webhook_replay",
        request=shapes.ReplayIn,
        responses=answers(400, 404, s200=shapes.EndpointShape),
    )
    def post(self, request: Request, endpoint: UUID) -> Response:
        """Send everything after an event's number again, each once, in order, under its webhook-id of old."""
        told = valid(shapes.ReplayIn, request)
        endpoints.send_again_after(endpoint, told["after"], by=actor(request))
        return _now(request, endpoint)


class Deliveries(Managing):
    """What was and is to be told."""

    @extend_schema(
        operation_id="webhook_deliveries",
        parameters=[CURSOR],
        responses=answers(400, 404, s200=shapes.DeliveryShape(many=True)),
    )
    def get(self, request: Request, endpoint: UUID) -> Response:
        """Deliveries of an address with their state, the oldest first, a hundred a page."""
        found = owners.endpoint_seen_by(actor(request), endpoint)
        return Response(page_of(endpoints.deliveries_of(found), "pk", request, shapes.DeliveryShape))


class Again(Managing):
    """One delivery once more."""

    @extend_schema(
        operation_id="webhook_delivery_again",
        request=shapes.NothingIn,
        responses={**answers(400, 404), 204: None},
    )
    def post(self, request: Request, endpoint: UUID, delivery: UUID) -> Response:
        """Send one delivery now; what is before it in its object stays before it."""
        valid(shapes.NothingIn, request)
        endpoints.send_again(endpoint, delivery, by=actor(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class _Shaped:
    """Endpoints as this actor may read them, in the form pages ask for."""

    def __init__(self, rows: list[WebhookEndpoint], who: Actor) -> None:
        self.data = [_endpoint(row, who) for row in rows]


def _endpoint(row: WebhookEndpoint, who: Actor) -> dict[str, Any]:
    told: dict[str, Any] = dict(shapes.EndpointShape(row).data)
    return told if owners.keeps(who, row) else told | {"url": str(row), "note": ""}


def _now(request: Request, uuid: UUID) -> Response:
    who = actor(request)
    return Response(_endpoint(owners.endpoint_seen_by(who, uuid), who))


def _number(request: Request, name: str) -> int:
    value = request.query_params.get(name, "0")
    if not (value.isascii() and value.isdecimal() and len(value) < 20 and int(value) <= LARGEST):
        raise ValidationError({name: _("This is not the number of an event.")}, code="invalid")
    return int(value)


def _uuid(request: Request, name: str) -> UUID | None:
    value = request.query_params.get(name)
    try:
        return UUID(value) if value else None
    except ValueError as error:
        raise ValidationError(
            {name: _("This is not the name of a history of events.")}, code="invalid"
        ) from error
