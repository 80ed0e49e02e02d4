"""Twins of the rules of feed, grazing, housing, welfare, poultry and catastrophes."""

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, months, unless_told, worst

BEGAN = date(2022, 1, 1)
GRAZERS = ("bovine", "ovine", "caprine", "equine")
PIGS_AND_POULTRY = ("porcine", "poultry")


def yes(condition):
    return "unproven" if condition is None else "met" if condition else "unmet"


def every(*conditions):
    if any(c is False for c in conditions):
        return False
    return None if None in conditions else True


def some(*conditions):
    if any(c is True for c in conditions):
        return True
    return None if None in conditions else False


def no(condition):
    return None if condition is None else not condition


def soft(outcome):
    return "referred" if outcome == "unmet" else outcome


def agreed(one, other):
    if one == other:
        return one
    return "unproven" if "unproven" in (one, other) else "referred"


def one_of(value, values):
    return None if value is None else value in values


def compared(sign, *values):
    """None where one of the values is; else what the comparison of the first two says."""
    return None if None in values else sign(*values)


def share(part, whole, sign, percent):
    return compared(lambda p, w, limit: sign(p * 100, w * limit), part, whole, percent)


def at_least(part, whole, percent):
    return share(part, whole, lambda a, b: a >= b, percent)


def at_most(part, whole, percent):
    return share(part, whole, lambda a, b: a <= b, percent)


def plus(*values):
    return None if None in values else sum(values)


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


def none_of(part):
    return None if part is None else part == 0


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


# Square metres per head, indoors and outdoors, and (heavy animals) per 100 kg.
CATTLE = [(100, "1.5", "1.1"), (200, "2.5", "1.9"), (350, "4", "3")]
PIGS = [(35, "0.6", "0.4"), (50, "0.8", "0.6"), (85, "1.1", "0.8"), (110, "1.3", "1")]
FIXED = {
    "breeding_bull": ("10", "30"),
    "dairy_cow": ("6", "4.5"),
    "sheep_or_goat": ("1.5", "2.5"),
    "lamb_or_kid": ("0.35", "0.5"),
    "farrowing_sow": ("7.5", "2.5"),
    "dry_sow": ("2.5", "1.9"),
}
RANGES = {"chicken": "4", "turkey": "10", "goose": "15", "duck": "4.5", "guinea_fowl": "4"}
GRAZING = ("cattle_or_horse", "breeding_bull", "dairy_cow", "sheep_or_goat", "lamb_or_kid")
SWINE = ("pig", "farrowing_sow", "dry_sow", "boar")


def per_head(h, side):
    """Square metres for one animal; None where it cannot be said."""
    name, grams = h["animal_class"], h["mean_live_weight_g"]
    if name in FIXED:
        return Fraction(FIXED[name][side])
    if name == "boar":
        if side == 1:
            return Fraction(8)
        return None if h["natural_service"] is None else Fraction(10 if h["natural_service"] else 6)
    if name in RANGES:
        return Fraction(RANGES[name]) if side == 1 else None
    if name not in ("cattle_or_horse", "pig") or grams is None:
        return None
    for kg, *areas in CATTLE if name == "cattle_or_horse" else PIGS:
        if grams <= kg * 1000:
            return Fraction(areas[side])
    if name == "pig":
        return Fraction(("1.5", "1.2")[side])
    least, per_100_kg = (("5", "1"), ("3.7", "0.75"))[side]
    return max(Fraction(least), Fraction(per_100_kg) * Fraction(grams, 100_000))


def need(h, side):
    each = per_head(h, side)
    return None if each is None or h["heads"] is None else each * h["heads"]


def square_metres(cm2):
    return None if cm2 is None else Fraction(cm2, 10_000)


def roomy(h, side, name):
    return compared(lambda has, due: has >= due, square_metres(h[name]), need(h, side))


def small_mobile(h):
    chicken = None if h["animal_class"] is None else h["animal_class"] == "chicken"
    small = None if h["indoor_cm2"] is None else h["indoor_cm2"] <= 150 * 10_000
    return every(chicken, h["mobile"], small)


