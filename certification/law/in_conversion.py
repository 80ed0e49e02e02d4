"""In-conversion products, and how the products of conversion may be called: Articles 10(4), 30(3) and 33(1)."""

import polars as pl

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, number, period
from certification.engine.rule import Gate, Verdict, all_of, either, met, rule
from certification.law.acts import R2018_848, R2021_279
from certification.law.conversion import (
    ANNUAL_CONVERSION,
    PERENNIAL_CONVERSION,
    PERENNIAL_CROP,
    land_converted,
)
from certification.law.facts import Claim, Harvest, Parcel, Sowing
from certification.law.seed import IN_CONVERSION as SEED_STATUS
from certification.law.seed import SEED_MONTHS

CALLED_IN_CONVERSION = "in_conversion"
CALLED_ORGANIC = "organic"

IN_CONVERSION = period(
    "in_conversion",
    "Conversion of land before the harvest of an in-conversion product",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), R2018_848.at("Article 10(4), point (b)")),
)
CROPS_IN_CONVERSION = number(
    "crops_in_conversion",
    "Agricultural crop ingredients in an in-conversion product",
    "crops",
    ("2022-01-01", 1, R2018_848.at("Article 10(4), point (b)")),
)
SEED_IN_CONVERSION = period(
    "seed_in_conversion",
    "Conversion of land before the harvest of seed called in conversion",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), R2018_848.at("Article 10(4), point (a)")),
)


def is_of_plants(harvest: Harvest) -> pl.Expr:
    """Honey and meat have no in-conversion label."""
    return harvest.of_plant_origin


@rule(
    "LAND-INCONV",
    law=R2018_848.at("Article 10(4), point (b)"),
    since="2022-01-01",
    of=Harvest,
    at="harvested_on",
    forecast=Parcel,
    where=is_of_plants,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-30", "C-31"),
    why="A harvest may be sold as a product in conversion once the field has been in conversion for twelve months.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Signed declaration with the day on which the control body received it",
    ),
    checked_on="2026-11-23",
)
def field_was_in_conversion_for_a_year(p: Parcel, law: Law) -> Verdict:
    """The field was in conversion for twelve months before the harvest."""
    return land_converted(p, law[IN_CONVERSION])


@rule(
    "LAND-INCONV-ONE",
    law=R2018_848.at("Article 10(4), point (b)"),
    since="2022-01-01",
    of=Harvest,
    where=is_of_plants,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-31",),
    why="A product in conversion may hold one crop only; a mix is sold without the word.",
    evidence=("Field record that names the crop", "Harvest record of the lot"),
    checked_on="2026-11-23",
)
def in_conversion_product_is_one_crop(h: Harvest, law: Law) -> Verdict:
    """A product in conversion contains only one agricultural crop."""
    return met(h.crop_ingredients == law[CROPS_IN_CONVERSION])


def is_in_conversion(claim: Claim) -> pl.Expr:
    """Labelled, advertised or sold as in conversion."""
    return claim.claim == CALLED_IN_CONVERSION


def is_own_in_conversion(claim: Claim) -> pl.Expr:
    """Called in conversion, from a field on record."""
    return (claim.claim == CALLED_IN_CONVERSION) & claim.of_own_harvest


def is_own_organic(claim: Claim) -> pl.Expr:
    """Called organic, from a field on record."""
    return (claim.claim == CALLED_ORGANIC) & claim.of_own_harvest


def is_seed_in_conversion(claim: Claim) -> pl.Expr:
    """Plant reproductive material called in conversion, from a field on record."""
    return (claim.claim == CALLED_IN_CONVERSION) & claim.of_own_harvest & claim.reproductive_material


def is_food_in_conversion(claim: Claim) -> pl.Expr:
    """Food or feed called in conversion."""
    return (claim.claim == CALLED_IN_CONVERSION) & ~claim.reproductive_material


def is_in_conversion_seed(sowing: Sowing) -> pl.Expr:
    """Seed that is said to be in conversion."""
    return sowing.seed_status == SEED_STATUS


def no_field(parcel: Parcel) -> pl.Expr:
    """A field is not told what may be claimed of harvests that are not there yet."""
    return pl.lit(False)


@rule(
    "CLAIM-ORGANIC",
    law=R2018_848.at("Article 10(4), first subparagraph"),
    since="2022-01-01",
    of=Claim,
    at="organic_from_event_on",
    forecast=Parcel,
    where=is_own_organic,
    foretold=no_field,
    gate=Gate.SELL_ORGANIC,
    ids=("C-30",),
    why="What grew during conversion may not be sold as organic.",
    evidence=(
        "Field record that shows the conversion was over before the crop was sown",
        "Label or invoice without the word organic",
    ),
    checked_on="2026-11-23",
)
def product_of_conversion_is_not_called_organic(p: Parcel, law: Law) -> Verdict:
    """A product of the conversion period is not sold as organic."""
    usual, longer = law[ANNUAL_CONVERSION], law[PERENNIAL_CONVERSION]
    return either(p.land_use == PERENNIAL_CROP, land_converted(p, longer), land_converted(p, usual))


