"""Twins of the rules of land: conversion, treated land, in-conversion products."""

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import FIRST, LAST, best, first_inside, inside, months, worst


def spans(ranges, length):
    """[(anniversary, until)] of each range."""
    return [(months(r["since"] or FIRST, length), r["until"] or LAST) for r in ranges]


def is_over(ranges, day, length):
    return any(end < day < until for end, until in spans(ranges, length))


def is_anniversary(ranges, day, length):
    return any(end == day < until for end, until in spans(ranges, length))


def conversion(facts, day, length):
    """The first thing that is known to hold decides; an unknown list before it leaves all open."""
    stated, sure, left = (
        facts["conversions"],
        facts["confirmed_conversions"],
        facts["referred_conversions"],
    )
    if sure is None:
        return "unproven"
    if is_over(sure, day, length):
        return "met"
    if left is None:
        return "unproven"
    if is_anniversary(sure, day, length) or is_over(left, day, length) or is_anniversary(left, day, length):
        return "referred"
    if stated is None or is_over(stated, day, length) or is_anniversary(stated, day, length):
        return "unproven"
    return "unmet"


def lengthened(facts, day):
    ranges, ends, untold = facts["prolonged"], facts["prolonged_to_on"], facts["prolonged_untold"]
    if ranges is None:
        return "unproven"
    if inside(ranges, day):
        return "unmet"
    if ends is None:
        return "unproven"
    if day in ends:
        return "referred"
    return "unproven" if untold is None or inside(untold, day) else "met"


def again(facts, day, length):
    sure, perhaps = facts["restarted_on"], facts["perhaps_restarted_on"]
    if sure is None:
        return "unproven"
    if any(t <= day < months(t, length) for t in sure):
        return "unmet"
    if any(day == months(t, length) for t in sure):
        return "referred"
    if perhaps is None or any(t <= day <= months(t, length) for t in perhaps):
        return "unproven"
    return "met"


def declared(facts, name="inputs_complete"):
    return "met" if facts[name] is True else "unproven"


def open_air(facts, day):
    usual = conversion(facts, day, 24)
    sure, perhaps = facts["reduced_conversions"], facts["perhaps_reduced_conversions"]
    if sure is None:
        shorter = "unproven"
    elif is_over(sure, day, 12):
        shorter = "met"
    elif is_anniversary(sure, day, 12):
        shorter = "referred"
    elif perhaps is None or is_over(perhaps, day, 12) or is_anniversary(perhaps, day, 12):
        shorter = "unproven"
    else:
        shorter = "unmet"
    either = min(usual, shorter, key=["met", "referred", "unproven", "unmet"].index)
    return worst(either, lengthened(facts, day))


def harvest_after(facts, day):
    for name, outcome in (
        ("follows_treatment", "unmet"),
        ("perhaps_follows_treatment", "unproven"),
        ("treated_same_day", "referred"),
    ):
        if facts[name] is None:
            return "unproven"
        if facts[name]:
            return worst(outcome, declared(facts))
    return declared(facts)


def yes(facts, *names):
    return worst(*({True: "met", False: "unmet", None: "unproven"}[facts[name]] for name in names))


def start(facts, day):
    if facts["confirmed"] is None:
        return "unproven"
    if facts["confirmed"]:
        return "met"
    if facts["started_on"] is None or facts["received_on"] is None:
        return "unproven"
    if facts["started_on"] < facts["received_on"]:
        return "unmet"
    for name, outcome in (("recognised", "met"), ("perhaps_recognised", "referred")):
        if facts[name] is None:
            return "unproven"
        if facts[name]:
            return outcome
    return "unmet"


def lengths(facts):
    """The months 1.7.1 may ask for: two years, three for perennials, either while the use of the land is unknown."""
    return {None: (24, 36), "perennial_crop": (36,)}.get(facts["land_use"], (24,))


def agreed(outcomes):
    return outcomes[0] if len(set(outcomes)) == 1 else "unproven"


def residue(facts, day):
    def running(end):
        return "unproven" if end is None else "met" if day < end else "unmet"

    started = facts["started_on"]
    by_law = agreed(
        [running(None if started is None else months(started, length)) for length in lengths(facts)]
    )
    said = [by_law, running(facts["required_to_on"]), yes(facts, "residue_insignificant")]
    return min(said, key=["met", "referred", "unproven", "unmet"].index)


def whole(facts, day):
    let_go, started = facts["shortened_to_on"], facts["started_on"]
    if let_go is None or started is None:
        return "unproven"
    return agreed(["met" if let_go >= months(started, length) else "unmet" for length in lengths(facts)])


def unreduced(facts, day):
    return worst({True: "unmet", False: "met", None: "unproven"}[facts["follows_treatment"]], declared(facts))


def by_use(facts, day):
    return agreed([conversion(facts, day, length) for length in lengths(facts)])


def one_crop(facts, day):
    crops = facts["crop_ingredients"]
    return "unproven" if crops is None else "met" if crops == 1 else "unmet"


def seed_year(facts, day):
    months_of_it = facts["seed_months_in_conversion"]
    return "unproven" if months_of_it is None else "met" if months_of_it >= 12 else "unmet"


def also(*conditions):
    """Three-valued and."""
    return False if False in conditions else None if None in conditions else True


def same(value, *wanted):
    return None if value is None else value in wanted


def called(*more, status="in_conversion"):
    return lambda facts: also(same(facts["claim"], status), *(facts[name] for name in more))


def sown_within_a_year(facts, day):
    prolonged = facts["prolonged_to_on"]
    none = "unproven" if prolonged is None else "unmet" if prolonged else "met"
    a_year_ago = worst(conversion(facts, day, 36), again(facts, day, 36), none)
    known = best(a_year_ago, "unproven")
    return worst(conversion(facts, day, 24), again(facts, day, 24), lengthened(facts, day), known)


