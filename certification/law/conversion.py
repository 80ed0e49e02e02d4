"""Conversion of land: Article 10 and Annex II, Part I, 1.7."""

import polars as pl

from certification.engine.calendar import Counting, Period, Span, next_day
from certification.engine.dated import Law, period
from certification.engine.ranges import Cover
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    any_of,
    met,
    met_during,
    met_outside,
    nobody,
    rule,
    told,
)
from certification.law.acts import ANNEX_II
from certification.law.facts import Harvest, Parcel, Sowing

PERENNIAL = "perennial"
PERENNIAL_CROP = "perennial_crop"
FORAGE = "forage"
ANNUAL = "annual"
OPEN_AIR = "open_air"
FORAGE_LAND = ("pasture", "perennial_forage")
NEVER = pl.lit(False)
# An annual crop is harvested within a year of its sowing: land that was converted a year before was so by then.
WITH_A_YEAR_MORE = Period(Counting.CONVERSION, ((None, Span(months=36)),))

ANNUAL_CONVERSION = period(
    "annual_conversion",
    "Conversion of land before annual crops are sown, and of grassland and perennial forage before use as feed",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=24), ANNEX_II.at("Part I, 1.7.1")),
)
PERENNIAL_CONVERSION = period(
    "perennial_conversion",
    "Conversion of land before the first organic harvest of perennial crops other than forage",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=36), ANNEX_II.at("Part I, 1.7.1")),
)
OPEN_AIR_CONVERSION = period(
    "open_air_conversion",
    "Conversion of pasture and open-air areas of animals that are no herbivores, where it was cut",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part I, 1.7.5, point (b)")),
)


def converted(stated: pl.Expr, confirmed: pl.Expr, length: Period) -> Verdict:
    """Met once a confirmed conversion has lasted long enough; referred on its anniversary, and where it has
    lasted long enough but the control body has not confirmed its start."""
    open_days = length.completed(stated) | length.completing(stated)
    return met_during(length.completed(confirmed), referred=open_days)


def land_converted(p: Parcel, length: Period) -> Verdict:
    """Met once a conversion with a sure start has lasted long enough; referred on its anniversary and where the control
    body must decide the start; unproven where only a stated start, or a product nobody judged, would say so."""
    left_open = length.completed(p.referred_conversions) | length.completing(p.referred_conversions)
    return met_during(
        length.completed(p.confirmed_conversions),
        referred=length.completing(p.confirmed_conversions) | left_open,
        unproven=length.completed(p.conversions) | length.completing(p.conversions),
    )


def long_enough(p: Parcel) -> Verdict:
    """Unmet until the length is over that the control body requires; referred on that anniversary."""
    days = p.prolonged_to_on
    anniversaries = Cover(days, days.list.eval(next_day(pl.element())))
    return met_outside(p.prolonged, referred=anniversaries, unproven=p.prolonged_untold)


def never_prolonged(p: Parcel) -> Verdict:
    """No control body ever asked for a longer conversion."""
    return met(p.prolonged_to_on.list.len() == 0)


def starting_again(p: Parcel, length: Period) -> Verdict:
    """Unmet from each product that is not authorised until a new conversion is over; referred on its anniversary."""
    lasting = Cover(p.restarted_on, p.restarted_on.list.eval(length.ends_on(pl.element())))
    return met_outside(
        lasting,
        referred=length.following(p.restarted_on),
        unproven=length.following(p.perhaps_restarted_on),
    )


def is_annual(sowing: Sowing) -> pl.Expr:
    """Grassland, perennial forage and orchards convert under other points."""
    return sowing.annual_crop


def is_forage(harvest: Harvest) -> pl.Expr:
    """Grassland and perennial forage."""
    return harvest.crop_kind == FORAGE


def is_perennial(harvest: Harvest) -> pl.Expr:
    """Perennial crops other than forage."""
    return harvest.crop_kind == PERENNIAL


def is_of_untold_sowing(harvest: Harvest) -> pl.Expr:
    """An annual crop was sown some day before, but nobody told when."""
    return (harvest.crop_kind == ANNUAL) & ~harvest.sowing_told


def is_sown(parcel: Parcel) -> pl.Expr:
    """Land whose next event is a sowing: all but grassland, forage, orchards and open-air areas, which have rules of
    their own."""
    others = parcel.land_use.is_in((*FORAGE_LAND, PERENNIAL_CROP, OPEN_AIR))
    return parcel.land_use.is_null() | ~others


def gives_forage(parcel: Parcel) -> pl.Expr:
    """Land whose next event is use as feed."""
    return parcel.land_use.is_in(FORAGE_LAND)


def bears_perennials(parcel: Parcel) -> pl.Expr:
    """Orchards and the like."""
    return parcel.land_use == PERENNIAL_CROP


def is_open_air(parcel: Parcel) -> pl.Expr:
    """Pasture and open-air areas of pigs and poultry."""
    return parcel.land_use == OPEN_AIR


