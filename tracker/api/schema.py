"""What the OpenAPI document says of tokens."""

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension


class ClientScheme(OpenApiAuthenticationExtension):
    """The client-credentials grant with its scopes, once in the document and named by every operation."""

    target_class = "tracker.api.clients.ClientAuthentication"
    name = "client"

    def get_security_requirement(self, auto_schema: Any) -> dict[str, list[str]]:
        view = auto_schema.view
        wanted = view.scopes.get(auto_schema.method, view.scopes.get("GET"))
        return {self.name: [wanted]}

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:
        provider: dict[str, Any] = settings.OAUTH2_PROVIDER
        return {
            "type": "oauth2",
            "flows": {"clientCredentials": {"tokenUrl": "/api/v1/token/", "scopes": provider["SCOPES"]}},
        }
