"""From a bearer token to an actor: a token speaks for one organisation, in one role, with the scopes it was given."""

from __future__ import annotations

from typing import Any

from oauth2_provider.contrib.rest_framework import OAuth2Authentication
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from certification.errors import NotFound
from certification.process import Actor
from tracker.access import actor_of_client
from tracker.models import ApiClient


class ClientAuthentication(OAuth2Authentication):
    """Bearer tokens of the client-credentials grant; an ended client's token opens nothing."""

    def authenticate(self, request: Request) -> tuple[Any, Any] | None:
        found = super().authenticate(request)
        if found is None:
            return None
        _user, token = found
        row = ApiClient.objects.select_related("organisation", "application").filter(
            application=token.application, ended_at__isnull=True
        )
        client = row.first()
        return None if client is None else (ClientUser(client), token)


class ClientUser:
    """Stands where Django expects a user; carries the client and is no person."""

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def __init__(self, client: ApiClient) -> None:
        self.client = client
        self.pk = f"client-{client.pk}"


class HasScope(BasePermission):
    """The token must carry the scope the view names for this method."""

    def has_permission(self, request: Request, view: Any) -> bool:
        wanted = view.scopes.get(request.method, view.scopes.get("GET"))
        token: Any = request.auth
        return token is not None and bool(token.is_valid([wanted]))


def actor(request: Request) -> Actor:
    """The actor of an authenticated request; NotFound when there is none."""
    user = request.user
    if not isinstance(user, ClientUser):
        raise NotFound("no_membership")
    return actor_of_client(user.client)
