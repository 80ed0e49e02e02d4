"""Whether this installation works: /livez for one web process, /healthz for all of them together."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import redis
import structlog
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

FRESH = timedelta(seconds=60)
SIGNS = ("worker", "beat")

log = structlog.get_logger(__name__)
bell = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=0.3, socket_connect_timeout=0.3)
migrated = False


def livez(request: HttpRequest) -> HttpResponse:
    """This web process answers."""
    return HttpResponse("ok", content_type="text/plain")


def healthz(request: HttpRequest) -> JsonResponse:
    """200 once the database is there and migrated, and a worker and the beat leader gave a sign lately.

    Redis is told but never decides: without it the beat leader does the work, and no worker is rung.
    """
    parts: dict[str, Any] = {}
    try:
        parts["database"] = "ok"
        parts["migrations"] = "ok" if all_migrated() else "pending"
        parts |= signs_of_life() if parts["migrations"] == "ok" else {}
    except DatabaseError as error:
        log.warning("database_unreachable", error=str(error))
        parts = {"database": "unreachable"}
    parts["redis"] = "ok" if bell_answers() else "away"
    needed = ("database", "migrations", "beat", *(["worker"] if parts["redis"] == "ok" else []))
    sound = all(parts.get(name) == "ok" for name in needed)
    word = "ok" if sound and parts["redis"] == "ok" else "degraded" if sound else "failing"
    answer = JsonResponse({"status": word, **parts}, status=200 if sound else 503)
    answer["Cache-Control"] = "no-store"
    return answer


def all_migrated() -> bool:
    """Remembered once true: code and schema of a running process do not drift apart backwards."""
    global migrated
    if not migrated:
        executor = MigrationExecutor(connection)
        migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return migrated


def signs_of_life() -> dict[str, str]:
    """For each kind of process "ok", "late" or "none", by the database's clock."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT role, extract(epoch FROM clock_timestamp() - max(at))"
            " FROM certification_workerbeat GROUP BY role"
        )
        ages = dict(cursor.fetchall())
    return {role: "none" if role not in ages else word_for(ages[role]) for role in SIGNS}


def word_for(age: float) -> str:
    return "ok" if age < FRESH.total_seconds() else "late"


def bell_answers() -> bool:
    try:
        return bool(bell.ping())
    except redis.RedisError:
        return False