def indoor(h, day):
    def at(kg):
        live = compared(lambda n, g: Fraction(n * g, 1000), h["heads"], h["mean_live_weight_g"])
        return yes(compared(lambda w, m2: w <= kg * m2, live, square_metres(h["indoor_cm2"])))

    def flock():
        return unless_told(small_mobile(h), lambda: at(30), lambda: at(21))

    return unless_told(one_of(h["animal_class"], RANGES), flock, lambda: yes(roomy(h, 0, "indoor_cm2")))


def old_male(h):
    cattle = None if h["species"] is None else h["species"] == "bovine"
    bull = None if h["animal_class"] is None else h["animal_class"] == "breeding_bull"
    return every(cattle, some(h["males_over_a_year"], bull))


def outdoor(h, day):
    def yard():
        mobile = compared(
            lambda m2, n: m2 >= n * Fraction("2.5"), square_metres(h["outdoor_cm2"]), h["heads"]
        )
        return unless_told(small_mobile(h), lambda: yes(mobile), lambda: yes(roomy(h, 1, "outdoor_cm2")))

    waived = every(
        one_of(h["species"], GRAZERS),
        h["pasture_access"],
        h["free_moving_winter_housing"],
        no(old_male(h)),
    )
    return unless_told(none_of(h["outdoor_cm2"]), lambda: yes(waived), yard)


def half_of_the_least(h, side, area, solid):
    has = compared(lambda m2, ppm: m2 * Fraction(ppm, 1_000_000), square_metres(h[area]), h[solid])
    return yes(compared(lambda m2, due: m2 >= due / 2, has, need(h, side)))


def half_of_all(ppm):
    return yes(None if ppm is None else ppm >= 500_000)


def solid(h, day):
    return half_of_the_least(h, 0, "indoor_cm2", "solid_indoor_ppm")


def solid_sty(h, day):
    return agreed(solid(h, day), half_of_all(h["solid_indoor_ppm"]))


def solid_yard(h, day):
    of_least = half_of_the_least(h, 1, "outdoor_cm2", "solid_outdoor_ppm")
    solid = agreed(of_least, half_of_all(h["solid_outdoor_ppm"]))
    new = None if h["in_use_since_on"] is None else h["in_use_since_on"] >= BEGAN
    return unless_told(new, lambda: solid, lambda: "met" if day <= date(2029, 1, 1) else solid)


def open_air(h, day):
    grazers = unless_told(
        old_male(h),
        lambda: yes(some(h["open_air_access"], h["pasture_access"])),
        lambda: yes(some(h["open_air_access"], every(h["pasture_access"], h["free_moving_winter_housing"]))),
    )
    return unless_told(one_of(h["species"], GRAZERS), lambda: grazers, lambda: yes(h["open_air_access"]))


def tether(h, day):
    cattle = None if h["species"] is None else h["species"] == "bovine"
    small = None if h["farm_cattle"] is None else h["farm_cattle"] <= 50
    often = None if h["outings_per_week"] is None else h["outings_per_week"] >= 2
    allowed = every(cattle, h["tethering_allowed"], small, h["pasture_access"], often)
    return unless_told(h["tethered"], lambda: yes(allowed), lambda: "met")


def calf_box(b, day):
    born, since, out = b["born_on"], b["boxed_from_on"], b["out_of_the_box_on"]
    eighth = None if born is None else born + 8 * DAY
    in_time = compared(lambda left, last: left <= last, out, eighth)

    def too_long():
        if any(start is not None and day < start for start in (since, eighth)):
            return "met"
        return "unproven" if None in (since, eighth) else "unmet"

    return unless_told(in_time, lambda: "met", too_long)


