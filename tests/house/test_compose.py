"""docker-compose.yml names what the code has: services, commands, variables, and nothing persistent in the doorbell."""

from __future__ import annotations

import importlib
import re
from importlib.util import find_spec
from typing import Any

import pytest
import yaml
from django.core.management import get_commands

from config.env import VARIABLES
from tests.house.sources import ROOT
from tracker.queues import AT_ONCE, QUIET

WORKERS = ("worker", "worker-mail", "worker-http", "worker-papers", "worker-import")
OURS = ("setup", "web", "beat", *WORKERS)


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8")))


def unknown_variables(environment: dict[str, str]) -> set[str]:
    return set(environment) - set(VARIABLES)


def test_the_services_are_those_of_the_house(compose: dict[str, Any]) -> None:
    assert set(compose["services"]) == {"db", "redis", "mailpit", *OURS}
    assert compose["services"]["db"]["image"] == "postgres:18"


def test_every_variable_is_declared(compose: dict[str, Any]) -> None:
    for service in OURS:
        assert unknown_variables(compose["services"][service]["environment"]) == set(), service


def test_an_undeclared_variable_is_seen() -> None:
    assert unknown_variables({"DATABASE_URL": "", "DATABSE_URL": ""}) == {"DATABSE_URL"}


def test_roles_are_ones_the_settings_know(compose: dict[str, Any]) -> None:
    roles = {service: compose["services"][service]["environment"]["ROLE"] for service in OURS}
    assert roles == {"setup": "command", "web": "web", "beat": "worker", **dict.fromkeys(WORKERS, "worker")}


def test_every_command_exists(compose: dict[str, Any]) -> None:
    for service in OURS:
        words = compose["services"][service]["command"]
        assert words[0] == "python"
        if words[1] == "manage.py":
            assert words[2] in get_commands(), service
        else:
            assert find_spec(words[2]) is not None, service


def test_web_and_celery_find_their_apps(compose: dict[str, Any]) -> None:
    module, attribute = compose["services"]["web"]["command"][3].split(":")
    assert hasattr(importlib.import_module(module), attribute)
    for service in (*WORKERS, "beat"):
        words = compose["services"][service]["command"]
        assert hasattr(importlib.import_module(words[words.index("-A") + 1]), "app")


def test_every_queue_has_workers_of_its_own_with_the_concurrency_it_is_given(compose: dict[str, Any]) -> None:
    heard = {}
    for service in WORKERS:
        words = compose["services"][service]["command"]
        assert set(QUIET) < set(words), service
        heard[words[words.index("-Q") + 1]] = int(words[words.index("-c") + 1])
    assert heard == AT_ONCE


def test_workers_and_beats_can_be_many(compose: dict[str, Any]) -> None:
    assert all("container_name" not in service for service in compose["services"].values())
    assert all("ports" not in compose["services"][service] for service in (*WORKERS, "beat"))


def test_a_silent_worker_is_ended_and_started_again(compose: dict[str, Any]) -> None:
    for service in WORKERS:
        told = compose["services"][service]
        assert told["init"] is True
        assert told["restart"] == "unless-stopped"
        assert told["healthcheck"]["test"][1:] == ["python", "-m", "config.alive", "--or-end"]
        assert told["stop_grace_period"] == "30s"


def test_the_doorbell_keeps_nothing(compose: dict[str, Any]) -> None:
    redis = compose["services"]["redis"]
    assert "volumes" not in redis
    assert redis["command"][1:5] == ["--save", "", "--appendonly", "no"]


def test_whoever_serves_or_works_is_watched(compose: dict[str, Any]) -> None:
    watched = {name for name, service in compose["services"].items() if "healthcheck" in service}
    assert watched == {"db", "redis", "web", "beat", *WORKERS}


def test_the_image_runs_as_nobody_special() -> None:
    dockerfile = (ROOT / "config" / "Dockerfile").read_text("utf-8")
    assert re.search(r"^USER tazajol$", dockerfile, re.M)
    copied = {words.split()[1].rstrip("/") for words in re.findall(r"^(COPY .+)$", dockerfile, re.M)}
    assert all((ROOT / path).exists() for path in copied)
    assert "node" not in dockerfile.lower()
