"""Rules as cards: which of the six states each is in, whose turn it is, and what the sentence above them says."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, ngettext, pgettext

from certification.engine.rule import Axis, Outcome
from certification.queries.standing import RuleStanding
from tracker.portal.situation import Situation
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.dates import day_since
from tracker.templatetags.rules import cited, rule_evidence, rule_title, rule_why
from tracker.templatetags.words import word

# What only the control body can bring: its visit, its contract, its own recognition.
OF_THE_BODY = frozenset({"CTRL-YEARLY"})
SHOWN_PLACES = 6


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
    rule = row.rule
    answerable = state in ("late", "you") and now.case.closed_on is None
    return {
        "code": rule.code,
        "state": state,
        "word": said,
        "title": rule_title(rule),
        "about": about(row),
        "why": rule_why(rule),
        "enough": rule_evidence(rule),
        "law": [{"text": cited(rule.law), "href": rule.law.url}],
        "open": opened,
        "checked_on": rule.checked_on,
        "action": {"href": _reply_address(now, rule.code), "label": gettext("Reply")} if answerable else None,
    }


def cards(now: Situation) -> tuple[list[dict[str, Any]], list[str]]:
    """Cards of what is open, the gravest first, and the titles of what is met; the late one is open."""
    order = ("late", "you", "watch", "review")
    open_rows = [row for row in now.rules if row.outcome is not Outcome.MET]
    open_rows.sort(key=lambda row: order.index(state_of(row, now)[0]))
    shown = [card(row, now, opened=state_of(row, now)[0] == "late") for row in open_rows]
    return shown, [rule_title(row.rule) for row in now.rules if row.outcome is Outcome.MET]


def by_axis(now: Situation) -> list[dict[str, Any]]:
    """The open cards under the three questions: the products, the control, the way into the EU."""
    shown, _ = cards(now)
    axis_of = {row.rule.code: row.rule.gate.axis for row in now.rules}
    groups = [
        {"name": word(axis.value, "axis"), "cards": [c for c in shown if axis_of[c["code"]] is axis]}
        for axis in Axis
    ]
    return [group for group in groups if group["cards"]]


def sentence_of(now: Situation) -> str:
    """«12 ереже: 9 орындалды, 2 сізден күтеді, 1 назарда.»"""
    states = [state_of(row, now)[0] for row in now.rules]
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


def about(row: RuleStanding) -> str:
    """Which sites or products stand open, and from when to when."""
    if not row.findings:
        return ""
    places = ", ".join(dict.fromkeys(_places(row)))
    first = row.findings[0]
    told = []
    if row.outcome is Outcome.UNPROVEN:
        told.append(gettext("We have not been told everything about this: %(places)s.") % {"places": places})
    else:
        told.append(gettext("This is about: %(places)s.") % {"places": places})
    if row.clears_by_itself and row.clears_on is not None:
        told.append(
            gettext("It clears by itself: met from %(date)s on.") % {"date": day_since(row.clears_on)}
        )
    elif row.rule.gate.axis is Axis.ADMISSION and first.during.lower is not None:
        told.append(gettext("Since %(date)s.") % {"date": day_since(first.during.lower)})
    return " ".join(told)


def title_by_code(now: Situation, code: str) -> str:
    """The title of one of the case's rules, or the code."""
    return next((rule_title(row.rule) for row in now.rules if row.rule.code == code), code)


def stands_since(row: RuleStanding) -> date | None:
    """The first day on which the oldest standing finding stands."""
    return min((f.during.lower for f in row.findings if f.during.lower is not None), default=None)


def _places(row: RuleStanding) -> list[str]:
    named = []
    for finding in row.findings:
        told = finding.because.get("subjects", {})
        if finding.subject_kind == "case_product" or "case_product" in told:
            named += [word(ref, "product") for ref in finding.because.get("refs") or [finding.subject_ref]]
        elif told:
            named += [f"{word(kind, 'subject')} – {count}" for kind, count in told.items() if count]
        else:
            named.append(f"{word(finding.subject_kind, 'subject')} {finding.subject_ref}")
    return named[:SHOWN_PLACES] + (["…"] if len(named) > SHOWN_PLACES else [])


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
