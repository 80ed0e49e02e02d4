"""A case with its people in the test database, processes around it, and a log of effects that no key protects."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from certification.models import Case, Job
from tests.factories import CaseFactory, MembershipFactory, OrganisationFactory, make_cast
from tests.torture.harness.seed import people_may_be_told
from tests.torture.machines import Machines
from tracker.models import Reminder

# What happened is written down where nothing is unique, else the keys under test would hide a second time.
WATCH = """
CREATE TABLE effect (what text NOT NULL, which text NOT NULL);
CREATE FUNCTION job_was_done() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('job', NEW.kind || ' ' || NEW.key); RETURN NEW; END $$;
CREATE FUNCTION finding_was_opened() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('finding', concat_ws(' ', NEW.case_id, NEW.rule, NEW.subject_kind,
     NEW.subject_id, NEW.during, NEW.because)); RETURN NEW; END $$;
CREATE FUNCTION reminder_was_sent() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN INSERT INTO effect VALUES ('sent', NEW.id::text); RETURN NEW; END $$;
CREATE TRIGGER watch AFTER UPDATE OF state ON certification_job FOR EACH ROW
  WHEN (NEW.state = 'done') EXECUTE FUNCTION job_was_done();
CREATE TRIGGER watch AFTER INSERT ON certification_finding FOR EACH ROW EXECUTE FUNCTION finding_was_opened();
CREATE TRIGGER watch AFTER UPDATE OF sent_at ON tracker_reminder FOR EACH ROW
  WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION reminder_was_sent();
"""
UNWATCH = """
DROP TABLE effect;
DROP FUNCTION job_was_done CASCADE;
DROP FUNCTION finding_was_opened CASCADE;
DROP FUNCTION reminder_was_sent CASCADE;
"""


@dataclass(frozen=True, slots=True)
class World:
    """The case that is worked on, the machines that work, and what they did."""

    case: Case
    machines: Machines

    def twice(self) -> list[tuple[str, str, int]]:
        """What happened more than once."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT what, which, count(*) FROM effect GROUP BY 1, 2 HAVING count(*) > 1")
            return list(cursor.fetchall())

    def count(self, what: str) -> int:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM effect WHERE what = %s", [what])
            return int(cursor.fetchone()[0])

    def idle(self) -> bool:
        """Nothing is due any more, nobody waits to be told, and the findings know all the facts."""
        self.case.refresh_from_db()
        behind = self.case.judged_version < self.case.facts_version
        untold = Reminder.objects.filter(sent_at=None, moot_at=None).exists()
        return not (behind or untold or Job.objects.filter(state="due").exists())

    def letters(self) -> list[str]:
        """The Message-IDs of every letter that left, repeats included; one file may hold several letters."""
        texts = [file.read_text("utf-8") for file in sorted((self.machines.folder / "mail").glob("*.log"))]
        return [name for text in texts for name in re.findall(r"^Message-ID: (\S+)$", text, re.MULTILINE)]

    def told(self) -> int:
        """How many changes the letters speak of, counted once however often a letter was repeated."""
        texts = [file.read_bytes() for file in sorted((self.machines.folder / "mail").glob("*.log"))]
        letters = [letter for text in texts for letter in text.split(b"-" * 79 + b"\n") if letter.strip()]
        parts = [message_from_bytes(letter, policy=policy.default).get_content() for letter in letters]
        return len({gap for part in parts for gap in re.findall(r"\bgap \d+", part)})

    def let_lease_end(self) -> None:
        """As if a minute had passed for whoever holds a job."""
        Job.objects.filter(state="due").exclude(lease_until=None).update(lease_until="2026-01-01T00:00Z")


@pytest.fixture
def machines(tmp_path: Path, transactional_db: None) -> Iterator[Machines]:
    sockets = Path(tempfile.mkdtemp(prefix="tzt-", dir="/tmp"))
    started = Machines(tmp_path, sockets)
    started.redis.start()
    yield started
    started.end()
    shutil.rmtree(sockets, ignore_errors=True)


@pytest.fixture
def world(machines: Machines) -> Iterator[World]:
    cast = make_cast()
    producer = OrganisationFactory(kind="producer", name="Tansari", producer=cast.tansari)
    MembershipFactory(organisation=producer, role="producer")
    with connection.cursor() as cursor:
        cursor.execute(WATCH)
    people_may_be_told()
    yield World(CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting"), machines)
    machines.end()
    with connection.cursor() as cursor:
        cursor.execute(UNWATCH)


@pytest.fixture
def hold() -> Iterator[psycopg.Connection]:
    """A connection of its own that can hold a row, so that a worker waits in the middle of its job."""
    with connection.cursor():
        place = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    with psycopg.connect(**{name: place[name] for name in names if place.get(name)}) as line:
        yield line
        line.rollback()
