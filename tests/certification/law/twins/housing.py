"""Twins of the rules of areas, yards, tethering and boxes."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import DAY, best, unless_told
from tests.certification.law.twins.conditions import (
    BEGAN,
    GRAZERS,
    agreed,
    compared,
    every,
    no,
    none_of,
    one_of,
    some,
    yes,
)

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


def served_or_not(h, said):
    """What is said of boars that serve and of boars that do not, where nobody says which they are."""
    if h["animal_class"] != "boar" or h["natural_service"] is not None:
        return said(h)
    first, second = said(h | {"natural_service": True}), said(h | {"natural_service": False})
    return first if first == second else "unproven"


def indoor(h, day):
    def at(kg):
        live = compared(lambda n, g: Fraction(n * g, 1000), h["heads"], h["mean_live_weight_g"])
        return yes(compared(lambda w, m2: w <= kg * m2, live, square_metres(h["indoor_cm2"])))

    def flock():
        return unless_told(small_mobile(h), lambda: at(30), lambda: at(21))

    by_head = served_or_not(h, lambda h: yes(roomy(h, 0, "indoor_cm2")))
    return unless_told(one_of(h["animal_class"], RANGES), flock, lambda: by_head)


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
    claimed = every(h["pasture_access"], h["free_moving_winter_housing"]) is not None
    some_yard = (lambda: best(yes(waived), yard())) if claimed else yard
    return unless_told(none_of(h["outdoor_cm2"]), lambda: yes(waived), some_yard)


def half_of_the_least(h, side, area, solid):
    has = compared(lambda m2, ppm: m2 * Fraction(ppm, 1_000_000), square_metres(h[area]), h[solid])
    return yes(compared(lambda m2, due: m2 >= due / 2, has, need(h, side)))


def half_of_all(ppm):
    return yes(None if ppm is None else ppm >= 500_000)


def solid(h, day):
    return served_or_not(h, lambda h: half_of_the_least(h, 0, "indoor_cm2", "solid_indoor_ppm"))


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


def pig_yard(h):
    return every(one_of(h["animal_class"], SWINE), no(none_of(h["outdoor_cm2"])))


TWINS = {
    "HOUSE-INDOOR": indoor,
    "HOUSE-OUTDOOR": outdoor,
    "HOUSE-SOLID": solid,
    "HOUSE-SOLID-PIGS": solid_sty,
    "HOUSE-SOLID-YARD": solid_yard,
    "HOUSE-OPEN-AIR": open_air,
    "HOUSE-TETHER": tether,
    "HOUSE-CAGES": lambda h, day: yes(no(h["cages"])),
    "HOUSE-CALF-BOX": calf_box,
}

APPLIES = {
    "HOUSE-INDOOR": lambda h: one_of(h["animal_class"], {*FIXED, *RANGES, "boar", "pig", "cattle_or_horse"}),
    "HOUSE-OUTDOOR": lambda h: one_of(h["animal_class"], {*FIXED, *RANGES, "boar", "pig", "cattle_or_horse"}),
    "HOUSE-SOLID": lambda h: one_of(h["animal_class"], GRAZING),
    "HOUSE-SOLID-PIGS": lambda h: one_of(h["animal_class"], SWINE),
    "HOUSE-SOLID-YARD": pig_yard,
    "HOUSE-CALF-BOX": lambda b: None if b["species"] is None else b["species"] == "bovine",
}

CHOICES = {
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
}
ON_THE_DAY = {}
