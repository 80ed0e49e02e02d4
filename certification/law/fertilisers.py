"""Fertilisers, soil conditioners and manure: Annex II, Part I, 1.9, and Regulation 2021/1165, Annex II."""

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, all_of, any_of, met, rule, softened, told
from certification.law.acts import ANNEX_II, R2019_1009, R2021_1165
from certification.law.facts import InputUse

FERTILISERS = ("fertiliser", "soil_conditioner")
MANURE = "manure"
MANURES = (
    "farmyard_manure",
    "dried_farmyard_manure",
    "dehydrated_poultry_manure",
    "composted_excrement",
    "liquid_excrement",
)
BIOWASTE = "biowaste"
ROCK_PHOSPHATE = "soft_rock_phosphate"
PEAT = "peat"
ORGANIC = "organic"
HOUSEHOLD_WASTE = R2021_1165.at("Annex II, composted or fermented mixture of household waste")
SOFT_PHOSPHATE = R2021_1165.at("Annex II, soft ground rock phosphate")


BIOWASTE_CADMIUM = number(
    "biowaste_cadmium", "Cadmium in biowaste", "ug/kg of dry matter", ("2022-01-01", 700, HOUSEHOLD_WASTE)
)
BIOWASTE_COPPER = number(
    "biowaste_copper", "Copper in biowaste", "ug/kg of dry matter", ("2022-01-01", 70_000, HOUSEHOLD_WASTE)
)
BIOWASTE_NICKEL = number(
    "biowaste_nickel", "Nickel in biowaste", "ug/kg of dry matter", ("2022-01-01", 25_000, HOUSEHOLD_WASTE)
)
BIOWASTE_LEAD = number(
    "biowaste_lead", "Lead in biowaste", "ug/kg of dry matter", ("2022-01-01", 45_000, HOUSEHOLD_WASTE)
)
BIOWASTE_ZINC = number(
    "biowaste_zinc", "Zinc in biowaste", "ug/kg of dry matter", ("2022-01-01", 200_000, HOUSEHOLD_WASTE)
)
BIOWASTE_MERCURY = number(
    "biowaste_mercury", "Mercury in biowaste", "ug/kg of dry matter", ("2022-01-01", 400, HOUSEHOLD_WASTE)
)
BIOWASTE_CHROMIUM = number(
    "biowaste_chromium",
    "Chromium (total) in biowaste",
    "ug/kg of dry matter",
    ("2022-01-01", 70_000, HOUSEHOLD_WASTE),
)
PHOSPHATE_CADMIUM = number(
    "phosphate_cadmium",
    "Cadmium in rock phosphate; from 16 July 2022 the limit of 2019/1009 as we remember it",
    "ug/kg of P2O5",
    ("2022-01-01", 90_000, SOFT_PHOSPHATE),
    ("2022-07-16", 60_000, R2019_1009.at("Annex I, PFC 1(C)(I), point 2(a)")),
)


def fertilises(use: InputUse) -> pl.Expr:
    """Fertilisers and soil conditioners other than manure."""
    return use.used_as.is_in(FERTILISERS)


def is_manure(use: InputUse) -> pl.Expr:
    """Manure, whatever it was recorded as."""
    return (use.used_as == MANURE) | (fertilises(use) & use.material.is_in(MANURES))


def is_recorded_as_manure(use: InputUse) -> pl.Expr:
    """What the diary calls manure."""
    return use.used_as == MANURE


def is_biowaste(use: InputUse) -> pl.Expr:
    """Composted or fermented household waste."""
    return fertilises(use) & (use.material == BIOWASTE)


def is_rock_phosphate(use: InputUse) -> pl.Expr:
    """Soft ground rock phosphate."""
    return fertilises(use) & (use.material == ROCK_PHOSPHATE)


def is_peat(use: InputUse) -> pl.Expr:
    """Peat."""
    return fertilises(use) & (use.material == PEAT)


def feeds_the_soil(use: InputUse) -> pl.Expr:
    """Fertilisers, soil conditioners and manure."""
    return fertilises(use) | is_recorded_as_manure(use)