def held(facts, day):
    told = {"confirmed_conversions": "met", "referred_conversions": "referred", "conversions": "unproven"}
    return first_inside(facts, day, told, "unmet")


TWINS = {
    "LAND-HELD": held,
    "LAND-CONV": lambda facts, day: conversion(facts, day, 24),
    "LAND-FORAGE": lambda facts, day: worst(conversion(facts, day, 24), lengthened(facts, day)),
    "LAND-PERENNIAL": lambda facts, day: worst(conversion(facts, day, 36), lengthened(facts, day)),
    "LAND-SOWING-TOLD": sown_within_a_year,
    "LAND-OPEN-AIR": open_air,
    "LAND-EXTENDED": lengthened,
    "LAND-TREATED": lambda facts, day: worst(again(facts, day, 24), declared(facts)),
    "LAND-ORCHARD-TREATED": lambda facts, day: worst(again(facts, day, 36), declared(facts)),
    "LAND-HARVEST-AFTER": harvest_after,
    "LAND-START": start,
    "LAND-RESIDUE": residue,
    "LAND-NOT-SHORTENED": whole,
    "LAND-NO-REDUCTION": unreduced,
    "LAND-INCONV": lambda facts, day: conversion(facts, day, 12),
    "LAND-INCONV-ONE": one_crop,
    "CLAIM-ORGANIC": by_use,
    "CLAIM-CONVERTING": lambda facts, day: conversion(facts, day, 12),
    "CLAIM-SEED": lambda facts, day: conversion(facts, day, 12),
    "SEED-CONVERTING": seed_year,
    "CLAIM-PLANTS": lambda facts, day: yes(facts, "of_plant_origin"),
    "CLAIM-ONE-CROP": one_crop,
    "CLAIM-LOGO": lambda facts, day: {True: "unmet", False: "met", None: "unproven"}[facts["logo_used"]],
    "CLAIM-LETTERING": lambda facts, day: yes(facts, "lettering_not_prominent", "beside_control_body_code"),
}

APPLIES = {
    "LAND-CONV": lambda facts: facts["annual_crop"],
    "LAND-EXTENDED": lambda facts: facts["annual_crop"],
    "LAND-TREATED": lambda facts: facts["annual_crop"],
    "LAND-FORAGE": lambda facts: same(facts["crop_kind"], "forage"),
    "LAND-PERENNIAL": lambda facts: same(facts["crop_kind"], "perennial"),
    "LAND-ORCHARD-TREATED": lambda facts: same(facts["crop_kind"], "perennial"),
    "LAND-OPEN-AIR": lambda facts: same(facts["land_use"], "open_air"),
    "LAND-SOWING-TOLD": lambda facts: also(
        same(facts["crop_kind"], "annual"), None if facts["sowing_told"] is None else not facts["sowing_told"]
    ),
    "LAND-HELD": lambda facts: also(same(facts["crop_kind"], "annual"), facts["sowing_told"]),
    "LAND-HARVEST-AFTER": lambda facts: facts["of_plant_origin"],
    "LAND-INCONV": lambda facts: facts["of_plant_origin"],
    "LAND-INCONV-ONE": lambda facts: facts["of_plant_origin"],
    "LAND-RESIDUE": lambda facts: same(facts["conversion_kind"], "new_after_treatment", "extended"),
    "LAND-NOT-SHORTENED": lambda facts: same(facts["conversion_kind"], "new_after_treatment"),
    "LAND-NO-REDUCTION": lambda facts: same(facts["conversion_kind"], "one_year_reduction"),
    "CLAIM-ORGANIC": called("of_own_harvest", status="organic"),
    "CLAIM-CONVERTING": called("of_own_harvest"),
    "CLAIM-SEED": called("of_own_harvest", "reproductive_material"),
    "SEED-CONVERTING": lambda facts: same(facts["seed_status"], "in_conversion"),
    "CLAIM-PLANTS": called(),
    "CLAIM-LOGO": called(),
    "CLAIM-LETTERING": called(),
    "CLAIM-ONE-CROP": lambda facts: also(
        same(facts["claim"], "in_conversion"),
        None if facts["reproductive_material"] is None else not facts["reproductive_material"],
    ),
}

FORETOLD = {
    "LAND-SOWING-TOLD": lambda facts: False,
    "LAND-HELD": lambda facts: False,
    "LAND-CONV": lambda facts: (
        facts["land_use"] not in ("pasture", "perennial_forage", "perennial_crop", "open_air")
    ),
    "LAND-FORAGE": lambda facts: same(facts["land_use"], "pasture", "perennial_forage"),
    "LAND-PERENNIAL": lambda facts: same(facts["land_use"], "perennial_crop"),
    "LAND-ORCHARD-TREATED": lambda facts: same(facts["land_use"], "perennial_crop"),
    "CLAIM-ORGANIC": lambda facts: False,
    "CLAIM-CONVERTING": lambda facts: False,
    "CLAIM-SEED": lambda facts: False,
}

CHOICES = {
    "land_use": st.sampled_from(["arable", "pasture", "perennial_forage", "perennial_crop", "open_air"]),
    "crop_kind": st.sampled_from(["annual", "forage", "perennial"]),
    "conversion_kind": st.sampled_from(["first", "new_after_treatment", "extended", "one_year_reduction"]),
    "claim": st.sampled_from(["organic", "in_conversion", "non_organic"]),
    "crop_ingredients": st.sampled_from([0, 1, 2]),
}
ON_THE_DAY = {}
