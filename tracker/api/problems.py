"""Every no of the API as a problem document (RFC 9457): a stable code, a sentence, pointers."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from rest_framework import exceptions
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from rest_framework.views import set_rollback

from certification.errors import Blocked, Conflict, Invalid, Refusal
from tracker.refusals import sentence

logger = logging.getLogger(__name__)

STATUS = {"refused": 403, "invalid": 400, "not_found": 404, "conflict": 409, "blocked": 409, "no_room": 507}


class ProblemRenderer(JSONRenderer):
    """JSON under the media type of problem documents."""

    media_type = "application/problem+json"
    format = "problem"


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler: refusals, DRF's own exceptions, and everything else as an honest 500."""
    set_rollback()
    request = context["request"]
    if isinstance(error, Refusal):
        return _respond(request, *_from_refusal(error))
    if isinstance(error, Http404):
        error = exceptions.NotFound()
    elif isinstance(error, PermissionDenied):
        error = exceptions.PermissionDenied()
    if isinstance(error, exceptions.APIException):
        return _respond(request, *_from_exception(error), headers=_headers(error))
    logger.exception("An API request failed", exc_info=error)
    return _respond(
        request, 500, "server_error", _("Something broke on our side. Send the same request again."), []
    )


def nothing_here(request: HttpRequest, **_kwargs: Any) -> JsonResponse:
    """The answer for every address under /api/ that does not exist."""
    body = _document(request, 404, "not_found", _("There is nothing at this address."), [])
    return JsonResponse(body, status=404, content_type="application/problem+json")


def _from_refusal(refusal: Refusal) -> tuple[int, str, str, list[dict[str, Any]]]:
    errors: list[dict[str, Any]] = []
    if isinstance(refusal, Invalid) and refusal.field:
        errors = [_error(f"/{refusal.field}", refusal.code, str(sentence(refusal)))]
    if isinstance(refusal, Blocked):
        errors = [_obstacle(obstacle) for obstacle in refusal.obstacles]
    if isinstance(refusal, Conflict) and "current" in refusal.params:
        errors = [
            {"pointer": "/version", "code": "current_version", "message": str(refusal.params["current"])}
        ]
    return STATUS[refusal.kind], refusal.code, str(sentence(refusal)), errors


def _obstacle(obstacle: Any) -> dict[str, Any]:
    told = {"rule": obstacle.rule, "subject": obstacle.subject_ref, "outcome": obstacle.outcome}
    clears = obstacle.clears_on.isoformat() if obstacle.clears_on else None
    known = {name: value for name, value in told.items() if value}
    message = str(sentence(Refusal(obstacle.code, **obstacle.params, **known)))
    return {**_error("", obstacle.code, message), **known, "clears_on": clears}


def _from_exception(error: exceptions.APIException) -> tuple[int, str, str, list[dict[str, Any]]]:
    if isinstance(error, exceptions.ValidationError):
        found = list(_validation(error.detail, error.get_codes(), ""))
        return 400, "invalid", _("Some values cannot be recorded as they stand."), found
    return error.status_code, str(getattr(error.detail, "code", "error")), str(error.detail), []


def _validation(detail: Any, codes: Any, pointer: str) -> Iterator[dict[str, Any]]:
    if isinstance(detail, dict):
        for name, inner in detail.items():
            here = pointer if name == "non_field_errors" else f"{pointer}/{name}"
            yield from _validation(inner, codes[name], here)
    elif isinstance(detail, list) and detail and isinstance(detail[0], (dict, list)):
        for place, inner in enumerate(detail):
            yield from _validation(inner, codes[place], f"{pointer}/{place}")
    else:
        texts, known = (detail, codes) if isinstance(detail, list) else ([detail], [codes])
        for text, code in zip(texts, known, strict=True):
            yield _error(pointer, str(code), str(text))


def _error(pointer: str, code: str, message: str) -> dict[str, Any]:
    return {"pointer": pointer, "code": code, "message": message}


def _headers(error: exceptions.APIException) -> dict[str, str]:
    headers = {}
    if header := getattr(error, "auth_header", None):
        headers["WWW-Authenticate"] = header
    if wait := getattr(error, "wait", None):
        headers["Retry-After"] = str(int(wait))
    return headers


def _respond(
    request: Any,
    status: int,
    code: str,
    detail: str,
    errors: list[dict[str, Any]],
    headers: dict[str, str] | None = None,
) -> Response:
    response = Response(_document(request, status, code, detail, errors), status=status, headers=headers)
    response.content_type = "application/problem+json"
    return response


def _document(
    request: Any, status: int, code: str, detail: str, errors: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "type": request.build_absolute_uri(f"/api/v1/problems/{code}/"),
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "instance": request.headers.get("X-Request-ID", "") or request.path,
        "errors": errors,
    }
