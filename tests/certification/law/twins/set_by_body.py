"""Twins of the rules on what the law leaves without a number, and of the files on decisions about seed."""

from datetime import date

from tests.certification.law.twins.arithmetic import inside
from tests.certification.law.twins.handling import all_true, said
from tests.certification.law.twins.yearly import by


def strip(facts, day):
    if facts["strip_set"] is None:
        return "unproven"
    if inside(facts["strip_set"], day):
        wide = facts["strip_wide_enough"]
        return "unproven" if wide is None else said(inside(wide, day))
    return "referred" if facts["strip_told"] else "unproven"


def residue(facts, day):
    settled = facts["settled"]
    if settled is not None and inside(settled, day):
        return "met"
    below = measured(facts)
    return "unproven" if settled is None and below == "unmet" else below


def measured(facts):
    found, level = facts["found_ug_kg"], facts["level_ug_kg"]
    if not facts["level_set"]:
        return "unproven" if facts["level_set"] is None else "referred"
    return "unproven" if found is None or level is None else said(found < level)


def in_time(facts, day):
    decided = facts["correct_by_on"]
    last_day = facts["days_given_end_on"] if decided is None else decided
    return by(last_day, facts["corrected_on"], False, day)


def reported(facts, day):
    decided = facts["decided_on"]
    return by(None if decided is None else date(decided.year + 1, 2, 28), facts["reported_on"], False, day)


def validity(facts, day):
    ends, longest = facts["certificate_ends_on"], facts["longest_validity_ends_on"]
    told = ends is not None and longest is not None
    if facts["validity_set"] is False or (told and ends < longest):
        return "met"
    if not told or facts["validity_set"] is None:
        return "unproven"
    return "referred" if ends == longest else "unmet"


TWINS = {
    "CERT-VALIDITY": validity,
    "NEIGHBOUR-STRIP": strip,
    "RESIDUE-LEVEL": residue,
    "NC-IN-TIME": in_time,
    "BODY-SEED-FILE": all_true("file_complete"),
    "BODY-SEED-REPORT": reported,
}
APPLIES = {
    "NEIGHBOUR-STRIP": lambda facts: facts["sprayed"],
    "RESIDUE-LEVEL": lambda facts: facts["detected"],
    "NC-IN-TIME": lambda facts: facts["time_limit_set"],
}
CHOICES: dict = {}
ON_THE_DAY: dict = {}
