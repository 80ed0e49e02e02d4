"""Conversion of land: Article 10 and Annex II, Part I, 1.7."""

import polars as pl

from certification.engine.calendar import Counting, Period, Span
from certification.engine.dated import Law, number, period
from certification.engine.rule import Gate, Verdict, met, met_during, rule
from certification.law.acts import ANNEX_II, R2018_848
from certification.law.facts import Harvest, Parcel, Sowing

ANNUAL_CONVERSION = period(
    "annual_conversion",
    "Conversion of land before annual crops are sown",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=24), ANNEX_II.at("Part I, 1.7.1")),
)
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


def converted(stated: pl.Expr, confirmed: pl.Expr, length: Period) -> Verdict:
    """Met once a confirmed conversion has lasted long enough; referred on its anniversary, and where it has
    lasted long enough but the control body has not confirmed its start."""
    open_days = length.completed(stated) | length.completing(stated)
    return met_during(length.completed(confirmed), referred=open_days)


def is_annual(sowing: Sowing) -> pl.Expr:
    """Grassland, perennial forage and orchards convert under other points."""
    return sowing.annual_crop


def is_of_plants(harvest: Harvest) -> pl.Expr:
    """Honey and meat have no in-conversion label."""
    return harvest.of_plant_origin


@rule(
    "LAND-CONV",
    law=ANNEX_II.at("Part I, 1.7.1"),
    since="2022-01-01",
    of=Sowing,
    at="sown_on",
    forecast=Parcel,
    where=is_annual,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-03",),
    why="A crop is organic only if its field was farmed organically for two full years before the day of sowing.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Signed declaration with the day on which the control body received it",
        "Inspection report that names the field and the start of its conversion",
    ),
    checked_on="2026-11-23",
)
def field_was_converted_before_sowing(p: Parcel, law: Law) -> Verdict:
    """The field was converted for two years before the annual crop was sown."""
    return converted(p.conversions, p.confirmed_conversions, law[ANNUAL_CONVERSION])


@rule(
    "LAND-INCONV",
    law=R2018_848.at("Article 10(4), point (b)"),
    since="2022-01-01",
    of=Harvest,
    at="harvested_on",
    forecast=Parcel,
    where=is_of_plants,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-31",),
    why="A harvest may be sold as a product in conversion once the field has been in conversion for twelve months.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Signed declaration with the day on which the control body received it",
    ),
    checked_on="2026-11-23",
)
def field_was_in_conversion_for_a_year(p: Parcel, law: Law) -> Verdict:
    """The field was in conversion for twelve months before the harvest."""
    return converted(p.conversions, p.confirmed_conversions, law[IN_CONVERSION])


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
