"""More than one machine, shown: a worker host is cut off and brought back, a standby promoted, a second host helps."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from config import env

pytestmark = [pytest.mark.torture, pytest.mark.long]


def able() -> str:
    """Why this machine cannot have hosts of its own; empty when it can."""
    if os.geteuid():
        return "not root"
    if missing := [tool for tool in ("ip", "unshare", "setpriv") if shutil.which(tool) is None]:
        return f"no {', '.join(missing)}"
    return "" if subprocess.run(["unshare", "-n", "true"], check=False).returncode == 0 else "no namespaces"


@pytest.mark.timeout(3600)
@pytest.mark.skipif(bool(able()), reason=f"NO HOSTS OF OUR OWN ({able()}): three machines were not tried")
def test_three_hosts_lose_nothing_and_are_quicker_than_two() -> None:
    clean = {name: value for name, value in os.environ.items() if name not in env.VARIABLES}
    done = subprocess.run(
        [sys.executable, "-m", "tests.torture.hosts"],
        cwd=env.BASE, env=clean, capture_output=True, text=True, check=False,
    )  # fmt: skip
    print(done.stdout, done.stderr)
    told = json.loads(done.stdout.splitlines()[-1])
    assert (told["cut_lost"], told["cut_doubled"], told["lost"], told["doubled"]) == (0, 0, 0, 0)
    assert told["answered"] > 40
    assert told["two_hosts_s"] < told["one_host_s"]
