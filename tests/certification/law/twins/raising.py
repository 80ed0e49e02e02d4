"""Twins of the rules of poultry, procedures, transport and catastrophes."""

from datetime import timedelta
from fractions import Fraction

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import months, unless_told, worst
from tests.certification.law.twins.conditions import compared, every, no, one_of, some, yes

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
    allowed = None if c["allows"] is None else c["allows"] in ("roughage", "bee_feeding", "bee_places")
    return "unproven" if allowed is None else "met" if allowed else "referred"


TWINS = {
    "POULTRY-AGE": poultry_age,
    "POULTRY-FLOCK": compartment,
    "POULTRY-OPEN-AIR": third_of_life,
    "POULTRY-HOUSES": houses,
    "POULTRY-LIGHT": light,
    "WELFARE-PROCEDURE": procedure,
    "WELFARE-CARE": lambda p, day: yes(every(p["qualified_staff"], p["anaesthesia"])),
    "WELFARE-TRANSPORT": transport,
    "CATASTROPHE-GROUNDS": lambda c, day: yes(c["recognised_by_authority"]),
    "CATASTROPHE-YEAR": twelve_months,
    "CATASTROPHE-ALLOWS": what_it_allows,
}

APPLIES = {
    "POULTRY-AGE": lambda a: every(
        None if a["species"] is None else a["species"] == "poultry", one_of(a["poultry_kind"], AGES)
    ),
    "POULTRY-FLOCK": lambda f: one_of(f["bird"], FLOCKS),
    "POULTRY-HOUSES": lambda f: one_of(f["bird"], FLOCKS),
}

CHOICES = {
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
    "allows": st.sampled_from(["seed", "feed", "roughage", "bee_feeding", "bee_places", "other"]),
}
ON_THE_DAY = {}
