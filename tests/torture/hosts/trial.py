"""The trial: two hosts judge faster than one, one is cut off in the middle, and the standby takes over."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.db import connection

from certification.actions.sweeping import start_sweep
from certification.models import Case, CaseProduct, Inspection, Job, Sweep
from config import celery, env
from tests.factories import CaseFactory, make_cast
from tests.torture.harness.effects import TWICE, WATCH
from tests.torture.harness.house import one_line
from tests.torture.hosts.network import Network
from tests.torture.hosts.servers import DATABASE, PORT, Server, wait_for
from tracker.management import processes

CELERY = (sys.executable, "-m", "celery", "-A", celery.__name__)
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")
SHARD = 200
SPAN = """
SELECT extract(epoch FROM max(done_at) - min(created_at)) FROM certification_job
 WHERE kind = 'sweep_shard' AND starts_with(key, %s)
"""


class Trial:
    """What runs on the hosts, and what came of it."""

    def __init__(self, network: Network, folder: Path) -> None:
        self.network, self.folder = network, folder
        self.running: list[subprocess.Popen[bytes]] = []
        hosts = ",".join(f"{network.address(name)}:{PORT}" for name in ("one", "two"))
        # Whoever of the two takes writes is the database: a promotion needs nobody to change a setting.
        self.database = f"postgresql://postgres@{hosts}/{DATABASE}?target_session_attrs=read-write"

    def start(self, host: str, name: str, *command: str) -> subprocess.Popen[bytes]:
        given = {"DATABASE_URL": self.database, "ROLE": "worker"}
        with open(self.folder / f"{name}.log", "a") as log:
            process = processes.start(
                self.network.on(host, *command), log, signal.SIGQUIT, given, cwd=env.BASE
            )
        self.running.append(process)
        return process

    def worker(self, host: str) -> None:
        words = ("worker", "-Q", "db,mail,http,papers,import", "-c", "1", "-n", f"worker@{host}", *QUIET)
        self.start(host, f"worker-{host}", *CELERY, *words)
        log = self.folder / f"worker-{host}.log"
        wait_for(lambda: "ready." in log.read_text("utf-8", "replace"), f"the worker of {host}", 180)

    def sweep(self) -> tuple[Sweep, float]:
        """One full check by whoever works, and its seconds from the first job to the last."""
        begun = self.begin()
        wait_for(lambda: self.ended(begun), "the end of the sweep", 600)
        return begun, self.span(begun)

    def begin(self) -> Sweep:
        return start_sweep(size=SHARD)

    def ended(self, begun: Sweep) -> bool:
        begun.refresh_from_db()
        return begun.finished_at is not None

    def span(self, begun: Sweep) -> float:
        with connection.cursor() as cursor:
            cursor.execute(SPAN, [f"sweep:{begun.pk}:"])
            return round(float(cursor.fetchone()[0]), 2)

    def end(self) -> None:
        for process in self.running:
            processes.stop(process, signal.SIGKILL, 5.0)


def run(network: Network, primary: Server, standby: Server, waits: Sequence[str], told: Namespace) -> int:
    """Print the figures; 0 when nothing was lost or doubled and two hosts were quicker than one."""
    case = fill(told.cases)
    connection.close()
    standby.copy_of(primary)
    primary.stop_softly()
    primary.options = tuple(waits)
    primary.start()
    standby.start()
    with connection.cursor() as cursor:
        cursor.execute(WATCH)
    trial = Trial(network, told.folder)
    try:
        figures = measure(trial) | cut_off(trial) | take_over(trial, primary, standby, case.reference)
    finally:
        trial.end()
    print(one_line(figures), flush=True)
    wrong = figures["lost"] or figures["doubled"] or figures["cut_doubled"] or figures["cut_lost"]
    return int(bool(wrong) or figures["two_hosts_s"] >= figures["one_host_s"])


def fill(count: int) -> Case:
    """So many cases to judge, and the one that visits are reported of."""
    cast = make_cast()
    case: Case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    fields = ("producer", "control_body", "step", "step_since", "opened_on")
    # Said to be judged: what is measured is the sweep, not a job for each case.
    same = {name: getattr(case, name) for name in fields} | {"judged_version": case.facts_version}
    made = Case.objects.bulk_create(Case(reference=f"KZ-2019-{n:05d}", **same) for n in range(count))
    CaseProduct.objects.bulk_create(
        CaseProduct(case=row, category="A", product="wheat", since=case.opened_on) for row in made
    )
    return case


def measure(trial: Trial) -> dict[str, Any]:
    trial.start("one", "beat", *CELERY, "beat")
    trial.worker("two")
    trial.sweep()  # the first fills; what is measured compares
    _, alone = trial.sweep()
    trial.worker("three")
    _, both = trial.sweep()
    return {"cases": Case.objects.count(), "one_host_s": alone, "two_hosts_s": both}


def cut_off(trial: Trial) -> dict[str, Any]:
    """The cable of a host is pulled while it holds a shard; the others end the sweep, and it comes back to nothing."""
    begun = trial.begin()
    held = Job.objects.filter(kind="sweep_shard", state="due", leased_by__startswith="three:")
    wait_for(held.exists, "a shard in the hands of three", 60)
    trial.network.cut("three")
    cut = time.monotonic()
    wait_for(lambda: trial.ended(begun), "the sweep to end without three", 300)
    took = time.monotonic() - cut
    trial.network.join("three")
    time.sleep(5)
    begun.refresh_from_db()
    return {
        "cut_ended_after_s": round(took, 1),
        "cut_lost": begun.cases - begun.checked if begun.checked <= begun.cases else 0,
        "cut_doubled": max(0, begun.checked - begun.cases) + len(twice()),
    }


def take_over(trial: Trial, primary: Server, standby: Server, reference: str) -> dict[str, Any]:
    """The primary dies under load, the standby is promoted, and everything that was answered is there, once."""
    client = trial.start("three", "client", sys.executable, "-m", "tests.torture.hosts.client", reference)
    log = trial.folder / "client.log"
    wait_for(lambda: len(log.read_text().split()) > 20, "some answers", 120)
    connection.close()
    primary.kill()
    died, before = time.monotonic(), len(log.read_text().split())
    standby.run("SELECT pg_promote()", "postgres")
    wait_for(lambda: len(log.read_text().split()) > before + 20, "answers after the promotion", 120)
    took = time.monotonic() - died
    processes.stop(client, signal.SIGTERM, 5.0)
    answered = {word for word in log.read_text().split() if len(word) == 36}
    connection.settings_dict["OPTIONS"]["host"] = str(standby.room.sockets / standby.host)
    connection.settings_dict["HOST"] = ""
    there = {
        str(row)
        for row in Inspection.objects.filter(case__reference=reference).values_list("uuid", flat=True)
    }
    wait_for(
        lambda: not Job.objects.filter(kind="judge", state="due").exists(), "the judging to be done", 300
    )
    return {
        "answered": len(answered),
        "lost": len(answered - there),
        "doubled": len(twice()),
        "failover_s": round(took, 1),
        "dead": Job.objects.filter(state="dead").count(),
    }


def twice() -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(TWICE)
        return list(cursor.fetchall())
