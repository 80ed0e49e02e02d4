"""One run from seed to verdict; imported once the engines stand, for it speaks to them through Django."""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from datetime import timedelta
from typing import Any

from certification.queries.day import today
from tests.torture.harness import clients as people
from tests.torture.harness.clients import Client
from tests.torture.harness.faults import WORKERS, Faults
from tests.torture.harness.house import House, one_line
from tests.torture.harness.receivers import Hook, Mailbox
from tests.torture.harness.seed import plant
from tests.torture.harness.soak import MOST_GROWTH, soak
from tests.torture.harness.verdict import SLOWEST, figures, judge, undone

CLIENTS = 3
HEED_SECONDS = 15.0
# Faults while the whole house would start once. Every third of them makes a part start anew: where they come quicker
# than the machine can start parts, there is no recovery to measure, only the length of a queue.
FAULTS_A_START, SHORTEST_GAP = 8, 0.6
# What is due the same day waits for no other morning.
LETTERS_LATER = 0


def run(house: House, mailbox: Mailbox, hook: Hook, told: Namespace) -> int:
    """Print the figures; 0 when nothing was lost, doubled or stuck and recovery was quick enough."""
    planted = plant(told.cases, hook.address)
    starting = time.monotonic()
    house.add_web()
    for name in WORKERS:
        house.add_worker(name)
    for name in () if told.without_tick else ("beat-a", "beat-b"):
        house.add_beat(name)
    house.ready()
    started = time.monotonic() - starting
    gap = told.gap or max(SHORTEST_GAP, started / FAULTS_A_START)
    say(f"the house started in {started:.1f} s: a fault every {gap:.1f} s")
    faults = Faults(house, told.seed)
    if faults.not_possible:
        say(f"NOT POSSIBLE HERE, LEFT OUT: {', '.join(faults.not_possible)}")
    if told.without_tick:
        faults.kinds = {name: weight for name, weight in faults.kinds.items() if not name.startswith("beat")}
    if told.only:
        faults.kinds = dict.fromkeys(told.only.split(","), 1)
    clients = crowd(house, told, planted)
    began = time.monotonic()
    grown = soak(house, told.soak) if told.soak else storm(house, faults, told, gap)
    faults.calm()
    mailbox.moody = hook.moody = False
    stop_clients(house, clients)
    drain(house, told.drain)
    verdict = judge(house, clients, mailbox.letters, hook.told)
    line = figures(house, faults, clients, mailbox.letters, hook.told, verdict, time.monotonic() - began)
    tell(verdict, faults, house, clients)
    if grown:
        print(one_line(grown), flush=True)
    print(one_line(line), flush=True)
    # A beat that first works itself, where nobody is heard, takes a worker's memory once and for all.
    fat = [
        name
        for name, part in (grown or {}).items()
        if part["growth"] > MOST_GROWTH and not name.startswith("beat")
    ]
    return 0 if not fat and verdict.clean and line["recovered_p99_s"] <= told.recovery else 1


def crowd(house: House, told: Namespace, planted: Any) -> list[Client]:
    day = today()
    due = day + timedelta(days=LETTERS_LATER)
    return [
        Client(n, told.seed, house.port, planted, day.isoformat(), due.isoformat(), told.pause)
        for n in range(CLIENTS)
    ]


def storm(house: House, faults: Faults, told: Namespace, gap: float) -> dict[str, dict[str, float]]:
    """The faults, one after the other; those that take their time overlap with the next."""
    house.rest(1.0)
    began = heeded = time.monotonic()
    for number in range(told.faults):
        if time.monotonic() - began > 60.0 * told.minutes:
            break
        faults.strike()
        house.rest(faults.chance.uniform(0.5, 1.5) * gap)
        if time.monotonic() - heeded > HEED_SECONDS:
            house.heed()
            heeded = time.monotonic()
        if number % 100 == 99:
            say(f"{number + 1} faults, {len(undone(house))} things under way")
    return {}


def stop_clients(house: House, clients: list[Client]) -> None:
    for client in clients:
        client.stopping.set()
    until = time.monotonic() + 120.0
    while any(client.thread.is_alive() for client in clients) and time.monotonic() < until:
        house.rest(0.1)
    people.stop(clients, 15.0)


def drain(house: House, seconds: float) -> None:
    """Wait until nothing is left to do, at most so long; what is left then is stuck."""
    until = heeded = time.monotonic()
    until += seconds
    while undone(house) and time.monotonic() < until:
        house.rest(0.5)
        if time.monotonic() - heeded > HEED_SECONDS:
            house.heed()
            heeded = time.monotonic()


def tell(verdict: Any, faults: Faults, house: House, clients: list[Client]) -> None:
    """What the one line does not say, for whoever looks for the cause."""
    tries = sum(client.requests for client in clients)
    say(f"by kind: {dict(sorted(faults.told.items()))}; HTTP requests: {tries}; deaf workers: {house.deaf}")
    for (one,) in house.ask(SLOWEST):
        say(f"slow: {one}")
    for word in ("lost", "duplicated", "stuck"):
        for one in getattr(verdict, word)[:20]:
            say(f"{word}: {one}")


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
