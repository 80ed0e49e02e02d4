"""Twins of the rules a control body is judged of itself by."""

from datetime import date

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import months
from tests.certification.law.twins.handling import all_true, every, no, said, some
from tests.certification.law.twins.yearly import at_once, by, by_year_end, if_complete, within_days


def share(part, whole, percent):
    """Whether a part is at least so many percent of a whole."""
    return None if part is None or whole is None else 100 * part >= percent * whole


def total(*values):
    return None if None in values else sum(values)


def additional(facts):
    return share(facts["additional_inspections"], total(facts["operators"], facts["groups"]), 10)


def unannounced(facts):
    return share(facts["unannounced_inspections"], facts["physical_inspections"], 10)


def sampled(facts):
    return share(facts["operators_sampled"], facts["operators"], 5)


def reinspected(facts):
    done, members = facts["members_reinspected"], facts["group_members"]
    ten = None if done is None else done >= 10
    everybody = None if done is None or members is None else done >= members
    return every(share(done, members, 5), some(ten, everybody))


def members_sampled(facts):
    return share(facts["members_sampled"], facts["group_members"], 2)


def report(facts, day):
    last_day = None if facts["year"] is None else date(facts["year"] + 1, 2, 28)
    return by(last_day, facts["report_delivered_on"], facts["report_missing"], day)


def certifies(facts, day):
    days, start = facts["certified_on"], facts["recognised_since"]
    if days is None or start is None:
        return "unproven"
    somebody = said(any(v <= day <= months(v, 48) for v in [start, *days]))
    return if_complete(facts["years_complete"], somebody)


def decision(facts, day):
    since_last, ever = facts["verified_since_last"], facts["verified_ever"]
    if since_last is not False:
        return said(since_last)
    rests = {True: "referred", False: "unmet", None: "unproven"}[ever]
    return if_complete(facts["inspections_complete"], rests)


def five_years(facts, day):
    long_enough = None if facts["months"] is None else facts["months"] >= 60
    if facts["left_out"] is True or long_enough is False:
        return "unmet"
    return said(None if facts["left_out"] is None else long_enough)


def is_kept(kind):
    return lambda facts: None if facts["keeps"] is None else facts["keeps"] == kind


def rotation(facts, day):
    years, perhaps = facts["years_in_a_row"], facts["years_perhaps_in_a_row"]
    if years is not None and years > 3:
        return "unmet"
    return "unproven" if years is None or perhaps is None or perhaps > 3 else "met"


def delegated(facts, day):
    return said(None if facts["task"] is None else facts["task"] == "sampling")


TWINS = {
    "BODY-ADDITIONAL": by_year_end(additional),
    "BODY-UNANNOUNCED": by_year_end(unannounced),
    "BODY-SAMPLED": by_year_end(sampled),
    "BODY-REPORT": report,
    "BODY-CERTIFIES": certifies,
    "BODY-GROUP-VISITS": by_year_end(reinspected),
    "BODY-GROUP-SAMPLES": by_year_end(members_sampled),
    "BODY-GROUP-METHOD": all_true(
        "inspectors_competent", "internal_inspections_witnessed", "time_reasonable", "members_chosen_by_risk"
    ),
    "BODY-GROUP-LISTED": all_true("certificate_lists_members"),
    "BODY-GROUP-PUBLISHED": all_true("web_list_shows_number"),
    "BODY-BALANCE": all_true("traceability_checked", "mass_balance_checked", "all_elements_checked"),
    "BODY-ALL-UNITS": all_true("all_units_in_year"),
    "BODY-COUNTERSIGNED": all_true("countersigned", "copy_kept"),
    "BODY-ROTATION": rotation,
    "BODY-LABORATORY": all_true("iso17025", "ilac_signatory", "gc_lc_scope"),
    "BODY-DECISION": decision,
    "BODY-SUBCONTRACTOR": all_true("checked"),
    "BODY-DELEGATION": delegated,
    "BODY-KEEPS-RECORDS": five_years,
    "BODY-KEEPS-DATABASE": five_years,
    "BODY-KEEPS-PAPERS": five_years,
    "BODY-SHOWS-WITHDRAWN": five_years,
    "BODY-DOSSIER": within_days(30, "changed_on", "sent_on", "never_sent"),
    "BODY-OFIS": within_days(30, "received_on", "replied_on", "never_replied"),
    "BODY-FILE": within_days(30, "requested_on", "delivered_on", "never_delivered"),
    "BODY-SUSPICION": at_once("known_on", "shared_on", "never_shared"),
    "BODY-LIST": at_once("changed_on", "shown_on", "never_shown"),
    "BODY-NOTIFIES": at_once("decided_on", "notified_on", "never_notified"),
}

APPLIES = {
    "BODY-BALANCE": lambda facts: facts["annual"],
    "BODY-ALL-UNITS": lambda facts: facts["annual"],
    "BODY-SUBCONTRACTOR": lambda facts: no(facts["certified"]),
    "BODY-KEEPS-RECORDS": is_kept("control_records"),
    "BODY-KEEPS-DATABASE": is_kept("operator_database"),
    "BODY-KEEPS-PAPERS": is_kept("supporting_documents"),
    "BODY-SHOWS-WITHDRAWN": is_kept("withdrawn_shown"),
}

CHOICES = {
    "operators": st.sampled_from([0, 19, 20, 21, 100]),
    "groups": st.sampled_from([0, 1, 10]),
    "physical_inspections": st.sampled_from([0, 10, 100]),
    "additional_inspections": st.sampled_from([0, 1, 2, 3, 10, 11]),
    "unannounced_inspections": st.sampled_from([0, 1, 9, 10]),
    "operators_sampled": st.sampled_from([0, 1, 2, 5]),
    "group_members": st.sampled_from([0, 9, 10, 11, 200, 201]),
    "members_reinspected": st.sampled_from([0, 9, 10, 11]),
    "members_sampled": st.sampled_from([0, 3, 4, 5]),
    "years_in_a_row": st.sampled_from([1, 3, 4]),
    "years_perhaps_in_a_row": st.sampled_from([1, 3, 4]),
    "months": st.sampled_from([59, 60, 61]),
    "keeps": st.sampled_from(
        ["control_records", "operator_database", "supporting_documents", "withdrawn_shown"]
    ),
    "task": st.sampled_from(["sampling", "inspection"]),
    "report_years": st.sampled_from([2, 3, 4]),
}
ON_THE_DAY = {}
