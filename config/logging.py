"""Logs: one line per event with its names and values, for people (console) or for machines (json)."""

from __future__ import annotations

import logging
from typing import Any

import structlog

SHARED: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


def about_work(record: logging.LogRecord) -> bool:
    """False for what is asked every few seconds by whoever watches over the processes."""
    told = f"{record.msg} {record.args}"
    return not any(path in told for path in ("/healthz", "/livez", "/readyz", "/metrics"))


def configure_structlog() -> None:
    """Hands structlog's events to the standard library, so that every line leaves by one road."""
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def logging_config(form: str, level: str) -> dict[str, Any]:
    """The dictionary for logging.config; `form` is console or json."""
    renderers: dict[str, Any] = {
        "console": structlog.dev.ConsoleRenderer(colors=False),
        "json": structlog.processors.JSONRenderer(ensure_ascii=False),
    }
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "foreign_pre_chain": SHARED,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            renderers[form],
        ],
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": formatter},
        "filters": {"about_work": {"()": lambda: about_work}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["about_work"]}
        },
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            # A tick every five seconds is no news.
            "celery.beat": {"level": "WARNING"},
            "celery.app.trace": {"level": "WARNING"},
            "celery.worker.strategy": {"level": "WARNING"},
            # axes announces itself at every start of every command.
            "axes": {"level": "WARNING"},
            "django.server": {"handlers": ["stderr"], "propagate": False},
        },
    }
