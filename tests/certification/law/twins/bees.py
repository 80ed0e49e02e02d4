"""Twins of the rules of bees."""

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import best, inside, months, unless_told, worst
from tests.certification.law.twins.land import is_anniversary, is_over
from tests.certification.law.twins.yearly import arrivals


def conversion(facts, day, length):
    """A start nobody confirmed leaves the day to the control body."""
    stated, confirmed = facts["conversions"], facts["confirmed_conversions"]
    if confirmed is None:
        return "unproven"
    if is_over(confirmed, day, length):
        return "met"
    if stated is None:
        return "unproven"
    return "referred" if is_over(stated, day, length) or is_anniversary(stated, day, length) else "unmet"


def said(value):
    return {True: "met", False: "unmet", None: "unproven"}[value]


def no(value):
    return None if value is None else not value


def both(*values):
    if False in values:
        return False
    return None if None in values else True


def one_of(*values):
    if True in values:
        return True
    return None if None in values else False


def equals(value, wanted):
    return None if value is None else value == wanted


def among(value, wanted):
    return None if value is None else value in wanted


def compared(one, other, holds):
    return None if one is None or other is None else holds(one, other)


def stated(*names):
    return lambda facts, day: worst(*(said(facts[name]) for name in names))


def denied(name):
    return lambda facts, day: said(no(facts[name]))


def cases(*pairs, otherwise):
    """The first that holds; an unknown one on the way leaves it open."""
    for condition, outcome in pairs:
        if condition is None:
            return "unproven"
        if condition:
            return outcome
    return otherwise


def a_year_after(start, day):
    if start is None:
        return "unproven"
    anniversary = months(start, 12)
    return "met" if day > anniversary else "referred" if day == anniversary else "unmet"


def barred(pairs, day):
    """Twelve months from each second day keep from its first day on; the anniversary is open. A second day that nobody
    told leaves the days from the first one on open."""
    if pairs is None:
        return "unproven"
    told = [(since, months(counted, 12)) for since, counted in pairs if None not in (since, counted)]
    if any(since <= day < end for since, end in told):
        return "unmet"
    if any(since is None or since <= day for since, counted in pairs if None in (since, counted)):
        return "unproven"
    return "referred" if any(day == end for _, end in told) else "met"


def for_good(days, day):
    if days is None or None in days:
        return "unproven"
    return "unmet" if any(since <= day for since in days) else "met"


