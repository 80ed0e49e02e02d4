"""Twins of the rules of split holdings."""

from datetime import timedelta

from tests.certification.law.twins.arithmetic import inside, months, unless_told, worst
from tests.certification.law.twins.past import all_yes, truth
from tests.certification.law.twins.yearly import once


def on_non_organic_days(facts, day, outcome):
    ranges = facts["managed_non_organically"]
    return unless_told(None if ranges is None else inside(ranges, day), lambda: outcome, lambda: "met")


def split(facts, day):
    return on_non_organic_days(facts, day, truth(facts["clearly_separated"]))


def apart(what):
    def twin(facts, day):
        sure, perhaps = facts[f"same_{what}"], facts[f"perhaps_same_{what}"]
        if sure is None:
            said = "unproven"
        elif inside(sure, day):
            said = "unmet"
        else:
            said = "unproven" if perhaps is None or inside(perhaps, day) else "met"
        told = "met" if facts["keepings_complete"] is True else "unproven"
        return unless_told(facts["exempt"], lambda: "met", lambda: worst(said, told))

    return twin


def bees(facts, day):
    said = apart("bees")(facts, day)
    return "referred" if said == "unmet" else said


def kept_apart(facts, day):
    names = ("inputs_separated", "products_separated", "separation_recorded")
    return on_non_organic_days(facts, day, all_yes(*names)(facts, day))


def inspected(facts, day):
    return on_non_organic_days(
        facts, day, once(day, facts["inspected_on"], facts["under_control_since"], facts=facts)
    )


def plan(facts, day):
    approved, last = facts["approved_on"], facts["last_part_converts_on"]
    in_time = None if approved is None or last is None else last <= months(approved, 60)
    return worst(truth(facts["cultivated_three_years"]), truth(in_time))


def confirmed(facts, day):
    return once(day, facts["confirmed_on"], facts["approved_on"], facts=facts)


def notice(facts, day):
    given, harvest = facts["given_at"], facts["harvest_at"]
    if given is not None and harvest is not None:
        return "met" if harvest - given >= timedelta(hours=48) else "unmet"
    if facts["given_on"] is None or facts["harvest_on"] is None:
        return "unproven"
    between = (facts["harvest_on"] - facts["given_on"]).days
    return "met" if between >= 3 else "unmet" if between <= 1 else "referred"


TWINS = {
    "UNIT-SPLIT": split,
    "UNIT-SPECIES": apart("animals"),
    "UNIT-BEES": bees,
    "UNIT-VARIETIES": apart("varieties"),
    "UNIT-APART": kept_apart,
    "UNIT-INSPECTED": inspected,
    "UNIT-FEED-LAND": all_yes("covers_whole_feed_area"),
    "PLAN-CONVERTS": plan,
    "PLAN-YEARLY": confirmed,
    "PLAN-QUANTITIES": all_yes("quantities_reported"),
    "PLAN-NOTICE": notice,
}


def split_off(facts):
    return facts["ever_non_organic"]


APPLIES = {
    **dict.fromkeys(
        ("UNIT-SPECIES", "UNIT-BEES", "UNIT-VARIETIES", "UNIT-APART", "UNIT-INSPECTED"), split_off
    ),
    "UNIT-FEED-LAND": lambda facts: (
        False
        if False in (facts["converts"], facts["grows_feed"])
        else None
        if None in (facts["converts"], facts["grows_feed"])
        else True
    ),
}
CHOICES = {}
ON_THE_DAY = {"given_at": "given_on", "harvest_at": "harvest_on"}