@rule(
    "INPUT-MATERIALS",
    law=R2021_1165.at("Article 2 and Annex II"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=fertilises,
    gate=Gate.SELL_ORGANIC,
    ids=(
        "G-04",
        "G-18",
    ),
    why="Only fertilisers and soil conditioners on the EU list may be used.",
    evidence=(
        "Label or data sheet with what the product is made of",
        "Entry of the material in Annex II, or in Annex VI for Kazakhstan",
    ),
    checked_on="2026-11-23",
)
def materials_are_listed(u: InputUse, law: Law) -> Verdict:
    """Everything the fertiliser is made of is on the EU list."""
    return met(u.materials_listed)


@rule(
    "INPUT-FERTILITY",
    law=ANNEX_II.at("Part I, 1.9.3"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=fertilises,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-04",),
    why="Bought fertilisers come last, after rotation, legumes and manure. Write down why they were needed.",
    evidence=(
        "Analysis of the soil or plan of nutrients",
        "Note of the inspector that rotation and manure were not enough",
    ),
    checked_on="2026-11-23",
)
def fertiliser_was_needed(u: InputUse, law: Law) -> Verdict:
    """Rotation, green manure and manure were not enough."""
    return met(u.fertiliser_needed)


@rule(
    "INPUT-MINERAL-N",
    law=ANNEX_II.at("Part I, 1.9.8"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=fertilises,
    gate=Gate.SELL_ORGANIC,
    ids=("G-07",),
    why="Mineral nitrogen, as saltpetre or urea, is never allowed.",
    evidence=(
        "Label or data sheet of the fertiliser",
        "Invoice of the fertiliser",
    ),
    checked_on="2026-11-23",
)
def no_mineral_nitrogen_was_used(u: InputUse, law: Law) -> Verdict:
    """No mineral nitrogen fertiliser was used."""
    return met(~u.mineral_nitrogen)


@rule(
    "MANURE-ORIGIN",
    law=ANNEX_II.at("Part I, 1.9.2, point (c)"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=is_recorded_as_manure,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-03",),
    why="Use manure of organic farms. Other manure needs proof of the need, and never comes from factory farming.",
    evidence=(
        "Delivery note with the farm the manure comes from",
        "Proof that organic manure was not enough",
    ),
    checked_on="2026-11-23",
)
def manure_comes_from_organic_production(u: InputUse, law: Law) -> Verdict:
    """Manure comes from organic production, or the need for other manure is proven."""
    return any_of(met(u.manure_origin == ORGANIC), met(u.need_proven & ~u.factory_farming))


@rule(
    "MANURE-FACTORY",
    law=R2021_1165.at("Annex II"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=is_manure,
    gate=Gate.SELL_ORGANIC,
    ids=("G-08",),
    why="Manure from factory farming is forbidden. What that is the law does not say; ask your control body.",
    evidence=(
        "Statement of the farm the manure comes from on how its animals are kept",
        "Organic certificate of that farm",
    ),
    checked_on="2026-11-23",
)
def manure_is_not_from_factory_farming(u: InputUse, law: Law) -> Verdict:
    """Manure does not come from factory farming."""
    return met(~u.factory_farming)


@rule(
    "INPUT-PEAT",
    law=R2021_1165.at("Annex II, peat"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=is_peat,
    gate=Gate.SELL_ORGANIC,
    ids=("G-14",),
    why="Peat is for horticulture only: vegetables, flowers, trees, nurseries.",
    evidence=("Record that says on what the peat was used",),
    checked_on="2026-11-23",
)
def peat_is_for_horticulture(u: InputUse, law: Law) -> Verdict:
    """Peat was used only in horticulture."""
    return met(u.horticulture)


@rule(
    "INPUT-BIOWASTE",
    law=HOUSEHOLD_WASTE,
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=is_biowaste,
    gate=Gate.SELL_ORGANIC,
    ids=("G-15",),
    why="Compost of household waste may hold only little heavy metal. Ask for an analysis before you use it.",
    evidence=("Analysis of the compost with each metal per kg of dry matter",),
    checked_on="2026-11-23",
)
def metals_in_biowaste_stay_within_their_limits(u: InputUse, law: Law) -> Verdict:
    """No metal in composted household waste is above its limit."""
    return all_of(
        met(u.cadmium_ug_kg <= law[BIOWASTE_CADMIUM]),
        met(u.copper_ug_kg <= law[BIOWASTE_COPPER]),
        met(u.nickel_ug_kg <= law[BIOWASTE_NICKEL]),
        met(u.lead_ug_kg <= law[BIOWASTE_LEAD]),
        met(u.zinc_ug_kg <= law[BIOWASTE_ZINC]),
        met(u.mercury_ug_kg <= law[BIOWASTE_MERCURY]),
        met(u.chromium_ug_kg <= law[BIOWASTE_CHROMIUM]),
        met(~u.chromium_vi_detected),
    )


@rule(
    "INPUT-PHOSPHATE",
    law=SOFT_PHOSPHATE,
    since="2022-01-01",
    until="2022-07-16",
    of=InputUse,
    at="used_on",
    where=is_rock_phosphate,
    gate=Gate.SELL_ORGANIC,
    ids=("G-16",),
    why="Rock phosphate may hold only little cadmium: at most 90 mg per kg of P2O5 until 15 July 2022.",
    evidence=("Analysis of the rock phosphate with its cadmium",),
    checked_on="2026-11-23",
)
def cadmium_in_rock_phosphate_stays_within_the_limit(u: InputUse, law: Law) -> Verdict:
    """Soft rock phosphate holds at most 90 mg of cadmium per kg of P2O5."""
    return met(u.phosphate_cadmium_ug_kg <= law[PHOSPHATE_CADMIUM])


@rule(
    "INPUT-PHOSPHATE",
    law=R2019_1009.at("Annex I, PFC 1(C)(I), point 2(a)"),
    since="2022-07-16",
    of=InputUse,
    at="used_on",
    where=is_rock_phosphate,
    gate=Gate.SELL_ORGANIC,
    ids=("G-16",),
    why="From 16 July 2022 EU fertiliser law sets the limit. Above 60 mg per kg of P2O5 the control body decides.",
    evidence=(
        "EU declaration of conformity of the rock phosphate",
        "Analysis of the rock phosphate with its cadmium",
    ),
    checked_on="2026-11-23",
)
def rock_phosphate_meets_the_limits_of_fertiliser_law(u: InputUse, law: Law) -> Verdict:
    """The cadmium of rock phosphate is within the limit of Regulation 2019/1009."""
    return softened(met(u.phosphate_cadmium_ug_kg <= law[PHOSPHATE_CADMIUM]))


@rule(
    "USE-FERTILISER",
    law=ANNEX_II.at("Part I, 1.9.3"),
    since="2022-01-01",
    of=InputUse,
    where=feeds_the_soil,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-40",),
    why="Write down each use of fertiliser or manure: day, product, amount, crop and fields.",
    evidence=("Entry with day, name of the product, amount, crop and fields",),
    checked_on="2026-11-23",
)
def fertiliser_use_is_recorded(u: InputUse, law: Law) -> Verdict:
    """The use of a fertiliser is recorded with day, product, amount, crop and fields."""
    return told(u.fully_recorded)
