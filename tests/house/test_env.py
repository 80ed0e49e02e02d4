"""What is missing or malformed in the environment is said in one sentence that names it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import env
from tests.house.sources import ROOT

ADDRESSES = {"DATABASE_URL": "postgresql://nobody@/none", "REDIS_URL": "redis://127.0.0.1:1/0"}


def start(tmp_path: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Loads the settings in a process whose environment holds nothing else of ours."""
    clean = {name: value for name, value in os.environ.items() if name not in env.VARIABLES}
    return subprocess.run(
        [sys.executable, "-c", "import config.settings as s; print(s.SECRET_KEY)"],
        cwd=ROOT,
        env=clean | ADDRESSES | {"TAZAJOL_DATA": str(tmp_path)} | given,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"DATABASE_URL": ""}, "DATABASE_URL is not set"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL must begin with postgresql://"),
        ({"PORT": "eighty"}, "PORT must be a whole number, not 'eighty'"),
        ({"ROLE": "boss"}, "ROLE must be one of web, worker, command"),
        ({"DEMO": "yes"}, "DEMO must be one of 0, 1"),
        ({"FAILPOINT": "job finished:1"}, "FAILPOINT lets processes die and is refused unless DEMO=1"),
        ({"LEGAL_DAY_SHIFT": "30"}, "LEGAL_DAY_SHIFT moves the legal day and is refused unless DEMO=1"),
        ({"WEBHOOKS_TO_LOOPBACK": "1"}, "WEBHOOKS_TO_LOOPBACK is refused unless DEMO=1"),
        (
            {"WEBHOOKS_TO_LOOPBACK": "1", "DEMO": "1", "PUBLIC_URL": "https://taza-jol.example"},
            "WEBHOOKS_TO_LOOPBACK is refused unless DEMO=1 and PUBLIC_URL is http://",
        ),
    ],
)
def test_a_wrong_setting_stops_the_start_with_a_sentence(
    tmp_path: Path, given: dict[str, str], sentence: str
) -> None:
    done = start(tmp_path, **given)
    assert done.returncode == 1
    assert sentence in done.stderr.strip().splitlines()[-1]


def test_the_legal_day_moves_in_a_demo(tmp_path: Path) -> None:
    assert start(tmp_path, LEGAL_DAY_SHIFT="-30", DEMO="1").returncode == 0


def test_a_key_is_made_once_and_kept_private(tmp_path: Path) -> None:
    first, second = start(tmp_path), start(tmp_path)
    assert len(first.stdout.strip()) > 40
    assert first.stdout == second.stdout
    assert (tmp_path / "env").stat().st_mode & 0o777 == 0o600


def test_a_name_that_is_not_declared_is_not_read() -> None:
    with pytest.raises(KeyError):
        env.text("DATABSE_URL", "")
