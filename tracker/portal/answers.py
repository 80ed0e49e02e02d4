"""Replies to what the control body established or asked: non-compliances and requests."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from certification.actions import noncompliances
from certification.actions.requests import answer_request
from certification.law import BOOK
from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import today
from tracker.portal.entry import producers_only
from tracker.portal.replies import Reply, answered, level_of
from tracker.portal.reply_form import WITHOUT_A_RULE, AnswerForm, ReplyForm, choices_of_evidence
from tracker.portal.situation import Situation, situation_of
from tracker.portal.standing_cards import card
from tracker.templatetags.deadlines import TITLES
from tracker.templatetags.rules import rule_evidence, title_of_code


@producers_only
@require_http_methods(["GET", "POST"])
def noncompliance_reply(request: HttpRequest, actor: Actor, reference: str, number: int) -> HttpResponse:
    """What was done about a non-compliance; one already closed is gone."""
    now = situation_of(record.case(reference, actor), actor, today())
    row = next((nc for nc in now.noncompliances if nc.number == number and nc.closed_on is None), None)
    if row is None:
        raise Http404
    reply = Reply(
        case=now.case,
        kicker=gettext("Non-compliance %(number)s") % {"number": level_of(row)},
        title=title_of_code(row.rule) if row.rule else gettext("What did you do about it?"),
        asked=row.text,
        back=reverse("portal:case", args=[reference]),
        version=row.version,
        form=lambda *data, **values: ReplyForm(*data, choices=_choices(row.rule), **values),
        send=lambda form, paper: noncompliances.answer(
            row.uuid,
            by=actor,
            text=form.cleaned_data["text"],
            choice=form.cleaned_data["choice"],
            document=paper,
            identity=form.identity,
        ),
        card=_card(now, row.rule),
        paper_of={"rule": row.rule},
    )
    return answered(request, actor, reply)


@producers_only
@require_http_methods(["GET", "POST"])
def request_reply(request: HttpRequest, actor: Actor, reference: str, uuid: UUID) -> HttpResponse:
    """The answer to something the control body asked."""
    case = record.case(reference, actor)
    row = next((r for r in record.requests(reference, actor) if r.uuid == uuid), None)
    if row is None or row.asked_of != "producer":
        raise Http404
    reply = Reply(
        case=case,
        kicker="",
        title=str(TITLES.get(row.kind, TITLES["question"])),
        asked=row.text,
        back=reverse("portal:case", args=[reference]),
        version=row.version,
        form=AnswerForm,
        send=lambda form, paper: answer_request(
            row.uuid, by=actor, text=form.cleaned_data["text"], version=row.version
        ),
        paper_of={"request": row.uuid},
    )
    return answered(request, actor, reply)


def _choices(rule: str) -> list[tuple[str, Any]]:
    if rule in BOOK.codes:
        return list(choices_of_evidence(rule_evidence(BOOK.newest(rule))))
    return list(WITHOUT_A_RULE)


def _card(now: Situation, rule: str) -> dict[str, Any] | None:
    found = next((row for row in now.rules if row.rule.code == rule), None)
    return card(found, now) if found is not None else None
