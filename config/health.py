"""Seen from outside: /healthz touches nothing, /readyz asks what a request needs, /metrics tells the figures."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotInTime
from pathlib import Path

import redis
import structlog
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

from certification.queries import machinery
from tracker.queues import QUEUES

PATIENCE_SECONDS = 1.5
FREE_SHARE = 0.10
# Without these a request cannot be answered; what else is told decides nothing.
NEEDED = ("database", "migrations", "zone", "disk", "documents")

log = structlog.get_logger(__name__)
bell = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=0.3, socket_connect_timeout=0.3)
migrated = False


def healthz(request: HttpRequest) -> HttpResponse:
    """This web process answers."""
    return HttpResponse("ok", content_type="text/plain")


def readyz(request: HttpRequest) -> JsonResponse:
    """200 while requests can be answered: database, tables, zone, disk and document store; within two seconds.

    Redis, workers and the clock are told and never decide: without Redis the leader of the clock does the work, and
    taking this web process out of service would bring no worker back.
    """
    parts = ask_database() | {"disk": disk(), "documents": documents()}
    parts["redis"] = "ok" if bell_answers() else "away"
    ready = all(parts.get(name) == "ok" for name in NEEDED)
    well = ready and all(word == "ok" for word in parts.values())
    word = "ok" if well else "degraded" if ready else "failing"
    answer = JsonResponse({"status": word, **parts}, status=200 if ready else 503)
    answer["Cache-Control"] = "no-store"
    return answer


class Watch:
    """Asks the database beside the request, so that a frozen one cannot hold the answer; never twice at once."""

    def __init__(self) -> None:
        self.threads = ThreadPoolExecutor(1, "readyz")
        self.lock = threading.Lock()
        self.asked: Future[dict[str, str]] | None = None

    def ask(self, question: Callable[[], dict[str, str]], seconds: float) -> dict[str, str]:
        with self.lock:
            if self.asked is None or self.asked.done():
                self.asked = self.threads.submit(question)
            asked = self.asked
        try:
            return asked.result(seconds)
        except NotInTime:
            return {"database": "silent"}


watch = Watch()


def ask_database() -> dict[str, str]:
    return watch.ask(database_parts, PATIENCE_SECONDS)


def database_parts() -> dict[str, str]:
    """What the database says of itself, its tables, its zone data and of those who work."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL statement_timeout = '1s'")
            cursor.execute(
                "SELECT (timestamp '2026-06-01 00:00' AT TIME ZONE 'UTC') AT TIME ZONE 'Asia/Almaty'"
            )
            moved = cursor.fetchone()[0]
        parts = {"database": "ok", "zone": "ok" if moved.hour == 5 else "wrong"}
        parts["migrations"] = "ok" if all_migrated() else "pending"
        return parts | (signs_of_life() if parts["migrations"] == "ok" else {})
    except DatabaseError as error:
        log.warning("database_unreachable", error=str(error))
        return {"database": "unreachable"}
    finally:
        connection.close()


def all_migrated() -> bool:
    """Remembered once true: code and schema of a running process do not drift apart backwards."""
    global migrated
    if not migrated:
        executor = MigrationExecutor(connection)
        migrated = not executor.migration_plan(executor.loader.graph.leaf_nodes())
    return migrated


def signs_of_life() -> dict[str, str]:
    """For workers (the quietest queue counts) and the beat leader "ok", "late" or "none", by the database's clock."""
    newest = machinery.newest_by_role(machinery.signs())
    ages = {role: sign.seconds for role, sign in newest.items()}
    return {"worker": word_for([ages.get(queue) for queue in QUEUES]), "beat": word_for([ages.get("beat")])}


def word_for(ages: list[float | None]) -> str:
    known = [age for age in ages if age is not None]
    if len(known) < len(ages):
        return "none"
    return "ok" if max(known) < machinery.SILENT_SECONDS else "late"


def disk() -> str:
    """Whether a tenth of the disk is free where files are kept."""
    try:
        usage = shutil.disk_usage(existing(Path(settings.MEDIA_ROOT)))
    except OSError:
        return "unreachable"
    return "ok" if usage.free >= FREE_SHARE * usage.total else "full"


def documents() -> str:
    """Whether a file can be written where documents are kept."""
    try:
        folder = Path(settings.MEDIA_ROOT) / "incoming"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix="readyz-") as file:
            file.write(b"ready")
            file.flush()
    except OSError:
        return "unwritable"
    return "ok"


def existing(folder: Path) -> Path:
    """The folder, or the nearest one above that is there."""
    return next(place for place in (folder, *folder.parents) if place.exists())


def bell_answers() -> bool:
    try:
        return bool(bell.ping())
    except redis.RedisError:
        return False