def queens(facts, day):
    """One is enough in any case; else a fifth, which falls together with it while there are few colonies."""
    colonies = facts["colonies"]

    def arrived(most):
        total, days = facts["queens_brought_in"], facts["queens_came_on"]
        return arrivals(total, days, most, facts["year"], facts["queens_complete"], day)

    return best(arrived(1), arrived(None if colonies is None else colonies // 5))


def combs(facts, day):
    strict = said(facts["on_organic_comb"])
    total = facts["non_organic_in_the_year"]
    softer = "referred" if strict == "unmet" else strict
    return unless_told(None if total is None else total <= 1, lambda: softer, lambda: strict)


def wax(facts, day):
    excused = both(no(facts["organic_on_market"]), facts["free_of_substances"], facts["from_caps"])
    return said(one_of(equals(facts["wax_status"], "organic"), excused))


def wax_done(facts, day):
    """Old wax is in the hives up to the day on which it is replaced; that matters once the conversion is over."""
    ranges = facts["conversions"]
    over = None
    if ranges is not None:
        ends = [{"since": r["since"], "until": r["until"]} for r in ranges]
        over = any(
            r["since"] is None or months(r["since"], 12) < day
            for r in ends
            if inside([{"since": None, "until": r["until"]}], day)
        )
    replaced, replaced_on = facts["all_wax_replaced"], facts["wax_replaced_on"]
    new = both(replaced, compared(replaced_on, day, lambda done, today: done < today))
    return unless_told(over, lambda: said(new), lambda: "met")


def colonies_converted(facts, day):
    sure, perhaps = facts["colonies_organic_since"], facts["colonies_perhaps_organic_since"]
    if None in (sure, perhaps):
        outcomes = ["unproven"]
    else:
        outcomes = []
    outcomes += [a_year_after(start, day) for start in sure or []]
    doubted = [a_year_after(start, day) for start in perhaps or []]
    return worst("met", *outcomes, *("unproven" if said == "unmet" else said for said in doubted))


def forage(facts, day):
    conforming, open_, other = (facts[f"{n}_sources"] for n in ("conforming", "open", "other"))
    sure, perhaps, bad = (facts[f"{n}_amount"] for n in ("conforming", "open", "other"))
    share = facts["other_share_allowed_ppm"]
    spoilt = None if None in (sure, perhaps, bad, share) else (sure + perhaps + bad) * share
    enough = compared(spoilt, perhaps, lambda most, some: (some + bad) * 1_000_000 <= most)
    too_little = compared(spoilt, bad, lambda most, some: some * 1_000_000 > most)
    outcome = cases(
        (facts["derogated"], "met"),
        (both(equals(open_, 0), equals(other, 0)), "met"),
        (both(equals(conforming, 0), equals(open_, 0)), "unmet"),
        (both(facts["share_set"], enough), "met"),
        (both(facts["share_set"], too_little), "unmet"),
        (facts["confirmed"], "met"),
        otherwise="referred",
    )
    return worst(outcome, "met" if facts["sources_told"] is True else "unproven")


def distance(facts, day):
    return cases((no(facts["decided"]), "referred"), (facts["distance_sufficient"], "met"), otherwise="unmet")


def feeding_needed(facts, day):
    excused = one_of(equals(facts["endangered_by"], "climatic"), facts["derogated"])
    return worst(said(facts["survival_endangered"]), said(excused))


def feed(facts, day):
    right = among(facts["bee_feed"], {"honey", "pollen", "sugar", "sugar_syrup"})
    return worst(said(right), said(equals(facts["feed_status"], "organic")))


def derogation(facts, day):
    short = compared(facts["valid_until_on"], facts["valid_from_on"], lambda u, f: u <= months(f, 12))
    return worst(said(facts["granted"]), said(short))


LISTED = {"formic", "lactic", "acetic", "oxalic"}, {"menthol", "thymol", "eucalyptol", "camphor"}


def varroa(facts, day):
    listed = {f"{acid}_acid" for acid in LISTED[0]} | LISTED[1]
    return cases((among(facts["bee_substance"], listed), "met"), otherwise="referred")


def medicine(facts, day):
    start = facts["started_on"]
    if start is not None and day < start:
        return "met"
    parts = [barred([(start, counted)], day) for counted in (start, facts["ended_on"])]
    waxed = unless_told(
        facts["wax_renewed"],
        lambda: barred([(start, facts["wax_replaced_on"])], day),
        lambda: for_good([start], day),
    )
    return worst(*parts, waxed)


def medicine_of_honey(facts, day):
    def pairs(name, last):
        return None if facts[name] is None else [(r["since"], r[last]) for r in facts[name]]

    return worst(
        barred(pairs("medicated", "since"), day),
        barred(pairs("medicated", "until"), day),
        barred(pairs("rewaxed", "until"), day),
        for_good(facts["never_rewaxed_after"], day),
        "met" if facts["medicines_told"] is True else "unproven",
    )


def isolation(facts, day):
    begins = compared(facts["isolated_from_on"], facts["started_on"], lambda a, b: a <= b)
    ends = compared(facts["isolated_until_on"], facts["ended_on"], lambda a, b: a >= b)
    return worst(said(facts["isolated"]), said(begins), said(ends))


def sick(facts, day):
    at_once = compared(facts["started_on"], facts["noticed_on"], lambda a, b: a <= b)
    kept_apart = one_of(no(facts["isolation_needed"]), facts["isolated"])
    return worst(cases((at_once, "met"), otherwise="referred"), said(kept_apart))


TWINS = {
    "HONEY-CONV": lambda facts, day: conversion(facts, day, 12),
    "HONEY-COLONY-CONV": lambda facts, day: a_year_after(facts["organic_from_on"], day),
    "HONEY-COLONY-LOT": colonies_converted,
    "HONEY-QUEENS": queens,
    "HONEY-QUEENS-COMB": combs,
    "HONEY-WAX": wax,
    "HONEY-WAX-DONE": wax_done,
    "HONEY-WAX-NEW": lambda facts, day: said(equals(facts["wax_status"], "organic")),
    "HONEY-HARVEST": lambda facts, day: worst(
        said(no(facts["brood_combs_used"])), said(no(facts["repellents_used"]))
    ),
    "HONEY-BEES-KILLED": denied("bees_killed"),
    "HONEY-KILLED-LOT": denied("bees_killed"),
    "HONEY-CATEGORY": lambda facts, day: said(equals(facts["category"], "G")),
    "HONEY-FORAGE": forage,
    "HONEY-FORAGE-TOLD": lambda facts, day: "met" if facts["surroundings_told"] is True else "unproven",
    "HONEY-DISTANCE": distance,
    "HONEY-FEED-NEED": feeding_needed,
    "HONEY-FEED-KIND": feed,
    "HONEY-DEROGATION": derogation,
    "HONEY-SPECIES": lambda facts, day: cases(
        (equals(facts["bee_species"], "apis_mellifera"), "met"), otherwise="referred"
    ),
    "HONEY-STORES": stated("stores_left"),
    "HONEY-HIVES": stated("hives_natural"),
    "HONEY-INSIDE": stated("only_natural_inside"),
    "HONEY-WINGS": denied("wings_clipped"),
    "HONEY-CLEAN": lambda facts, day: said(
        one_of(among(facts["cleaning_means"], {"steam", "flame", "rodenticide_trap"}), facts["authorised"])
    ),
    "HONEY-MAP": stated("location_given"),
    "HONEY-PLACE": stated("location_given"),
    "HONEY-MOVES": stated("entered_in_register"),
    "HONEY-REGISTER": stated(
        "feeding_recorded", "moves_recorded", "measures_recorded", "supers_recorded", "honey_recorded"
    ),
    "HONEY-ORIGIN": stated(
        "hives_identified", "arrival_recorded", "conversion_recorded", "veterinary_records_kept"
    ),
    "HONEY-VARROA": varroa,
    "HONEY-BROOD": lambda facts, day: said(
        one_of(no(facts["male_brood_destroyed"]), facts["male_brood_only_for_varroa"])
    ),
    "HONEY-MEDICINE": medicine,
    "HONEY-MEDICINE-LOT": medicine_of_honey,
    "HONEY-ISOLATION": isolation,
    "HONEY-SICK": sick,
}

APPLIES = {
    "HONEY-COLONY-CONV": lambda facts: both(
        facts["brought_in"], no(equals(facts["status_on_arrival"], "organic")), no(facts["for_renewal"])
    ),
    "HONEY-QUEENS-COMB": lambda facts: no(equals(facts["queens_status"], "organic")),
    "HONEY-WAX": lambda facts: equals(facts["wax_use"], "conversion"),
    "HONEY-WAX-NEW": lambda facts: among(facts["wax_use"], {"foundation", "after_treatment"}),
    "HONEY-HARVEST": lambda facts: facts["harvest_told"],
    "HONEY-KILLED-LOT": lambda facts: facts["bees_killed"] is not None,
    "HONEY-CATEGORY": lambda facts: facts["other_product"],
    "HONEY-ORIGIN": lambda facts: facts["brought_in"],
    "HONEY-VARROA": lambda facts: no(facts["allopathic"]),
    "HONEY-MEDICINE": lambda facts: facts["allopathic"],
    "HONEY-ISOLATION": lambda facts: facts["allopathic"],
}

STATUS = st.sampled_from(["organic", "in_conversion", "non_organic"])
CHOICES = {
    "colonies": st.sampled_from([0, 4, 5, 9, 10, 320]),
    "queens_brought_in": st.sampled_from([0, 1, 2, 3, 64, 65]),
    "status_on_arrival": STATUS,
    "queens_status": STATUS,
    "wax_status": STATUS,
    "feed_status": STATUS,
    "wax_use": st.sampled_from(["conversion", "foundation", "after_treatment"]),
    "category": st.sampled_from(["B", "G"]),
    "bee_species": st.sampled_from(["apis_mellifera", "other"]),
    "cleaning_means": st.sampled_from(["steam", "flame", "rodenticide_trap", "substance"]),
    "endangered_by": st.sampled_from(["climatic", "other"]),
    "bee_feed": st.sampled_from(["honey", "pollen", "sugar", "sugar_syrup", "other"]),
    "bee_substance": st.sampled_from(["oxalic_acid", "thymol", "camphor", "amitraz"]),
    "other_share_allowed_ppm": st.sampled_from([0, 333_333, 333_334, 500_000, 1_000_000]),
}
ON_THE_DAY = {}