AGES = {
    "chicken": (81, 81),
    "capon": (150, 150),
    "peking_duck": (49, 49),
    "muscovy_duck": (70, 84),
    "mulard_duck": (92, 92),
    "guinea_fowl": (94, 94),
    "turkey": (100, 140),
    "goose": (140, 140),
}
FLOCKS = {
    "chicken": (4800, 4800),
    "capon": (4800, 4800),
    "peking_duck": (4000, 3200),
    "muscovy_duck": (4000, 3200),
    "mulard_duck": (4000, 3200),
    "guinea_fowl": (5200, 5200),
    "turkey": (2500, 2500),
    "goose": (2500, 2500),
}


def by_sex(sex, females, males):
    return unless_told(None if sex is None else sex == "male", lambda: males, lambda: females)


def poultry_age(a, day):
    females, males = (
        "unproven"
        if a["born_on"] is None or a["poultry_kind"] not in AGES
        else yes(day - a["born_on"] >= timedelta(days=AGES[a["poultry_kind"]][sex]))
        for sex in (0, 1)
    )
    return unless_told(a["slow_growing"], lambda: "met", lambda: by_sex(a["sex"], females, males))


def compartment(f, day):
    females, males = (
        yes(
            compared(
                lambda n, most: n <= most, f["compartment_birds"], FLOCKS.get(f["bird"], (None,) * 2)[sex]
            )
        )
        for sex in (0, 1)
    )
    return by_sex(f["sex_of_birds"], females, males)


def third_of_life(f, day):
    return yes(compared(lambda part, life: part >= Fraction(life, 3), f["open_air"], f["life_whole"]))


def houses(f, day):
    return yes(None if f["unit_house_cm2"] is None else Fraction(f["unit_house_cm2"], 10_000) <= 1600)


def light(f, day):
    burns, rests = f["light_minutes"], f["dark_minutes"]
    return worst(
        yes(None if burns is None else burns <= 16 * 60), yes(None if rests is None else rests >= 8 * 60)
    )


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
    return yes(compared(lambda days, due: days >= due, fed, MILK.get(m["species"])))


def replacer(m, day):
    clean = every(no(m["replacer_synthetic"]), no(m["replacer_plant"]))
    return unless_told(m["replacer"], lambda: yes(clean), lambda: "met")


def procedure(p, day):
    done = p["procedure"]

    def is_(kind):
        return None if done is None else done == kind

    sheep = None if p["species"] is None else p["species"] == "ovine"
    poultry = None if p["species"] is None else p["species"] == "poultry"
    early = None if p["age_days"] is None else p["age_days"] <= 3
    kinds = some(
        one_of(done, ("dehorning", "disbudding")),
        every(is_("tail_docking"), sheep),
        every(is_("beak_trimming"), poultry, early),
    )
    return unless_told(is_("castration"), lambda: "met", lambda: yes(every(kinds, p["authorised"])))


def transport(t, day):
    return yes(every(t["kept_short"], t["staff_trained"], no(t["electric_prods"]), no(t["tranquillisers"])))


def twelve_months(c, day):
    first, last = c["first_on"], c["last_on"]
    if None in (first, last):
        return "unproven"
    end = months(first, 12)
    return "met" if last < end else "referred" if last == end else "unmet"


def what_it_allows(c, day):
    allowed = None if c["allows"] is None else c["allows"] == "roughage"
    return "unproven" if allowed is None else "met" if allowed else "referred"


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
    "HOUSE-INDOOR": indoor,
    "HOUSE-OUTDOOR": outdoor,
    "HOUSE-SOLID": solid,
    "HOUSE-SOLID-PIGS": solid_sty,
    "HOUSE-SOLID-YARD": solid_yard,
    "HOUSE-OPEN-AIR": open_air,
    "HOUSE-TETHER": tether,
    "HOUSE-CAGES": lambda h, day: yes(no(h["cages"])),
    "HOUSE-CALF-BOX": calf_box,
    "POULTRY-AGE": poultry_age,
    "POULTRY-FLOCK": compartment,
    "POULTRY-OPEN-AIR": third_of_life,
    "POULTRY-HOUSES": houses,
    "POULTRY-LIGHT": light,
    "MILK-DAYS": milk,
    "MILK-REPLACER": replacer,
    "WELFARE-PROCEDURE": procedure,
    "WELFARE-CARE": lambda p, day: yes(every(p["qualified_staff"], p["anaesthesia"])),
    "WELFARE-TRANSPORT": transport,
    "CATASTROPHE-GROUNDS": lambda c, day: yes(c["recognised_by_authority"]),
    "CATASTROPHE-YEAR": twelve_months,
    "CATASTROPHE-ALLOWS": what_it_allows,
}


