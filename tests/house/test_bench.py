"""Benchmarks whose work is shared out: what a process imports first must not need Django."""

import os
import subprocess
import sys

from config import env


def test_a_process_that_shares_the_work_begins_without_django() -> None:
    clean = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    words = [sys.executable, "-c", "import tracker.bench.sharing"]
    subprocess.run(words, cwd=env.BASE, env=clean, check=True, timeout=60)
