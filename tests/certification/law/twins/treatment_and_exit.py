"""Twins of the rules on the treatment and the exit of animals."""

from datetime import datetime, time, timedelta

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, best, months, unless_told, worst
from tests.certification.law.twins.conversion_of_animals import GRAZERS, end_of_conversion
from tests.certification.law.twins.logic import no, says


def abattoir(facts, day):
    found = best(says(facts["abattoir_certified"]), says(facts["abattoir_subcontracted"]))
    return "referred" if found == "unmet" else found


def waiting(facts, day, ends):
    """`ends`: the earliest and latest moments at which the period can end, or None; exact if they are equal."""
    started, slaughtered_at = facts["started_on"], facts["slaughtered_at"]
    if ends is None:
        return "unproven"
    earliest, latest = ends
    if datetime.combine(day, time()) >= latest:
        return "met"
    if started is None:
        return "unproven"
    if day < started:
        return "met"
    if datetime.combine(day + DAY, time()) <= earliest:
        return "unmet"
    if slaughtered_at is None or slaughtered_at.date() != day or earliest != latest:
        return "referred"
    return "met" if slaughtered_at >= earliest else "unmet"


def after_hours(facts, hours):
    day, moment = facts["last_dose_on"], facts["last_dose_at"]
    if day is None or hours is None:
        return None
    length = timedelta(hours=hours)
    if moment is not None and moment.date() == day:
        counted_from = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        return counted_from + length, counted_from + length
    midnight = datetime.combine(day, time())
    return midnight + timedelta(hours=1) + length, midnight + timedelta(hours=24) + length


def withdrawal(facts, day):
    label, last = facts["legal_withdrawal_value"], facts["last_dose_on"]
    doubled = None if label is None else 2 * label

    def by_days():
        if doubled is None or last is None:
            return waiting(facts, day, None)
        end = datetime.combine(last + (doubled + 1) * DAY, time())
        return waiting(facts, day, (end, end))

    unit = facts["legal_withdrawal_unit"]
    by_label = unless_told(
        None if unit is None else unit == "hours",
        lambda: waiting(facts, day, after_hours(facts, doubled)),
        by_days,
    )
    return worst(waiting(facts, day, after_hours(facts, 48)), by_label)


def restarted(facts, day, too_many):
    species, born = facts["species"], facts["born_on"]
    if not too_many:
        return "met"
    ends = [(start, end_of_conversion(facts, start)) for start in too_many]
    if any(end is None for _, end in ends):
        return "unproven"
    if any(start <= day < end for start, end in ends):
        return "unmet"
    if species in GRAZERS and born is None:
        return "unproven"
    if species in GRAZERS and any(start <= day and day - start < 3 * (start - born) for start in too_many):
        return "referred"
    return "referred" if any(day == end for _, end in ends) else "met"


def courses(facts, day):
    """What nobody told of a course is held for the worst; what only that makes too many is open."""
    sure, perhaps, undated = (
        facts[n] for n in ("courses_started_on", "perhaps_courses_started_on", "courses_of_unknown_day")
    )
    told = "met" if facts["treatments_complete"] is True else "unproven"
    known = "unproven" if sure is None else with_courses(facts, day, sure)
    if None in (sure, perhaps, undated):
        return worst(known, "unproven", told)
    most = 3 if facts["productive_life_under_a_year"] is False else 1
    counted = "met" if undated == 0 or len(sure) + len(perhaps) + undated <= most else "unproven"
    doubted = with_courses(facts, day, [*sure, *perhaps])
    return worst(known, "unproven" if doubted == "unmet" else doubted, counted, told)


def with_courses(facts, day, starts):
    starts = sorted(starts)
    usual = [s for i, s in enumerate(starts) if i >= 3 and months(starts[i - 3], 12) >= s]
    return unless_told(
        facts["productive_life_under_a_year"],
        lambda: restarted(facts, day, starts[1:]),
        lambda: restarted(facts, day, usual),
    )


TWINS = {
    "MEAT-PREVENTIVE": lambda facts, day: says(no(facts["preventive"])),
    "MEAT-HORMONES": lambda facts, day: says(no(facts["hormone"])),
    "MEAT-WITHDRAWAL": withdrawal,
    "MEAT-COURSES": courses,
    "MEAT-TREATMENT-RECORD": lambda facts, day: says(facts["record_complete"]),
    "MEAT-EXIT-RECORD": lambda facts, day: says(facts["record_complete"]),
    "MEAT-ABATTOIR": abattoir,
}

APPLIES = {
    "MEAT-PREVENTIVE": lambda facts: facts["allopathic"],
    "MEAT-WITHDRAWAL": lambda facts: facts["has_withdrawal"],
    "MEAT-ABATTOIR": lambda facts: facts["slaughtered"],
}

CHOICES = {
    "legal_withdrawal_unit": st.sampled_from(["hours", "days"]),
    "legal_withdrawal_value": st.sampled_from([0, 1, 2, 7, 24, 30, 47, 100]),
}
ON_THE_DAY = {
    "last_dose_at": "last_dose_on",
    "slaughtered_at": "slaughtered_on",
}