def judged(f):
    return some(*(None if f[day] is None else f[day] >= BEGAN for day in ("first_on", "last_on")))


def fed(*species):
    return lambda f: every(one_of(f["species"], species), judged(f))


def pig_yard(h):
    return every(one_of(h["animal_class"], SWINE), no(none_of(h["outdoor_cm2"])))


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
    "HOUSE-INDOOR": lambda h: one_of(h["animal_class"], {*FIXED, *RANGES, "boar", "pig", "cattle_or_horse"}),
    "HOUSE-OUTDOOR": lambda h: one_of(h["animal_class"], {*FIXED, *RANGES, "boar", "pig", "cattle_or_horse"}),
    "HOUSE-SOLID": lambda h: one_of(h["animal_class"], GRAZING),
    "HOUSE-SOLID-PIGS": lambda h: one_of(h["animal_class"], SWINE),
    "HOUSE-SOLID-YARD": pig_yard,
    "HOUSE-CALF-BOX": lambda b: None if b["species"] is None else b["species"] == "bovine",
    "POULTRY-AGE": lambda a: every(
        None if a["species"] is None else a["species"] == "poultry", one_of(a["poultry_kind"], AGES)
    ),
    "POULTRY-FLOCK": lambda f: one_of(f["bird"], FLOCKS),
    "POULTRY-HOUSES": lambda f: one_of(f["bird"], FLOCKS),
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
    "animal_class": st.sampled_from([*FIXED, *RANGES, "boar", "pig", "cattle_or_horse", "other"]),
    "heads": st.sampled_from([0, 1, 10]),
    "mean_live_weight_g": st.sampled_from(
        [2100, 35_000, 35_001, 100_000, 350_000, 350_001, 500_001, 600_000]
    ),
    "indoor_cm2": st.sampled_from([10_000, 15_000, 50_000, 60_000, 500_000, 600_000, 1_500_000, 1_500_001]),
    "outdoor_cm2": st.sampled_from([0, 25_000, 37_000, 45_000, 250_000, 450_000]),
    "solid_indoor_ppm": st.sampled_from([0, 250_000, 499_999, 500_000, 1_000_000]),
    "solid_outdoor_ppm": st.sampled_from([0, 250_000, 499_999, 500_000, 1_000_000]),
    "farm_cattle": st.sampled_from([50, 51]),
    "outings_per_week": st.sampled_from([1, 2]),
    "procedure": st.sampled_from(
        ["tail_docking", "beak_trimming", "dehorning", "disbudding", "castration", "other"]
    ),
    "age_days": st.sampled_from([0, 3, 4]),
    "bird": st.sampled_from([*FLOCKS, "other"]),
    "poultry_kind": st.sampled_from([*AGES, "other"]),
    "sex": st.sampled_from(["female", "male"]),
    "sex_of_birds": st.sampled_from(["female", "male"]),
    "compartment_birds": st.sampled_from([2500, 2501, 3200, 3201, 4000, 4001, 4800, 5200, 5201]),
    "unit_house_cm2": st.sampled_from([16_000_000, 16_000_001]),
    "life_whole": st.sampled_from([81, 1_000_000]),
    "open_air": st.sampled_from([26, 27, 333_333, 333_334]),
    "light_minutes": st.sampled_from([960, 961]),
    "dark_minutes": st.sampled_from([479, 480]),
    "allows": st.sampled_from(["seed", "feed", "roughage", "other"]),
}
ON_THE_DAY = {}
