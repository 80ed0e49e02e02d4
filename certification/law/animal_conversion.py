"""Conversion of animals: Annex II, Part II, 1.2, and 1.3.4.4.4 on the clock of animals brought in."""

from __future__ import annotations

import polars as pl

from certification.engine.calendar import Counting, Period, Span, Term, next_day
from certification.engine.dated import Law, number, period
from certification.engine.ranges import EVER, NEVER, Cover
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    any_of,
    either,
    met,
    met_during,
    met_from,
    met_until,
    rule,
)
from certification.law.acts import ANNEX_II
from certification.law.facts import Animal, Introduction

GRAZERS = ("bovine", "equine")
SMALL_STOCK = ("ovine", "caprine", "porcine")
GAME = ("rabbit", "cervine")
POULTRY, RABBIT, DEER, PEKING_DUCK = "poultry", "rabbit", "cervine", "peking_duck"
ALWAYS = pl.lit(True)

BOVINE_CONVERSION = period(
    "bovine_conversion",
    "Conversion of bovine and equine animals for meat",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part II, 1.2.2, point (a)")),
)
TIMES_AGE_AT_ENTRY = number(
    "times_age_at_entry",
    "Organic life as a multiple of the rest of the life, so that it is three quarters of the whole",
    "times",
    ("2022-01-01", 3, ANNEX_II.at("Part II, 1.2.2, point (a)")),
)
SMALL_STOCK_CONVERSION = period(
    "small_stock_conversion",
    "Conversion of sheep, goats and pigs",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=6), ANNEX_II.at("Part II, 1.2.2, point (b)")),
)
POULTRY_CONVERSION = period(
    "poultry_conversion",
    "Conversion of poultry for meat",
    Counting.CONVERSION,
    ("2022-01-01", Span(days=70), ANNEX_II.at("Part II, 1.2.2, point (c)")),
)
PEKING_DUCK_CONVERSION = period(
    "peking_duck_conversion",
    "Conversion of Peking ducks",
    Counting.CONVERSION,
    ("2022-01-01", Span(days=49), ANNEX_II.at("Part II, 1.2.2, point (d)")),
)
LAYER_CONVERSION = period(
    "layer_conversion",
    "Conversion of poultry for eggs",
    Counting.CONVERSION,
    ("2022-01-01", Span(days=42), ANNEX_II.at("Part II, 1.2.2, point (e)")),
)
RABBIT_CONVERSION = period(
    "rabbit_conversion",
    "Conversion of rabbits",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=3), ANNEX_II.at("Part II, 1.2.2, point (g)")),
)
DEER_CONVERSION = period(
    "deer_conversion",
    "Conversion of deer",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part II, 1.2.2, point (h)")),
)
POULTRY_AGE_LIMIT = number(
    "poultry_age_limit",
    "Age that poultry brought in must not have reached",
    "days",
    ("2022-01-01", 3, ANNEX_II.at("Part II, 1.3.4.3")),
)


def lengths(animal: Animal | Introduction, law: Law) -> tuple[tuple[pl.Expr, Period], ...]:
    """The conversion period for meat of each species, with the condition under which it is the one."""
    poultry, peking = animal.species == POULTRY, animal.poultry_kind == PEKING_DUCK
    return (
        (animal.species.is_in(GRAZERS), law[BOVINE_CONVERSION]),
        (animal.species.is_in(SMALL_STOCK), law[SMALL_STOCK_CONVERSION]),
        (poultry & peking, law[PEKING_DUCK_CONVERSION]),
        (poultry & ~peking, law[POULTRY_CONVERSION]),
        (animal.species == RABBIT, law[RABBIT_CONVERSION]),
        (animal.species == DEER, law[DEER_CONVERSION]),
    )


def lived(animal: Animal, length: Period) -> Verdict:
    """Met once a period under organic management has lasted long enough, of an animal that came non-organic counted
    from its entry at the earliest."""
    since_entry = either(animal.came_non_organic, met_from(length.after(animal.entered_on)), met(ALWAYS))
    periods = animal.organic_periods
    return all_of(met_during(length.completed(periods), referred=length.completing(periods)), since_entry)


def with_its_unit(animal: Animal) -> Verdict:
    """Met after the last day of the unit's conversion for animals that were there when it began."""
    last = animal.unit_conversion_ended_on
    return all_of(met(animal.converts_with_unit), met_from(Term(next_day(last), last)))


def organic_so_far(animal: Animal) -> Verdict:
    """Met before the first day out of organic management of an animal that was born or came organic."""
    left = animal.organic_until_on
    return either(left.is_not_null(), met_until(left), met(ALWAYS.not_()))


def share_of_life(animal: Animal, times: int) -> Verdict:
    """Met while the days under organic management are at least `times` all other days of the life."""
    since = pl.element().struct.field("since").fill_null(EVER).cast(pl.Int64)
    until = pl.element().struct.field("until").fill_null(NEVER).cast(pl.Int64)
    before = (until - since).cum_sum().shift(1, fill_value=0)  # days in the earlier periods
    periods, later = animal.organic_periods, pl.when(pl.element() < 0).then(0).otherwise(pl.element())
    waits = periods.list.eval(since * times - before * (times + 1)) - animal.born_on.cast(pl.Int64) * times
    reached = (periods.list.eval(since) + waits.list.eval(later)).cast(pl.List(pl.Int32))
    ends = periods.list.eval(pl.element().struct.field("until").fill_null(NEVER))
    return met_during(Cover(reached.cast(pl.List(pl.Date)), ends))


