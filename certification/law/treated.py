"""Contaminated or treated land, and conversion periods one by one: Article 10(2), Annex II, Part I, 1.7."""

import polars as pl

from certification.engine.calendar import Period
from certification.engine.dated import Law
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    any_of,
    by_case,
    either,
    met,
    met_until,
    rule,
    told,
)
from certification.law.acts import ANNEX_II, R2018_848
from certification.law.conversion import (
    ANNUAL_CONVERSION,
    PERENNIAL_CONVERSION,
    PERENNIAL_CROP,
    bears_perennials,
    is_annual,
    is_perennial,
    long_enough,
    starting_again,
)
from certification.law.facts import Conversion, Harvest, Parcel, Sowing
from certification.law.in_conversion import is_of_plants

NEW = "new_after_treatment"
LONGER = (NEW, "extended")
REDUCED = "one_year_reduction"


def is_new(c: Conversion) -> pl.Expr:
    """Required after a product that is not authorised."""
    return c.conversion_kind == NEW


def is_new_or_extended(c: Conversion) -> pl.Expr:
    """Set by the control body for land that was contaminated or treated."""
    return c.conversion_kind.is_in(LONGER)


def is_reduced(c: Conversion) -> pl.Expr:
    """Cut to one year."""
    return c.conversion_kind == REDUCED


@rule(
    "LAND-EXTENDED",
    law=ANNEX_II.at("Part I, 1.7.2"),
    since="2022-01-01",
    of=Sowing,
    at="sown_on",
    forecast=Parcel,
    where=is_annual,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-06",),
    why="Where land was contaminated the control body may ask for more than two years. Then its length counts.",
    evidence=(
        "Decision of the control body with the length of the conversion",
        "Field record that shows a sowing after that length is over",
    ),
    checked_on="2026-11-23",
)
def conversion_lasted_as_long_as_required(p: Parcel, law: Law) -> Verdict:
    """The conversion lasted as long as the control body requires."""
    return long_enough(p)


@rule(
    "LAND-TREATED",
    law=ANNEX_II.at("Part I, 1.7.3"),
    since="2022-01-01",
    of=Sowing,
    at="sown_on",
    forecast=Parcel,
    where=is_annual,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-01", "C-07"),
    why="After a product that is not allowed in organic farming the field converts anew from the day of its last use.",
    evidence=(
        "Field record of all inputs with day and product, declared complete",
        "Invoice or label that shows the product may be used in organic production",
    ),
    checked_on="2026-11-23",
)
def treated_field_converted_anew(p: Parcel, law: Law) -> Verdict:
    """A field treated with a product that is not authorised went through a whole new conversion."""
    return all_of(starting_again(p, law[ANNUAL_CONVERSION]), told(p.inputs_complete))


@rule(
    "LAND-ORCHARD-TREATED",
    law=ANNEX_II.at("Part I, 1.7.3"),
    since="2022-01-01",
    of=Harvest,
    at="harvested_on",
    forecast=Parcel,
    where=is_perennial,
    foretold=bears_perennials,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-01", "C-07"),
    why="After a product that is not allowed in organic farming an orchard converts anew for three years.",
    evidence=(
        "Field record of all inputs with day and product, declared complete",
        "Invoice or label that shows the product may be used in organic production",
    ),
    checked_on="2026-11-23",
)
def treated_orchard_converted_anew(p: Parcel, law: Law) -> Verdict:
    """An orchard treated with a product that is not authorised went through a whole new conversion."""
    return all_of(starting_again(p, law[PERENNIAL_CONVERSION]), told(p.inputs_complete))


