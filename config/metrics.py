"""/metrics: the figures of the machinery in Prometheus' text format, for whoever has the token or sits here."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Mapping
from hmac import compare_digest

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from tracker.tasks.figures import Machinery, figures

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
Values = Iterable[tuple[Mapping[str, str], float | int]]


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """The figures; to anybody else this address does not exist."""
    if not may_read(request):
        raise Http404
    answer = HttpResponse(text_of(figures()), content_type=CONTENT_TYPE)
    answer["Cache-Control"] = "no-store"
    return answer


def may_read(request: HttpRequest) -> bool:
    """With the token always; without one from this machine itself, as long as no proxy stands between."""
    given = request.headers.get("Authorization", "")
    if settings.METRICS_TOKEN and compare_digest(given.encode(), f"Bearer {settings.METRICS_TOKEN}".encode()):
        return True
    if (
        settings.SECURE_PROXY_SSL_HEADER
        or "X-Forwarded-For" in request.headers
        or "Forwarded" in request.headers
    ):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def text_of(now: Machinery) -> str:
    return "\n".join(line for name, says, values in told(now) for line in lines(name, says, values)) + "\n"


def told(now: Machinery) -> Iterator[tuple[str, str, Values]]:
    """Name, meaning and values of every metric; all are gauges, read at this moment."""
    queues = [({"queue": queue.queue}, queue) for queue in now.queues]
    yield "jobs_due", "Jobs that could start now.", [(of, queue.due) for of, queue in queues]
    yield (
        "jobs_oldest_due_seconds",
        "Age of the oldest job due.",
        [(of, queue.oldest_seconds) for of, queue in queues],
    )
    yield "jobs_leased", "Jobs in hand.", [(of, queue.leased) for of, queue in queues]
    yield (
        "jobs_lease_overruns",
        "Jobs whose worker let the lease run out.",
        [(of, q.overruns) for of, q in queues],
    )
    yield "jobs_dead", "Jobs that gave up.", [(of, queue.dead) for of, queue in queues]
    yield (
        "jobs_again",
        "Failed jobs that wait for another attempt.",
        [(of, queue.again) for of, queue in queues],
    )
    yield (
        "jobs_by_attempts",
        "Jobs not done, by attempts.",
        [({"attempts": str(n)}, c) for n, c in now.attempts.items()],
    )
    heard = [({"role": role}, sign.seconds) for role, sign in now.heard.items() if sign is not None]
    yield "sign_age_seconds", "Age of the newest sign of life.", heard
    yield "silent", "Queues nobody answers for, and the clock.", [({}, len(now.silent))]
    if now.sweep is not None:
        yield "sweep_age_seconds", "Seconds since the last full check began.", [({}, now.sweep.age_seconds)]
        yield "sweep_duration_seconds", "How long it took, or has been running.", [({}, now.sweep.seconds)]
        yield "sweep_running", "Whether it is still running.", [({}, int(now.sweep.finished_at is None))]
        yield "sweep_cases", "Cases it is to check.", [({}, now.sweep.cases)]
        yield "sweep_checked", "Cases it has checked.", [({}, now.sweep.checked)]
        yield (
            "sweep_differences",
            "Cases that claimed to be judged and differed.",
            [({}, now.sweep.differences)],
        )
    yield "reminders_late", "Reminders that should have left.", [({}, now.reminders_late)]
    yield "webhooks_waiting", "Webhooks that are not delivered yet.", [({}, now.webhooks_waiting)]
    yield "webhooks_closed", "Webhook addresses that are closed.", [({}, now.webhooks_closed)]
    yield "feed_head", "Number of the newest event.", [({}, now.feed_head)]
    read = [({"reader": name}, max(now.feed_head - seq, 0)) for name, seq in now.feed_read.items()]
    yield "feed_behind", "Events a reader has not read.", read
    yield (
        "oldest_transaction_seconds",
        "Age of the oldest transaction.",
        [({}, now.oldest_transaction_seconds)],
    )


def lines(name: str, says: str, values: Values) -> Iterator[str]:
    yield f"# HELP tazajol_{name} {says}"
    yield f"# TYPE tazajol_{name} gauge"
    for labels, value in values:
        inside = ",".join(f'{label}="{escaped(text)}"' for label, text in labels.items())
        number = value if isinstance(value, int) else f"{value:.3f}"
        yield f"tazajol_{name}{{{inside}}} {number}" if inside else f"tazajol_{name} {number}"


def escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
