"""One case of Tansari under the body, its people, and a way to ask something of either side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from certification.actions import jobs
from certification.models import Case, Finding, Request
from certification.queries.day import today
from tests.factories import (
    CaseFactory,
    Cast,
    MembershipFactory,
    OrganisationFactory,
    UserFactory,
    make_cast,
)
from tracker.models import Reminder, User
from tracker.reminders.gather import gather
from tracker.reminders.plan import plan
from tracker.tasks import work


@dataclass(frozen=True, slots=True)
class Scene:
    """The case and who has to do with it; `inspector`, `reviewer` and `manager` are of its control body."""

    cast: Cast
    case: Case
    farmer: User
    inspector: User
    reviewer: User
    manager: User
    rival: User

    def ask(
        self, days: int, *, of: str = "producer", kind: str = "missing_documents", text: str = ""
    ) -> Request:
        """Ask something due `days` days from today."""
        due = today() + timedelta(days=days)
        return Request.objects.create(
            case=self.case, kind=kind, asked_of=of, text=text, asked_on=date(2026, 1, 10), due_on=due
        )

    def forecast_unmet(self, days: int) -> None:
        """The yearly inspection holds for `days` more days and not after."""
        Finding.objects.create(
            case=self.case,
            subject_kind="operator",
            subject_id=self.cast.tansari.pk,
            subject_ref="Tansari",
            rule="CTRL-YEARLY",
            rule_version=date(2022, 1, 1),
            outcome="unmet",
            during=(today() + timedelta(days=days + 1), None),
            because={},
            recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
        )

    def raised(self, person: User | None = None) -> list[int]:
        """The distances at which somebody (the farmer, unless told) has been reminded, in order."""
        rows = Reminder.objects.filter(person=person or self.farmer)
        return list(rows.order_by("pk").values_list("days_before", flat=True))

    def plan(self) -> None:
        plan([self.case.pk])


@pytest.fixture(autouse=True)
def by_day(wednesday: None) -> None:
    """Every test of reminders begins on that Wednesday."""


@pytest.fixture
def make_scene() -> Callable[[], Scene]:
    return _make_scene


@pytest.fixture
def scene(db: None) -> Scene:
    return _make_scene()


@pytest.fixture
def days_pass(settings: Any) -> Callable[[int], None]:
    """Move the legal day on."""

    def move(days: int) -> None:
        settings.LEGAL_DAY_SHIFT += days

    return move


@pytest.fixture
def send_all() -> Callable[[], None]:
    """Gather what may leave and do every job of a message, as tick and worker would."""

    def send() -> None:
        gather()
        for queue in ("mail", "http"):
            while (job := jobs.claim(queue, worker="test")) is not None:
                work.perform(job)

    return send


def _make_scene() -> Scene:
    cast = make_cast()
    case = CaseFactory(
        producer=cast.tansari, control_body=cast.body, step="converting", facts_version=1, judged_version=1
    )
    producer = OrganisationFactory(kind="producer", name="Tansari", producer=cast.tansari)
    body = OrganisationFactory(kind="control_body", name="Body", control_body=cast.body)
    rival = OrganisationFactory(kind="control_body", name="Rival", control_body=cast.rival)
    return Scene(
        cast=cast,
        case=case,
        farmer=_member(producer, "producer", "erzhan@demo.example"),
        inspector=_member(body, "inspector", "dana@demo.example"),
        reviewer=_member(body, "reviewer", "marat@demo.example"),
        manager=_member(body, "manager", "saule@demo.example"),
        rival=_member(rival, "reviewer", "timur@demo.example"),
    )


def _member(organisation: Any, role: str, email: str) -> User:
    user: User = UserFactory(email=email, full_name=email.partition("@")[0].capitalize())
    MembershipFactory(user=user, organisation=organisation, role=role)
    return user
