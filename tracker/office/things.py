"""What hangs on a case, with the verbs this actor may say about each; and one of them found for such a verb."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext

from certification.errors import NotFound
from certification.process import CONTROL_BODY, Actor, Role
from certification.queries import cases as record
from certification.queries import past, sites
from tracker.office.acts import ACTS
from tracker.office.as_of import AsOf
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.deadlines import request_title
from tracker.templatetags.words import word

Row = dict[str, str]


def rows_of(kind: str, case: Any, actor: Actor, day: date) -> list[Any]:
    """Everything of that kind in the case that the actor may see."""
    return list(FETCH[kind](case, actor, day))


def rows_on(kind: str, case: Any, actor: Actor, at: AsOf) -> list[Any]:
    """The same as it was on the day a page shows."""
    if at.day >= at.today:
        return rows_of(kind, case, actor, at.day)
    return THEN[kind](case, actor, at.day)


def find(kind: str, uuid: UUID, case: Any, actor: Actor, day: date) -> Any:
    """One thing of the case by its id; NotFound when it is not there."""
    found = next((row for row in rows_of(kind, case, actor, day) if row.uuid == uuid), None)
    if found is None:
        raise NotFound(f"{kind}_not_found")
    return found


def with_verbs(kind: str, rows: Iterable[Any], case: Any, actor: Actor, at: AsOf) -> list[dict[str, Any]]:
    """Each row with links to what this actor may do about it now; on another day there is nothing to do."""
    return [{"row": row, "acts": [] if at.elsewhere else _links(kind, row, case, actor)} for row in rows]


def facts_of(kind: str, row: Any) -> list[Row]:
    """What the thing is, in rows of label and value, for whoever is about to say a verb about it."""
    return [{"label": label, "value": value} for label, value in FACTS[kind](row) if value]


def _links(kind: str, row: Any, case: Any, actor: Actor) -> list[Row]:
    names = [name for name in POSSIBLE[kind](row, actor) if actor.role in ACTS[name].roles]
    if case.closed_on is not None and kind != "request":
        names = []
    return [
        {
            "label": str(ACTS[name].title),
            "href": reverse("office:do_about", args=[case.reference, name, row.uuid]),
        }
        for name in names
    ]


def _of_noncompliance(row: Any, actor: Actor) -> list[str]:
    if row.closed_on is not None:
        return []
    if row.corrected_on is not None:
        return ["close_noncompliance"]
    answered = any(answer.accepted is None for answer in row.answers.all())
    return ["accept_correction", "send_back_correction"] if answered else ["accept_correction"]


def _of_visit(row: Any, actor: Actor) -> list[str]:
    if row.reported_at is not None:
        return []
    return ["report"] if row.inspected_on is not None else ["report", "cancel_visit"]


def _of_sample(row: Any, actor: Actor) -> list[str]:
    if row.result is None:
        return ["sample_result"]
    return ["settle_sample"] if row.result == "detected" and row.settled_on is None else []


def _of_document(row: Any, actor: Actor) -> list[str]:
    return ["accept_document", "send_back_document"] if row.state == "received" else []


def _of_request(row: Any, actor: Actor) -> list[str]:
    if row.asked_of == "control_body":
        return ["answer_request"] if actor.role in CONTROL_BODY else ["withdraw_request"]
    return ["withdraw_request"] if actor.role in CONTROL_BODY | {Role.OFFICIAL} else []


def _visit_facts(row: Any) -> list[tuple[str, str]]:
    announced = {True: gettext("announced"), False: gettext("unannounced"), None: ""}[row.announced]
    return [
        (gettext("Inspection"), word(row.kind, "visit")),
        (gettext("Day"), said_day(row.inspected_on) if row.inspected_on else planned(row)),
        (gettext("Notice"), announced),
        (gettext("Inspector"), row.inspector_name),
    ]


def planned(row: Any) -> str:
    """The planned days of a visit: one day, or the first and the last."""
    if row.planned_until is None or row.planned_until - row.planned_since == timedelta(days=1):
        return said_day(row.planned_since)
    return f"{said_day(row.planned_since)} – {said_day(row.planned_until - timedelta(days=1))}"


def sample_facts(row: Any) -> list[tuple[str, str]]:
    """What was sampled and when; nothing of whose it is."""
    return [
        (gettext("What was sampled"), row.matrix),
        (gettext("Day of sampling"), said_day(row.taken_on)),
        (gettext("Analysis"), row.analysis),
        (gettext("Substance"), row.substance),
    ]


FETCH: dict[str, Callable[[Any, Actor, date], Iterable[Any]]] = {
    "noncompliance": lambda case, actor, day: record.noncompliances(case.reference, actor),
    "inspection": lambda case, actor, day: record.inspections(case.reference, actor, day),
    "sample": lambda case, actor, day: record.samples(case.reference, actor),
    "document": lambda case, actor, day: record.documents(case.reference, actor),
    "request": lambda case, actor, day: record.requests(case.reference, actor),
    "conversion": lambda case, actor, day: sites.unconfirmed_conversions(case, actor),
}


def _requests_open(case: Any, actor: Actor, day: date) -> list[Any]:
    rows = past.as_it_was(record.requests(case.reference, actor, open_only=False), day)
    return [row for row in rows if row.answered_on is None and row.withdrawn_on is None]


def _visits_then(case: Any, actor: Actor, day: date) -> list[Any]:
    rows = past.as_it_was(record.inspections(case.reference, actor, day), day)
    return [row for row in rows if row.inspected_on or row.planned_since]


THEN: dict[str, Callable[[Any, Actor, date], list[Any]]] = {
    "noncompliance": lambda case, actor, day: past.as_it_was(
        record.noncompliances(case.reference, actor, day), day
    ),
    "inspection": _visits_then,
    "sample": lambda case, actor, day: past.as_it_was(record.samples(case.reference, actor), day),
    "document": lambda case, actor, day: past.as_it_was(record.documents(case.reference, actor), day),
    "request": _requests_open,
    "conversion": lambda case, actor, day: sites.conversions_unconfirmed_on(case, actor, day),
}
POSSIBLE: dict[str, Callable[[Any, Actor], list[str]]] = {
    "noncompliance": _of_noncompliance,
    "inspection": _of_visit,
    "sample": _of_sample,
    "document": _of_document,
    "request": _of_request,
    "conversion": lambda row, actor: ["confirm_conversion"],
}
FACTS: dict[str, Callable[[Any], list[tuple[str, str]]]] = {
    "noncompliance": lambda row: [
        (gettext("Non-compliance"), f"№ {row.number}, {word(row.level, 'level').lower()}"),
        (gettext("What does not comply"), row.text),
        *[(said_day(answer.answered_on), answer.text) for answer in row.answers.all()],
    ],
    "inspection": _visit_facts,
    "sample": sample_facts,
    "document": lambda row: [
        (gettext("Paper"), row.title),
        (gettext("Handed in"), f"{said_day(row.received_on)}, {row.handed_in_by}"),
    ],
    "request": lambda row: [
        (gettext("Request"), request_title(row)),
        (gettext("Until which day"), said_day(row.due_on) if row.due_on else ""),
    ],
    "conversion": lambda row: [
        (gettext("Site"), str(row.parcel or row.apiary or row.herd)),
        (gettext("Start of conversion"), said_day(row.started_on)),
    ],
}