@rule(
    "LAND-HARVEST-AFTER",
    law=ANNEX_II.at("Part I, 1.7.4, point (b)"),
    since="2022-01-01",
    of=Harvest,
    where=is_of_plants,
    gate=Gate.SELL_ORGANIC,
    ids=("C-07", "C-09"),
    why="The first harvest after a product that is not allowed is sold as neither organic nor in conversion.",
    evidence=(
        "Field record of all inputs up to the harvest, declared complete",
        "Record of an earlier harvest between the product and this one",
    ),
    checked_on="2026-11-23",
)
def harvest_does_not_follow_a_treatment(h: Harvest, law: Law) -> Verdict:
    """The harvest is not the first one after a product that is not authorised."""
    clean = by_case(
        (h.follows_treatment, Outcome.UNMET),
        (h.perhaps_follows_treatment, Outcome.UNPROVEN),
        (h.treated_same_day, Outcome.REFERRED),
        otherwise=Outcome.MET,
    )
    return all_of(clean, told(h.inputs_complete))


@rule(
    "LAND-START",
    law=R2018_848.at("Article 10(2), with Delegated Regulation (EU) 2021/1698, Article 10(1)"),
    since="2022-01-01",
    of=Conversion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-02",),
    why="Conversion starts at the earliest on the day the signed declaration reached a recognised control body.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Signed declaration with the day on which the control body received it",
    ),
    checked_on="2026-11-23",
)
def conversion_started_when_it_could(c: Conversion, law: Law) -> Verdict:
    """Conversion started when the declaration reached a recognised control body, or its start is confirmed."""
    early = c.started_on < c.received_on
    return by_case(
        (c.confirmed, Outcome.MET),
        (early, Outcome.UNMET),
        (c.recognised, Outcome.MET),
        (c.perhaps_recognised, Outcome.REFERRED),
        otherwise=Outcome.UNMET,
    )


@rule(
    "LAND-RESIDUE",
    law=ANNEX_II.at("Part I, 1.7.4, point (a)"),
    since="2022-01-01",
    of=Conversion,
    where=is_new_or_extended,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-10",),
    why="A new or longer conversion is over only when hardly any residue is left in the soil and in perennial plants.",
    evidence=(
        "Laboratory report on the soil at the end of the conversion",
        "Statement of the control body on the breakdown of the product",
    ),
    checked_on="2026-11-23",
)
def residue_is_insignificant_at_the_end(c: Conversion, law: Law) -> Verdict:
    """At the end of a new or extended conversion the residue in soil and perennial plants is insignificant."""
    usual, longer = law[ANNUAL_CONVERSION], law[PERENNIAL_CONVERSION]
    running = either(c.land_use == PERENNIAL_CROP, _runs(c, longer), _runs(c, usual))
    return any_of(running, met_until(c.required_to_on), met(c.residue_insignificant))


def _runs(c: Conversion, length: Period) -> Verdict:
    return met_until(length.ends_on(c.started_on))


@rule(
    "LAND-NOT-SHORTENED",
    law=ANNEX_II.at("Part I, 1.7.3, points (a) and (b)"),
    since="2022-01-01",
    of=Conversion,
    where=is_new,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-08",),
    why="Only an authority of an EU country can shorten a new conversion. In Kazakhstan the whole length counts.",
    evidence=("Decision of the control body with the whole length",),
    checked_on="2026-11-23",
)
def new_conversion_is_not_shortened(c: Conversion, law: Law) -> Verdict:
    """A new conversion after a product that is not authorised is not shortened."""
    usual, longer = law[ANNUAL_CONVERSION], law[PERENNIAL_CONVERSION]
    whole = met(c.shortened_to_on >= usual.ends_on(c.started_on))
    return either(c.land_use == PERENNIAL_CROP, met(c.shortened_to_on >= longer.ends_on(c.started_on)), whole)


@rule(
    "LAND-NO-REDUCTION",
    law=ANNEX_II.at("Part I, 1.7.4.2"),
    since="2022-01-01",
    of=Conversion,
    where=is_reduced,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-11",),
    why="Where a product that is not allowed was used, the conversion of pasture cannot be cut to one year.",
    evidence=("Field record of all inputs, declared complete, without such a product",),
    checked_on="2026-11-23",
)
def treated_pasture_has_no_short_conversion(c: Conversion, law: Law) -> Verdict:
    """The conversion of a pasture treated with a product that is not authorised is not cut to one year."""
    return all_of(met(~c.follows_treatment), told(c.inputs_complete))
