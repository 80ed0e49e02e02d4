"""Twins of the rules of plants: soil, rotation, inputs, seed, yearly figures, records."""

from datetime import date

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import inside, months, unless_told, worst
from tests.certification.law.twins.logic import at_most, both, is_, no, one_of, says

PROTECTION = ("plant_protection", "storage_pest_control", "seed_dressing")
FERTILISERS = ("fertiliser", "soil_conditioner")
MANURES = (
    "farmyard_manure",
    "dried_farmyard_manure",
    "dehydrated_poultry_manure",
    "composted_excrement",
    "liquid_excrement",
)


def nitrogen(facts, day):
    grams, area = facts["manure_nitrogen_g"], facts["area_used_m2"]
    within = None if grams is None or area is None else grams <= 17 * area
    if within is not True:
        return says(within)
    if facts["year"] is None:
        return "unproven"
    return "met" if day < date(facts["year"] + 1, 1, 1) or facts["manure_complete"] is True else "unproven"


def copper(facts, day):
    within = at_most(facts["copper_g_per_ha"], 28_000)
    return says(within) if within is not True else says(facts["copper_years_told"], "unproven")


def legume(facts, day):
    has, years = facts["has_legume"], facts["years_recorded"]

    def without(long_enough):
        if has is not False:
            return says(has)
        return {True: "unmet", False: "unproven", None: "unproven"}[long_enough]

    reached = facts["length_reached"]
    as_set = without(None if reached is None else inside(reached, day))
    default = without(None if years is None else years >= 4)
    return unless_told(
        None if facts["length_set"] is None else inside(facts["length_set"], day),
        lambda: as_set,
        lambda: default,
    )


def legume_often(facts, day):
    enough = None if facts["frequent_enough"] is None else inside(facts["frequent_enough"], day)
    often = says(enough)
    if often == "unmet" and facts["crops_complete"] is not True:
        often = "unproven"
    return unless_told(
        None if facts["frequency_set"] is None else inside(facts["frequency_set"], day),
        lambda: often,
        lambda: "referred",
    )


def seed(facts, day):
    authorised = says(facts["seed_authorised"])
    allowed, sown = facts["seed_authorised_on"], facts["sown_on"]
    if allowed is None or sown is None:
        order = "unproven"
    elif allowed != sown:
        order = "met" if allowed < sown else "unmet"
    elif facts["seed_authorised_at"] is None or facts["sown_at"] is None:
        order = "referred"
    else:
        order = "met" if facts["seed_authorised_at"] < facts["sown_at"] else "unmet"
    return worst(authorised, order)


def seed_order(facts, day):
    status, lacking = facts["seed_status"], no(facts["seed_organic_available"])
    if status == "organic":
        return "met"
    if status is None:
        return "unproven"
    if status == "in_conversion":
        year = (
            None if facts["seed_months_in_conversion"] is None else facts["seed_months_in_conversion"] >= 12
        )
        return says(one_of(facts["seed_own"], both(year, lacking)))
    if status == "point_1_8_6":
        return says(lacking)
    return says(both(no(facts["seed_lesser_available"]), lacking))


def seed_amount(facts, day):
    return worst(says(facts["seed_authorised"]), says(at_most(facts["seed_sown_g"], facts["seed_allowed_g"])))


def seed_186(facts, day):
    if day < date(2037, 1, 1):
        return says(facts["seed_allowed_by_1_8_6"])
    return says(no(is_(facts["seed_status"], "point_1_8_6")))


def mixture(facts, day):
    organic, whole = facts["mixture_organic_g"], facts["mixture_total_g"]
    return says(None if organic is None or whole is None else 10 * organic >= 7 * whole)


def biowaste(facts, day):
    limits = {
        "cadmium": 700,
        "copper": 70_000,
        "nickel": 25_000,
        "lead": 45_000,
        "zinc": 200_000,
        "mercury": 400,
        "chromium": 70_000,
    }
    metals = (says(at_most(facts[f"{metal}_ug_kg"], limit)) for metal, limit in limits.items())
    return worst(says(no(facts["chromium_vi_detected"])), *metals)


def phosphate(facts, day):
    cadmium = facts["phosphate_cadmium_ug_kg"]
    if day < date(2022, 7, 16):
        return says(at_most(cadmium, 90_000))
    return says(at_most(cadmium, 60_000), "referred")


def under_1107(facts, day):
    decided = {"accepted": "met", "refused": "unmet", None: "unproven"}
    return decided.get(facts["decision_1107"], "referred")


def cleaning(facts, day):
    if day < date(2028, 1, 1):
        return says(facts["cleaner_formerly_listed"], "referred")
    return says(facts["cleaner_listed"])


def manure_origin(facts, day):
    other = both(facts["need_proven"], no(facts["factory_farming"]))
    return says(one_of(is_(facts["manure_origin"], "organic"), other))


