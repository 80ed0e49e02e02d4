"""One rule of a case, alone: what, why, the law, what is enough, until when; and the reply to it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from certification.actions import noncompliances
from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import today
from certification.queries.standing import RuleStanding
from tracker.cards.rules import about
from tracker.portal.entry import producers_only
from tracker.portal.now_panel import address_of
from tracker.portal.pages import page
from tracker.portal.replies import Reply, answered
from tracker.portal.reply_form import ReplyForm, choices_of_evidence
from tracker.portal.situation import Situation, situation_of
from tracker.portal.standing_cards import card
from tracker.templatetags.deadlines import deadline_title
from tracker.templatetags.rules import rule_evidence, rule_title
from tracker.templatetags.words import word


@producers_only
@require_safe
def finding(request: HttpRequest, actor: Actor, reference: str, rule: str) -> HttpResponse:
    """One rule alone, as it can be sent to a colleague."""
    now = situation_of(record.case(reference, actor), actor, today())
    row = _row(now, rule)
    due = [
        {"what": deadline_title(d), "due": d.due_on, "href": address_of(d, now)[0]}
        for d in now.deadlines
        if d.params.get("rule") == rule
    ]
    replies = [reply for reply in record.answers_to_rules(reference, actor) if reply.rule == rule]
    context = {
        "today": now.day,
        "row": row,
        "card": card(row, now, opened=True),
        "axis": word(row.rule.gate.axis.value, "axis"),
        "due": due,
        "replies": replies,
    }
    return page(request, "finding", context, case=now.case, here="case")


@producers_only
@require_http_methods(["GET", "POST"])
def finding_reply(request: HttpRequest, actor: Actor, reference: str, rule: str) -> HttpResponse:
    """The producer says what was done about a rule; the finding goes only when the facts change."""
    now = situation_of(record.case(reference, actor), actor, today())
    row = _row(now, rule)
    if not row.findings and not row.ahead:
        raise Http404
    reply = Reply(
        case=now.case,
        kicker=rule_title(row.rule),
        title=gettext("What did you do about this?"),
        asked=about(row),
        back=reverse("portal:finding", args=[reference, rule]),
        version=now.case.version,
        form=lambda *data, **values: ReplyForm(
            *data, choices=choices_of_evidence(rule_evidence(row.rule)), **values
        ),
        send=lambda form, paper: noncompliances.answer_finding(
            reference,
            rule,
            by=actor,
            text=form.cleaned_data["text"],
            choice=form.cleaned_data["choice"],
            document=paper,
            identity=form.identity,
        ),
        card=card(row, now),
        paper_of={"rule": rule},
    )
    return answered(request, actor, reply)


def _row(now: Situation, code: str) -> RuleStanding:
    row = next((row for row in now.rules if row.rule.code == code), None)
    if row is None:
        raise Http404
    return row
