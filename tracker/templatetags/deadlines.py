"""Deadlines in words, the same on every page and in every letter: what is due, how late it is, what follows."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.utils.translation import gettext, pgettext, pgettext_lazy

from certification.queries.deadlines import Deadline
from tracker.templatetags.dates import SOON_DAYS, day_until, days

register = template.Library()

# What is due, by kind; a kind nobody has named yet is told in the words it was asked with.
TITLES = {
    "annual_inspection": pgettext_lazy("deadline", "Yearly inspection"),
    "appeal": pgettext_lazy("deadline", "Appeal against the decision"),
    "application_completeness_check": pgettext_lazy("deadline", "Check that the application is complete"),
    "certificate_expires": pgettext_lazy("deadline", "The certificate expires"),
    "certification_decision": pgettext_lazy("deadline", "Decision on certification"),
    "choose_other_control_body": pgettext_lazy("deadline", "Choice of another control body"),
    "coi_issue": pgettext_lazy("deadline", "Issue of a certificate of inspection (COI)"),
    "control_file_handover": pgettext_lazy("deadline", "Handover of the control file"),
    "corrective_action_evidence": pgettext_lazy("deadline", "Evidence of corrective action"),
    "corrective_action_plan": pgettext_lazy("deadline", "Corrective action plan"),
    "document_review": pgettext_lazy("deadline", "Paper to be checked"),
    "ics_manual": pgettext_lazy("deadline", "Manual of the internal control system"),
    "inspection": pgettext_lazy("deadline", "Inspection"),
    "inspection_report": pgettext_lazy("deadline", "Inspection report"),
    "internal_inspections_complete": pgettext_lazy("deadline", "Internal inspection of every member"),
    "lab_result": pgettext_lazy("deadline", "Laboratory result"),
    "ministry_notice": pgettext_lazy("deadline", "Notice to the Ministry of a decision on a certificate"),
    "missing_documents": pgettext_lazy("deadline", "Missing documents"),
    "noncompliance": pgettext_lazy("deadline", "Correction of a non-compliance"),
    "noncompliance_review": pgettext_lazy("deadline", "Check of a correction"),
    "organic_plan": pgettext_lazy("deadline", "Organic management plan"),
    "organic_plan_corrections": pgettext_lazy("deadline", "Corrections to the organic management plan"),
    "question": pgettext_lazy("deadline", "Answer to a question"),
    "renewal_application": pgettext_lazy("deadline", "Application for renewal"),
    "reply_to_investigation": pgettext_lazy("deadline", "Reply to the investigation"),
    "visit": pgettext_lazy("deadline", "Visit of the inspector"),
}
RULE_TITLES = {
    "COI-COMPLETED": pgettext_lazy("deadline", "Completion of a certificate of inspection (COI)"),
    "CTRL-YEARLY": TITLES["annual_inspection"],
}
ANSWERS = frozenset(
    {"corrective_action_evidence", "corrective_action_plan", "noncompliance", "reply_to_investigation"}
)
PAPERS = frozenset({"missing_documents", "organic_plan", "organic_plan_corrections", "ics_manual"})


@register.filter
def deadline_title(deadline: Deadline) -> str:
    """What is due, in the reader's language, without a full stop."""
    if deadline.kind == "noncompliance" and deadline.params.get("number"):
        return pgettext("deadline", "Correction of non-compliance No. %(number)s") % deadline.params
    return _title(deadline.kind, deadline.text, deadline.params.get("rule", ""))


@register.filter
def request_title(request: Any) -> str:
    """What one side asked of the other: in the words it was asked with, else what such requests are called."""
    return str(request.text or _title(request.kind, "", ""))


@register.filter
def reminder_title(reminder: Any) -> str:
    """The same for a reminder on record, which keeps kind and text but no parameters."""
    return _title(reminder.kind, reminder.what, reminder.what)


@register.filter
def deadline_state(deadline: Deadline, day: date) -> str:
    """How it stands on `day`: "Late: 5 days", "due today", "7 days left"; farther off, the day itself."""
    left = deadline.days_left(day)
    if left < 0:
        return gettext("Late: %(passed)s") % {"passed": days(left)}
    if left == 0:
        return gettext("due today")
    if left <= SOON_DAYS:
        return gettext("%(days)s left") % {"days": days(left)}
    return gettext("by %(date)s") % {"date": day_until(deadline.due_on)}


@register.filter
def deadline_consequence(deadline: Deadline, day: date) -> str:
    """What follows if nothing is done, where something does; empty when there is nothing to say."""
    if deadline.kind == "certificate_expires":
        if deadline.days_left(day) < 0:
            return gettext("The certificate is no longer valid: nothing may be sold as organic.")
        return gettext("After that day nothing may be sold as organic.")
    if deadline.kind in ANSWERS:
        return gettext("Without a reply the control body decides without your explanation.")
    if deadline.kind in PAPERS:
        return gettext("Until the papers are here the case does not go on.")
    return ""


def _title(kind: str, text: str, rule: str) -> str:
    known = RULE_TITLES.get(rule) if kind == "rule" else TITLES.get(kind)
    return str(known) if known is not None else text or pgettext("deadline", "Deadline")
