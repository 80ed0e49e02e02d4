"""Files named on a command line."""

import sys
from pathlib import Path

from django.core.management.base import CommandError


def bytes_of(name: str) -> bytes:
    """The content of a file, or of standard input where `-` is named; CommandError says why it cannot be read."""
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as trouble:
        raise CommandError(str(trouble)) from trouble
