"""Twins of the rules of control and admission."""

from tests.certification.law.twins.arithmetic import inside, months, unless_told


def yearly(facts, day):
    since, visits = facts["under_control_since"], facts["physically_inspected_on"]
    if since is None or visits is None:
        rolling = calendar = "unproven"
    else:
        days = [since, *visits]
        rolling = "met" if any(v <= day <= months(v, 12) for v in days) else "unmet"
        calendar = "met" if any(v <= day and day.year <= v.year + 1 for v in days) else "unmet"
    both = rolling if rolling == calendar else "referred"
    as_calendar, as_rolling = facts["year_read_as_calendar"], facts["year_read_as_rolling"]
    unset = unless_told(
        None if as_calendar is None else inside(as_calendar, day), lambda: calendar, lambda: both
    )
    return unless_told(
        None if as_rolling is None else inside(as_rolling, day), lambda: rolling, lambda: unset
    )


def recognised(facts, day):
    sure, perhaps = facts["recognised"], facts["perhaps_recognised"]
    if sure is None:
        return "unproven"
    if inside(sure, day):
        return "met"
    if perhaps is None:
        return "unproven"
    return "referred" if inside(perhaps, day) else "unmet"


def listed(name):
    def twin(facts, day):
        ranges = facts[name]
        return "unproven" if ranges is None else "met" if inside(ranges, day) else "unmet"

    return twin


TWINS = {
    "CTRL-YEARLY": yearly,
    "CTRL-RECOGNISED": recognised,
    "ADMIT-RESIDUES": listed("residue_plan_listed"),
    "ADMIT-ANTIMICROBIALS": listed("antimicrobials_listed"),
}

APPLIES = {
    "ADMIT-RESIDUES": lambda facts: facts["of_animal_origin"],
    "ADMIT-ANTIMICROBIALS": lambda facts: facts["of_animal_origin"],
}

CHOICES = {}
ON_THE_DAY = {}