def is_converting_grazer(animal: Animal) -> pl.Expr:
    """Animals born and raised organic do not convert."""
    return animal.species.is_in(GRAZERS) & ~animal.born_organic


def is_converting_small_stock(animal: Animal) -> pl.Expr:
    """Sheep, goats and pigs that were not born organic."""
    return animal.species.is_in(SMALL_STOCK) & ~animal.born_organic


def is_converting_poultry(animal: Animal) -> pl.Expr:
    """Poultry that was not hatched organic."""
    return (animal.species == POULTRY) & ~animal.born_organic


def is_converting_layer(animal: Animal) -> pl.Expr:
    """The same where the flock is kept for eggs."""
    return is_converting_poultry(animal) & animal.for_eggs


def is_converting_game(animal: Animal) -> pl.Expr:
    """Rabbits and deer that were not born organic."""
    return animal.species.is_in(GAME) & ~animal.born_organic


@rule(
    "MEAT-CONV-BOVINE",
    law=ANNEX_II.at("Part II, 1.2.2, point (a)"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=is_converting_grazer,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-14", "C-15", "C-21"),
    why="Beef and horse meat is organic only if the animal lived organically for twelve months and for three quarters "
    "of its life.",
    evidence=(
        "Herd record with the day of birth and the day the animal came into the organic herd",
        "Veterinary passport with the day of birth, and the purchase document",
    ),
    checked_on="2026-11-23",
)
def bovines_have_been_converted(a: Animal, law: Law) -> Verdict:
    """Cattle and horses lived organically for twelve months and three quarters of their life before
    slaughter."""
    alone = all_of(lived(a, law[BOVINE_CONVERSION]), share_of_life(a, law[TIMES_AGE_AT_ENTRY]))
    return any_of(alone, with_its_unit(a), organic_so_far(a))


@rule(
    "MEAT-CONV-SMALL",
    law=ANNEX_II.at("Part II, 1.2.2, point (b)"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=is_converting_small_stock,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-14", "C-16", "C-21"),
    why="Meat of sheep, goats and pigs is organic only after six months of organic keeping.",
    evidence=(
        "Herd record with the day the animal came into the organic herd",
        "Confirmation of the control body on the conversion of the herd",
    ),
    checked_on="2026-11-23",
)
def small_stock_has_been_converted(a: Animal, law: Law) -> Verdict:
    """Sheep, goats and pigs lived organically for six months before slaughter."""
    return any_of(lived(a, law[SMALL_STOCK_CONVERSION]), with_its_unit(a), organic_so_far(a))


@rule(
    "MEAT-CONV-POULTRY",
    law=ANNEX_II.at("Part II, 1.2.2, points (c) and (d)"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=is_converting_poultry,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-14", "C-17", "C-21"),
    why="Poultry brought in before it is three days old gives organic meat after ten weeks, Peking ducks after seven.",
    evidence=(
        "Delivery note of the hatchery with the day of hatching and of arrival",
        "Flock record with the days of arrival and slaughter",
    ),
    checked_on="2026-11-23",
)
def poultry_has_been_converted(a: Animal, law: Law) -> Verdict:
    """Poultry came in before it was three days old and lived organically for ten weeks, Peking ducks for seven."""
    young = either(a.brought_in, met(a.age_at_entry_days < law[POULTRY_AGE_LIMIT]), met(ALWAYS))
    peking, others = lived(a, law[PEKING_DUCK_CONVERSION]), lived(a, law[POULTRY_CONVERSION])
    alone = all_of(young, either(a.poultry_kind == PEKING_DUCK, peking, others))
    return any_of(alone, with_its_unit(a), organic_so_far(a))


@rule(
    "MEAT-CONV-LAYERS",
    law=ANNEX_II.at("Part II, 1.2.2, point (e)"),
    since="2022-01-01",
    of=Animal,
    where=is_converting_layer,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-14", "C-18", "C-21"),
    why="Hens brought in before they are three days old lay organic eggs after six weeks of organic keeping.",
    evidence=(
        "Delivery note of the hatchery with the day of hatching and of arrival",
        "Flock record with the day of arrival",
    ),
    checked_on="2026-11-23",
)
def layers_have_been_converted(a: Animal, law: Law) -> Verdict:
    """Poultry for eggs came in before it was three days old and has been kept organically for six weeks."""
    young = either(a.brought_in, met(a.age_at_entry_days < law[POULTRY_AGE_LIMIT]), met(ALWAYS))
    return any_of(all_of(young, lived(a, law[LAYER_CONVERSION])), with_its_unit(a), organic_so_far(a))


@rule(
    "MEAT-CONV-GAME",
    law=ANNEX_II.at("Part II, 1.2.2, points (g) and (h)"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=is_converting_game,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-14", "C-20", "C-21"),
    why="Rabbit meat is organic after three months of organic keeping, venison after twelve.",
    evidence=(
        "Herd record with the day the animal came into the organic herd",
        "Confirmation of the control body on the conversion of the herd",
    ),
    checked_on="2026-11-23",
)
def game_has_been_converted(a: Animal, law: Law) -> Verdict:
    """Rabbits lived organically for three months and deer for twelve before slaughter."""
    rabbits, deer = lived(a, law[RABBIT_CONVERSION]), lived(a, law[DEER_CONVERSION])
    return any_of(either(a.species == RABBIT, rabbits, deer), with_its_unit(a), organic_so_far(a))