def wild(facts, day):
    start = facts["untreated_from_on"]
    if start is None:
        long_enough = "unproven"
    else:
        anniversary = months(start, 36)
        long_enough = "met" if day > anniversary else "referred" if day == anniversary else "unmet"
    shown = says(facts["untreated_at_collection"], "unproven")
    return worst(long_enough, shown, says(facts["untreated_proven"]))


def missing(told, complete, softly=False):
    outcome = says(told)
    if outcome == "unmet" and complete is not True:
        outcome = "unproven"
    return "referred" if softly and outcome == "unmet" else outcome


def told(name, unknown=says):
    return lambda facts, day: unknown(facts[name])


def forbidden(name):
    return lambda facts, day: says(no(facts[name]))


def recorded(facts, day):
    return says(facts["fully_recorded"], "unproven")


def kept(facts, day):
    return says(both(facts["kept"], facts["record_complete"]))


TWINS = {
    "CROP-SOIL": told("in_soil"),
    "ROTATION-LEGUME": legume,
    "ROTATION-OFTEN": legume_often,
    "LAND-N170": nitrogen,
    "MANURE-PARTNER": lambda f, day: says(both(f["partner_organic"], f["agreement_written"])),
    "COPPER-YEARS": copper,
    "INPUT-COPPER": copper,
    "SEED-ORDER": seed_order,
    "SEED-AUTH": seed,
    "SEED-AMOUNT": seed_amount,
    "SEED-TREATED": lambda f, day: says(one_of(no(f["seed_treated"]), f["seed_treatment_listed"])),
    "SEED-SEEDLINGS": forbidden("seed_one_season"),
    "SEED-186": seed_186,
    "SEED-GMO": forbidden("seed_gmo"),
    "SEED-VENDOR": told("seed_vendor_confirmed"),
    "SEED-MIXTURE": mixture,
    "INPUT-MATERIALS": told("materials_listed"),
    "INPUT-FERTILITY": told("fertiliser_needed"),
    "INPUT-MINERAL-N": forbidden("mineral_nitrogen"),
    "MANURE-ORIGIN": manure_origin,
    "MANURE-FACTORY": forbidden("factory_farming"),
    "INPUT-PEAT": told("horticulture"),
    "INPUT-BIOWASTE": biowaste,
    "INPUT-PHOSPHATE": phosphate,
    "USE-FERTILISER": recorded,
    "INPUT-LISTED": told("substances_listed"),
    "INPUT-TRAPS": told("in_traps"),
    "INPUT-1107": under_1107,
    "INPUT-HERBICIDE": forbidden("herbicidal"),
    "INPUT-GMO": told("vendor_confirmed"),
    "INPUT-NEED": lambda f, day: says(both(f["need_proven"], f["preventive_insufficient"])),
    "INPUT-CLEANING": cleaning,
    "USE-PROTECTION": recorded,
    "USE-CLEANING": recorded,
    "KEPT-FERTILISERS": kept,
    "KEPT-PROTECTION": kept,
    "KEPT-CLEANING": kept,
    "KEPT-PARCELS": kept,
    "KEPT-WILD": kept,
    "KEPT-ACCOUNTS": kept,
    "KEPT-APIARY": kept,
    "KEPT-TREATMENTS": kept,
    "KEPT-ANIMALS": kept,
    "PLAN-FORECAST": lambda f, day: missing(f["forecast_told"], f["forecasts_listed"], softly=True),
    "SPLIT-RECORDS": told("separation_recorded"),
    "WILD-UNTREATED": wild,
}


def used_as(*kinds):
    return lambda facts: is_(facts["used_as"], *kinds)


def fertiliser_of(*materials):
    return lambda facts: both(is_(facts["used_as"], *FERTILISERS), is_(facts["material"], *materials))


def record_of(*kinds):
    return lambda facts: is_(facts["record"], *kinds)


def seed_is(*statuses):
    return lambda facts: is_(facts["seed_status"], *statuses)


def cleaning_about(facts):
    """From 2028 everything that is cleaned, before that animal buildings only; read on the day of the use, and where
    nobody told it on the day asked about."""
    cleans, day = is_(facts["used_as"], "cleaning"), facts["used_on"] or facts.get("_day")
    if day is not None and day >= date(2028, 1, 1):
        return cleans
    return both(cleans, is_(facts["cleaned"], "animal_production"))


