"""Rules as cards: which of the six states each is in, whose turn it is, and what the sentence above them says."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext

from certification.engine.rule import Axis, Outcome
from certification.queries.standing import RuleStanding
from tracker.cards import rules
from tracker.portal.situation import Situation
from tracker.templatetags.dates import day as said_day

# What only the control body can bring: its visit, its contract, its own recognition.
OF_THE_BODY = frozenset({"CTRL-YEARLY"})


def state_of(row: RuleStanding, now: Situation) -> tuple[str, str]:
    """One of late, you, review, watch, met, and a word of its own where the usual one would say too little."""
    if row.outcome is Outcome.MET:
        return "met", ""
    if _late_for(row.rule.code, now):
        return "late", ""
    if row.rule.gate.axis is Axis.ADMISSION:
        return "watch", _admission_word(row)
    if row.outcome is Outcome.REFERRED:
        return "review", pgettext("rule", "The control body decides")
    if row.clears_by_itself and row.clears_on is not None:
        return "watch", pgettext("rule", "Met from: %(date)s") % {"date": said_day(row.clears_on)}
    if row.rule.code in OF_THE_BODY or _recognition_is_awaited(row, now):
        return "review", pgettext("rule", "The control body’s turn")
    if row.outcome is Outcome.UNPROVEN:
        return "you", pgettext("rule", "To be shown")
    return "you", ""


def card(row: RuleStanding, now: Situation, *, opened: bool = False) -> dict[str, Any]:
    """The card of one rule, as components/rule.html takes it."""
    state, said = state_of(row, now)
    shown = rules.card(row, state=state, said=said, opened=opened)
    if state in ("late", "you") and now.case.closed_on is None:
        shown["action"] = {"href": _reply_address(now, row.rule.code), "label": gettext("Reply")}
    return shown


def cards(now: Situation) -> tuple[list[dict[str, Any]], list[str]]:
    """Cards of what is open, the gravest first, and the titles of what is met; the late one is open."""
    order = ("late", "you", "watch", "review")
    open_rows = [row for row in now.rules if row.outcome is not Outcome.MET and not advised(row, now)]
    open_rows.sort(key=lambda row: order.index(state_of(row, now)[0]))
    shown = [card(row, now, opened=state_of(row, now)[0] == "late") for row in open_rows]
    return shown, rules.titles_met(now.rules)


def advised(row: RuleStanding, now: Situation) -> bool:
    """Whether a rule only advises and nothing about it is late."""
    return rules.only_advises(row) and not _late_for(row.rule.code, now)


def also(now: Situation) -> dict[str, Any] | None:
    """What is also worth telling: the rules that only advise, each with its own page."""
    rows = (row for row in now.rules if advised(row, now))
    return rules.also(rows, lambda code: reverse("portal:finding", args=[now.case.reference, code]))


def by_axis(now: Situation) -> list[dict[str, Any]]:
    """The open cards under the three questions: the products, the control, the way into the EU."""
    return rules.under_axes(cards(now)[0], now.rules)


def sentence_of(now: Situation) -> str:
    """«12 ереже: 9 орындалды, 2 сізден күтеді, 1 назарда.»"""
    states = [state_of(row, now)[0] for row in now.rules if not advised(row, now)]
    parts = [
        (states.count("met"), gettext("%(count)s met")),
        (states.count("late"), gettext("%(count)s late")),
        (states.count("you"), gettext("%(count)s wait for you")),
        (states.count("watch"), gettext("%(count)s to watch")),
        (states.count("review"), gettext("%(count)s with the control body")),
    ]
    said = ", ".join(text % {"count": count} for count, text in parts if count)
    total = ngettext("%(count)s rule", "%(count)s rules", len(states)) % {"count": len(states)}
    return f"{total}: {said}."


def _admission_word(row: RuleStanding) -> str:
    if row.outcome is Outcome.UNMET:
        return pgettext("rule", "Not admitted to the EU")
    return pgettext("rule", "Admission not shown")


def _recognition_is_awaited(row: RuleStanding, now: Situation) -> bool:
    return (
        row.rule.code == "CTRL-RECOGNISED"
        and row.outcome is Outcome.UNPROVEN
        and now.case.control_body_id is not None
    )


def _late_for(code: str, now: Situation) -> bool:
    late = {nc.number for nc in now.noncompliances if nc.rule == code}
    return any(
        d.due_on < now.day and (d.params.get("rule") == code or d.params.get("number") in late)
        for d in now.mine
        if d.kind in ("rule", "noncompliance")
    )


def _reply_address(now: Situation, code: str) -> str:
    return reverse("portal:finding_reply", args=[now.case.reference, code])
