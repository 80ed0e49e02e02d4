"""Twins of the rules of feed, milk, grazing and stocking."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import months, unless_told, worst
from tests.certification.law.twins.conditions import (
    BEGAN,
    GRAZERS,
    agreed,
    at_least,
    at_most,
    compared,
    every,
    no,
    none_of,
    one_of,
    plus,
    soft,
    some,
    yes,
)

PIGS_AND_POULTRY = ("porcine", "poultry")


def nearby(f, percent):
    whole, region = f["feed_whole"], plus(f["own_farm"], f["same_region"])
    if region is not None:
        return at_least(region, whole, percent)
    if True in (at_least(f["own_farm"], whole, percent), at_least(f["same_region"], whole, percent)):
        return True
    return at_least(None if None in (whole, f["elsewhere"]) else whole - f["elsewhere"], whole, percent)


def limit_on(day, values):
    if day is None:
        return None
    standing = [limit for since, limit in values if since <= day]
    return standing[-1] if standing else None


def still_open(f, day):
    """Whether the year is not over on the day; if that is not known, it may not be."""
    return f["year_open"] is None or any(
        (r["since"] is None or r["since"] <= day) and (r["until"] is None or day < r["until"])
        for r in f["year_open"]
    )


def of_the_year(f, day, outcome):
    return "unproven" if outcome == "unmet" and still_open(f, day) else outcome


def through(f, day, values, holds):
    first = unless_told(
        None if f["first_on"] is None else f["first_on"] < BEGAN,
        lambda: "met",
        lambda: yes(holds(limit_on(f["first_on"], values))),
    )
    return of_the_year(f, day, agreed(first, yes(holds(limit_on(f["last_on"], values)))))


SIXTY_TO_SEVENTY = [(BEGAN, 60), (date(2024, 1, 1), 70)]


PROTEIN = [(BEGAN, 5), (date(2027, 1, 1), 0)]


def region(f, day):
    return through(f, day, SIXTY_TO_SEVENTY, lambda percent: nearby(f, percent))


def region_of_game(f, day):
    rabbit = None if f["species"] is None else f["species"] == "rabbit"
    return unless_told(rabbit, lambda: of_the_year(f, day, yes(nearby(f, 70))), lambda: region(f, day))


def region_of_pigs(f, day):
    return of_the_year(f, day, yes(nearby(f, 30)))


def relieved(twin):
    def said(f, day):
        outcome = twin(f, day)
        return unless_told(f["catastrophe"], lambda: soft(outcome), lambda: outcome)

    return said


def bought(f, day):
    return of_the_year(f, day, yes(at_most(f["in_conversion_bought"], f["feed_whole"], 25)))


def first_year(f, day):
    land = one_of(f["first_year_land"], ("permanent_pasture", "perennial_forage", "protein_crop"))
    return worst(
        of_the_year(f, day, yes(at_most(f["first_year_own"], f["feed_whole"], 20))),
        unless_told(none_of(f["first_year_own"]), lambda: "met", lambda: yes(land)),
    )


def both(f, day):
    first = plus(f["in_conversion_bought"], f["first_year_own"])
    one_kind = some(none_of(f["in_conversion_bought"]), none_of(f["first_year_own"]))
    summed = agreed(
        yes(at_most(plus(first, f["in_conversion_own"]), f["feed_whole"], 25)),
        yes(at_most(first, f["feed_whole"], 25)),
    )
    return unless_told(one_kind, lambda: "met", lambda: of_the_year(f, day, summed))


def protein(f, day):
    conditions = every(
        one_of(f["species"], PIGS_AND_POULTRY),
        f["young_animals"],
        f["protein_confirmed"],
        no(f["chemical_solvents"]),
    )
    within = through(
        f, day, PROTEIN, lambda percent: at_most(f["non_organic_protein"], f["feed_whole"], percent)
    )
    return unless_told(
        none_of(f["non_organic_protein"]), lambda: "met", lambda: worst(yes(conditions), within)
    )


def spices(f, day):
    return of_the_year(f, day, yes(at_most(f["spices_molasses"], f["feed_whole"], 1)))


def additives(f, day):
    return yes(every(no(f["growth_promoters"]), no(f["synthetic_amino_acids"])))


def roughage(r, day):
    early = None if r["lactation"] is None else r["lactation"] == "first_three_months"
    enough = unless_told(
        early,
        lambda: yes(at_least(r["roughage"], r["ration_whole"], 50)),
        lambda: yes(at_least(r["roughage"], r["ration_whole"], 60)),
    )
    return unless_told(r["roughage_waived"], lambda: "met", lambda: enough)


def common_land(g, day):
    since = g["untreated_since_on"]
    if since is None:
        outcome = "unproven"
    else:
        end = months(since, 36)
        outcome = "met" if day > end else "referred" if day == end else "unmet"
    return unless_told(g["catastrophe"], lambda: soft(outcome), lambda: outcome)


def walk(t, day):
    days = plus(t["days_out"], t["days_back"])
    few = None if days is None else days <= 35
    if any(known is not None and known > 35 for known in (t["days_out"], t["days_back"])):
        few = False
    return yes(some(few, at_most(t["non_organic"], t["yearly_whole"], 10)))


def guests(v, day):
    return worst(
        yes(no(v["organic_at_the_same_time"])), soft(yes(every(v["ended"], v["from_supported_land"])))
    )


def stocking(s, day):
    area = s["area_used_m2"]
    nitrogen = compared(lambda n, m2: Fraction(n * 10_000, 170_000) <= m2, s["nitrogen_g"], area)
    units = compared(
        lambda u, m2, per: u * 10_000 <= m2 * per, s["livestock_milliunits"], area, s["milliunits_per_ha"]
    )
    by_units = "referred" if s["equivalent_set"] is False else yes(units)
    if s["equivalent_set"] is None:
        by_units = "unproven"
    return unless_told(s["nitrogen_told"], lambda: yes(nitrogen), lambda: by_units)


MILK = {
    "bovine": 90,
    "equine": 90,
    "ovine": 45,
    "caprine": 45,
    "porcine": 40,
    "rabbit": 42,
    "cervine": 90,
}


def milk(m, day):
    fed = compared(lambda born, until: (until - born).days, m["born_on"], m["fed_until_on"])
    enough = compared(lambda days, due: days >= due, fed, MILK.get(m["species"]))
    still = compared(lambda until, today: today <= until, m["fed_until_on"], day)
    return unless_told(enough, lambda: "met", lambda: yes(still))


def replacer(m, day):
    clean = every(no(m["replacer_synthetic"]), no(m["replacer_plant"]))
    return unless_told(m["replacer"], lambda: yes(clean), lambda: "met")


def judged(f):
    return some(*(None if f[day] is None else f[day] >= BEGAN for day in ("first_on", "last_on")))


def fed(*species):
    return lambda f: every(one_of(f["species"], species), judged(f))


TWINS = {
    "FEED-REGION": region,
    "FEED-REGION-PIGS": region_of_pigs,
    "FEED-REGION-GAME": region_of_game,
    "FEED-BOUGHT-CONVERSION": relieved(bought),
    "FEED-FIRST-YEAR": relieved(first_year),
    "FEED-BOTH-CONVERSION": relieved(both),
    "FEED-PROTEIN": relieved(protein),
    "FEED-SPICES": relieved(spices),
    "FEED-ADDITIVES": additives,
    "FEED-ROUGHAGE": roughage,
    "FEED-ACCESS": lambda r, day: yes(r["permanent_access"]),
    "FEED-RECORD": lambda r, day: yes(every(r["kept"], r["complete"])),
    "COMMON-UNTREATED": common_land,
    "COMMON-SEGREGATED": lambda g, day: yes(g["segregation_proven"]),
    "GRAZE-WALK": relieved(walk),
    "GRAZE-GUESTS": guests,
    "KEEP-STOCKING": stocking,
    "MILK-DAYS": milk,
    "MILK-REPLACER": replacer,
}

APPLIES = {
    "FEED-REGION": fed(*GRAZERS),
    "FEED-REGION-PIGS": fed(*PIGS_AND_POULTRY),
    "FEED-REGION-GAME": fed("cervine", "rabbit"),
    **dict.fromkeys(
        (
            "FEED-BOUGHT-CONVERSION",
            "FEED-FIRST-YEAR",
            "FEED-BOTH-CONVERSION",
            "FEED-PROTEIN",
            "FEED-SPICES",
            "FEED-ADDITIVES",
        ),
        judged,
    ),
    "FEED-ROUGHAGE": lambda r: one_of(r["species"], GRAZERS),
    "FEED-ACCESS": lambda r: no(one_of(r["species"], PIGS_AND_POULTRY)),
    "MILK-DAYS": lambda m: one_of(m["species"], MILK),
    "MILK-REPLACER": lambda m: one_of(m["species"], MILK),
}

CHOICES = {
    "feed_whole": st.sampled_from([100, 1000, 1_000_000]),
    "own_farm": st.sampled_from([0, 30, 59, 60, 69, 70, 300_000, 700_000]),
    "same_region": st.sampled_from([0, 1, 10]),
    "in_conversion_bought": st.sampled_from([0, 5, 25, 26, 250, 251]),
    "in_conversion_own": st.sampled_from([0, 1, 100]),
    "first_year_own": st.sampled_from([0, 1, 20, 21, 200]),
    "first_year_land": st.sampled_from(["permanent_pasture", "protein_crop", "other"]),
    "non_organic_protein": st.sampled_from([0, 1, 5, 6]),
    "spices_molasses": st.sampled_from([0, 1, 2]),
    "lactation": st.sampled_from(["none", "first_three_months", "later"]),
    "ration_whole": st.sampled_from([100, 10_000]),
    "roughage": st.sampled_from([49, 50, 59, 60, 6000]),
    "days_out": st.sampled_from([0, 17, 18, 35]),
    "days_back": st.sampled_from([0, 17, 18, 36]),
    "yearly_whole": st.sampled_from([1000]),
    "non_organic": st.sampled_from([99, 100, 101]),
    "area_used_m2": st.sampled_from([0, 10_000, 20_000]),
    "nitrogen_g": st.sampled_from([170_000, 170_001, 340_000]),
    "livestock_milliunits": st.sampled_from([1999, 2000, 2001, 4000]),
    "milliunits_per_ha": st.sampled_from([2000]),
}
ON_THE_DAY = {}