APPLIES = {
    "ROTATION-LEGUME": lambda f: f["rotating"],
    "ROTATION-OFTEN": lambda f: f["rotating"],
    "INPUT-COPPER": lambda f: f["copper_used"],
    "SEED-AUTH": seed_is("non_organic"),
    "SEED-AMOUNT": seed_is("non_organic"),
    "SEED-TREATED": seed_is("non_organic"),
    "SEED-SEEDLINGS": lambda f: both(f["seed_is_seedling"], is_(f["seed_status"], "non_organic")),
    "SEED-186": seed_is("point_1_8_6"),
    "SEED-VENDOR": seed_is("non_organic"),
    "SEED-MIXTURE": lambda f: both(is_(f["seed_kind"], "fodder_seed_mixture"), f["labelled_with_share"]),
    "INPUT-MATERIALS": used_as(*FERTILISERS),
    "INPUT-FERTILITY": used_as(*FERTILISERS),
    "INPUT-MINERAL-N": used_as(*FERTILISERS),
    "MANURE-ORIGIN": used_as("manure"),
    "MANURE-FACTORY": lambda f: one_of(is_(f["used_as"], "manure"), fertiliser_of(*MANURES)(f)),
    "INPUT-PEAT": fertiliser_of("peat"),
    "INPUT-BIOWASTE": fertiliser_of("biowaste"),
    "INPUT-PHOSPHATE": fertiliser_of("soft_rock_phosphate"),
    "USE-FERTILISER": used_as(*FERTILISERS, "manure"),
    "INPUT-LISTED": used_as(*PROTECTION),
    "INPUT-TRAPS": lambda f: both(is_(f["used_as"], *PROTECTION), f["trap_substance"]),
    "INPUT-1107": used_as(*PROTECTION),
    "INPUT-HERBICIDE": used_as("plant_protection"),
    "INPUT-GMO": lambda f: f["vendor_spoke"],
    "INPUT-NEED": used_as(*PROTECTION),
    "INPUT-CLEANING": cleaning_about,
    "USE-PROTECTION": used_as(*PROTECTION),
    "USE-CLEANING": used_as("cleaning"),
    "KEPT-FERTILISERS": record_of("fertilisers"),
    "KEPT-PROTECTION": record_of("plant_protection"),
    "KEPT-CLEANING": record_of("cleaning"),
    "KEPT-PARCELS": record_of("parcels_and_harvest"),
    "KEPT-WILD": record_of("wild_collection"),
    "KEPT-ACCOUNTS": record_of("stock", "financial"),
    "KEPT-APIARY": record_of("apiary_register"),
    "KEPT-TREATMENTS": record_of("treatment"),
    "KEPT-ANIMALS": record_of("animals_in_and_out"),
    "SPLIT-RECORDS": lambda f: f["holding_split"],
}

CHOICES = {
    "seed_status": st.sampled_from(["organic", "in_conversion", "point_1_8_6", "non_organic"]),
    "seed_months_in_conversion": st.sampled_from([0, 11, 12, 24]),
    "seed_kind": st.sampled_from(["seed", "fodder_seed_mixture"]),
    "mixture_organic_g": st.sampled_from([0, 69, 70, 700]),
    "mixture_total_g": st.sampled_from([0, 100, 1000, 1001]),
    "year": st.sampled_from([2022, 2024, 2025, 2026]),
    "area_used_m2": st.sampled_from([1, 10_000, 1_000_000]),
    "manure_nitrogen_g": st.sampled_from([0, 17, 18, 170_000, 170_001, 17_000_000, 17_000_001]),
    "copper_g_per_ha": st.sampled_from([0, 27_999, 28_000, 28_001]),
    "years_recorded": st.sampled_from([1, 3, 4, 5]),
    "used_as": st.sampled_from([*PROTECTION, *FERTILISERS, "manure", "cleaning", "other"]),
    "material": st.sampled_from([*MANURES, "biowaste", "soft_rock_phosphate", "peat", "other"]),
    "used_on": st.sampled_from(
        [date(2021, 12, 31), date(2022, 7, 15), date(2022, 7, 16), date(2027, 12, 31), date(2028, 1, 1)]
    ),
    "cleaned": st.sampled_from(["animal_production", "plant_production", "processing_and_storage"]),
    "decision_1107": st.sampled_from(["accepted", "refused", "open"]),
    "manure_origin": st.sampled_from(["organic", "in_conversion", "non_organic"]),
    "cadmium_ug_kg": st.sampled_from([700, 701]),
    "copper_ug_kg": st.sampled_from([70_000, 70_001]),
    "nickel_ug_kg": st.sampled_from([25_000, 25_001]),
    "lead_ug_kg": st.sampled_from([45_000, 45_001]),
    "zinc_ug_kg": st.sampled_from([200_000, 200_001]),
    "mercury_ug_kg": st.sampled_from([400, 401]),
    "chromium_ug_kg": st.sampled_from([70_000, 70_001]),
    "phosphate_cadmium_ug_kg": st.sampled_from([60_000, 60_001, 90_000, 90_001]),
    "record": st.sampled_from(
        [
            "fertilisers",
            "plant_protection",
            "cleaning",
            "parcels_and_harvest",
            "wild_collection",
            "stock",
            "feeding",
        ]
    ),
}
ON_THE_DAY = {"sown_at": "sown_on", "seed_authorised_at": "seed_authorised_on"}