@rule(
    "LAND-CONV",
    law=ANNEX_II.at("Part I, 1.7.1"),
    since="2022-01-01",
    of=Sowing,
    at="sown_on",
    forecast=Parcel,
    where=is_annual,
    foretold=is_sown,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-01", "C-03"),
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
    return land_converted(p, law[ANNUAL_CONVERSION])


@rule(
    "LAND-FORAGE",
    law=ANNEX_II.at("Part I, 1.7.1"),
    since="2022-01-01",
    of=Harvest,
    at="used_as_feed_on",
    forecast=Parcel,
    where=is_forage,
    foretold=gives_forage,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-01", "C-04"),
    why="Hay and pasture are organic feed once the land was farmed organically for two full years before it is fed.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Feeding record with the day on which the forage was first fed",
    ),
    checked_on="2026-11-23",
)
def land_was_converted_before_forage_is_fed(p: Parcel, law: Law) -> Verdict:
    """Grassland or perennial forage was converted for two years before it was used as organic feed."""
    return all_of(land_converted(p, law[ANNUAL_CONVERSION]), long_enough(p))


@rule(
    "LAND-PERENNIAL",
    law=ANNEX_II.at("Part I, 1.7.1"),
    since="2022-01-01",
    of=Harvest,
    at="harvested_on",
    forecast=Parcel,
    where=is_perennial,
    foretold=bears_perennials,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-01", "C-05"),
    why="Fruit and berries are organic only if the orchard was farmed organically for three full years before harvest.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Inspection report that names the orchard and the start of its conversion",
    ),
    checked_on="2026-11-23",
)
def orchard_was_converted_before_harvest(p: Parcel, law: Law) -> Verdict:
    """A perennial crop other than forage was converted for three years before the first organic harvest."""
    return all_of(land_converted(p, law[PERENNIAL_CONVERSION]), long_enough(p))


@rule(
    "LAND-SOWING-TOLD",
    law=ANNEX_II.at("Part I, 1.7.1"),
    since="2022-01-01",
    of=Harvest,
    at="harvested_on",
    forecast=Parcel,
    where=is_of_untold_sowing,
    foretold=nobody,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-01", "C-03"),
    why="Two years count up to the day of sowing. Unless the field was converted long before, nobody can call a crop "
    "organic while nobody tells when it was sown.",
    evidence=(
        "Record of sowing with field, crop and day",
        "Confirmation of the start of conversion by the control body",
    ),
    checked_on="2026-11-26",
)
def sowing_of_the_crop_is_told(p: Parcel, law: Law) -> Verdict:
    """The sowing of a harvested annual crop is on record, or its field was converted a year before; where it was not
    converted even by the harvest, the crop is not organic whenever it was sown."""
    years = law[ANNUAL_CONVERSION]
    long_ago = all_of(
        land_converted(p, WITH_A_YEAR_MORE), starting_again(p, WITH_A_YEAR_MORE), never_prolonged(p)
    )
    known = any_of(long_ago, told(NEVER))
    return all_of(land_converted(p, years), starting_again(p, years), long_enough(p), known)


def is_of_told_sowing(harvest: Harvest) -> pl.Expr:
    """An annual crop of a sowing on record."""
    return (harvest.crop_kind == ANNUAL) & harvest.sowing_told


@rule(
    "LAND-HELD",
    law=ANNEX_II.at("Part I, 1.7.1"),
    since="2022-01-01",
    of=Harvest,
    at="harvested_on",
    forecast=Parcel,
    where=is_of_told_sowing,
    foretold=nobody,
    gate=Gate.SELL_ORGANIC,
    ids=("C-01",),
    why="A crop stays organic only while its field is farmed organically, from the sowing to the harvest.",
    evidence=("Record of sowing and harvest, both before the field left organic farming",),
    checked_on="2026-11-27",
)
def field_was_still_farmed_organically_at_harvest(p: Parcel, law: Law) -> Verdict:
    """The field of an annual crop was still farmed organically on the day of harvest."""
    return met_during(p.confirmed_conversions, referred=p.referred_conversions, unproven=p.conversions)


@rule(
    "LAND-OPEN-AIR",
    law=ANNEX_II.at("Part I, 1.7.5, point (b)"),
    since="2022-01-01",
    of=Parcel,
    where=is_open_air,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-11", "C-13"),
    why="Land on which organic pigs or poultry go outside is converted for two years, or one year if the control body "
    "cut it.",
    evidence=(
        "Decision of the control body that cuts the conversion of this land to one year",
        "Confirmation of the start of conversion by the control body, two years ago",
    ),
    checked_on="2026-11-23",
)
def open_air_area_was_converted(p: Parcel, law: Law) -> Verdict:
    """Pasture or open-air land of pigs or poultry was converted for two years, or one if the control body cut it."""
    year = law[OPEN_AIR_CONVERSION]
    shorter = met_during(
        year.completed(p.reduced_conversions),
        referred=year.completing(p.reduced_conversions),
        unproven=year.completed(p.perhaps_reduced_conversions)
        | year.completing(p.perhaps_reduced_conversions),
    )
    return all_of(any_of(land_converted(p, law[ANNUAL_CONVERSION]), shorter), long_enough(p))
