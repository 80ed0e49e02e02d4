"""What is reminded of, how early and whom, and the quiet hours, as they stand before officials change them."""

from datetime import time

from django.db import migrations

LAW_89 = "Law of Kazakhstan No 89-VIII of 10.06.2024, Article 12(4): within 5 working days"
COMPLETION = "Delegated Regulation (EU) 2021/2306, Article 5(3): 10 days"
YEARLY = "Delegated Regulation (EU) 2021/1698, Article 9(4): once a year"
OURS = "Term of this register; no act names one"

# kind: statutory, dated by law, term in working days, source
KINDS = {
    "*": (True, False, None, ""),
    "application_completeness_check": (True, False, 10, OURS),
    "certificate_expires": (True, True, None, "Last day printed on the certificate"),
    "certification_decision": (True, False, 20, OURS),
    "coi_issue": (True, False, 2, OURS),
    "document_review": (False, False, 5, OURS),
    "inspection": (False, False, None, "Day planned by the control body"),
    "inspection_report": (True, False, 10, OURS),
    "ministry_notice": (True, True, 5, LAW_89),
    "noncompliance_review": (False, False, 10, OURS),
    "rule": (True, True, None, f"{YEARLY}; {COMPLETION}"),
    "visit": (False, False, None, "Day planned by the control body"),
}
USUAL = (60, 30, 14, 7, 1, 0)
# kind: days before for whom it is asked of, the same in working days
BEFORE = {
    "*": (USUAL, ()),
    "application_completeness_check": ((), (3, 0)),
    "certificate_expires": (USUAL, ()),
    "certification_decision": ((14, 7, 1, 0), ()),
    "coi_issue": ((), (1, 0)),
    "document_review": ((), (1, 0)),
    "inspection": ((14, 7, 1, 0), ()),
    "inspection_report": ((), (3, 0)),
    "ministry_notice": ((), (3, 1, 0)),
    "noncompliance_review": ((), (3, 0)),
    "rule": (USUAL, ()),
    "visit": ((7, 1), ()),
}
# kind: after so many days, and then every so many, whom it is asked of; likewise whoever stands above; the Ministry
AFTER = {
    "*": ((7, 7), (3, 14), None),
    "application_completeness_check": ((7, 7), (3, 14), None),
    "certificate_expires": ((7, 7), None, None),
    "certification_decision": ((7, 7), (1, 7), (14, 14)),
    "coi_issue": ((2, 2), (1, 7), None),
    "document_review": ((7, 7), (5, 14), None),
    "inspection": ((7, 7), (7, 14), None),
    "inspection_report": ((7, 7), (3, 14), None),
    "ministry_notice": ((1, 7), (2, 7), (3, 7)),
    "noncompliance_review": ((7, 7), (7, 14), None),
    "rule": ((7, 7), (3, 14), (14, 28)),
}
AUDIENCES = ("asked", "supervisor", "ministry")
QUIET_SINCE, QUIET_UNTIL = time(21), time(8)


def seed(apps, schema_editor):
    models = {
        name: apps.get_model("tracker", name) for name in ("ReminderKind", "ReminderLead", "QuietHours")
    }
    for kind, (statutory, dated, term, source) in KINDS.items():
        models["ReminderKind"].objects.create(
            kind=kind, statutory=statutory, dated_by_law=dated, term_days=term, source=source
        )
    models["ReminderLead"].objects.bulk_create(models["ReminderLead"](**lead) for lead in leads())
    models["QuietHours"].objects.create(since=QUIET_SINCE, until=QUIET_UNTIL)


def leads():
    for kind, groups in BEFORE.items():
        for days, working in zip(groups, (False, True), strict=True):
            yield from (
                {"kind_id": kind, "audience": "asked", "days": each, "working": working} for each in days
            )
    for kind, steps in AFTER.items():
        for audience, step in zip(AUDIENCES, steps, strict=True):
            if step is not None:
                yield {"kind_id": kind, "audience": audience, "days": -step[0], "every": step[1]}


def forget(apps, schema_editor):
    for name in ("ReminderLead", "ReminderKind", "QuietHours"):
        apps.get_model("tracker", name).objects.all().delete()


LOCKS = {"python": "It fills tables the migration before it has made, which nobody reads yet."}


class Migration(migrations.Migration):
    dependencies = [("tracker", "0005_reminders_become_a_ledger")]

    operations = [migrations.RunPython(seed, forget)]
