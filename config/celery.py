"""Celery as a doorbell: a message says "look"; what is due, retried or done stands in PostgreSQL."""

from __future__ import annotations

import logging.config
import os
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
# `manage.py setup` and the tests check the models; a worker that begins anew has work waiting.
os.environ.setdefault("CELERY_SKIP_CHECKS", "1")

from celery import Celery
from celery.signals import setup_logging
from django.conf import settings

from config.broker import broker_url
from config.schedule import SCHEDULE


def configuration() -> dict[str, Any]:
    """Read when first needed, so that naming the app does not load the settings."""
    # A person waits behind a web request, nobody behind a worker.
    patience = 0.3 if settings.ROLE == "web" else 2.0
    return {
        "broker_url": broker_url(settings.REDIS_URL),
        "broker_transport_options": {
            "socket_timeout": patience,
            "socket_connect_timeout": min(patience, 1.0),
            "retry_on_timeout": False,
            "max_retries": 0,
            "health_check_interval": 5,
            "visibility_timeout": 60,
            "unacked_restore_throttle": 1,
        },
        "broker_connection_timeout": 1,
        "broker_connection_retry_on_startup": True,
        "broker_connection_max_retries": None,
        "result_backend": None,
        "task_ignore_result": True,
        "task_serializer": "json",
        "accept_content": ["json"],
        # A doorbell lost costs five seconds; acknowledging late would bring redelivery and its bugs back.
        "task_acks_late": False,
        "task_reject_on_worker_lost": False,
        "task_publish_retry": False,
        "task_default_queue": "db",
        "task_send_sent_event": False,
        # A turn at a queue is short; one long job in it keeps its lease by its pulse, but not for ever.
        "task_soft_time_limit": 300,
        "task_time_limit": 330,
        "worker_prefetch_multiplier": 1,
        "worker_max_tasks_per_child": 500,
        "worker_max_memory_per_child": 600_000,
        "worker_soft_shutdown_timeout": 20,
        "worker_enable_remote_control": False,
        "worker_send_task_events": False,
        "beat_schedule": SCHEDULE,
        "beat_scheduler": "config.leader:PgLeaderScheduler",
        "beat_max_loop_interval": 1,
        "timezone": "UTC",
        "imports": ["tracker.tasks"],
    }


app = Celery("tazajol", amqp="config.broker:Amqp")
app.set_default()
app.add_defaults(configuration)


@setup_logging.connect
def use_our_logging(**_: Any) -> None:
    """Celery would otherwise replace the handlers and print structlog's events as dictionaries."""
    logging.config.dictConfig(settings.LOGGING)
