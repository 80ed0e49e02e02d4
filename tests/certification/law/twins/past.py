"""Twins of the rules of time that is recognised afterwards."""

from datetime import timedelta

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import inside, months, worst

UNION = {"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"} | {
    *("hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv")
}


def truth(condition):
    return {True: "met", False: "unmet", None: "unproven"}[condition]


def no(condition):
    return truth(None if condition is None else not condition)


def all_yes(*names):
    return lambda facts, day: worst(*(truth(facts[name]) for name in names))


def basis(facts, day):
    since, until, why = facts["untreated_from_on"], facts["untreated_until_on"], facts["basis"]
    long = None
    if since is not None and until is not None:
        long = months(since, 36) <= until + timedelta(days=1)
    reason = truth(None if why is None else why == "untreated")
    return worst(reason, truth(long), truth(facts["proven"]), no(facts["treated_meanwhile"]))


def papers(facts, day):
    told = all_yes("mapped", "geolocated", "area_told", "production_described")(facts, day)
    return worst(told, no(facts["papers_outstanding"]))


def earlier(facts):
    visit, work = facts["inspected_on"], facts["cultivated_on"]
    if visit is None or work is None:
        return "unproven"
    if visit != work:
        return "met" if visit < work else "unmet"
    if facts["inspected_at"] is None or facts["cultivated_at"] is None:
        return "referred"
    return "met" if facts["inspected_at"] < facts["cultivated_at"] else "unmet"


def inspection(facts, day):
    closed = "met" if facts["cultivation_complete"] is True else "unproven"
    order = {
        None: closed if closed == worst(earlier(facts), closed) else "unproven",
        True: worst(earlier(facts), closed),
        False: closed,
    }[facts["cultivated"]]
    return worst(truth(facts["physically_inspected"]), order)


def inspection_report(facts, day):
    language = facts["report_language"]
    return worst(truth(None if language is None else language in UNION), truth(facts["photographs"]))


def notified(facts, day):
    names = ("notified_commission", "notified_member_states", "notified_accreditation_body")
    report, days = facts["final_report_on"], [facts[f"{name}_on"] for name in names]
    late = [None if d is None or report is None else d > report for d in days]
    at_once = "referred" if True in late else "unproven" if None in late else "met"
    return worst(*(truth(facts[name]) for name in names), at_once, truth(facts["report_enclosed"]))


def evidence(facts, day):
    until, report = facts["evidence_kept_until_on"], facts["final_report_on"]
    length = "unproven"
    if until is not None and report is not None:
        length = "met" if until >= months(report, 36) else "referred"
    return worst(truth(facts["evidence_kept"]), length)


def checked(facts, day):
    ranges = facts["unchecked"]
    return "unproven" if ranges is None else "unmet" if inside(ranges, day) else "met"


TWINS = {
    "RETRO-BASIS": basis,
    "RETRO-PAPERS": papers,
    "RETRO-RISK": all_yes("risk_analysis_documented", "risk_analysis_covers_proof"),
    "RETRO-SAMPLES": all_yes("sampled", "samples_follow_analysis"),
    "RETRO-INSPECTION": inspection,
    "RETRO-INSPECTION-REPORT": inspection_report,
    "RETRO-REPORT": all_yes("reported", "report_justifies", "start_given", "report_area_told"),
    "RETRO-NOTIFIED": notified,
    "RETRO-EVIDENCE": evidence,
    "RETRO-CHECKED": checked,
}
APPLIES = {}
CHOICES = {
    "basis": st.sampled_from(["untreated", "untreated", "rural_development_programme"]),
    "report_language": st.sampled_from(["en", "de", "ru", "kk"]),
}
ON_THE_DAY = {"inspected_at": "inspected_on", "cultivated_at": "cultivated_on"}