@rule(
    "CLAIM-CONVERTING",
    law=R2018_848.at("Article 10(4)"),
    since="2022-01-01",
    of=Claim,
    at="harvested_on",
    forecast=Parcel,
    where=is_own_in_conversion,
    foretold=no_field,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-30", "C-31"),
    why="What was harvested in the first twelve months of conversion is sold as neither organic nor in conversion.",
    evidence=(
        "Field record that shows twelve months of conversion before the harvest",
        "Label or invoice without the words on conversion",
    ),
    checked_on="2026-11-23",
)
def first_year_product_is_not_called_in_conversion(p: Parcel, law: Law) -> Verdict:
    """A product harvested in the first twelve months of conversion is not sold as in conversion."""
    return land_converted(p, law[IN_CONVERSION])


@rule(
    "CLAIM-SEED",
    law=R2018_848.at("Article 10(4), point (a)"),
    since="2022-01-01",
    of=Claim,
    at="harvested_on",
    forecast=Parcel,
    where=is_seed_in_conversion,
    foretold=no_field,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-32",),
    why="Seed may be sold as in conversion once its field was in conversion for twelve months before the harvest.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Harvest record of the seed with the day of harvest",
    ),
    checked_on="2026-11-23",
)
def seed_called_in_conversion_comes_from_a_year_of_it(p: Parcel, law: Law) -> Verdict:
    """Seed called in conversion comes from a field in conversion for twelve months."""
    return land_converted(p, law[SEED_IN_CONVERSION])


@rule(
    "SEED-CONVERTING",
    law=R2018_848.at("Article 10(4), point (a)"),
    since="2022-01-01",
    of=Sowing,
    where=is_in_conversion_seed,
    gate=Gate.SELL_ORGANIC,
    ids=("C-32",),
    why="Seed counts as in conversion only if its field was in conversion for twelve months before it was harvested.",
    evidence=(
        "Harvest record of the seed with the start of conversion of its field",
        "Certificate that shows the seed is in conversion",
    ),
    checked_on="2026-11-23",
)
def seed_in_conversion_had_a_year_of_it(s: Sowing, law: Law) -> Verdict:
    """Seed in conversion was harvested from land in conversion for twelve months."""
    return met(s.seed_months_in_conversion >= law[SEED_MONTHS])


@rule(
    "CLAIM-PLANTS",
    law=R2018_848.at("Articles 10(4) and 30(3)"),
    since="2022-01-01",
    of=Claim,
    where=is_in_conversion,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-33",),
    why="Only plants can be in conversion. Honey and meat are organic or conventional, there is nothing between.",
    evidence=("Label of a plant product", "Label or invoice without the words on conversion"),
    checked_on="2026-11-23",
)
def only_plants_are_called_in_conversion(c: Claim, law: Law) -> Verdict:
    """Only products of plant origin are called in conversion."""
    return met(c.of_plant_origin)


@rule(
    "CLAIM-ONE-CROP",
    law=R2018_848.at("Article 10(4), point (b)"),
    since="2022-01-01",
    of=Claim,
    where=is_food_in_conversion,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-31",),
    why="Food and feed called in conversion hold one crop only; a mix is sold without the word.",
    evidence=("Recipe or label that names one crop", "Harvest record of the lot"),
    checked_on="2026-11-23",
)
def food_called_in_conversion_is_one_crop(c: Claim, law: Law) -> Verdict:
    """Food or feed called in conversion contains only one agricultural crop."""
    return met(c.crop_ingredients == law[CROPS_IN_CONVERSION])


@rule(
    "CLAIM-LOGO",
    law=R2018_848.at("Article 33(1), third subparagraph"),
    since="2022-01-01",
    of=Claim,
    where=is_in_conversion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-34",),
    why="The green leaf of the EU is for organic products. A product in conversion must not bear it.",
    evidence=("Label without the logo",),
    checked_on="2026-11-23",
)
def in_conversion_product_bears_no_logo(c: Claim, law: Law) -> Verdict:
    """A product called in conversion does not bear the organic logo of the EU."""
    return met(~c.logo_used)


@rule(
    "CLAIM-LETTERING",
    law=R2021_279.at("Article 3(1)"),
    since="2022-01-01",
    of=Claim,
    where=is_in_conversion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-35",),
    why="The words on conversion are no larger, bolder or brighter than the name of the product, and stand beside the "
    "code of the control body.",
    evidence=("Label as printed",),
    checked_on="2026-11-23",
)
def words_on_conversion_do_not_stand_out(c: Claim, law: Law) -> Verdict:
    """The words on conversion do not stand out and are seen together with the code of the control body."""
    return all_of(met(c.lettering_not_prominent), met(c.beside_control_body_code))
