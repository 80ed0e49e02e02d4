#!/usr/bin/env python
"""Runs a command; without DATABASE_URL and REDIS_URL it borrows the embedded engines meanwhile."""

import os
import sys
import uuid

from django.core.management import execute_from_command_line
from structlog.contextvars import bind_contextvars

from config import celery  # noqa: F401  # named here, so that commands can ring the worker
from config.engines import EngineTrouble, borrowed
from config.env import Misconfigured


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    bind_contextvars(request_id=f"command-{uuid.uuid4().hex}")
    try:
        with borrowed():
            execute_from_command_line(sys.argv)
    except (EngineTrouble, Misconfigured) as trouble:
        sys.exit(str(trouble))


if __name__ == "__main__":
    main()
