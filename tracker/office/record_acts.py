"""What the office does besides steps: visits, samples, non-compliances, papers, questions, conversions."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from certification.actions import (
    documents,
    inspections,
    noncompliances,
    notices,
    requests,
    samples,
    sites,
)
from certification.actions.noncompliances import Shortcoming
from certification.actions.samples import Taken
from certification.process import CONTROL_BODY, Actor, Role
from tracker.office import act_forms as ask
from tracker.office.act import Act, Run, Told, items_of

OFFICE = frozenset({Role.REVIEWER, Role.MANAGER})
MINISTRY = frozenset({Role.OFFICIAL})


def _act(
    name: str,
    form: type[ask.ActForm],
    run: Run,
    effect: str | Promise,
    title: str | Promise,
    about: str = "",
    roles: frozenset[Role] = CONTROL_BODY,
) -> Act:
    return Act(name, title, effect, form, run, roles, about)


def thousandths(value: Decimal | None) -> int | None:
    """Milligrams per kilogram as micrograms per kilogram; None stays None."""
    return None if value is None else int(value * 1000)


def _report(case: str, by: Actor, told: Told, visit: UUID) -> Any:
    return inspections.report(
        case,
        visit,
        by=by,
        inspected_on=told["inspected_on"],
        physical=told["physical"] == "yes",
        result=told["result"],
        summary=told["summary"],
    )


def _plan(case: str, by: Actor, told: Told, _id: None) -> Any:
    last = told["planned_until"] or told["planned_since"]
    return inspections.plan_visit(
        case,
        by=by,
        kind=told["kind"],
        announced=told["announced"] == "yes",
        planned_since=told["planned_since"],
        planned_until=last + timedelta(days=1),
        inspector_name=told["inspector_name"],
    )


def _result(_case: str, by: Actor, told: Told, sample: UUID) -> Any:
    return samples.report_result(
        sample,
        by=by,
        result=told["result"],
        substance=told["substance"],
        value_ug_kg=thousandths(told["value_mg_kg"]),
        reported_on=told["reported_on"],
    )


RECORD_ACTS: tuple[Act, ...] = (
    _act(
        "plan_visit",
        ask.Plan,
        _plan,
        pgettext_lazy("effect", "An unannounced visit stays hidden from the producer until it is over."),
        pgettext_lazy("act", "Plan an inspection"),
    ),
    _act(
        "report",
        ask.Report,
        _report,
        pgettext_lazy("effect", "The rules are judged again with this visit."),
        pgettext_lazy("act", "Report the visit"),
        "inspection",
    ),
    _act(
        "cancel_visit",
        ask.Nothing,
        lambda case, by, t, id: inspections.cancel_visit(id, by=by, version=t["version"]),
        pgettext_lazy("effect", "The visit leaves the plan."),
        pgettext_lazy("act", "Cancel the visit"),
        "inspection",
    ),
    _act(
        "take_sample",
        ask.Sampled,
        lambda case, by, t, _id: samples.take(
            case, Taken(t["matrix"], t["taken_on"], t["laboratory"]), by=by
        ),
        pgettext_lazy("effect", "A certificate waits for the result."),
        pgettext_lazy("act", "Record a sample"),
    ),
    _act(
        "sample_result",
        ask.Measured,
        _result,
        pgettext_lazy("effect", "One result for good; a residue must be investigated."),
        pgettext_lazy("act", "Record the result"),
        "sample",
    ),
    _act(
        "settle_sample",
        ask.Settled,
        lambda case, by, t, id: samples.settle(id, by=by, note=t["note"], version=t["version"]),
        pgettext_lazy("effect", "The detection no longer stands in the way of a certificate."),
        pgettext_lazy("act", "The detection is investigated"),
        "sample",
        OFFICE,
    ),
    _act(
        "establish",
        ask.Shortfall,
        lambda case, by, t, _id: noncompliances.establish(
            case, Shortcoming(t["level"], t["text"], t["due_on"]), by=by
        ),
        pgettext_lazy("effect", "The producer is told at once and reminded of the day."),
        pgettext_lazy("act", "Establish a non-compliance"),
    ),
    _act(
        "accept_correction",
        ask.Nothing,
        lambda case, by, t, id: noncompliances.accept_correction(id, by=by, version=t["version"]),
        pgettext_lazy("effect", "The non-compliance counts as corrected."),
        pgettext_lazy("act", "Accept the correction"),
        "noncompliance",
    ),
    _act(
        "send_back_correction",
        ask.Reason,
        lambda case, by, t, id: noncompliances.send_back_correction(
            id, t["reason"], by=by, version=t["version"]
        ),
        pgettext_lazy("effect", "The producer reads why and has to answer again."),
        pgettext_lazy("act", "Send the correction back"),
        "noncompliance",
    ),
    _act(
        "close_noncompliance",
        ask.Nothing,
        lambda case, by, t, id: noncompliances.close(id, by=by, version=t["version"]),
        pgettext_lazy("effect", "It no longer stands in the way of anything."),
        pgettext_lazy("act", "Close the non-compliance"),
        "noncompliance",
        OFFICE,
    ),
    _act(
        "accept_document",
        ask.Nothing,
        lambda case, by, t, id: documents.accept(id, by=by, version=t["version"]),
        pgettext_lazy("effect", "The producer sees that the paper is accepted."),
        pgettext_lazy("act", "Accept the paper"),
        "document",
    ),
    _act(
        "send_back_document",
        ask.Reason,
        lambda case, by, t, id: documents.send_back(id, t["reason"], by=by, version=t["version"]),
        pgettext_lazy("effect", "The producer is asked for the paper again."),
        pgettext_lazy("act", "Send the paper back"),
        "document",
    ),
    _act(
        "ask",
        ask.Question,
        lambda case, by, t, _id: requests.ask(case, by=by, items=items_of(t)),
        pgettext_lazy("effect", "The producer is asked for each line and reminded of the day."),
        pgettext_lazy("act", "Ask the producer"),
    ),
    _act(
        "ask_body",
        ask.Question,
        lambda case, by, t, _id: requests.ask(
            case, by=by, items=items_of(t), asked_of=requests.OF_CONTROL_BODY
        ),
        pgettext_lazy(
            "effect", "The control body gets your question with its day and answers it; it alone decides."
        ),
        pgettext_lazy("act", "Report to the control body"),
        roles=MINISTRY,
    ),
    _act(
        "withdraw_request",
        ask.Nothing,
        lambda case, by, t, id: requests.withdraw_request(id, by=by, version=t["version"]),
        pgettext_lazy("effect", "Nobody waits for an answer any more."),
        pgettext_lazy("act", "Take the request back"),
        "request",
        CONTROL_BODY | MINISTRY,
    ),
    _act(
        "answer_request",
        ask.Answered,
        lambda case, by, t, id: requests.answer_request(id, by=by, text=t["text"], version=t["version"]),
        pgettext_lazy("effect", "The request is done."),
        pgettext_lazy("act", "Mark as done"),
        "request",
    ),
    _act(
        "inform_ministry",
        ask.Notified,
        lambda case, by, t, _id: notices.inform_ministry(case, told_on=t["told_on"], by=by),
        pgettext_lazy("effect", "Every decision on certificates up to that day counts as notified."),
        pgettext_lazy("act", "The Ministry has been told"),
        roles=OFFICE,
    ),
    _act(
        "confirm_conversion",
        ask.Confirmed,
        lambda case, by, t, id: sites.confirm_conversion(
            id, by=by, confirmed_on=t["confirmed_on"], version=t["version"]
        ),
        pgettext_lazy("effect", "The conversion clock of this site counts from its start."),
        pgettext_lazy("act", "Confirm the start of conversion"),
        "conversion",
    ),
)
