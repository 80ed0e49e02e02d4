"""Plant protection and cleaning: Annex II, Part I, 1.10 and 1.11, and Regulation 2021/1165, Annexes I and IV."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Outcome, Verdict, by_case, met, rule, softened, told
from certification.law.acts import ANNEX_II, R2018_848, R2021_1165
from certification.law.facts import InputUse

FIELD = "plant_protection"
PROTECTING = (FIELD, "storage_pest_control", "seed_dressing")
CLEANING = "cleaning"
ANIMAL_BUILDINGS = "animal_production"


def protects_plants(use: InputUse) -> pl.Expr:
    """Plant protection products, in the field, in the store and on seed."""
    return use.used_as.is_in(PROTECTING)


def protects_in_the_field(use: InputUse) -> pl.Expr:
    """Only in the field can a product kill weeds."""
    return use.used_as == FIELD


def is_for_traps(use: InputUse) -> pl.Expr:
    """A substance that is listed for traps only."""
    return protects_plants(use) & use.trap_substance


def cleans(use: InputUse) -> pl.Expr:
    """Products for cleaning and disinfection."""
    return use.used_as == CLEANING


def cleans_animal_buildings(use: InputUse) -> pl.Expr:
    """Until the lists of 2021/1165 apply, only the list for animal buildings does."""
    return cleans(use) & (use.cleaned == ANIMAL_BUILDINGS)


@rule(
    "INPUT-LISTED",
    law=R2021_1165.at("Article 1 and Annex I"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=protects_plants,
    gate=Gate.SELL_ORGANIC,
    ids=(
        "G-10",
        "G-13",
        "G-18",
    ),
    why="Only substances on the EU list may be used on organic crops and in stores. Phosphine is not on it.",
    evidence=(
        "Label or data sheet of the product with its active substances",
        "Entry of the substance in Annex I, or in Annex VI for Kazakhstan",
    ),
    checked_on="2026-11-23",
)
def substances_are_listed(u: InputUse, law: Law) -> Verdict:
    """Every active substance used is on the EU list for plant protection."""
    return met(u.substances_listed)


@rule(
    "INPUT-TRAPS",
    law=R2021_1165.at("Annex I"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=is_for_traps,
    gate=Gate.SELL_ORGANIC,
    ids=("G-13",),
    why="Some substances, as deltamethrin, may be used only in traps, never on grain.",
    evidence=(
        "Record that says how the product was used",
        "Invoice of traps or dispensers that hold the substance",
    ),
    checked_on="2026-11-23",
)
def trap_substances_stay_in_traps(u: InputUse, law: Law) -> Verdict:
    """A substance that is listed for traps was used only in traps."""
    return met(u.in_traps)


@rule(
    "INPUT-1107",
    law=R2018_848.at("Article 9(3)"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=protects_plants,
    gate=Gate.SELL_ORGANIC,
    ids=("G-10",),
    why="The product must be authorised under EU law. What that means in Kazakhstan your control body decides.",
    evidence=(
        "Decision of the control body on the product",
        "Authorisation of the product in the EU",
    ),
    checked_on="2026-11-23",
)
def product_counts_as_authorised(u: InputUse, law: Law) -> Verdict:
    """The product counts as authorised under Regulation 1107/2009."""
    accepted, refused = u.decision_1107 == "accepted", u.decision_1107 == "refused"
    return by_case((accepted, Outcome.MET), (refused, Outcome.UNMET), otherwise=Outcome.REFERRED)


@rule(
    "INPUT-HERBICIDE",
    law=R2021_1165.at("Annex I, sections 1, 2 and 4"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=protects_in_the_field,
    gate=Gate.SELL_ORGANIC,
    ids=("G-11",),
    why="There is no herbicide for organic fields. Weeds are kept down by rotation and by hand or machine.",
    evidence=(
        "Record that says against what the product was used",
        "Label of the product",
    ),
    checked_on="2026-11-23",
)
def no_herbicide_was_used(u: InputUse, law: Law) -> Verdict:
    """No herbicide was used."""
    return met(~u.herbicidal)


def has_the_word_of_its_vendor(use: InputUse) -> pl.Expr:
    """Not every input is such that genes matter; where the vendor was asked they did."""
    return use.vendor_spoke


@rule(
    "INPUT-GMO",
    law=R2018_848.at("Article 11(1) and (4)"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=has_the_word_of_its_vendor,
    gate=Gate.SELL_ORGANIC,
    ids=("G-31",),
    why="Nothing made from or by genetically modified organisms may be used. Its vendor confirms that it is not.",
    evidence=("Confirmation of the vendor that the product is not genetically modified",),
    checked_on="2026-11-26",
)
def inputs_are_not_genetically_modified(u: InputUse, law: Law) -> Verdict:
    """The vendor confirmed that the product is not made from or by genetically modified organisms."""
    return met(u.vendor_confirmed)


@rule(
    "INPUT-NEED",
    law=ANNEX_II.at("Part I, 1.10.2"),
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=protects_plants,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-09",),
    why="Plant protection comes last: first rotation, varieties and natural enemies. Write down why it was needed.",
    evidence=(
        "Record of the damage or of the count of pests before the use",
        "Note of the inspector that prevention was not enough",
    ),
    checked_on="2026-11-23",
)
def plant_protection_was_needed(u: InputUse, law: Law) -> Verdict:
    """Prevention was not enough, and the need is proven."""
    return met(u.need_proven & u.preventive_insufficient)


@rule(
    "INPUT-CLEANING",
    law=R2021_1165.at("Articles 11 and 12, with Annex VII to Regulation (EC) No 889/2008"),
    since="2022-01-01",
    until="2028-01-01",
    of=InputUse,
    at="used_on",
    where=cleans_animal_buildings,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-17",),
    why="Until the end of 2027 animal buildings are cleaned with what the former EU list names.",
    evidence=(
        "Label of the cleaning product with its substances",
        "Decision of the control body on the product",
    ),
    checked_on="2026-11-23",
)
def cleaners_of_animal_buildings_are_listed(u: InputUse, law: Law) -> Verdict:
    """Animal buildings are cleaned with what the former list names."""
    return softened(met(u.cleaner_formerly_listed))


@rule(
    "INPUT-CLEANING",
    law=R2021_1165.at("Article 5(1) to (3), applying from the day in Article 13 as amended by 2025/2501"),
    since="2028-01-01",
    of=InputUse,
    at="used_on",
    where=cleans,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-17",),
    why="From 2028 buildings, stores and plants are cleaned only with what the EU list names.",
    evidence=(
        "Label of the cleaning product with its substances",
        "Entry of the substance in Annex IV",
    ),
    checked_on="2026-11-23",
)
def cleaners_are_listed(u: InputUse, law: Law) -> Verdict:
    """Cleaning and disinfection use only what the EU list names."""
    return met(u.cleaner_listed)


@rule(
    "USE-PROTECTION",
    law=ANNEX_II.at("Part I, 1.10.2"),
    since="2022-01-01",
    of=InputUse,
    where=protects_plants,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-41",),
    why="Write down each use: the need, day, product, active substance, amount, crop, fields and the pest.",
    evidence=("Entry with proof of the need, day, product, active substance, amount, crop, fields and pest",),
    checked_on="2026-11-23",
)
def plant_protection_use_is_recorded(u: InputUse, law: Law) -> Verdict:
    """The use of plant protection is recorded with need, substance, amount, crop, fields and pest."""
    return told(u.fully_recorded)


@rule(
    "USE-CLEANING",
    law=ANNEX_II.at("Part I, 1.11"),
    since="2022-01-01",
    of=InputUse,
    where=cleans,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-42",),
    why="Write down each cleaning: day, product, active substance and place.",
    evidence=("Entry with day, product, active substance and place",),
    checked_on="2026-11-23",
)
def cleaning_is_recorded(u: InputUse, law: Law) -> Verdict:
    """Cleaning is recorded with day, product, active substance and place."""
    return told(u.fully_recorded)
