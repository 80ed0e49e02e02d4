"""An environment of its own for a peer we are measured against: made in the data folder, outside the locks."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings


def python_with(folder: str, requirements: Sequence[str]) -> Path | None:
    """The Python of the environment that has these packages, made now if need be; None where they cannot be had."""
    home = settings.DATA_DIR / folder
    python = home / "bin" / "python"
    ready = home / "-".join(requirements).replace("/", "_")
    if ready.exists():
        return python
    venv.create(home, with_pip=True, clear=True)
    got = subprocess.run(
        [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *requirements],
        stdout=sys.stderr,
        check=False,
    )
    if got.returncode != 0:
        print(f"{', '.join(requirements)} cannot be installed here: no comparison.", file=sys.stderr)
        return None
    ready.touch()
    return python
