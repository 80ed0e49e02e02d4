"""Where the bytes of a stored file lie: under their SHA-256, two signs as a folder."""

from pathlib import Path

from django.conf import settings


def root() -> Path:
    """The folder of all stored files."""
    return Path(settings.MEDIA_ROOT)


def path_of(sha256: str) -> Path:
    """The place of a file on disk; whether the actor may have it is decided before this is asked."""
    return root() / sha256[:2] / sha256
