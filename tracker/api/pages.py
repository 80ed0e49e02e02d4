"""Keyset pages: ordered by a unique key, with a signed cursor, so that nothing is shown twice or skipped."""

from __future__ import annotations

from typing import Any

from django.core import signing
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request

PAGE = 100
SALT = "api-cursor"


def page_of(rows: QuerySet[Any], key: str, request: Request, shape: Any) -> dict[str, Any]:
    """One page of rows by ascending `key`: results and the address of the next page, or null."""
    cursor = request.query_params.get("cursor")
    if cursor:
        rows = rows.filter(**{f"{key}__gt": _opened(cursor)})
    found = list(rows.order_by(key)[: PAGE + 1])
    following = None
    if len(found) > PAGE:
        found = found[:PAGE]
        query = request.query_params.copy()
        query["cursor"] = signing.dumps(str(getattr(found[-1], key)), salt=SALT)
        following = request.build_absolute_uri(f"{request.path}?{query.urlencode()}")
    return {"next": following, "results": shape(found, many=True).data}


def _opened(cursor: str) -> str:
    try:
        return str(signing.loads(cursor, salt=SALT))
    except signing.BadSignature as error:
        raise ValidationError({"cursor": _("This cursor was not made here.")}, code="bad_cursor") from error
