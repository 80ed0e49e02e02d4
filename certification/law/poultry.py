"""Poultry: age at slaughter, flocks and houses, open air, light: Annex II, Part II, 1.9.4; 2020/464, Article 15."""

import polars as pl

from certification.engine.dated import Dated, Law, Number, number
from certification.engine.rule import Gate, Verdict, all_of, either, met, met_from, rule
from certification.law.acts import ANNEX_II, R2020_464
from certification.law.facts import Animal, PoultryFlock
from certification.law.shares import ALWAYS

SINCE = "2022-01-01"
ARTICLE_15 = R2020_464.at("Article 15(3), point (b)")
POULTRY, MALE = "poultry", "male"
FEMALES, MALES = 0, 1


def age(code: str, of: str, days: int) -> Dated[Number]:
    """A least age at slaughter."""
    citation = ANNEX_II.at("Part II, 1.9.4.1")
    return number(code, f"Age at slaughter: {of}, at least", "days", (SINCE, days, citation))


def flock(code: str, of: str, birds: int) -> Dated[Number]:
    """A largest flock of one compartment."""
    return number(code, f"Birds in one compartment: {of}, at most", "birds", (SINCE, birds, ARTICLE_15))


Table = dict[str, tuple[Dated[Number], Dated[Number]]]


def _both(value: Dated[Number]) -> tuple[Dated[Number], Dated[Number]]:
    return value, value


# By kind of bird: (females, males).
AGES: Table = {
    "chicken": _both(age("age_chicken", "chicken", 81)),
    "capon": _both(age("age_capon", "capon", 150)),
    "peking_duck": _both(age("age_peking_duck", "Peking duck", 49)),
    "muscovy_duck": (
        age("age_muscovy_female", "female Muscovy duck", 70),
        age("age_muscovy_male", "male Muscovy duck", 84),
    ),
    "mulard_duck": _both(age("age_mulard", "Mulard duck", 92)),
    "guinea_fowl": _both(age("age_guinea_fowl", "guinea fowl", 94)),
    "turkey": (
        age("age_turkey_female", "female turkey", 100),
        age("age_turkey_male", "male turkey", 140),
    ),
    "goose": _both(age("age_goose", "roasting goose", 140)),
}
_CHICKENS = _both(flock("flock_chicken", "chicken for meat", 4_800))
_DUCKS = flock("flock_duck_female", "female ducks", 4_000), flock("flock_duck_male", "male ducks", 3_200)
FLOCKS: Table = {
    "chicken": _CHICKENS,
    "capon": _CHICKENS,
    "peking_duck": _DUCKS,
    "muscovy_duck": _DUCKS,
    "mulard_duck": _DUCKS,
    "guinea_fowl": _both(flock("flock_guinea_fowl", "guinea fowl", 5_200)),
    "turkey": _both(flock("flock_turkey", "turkeys", 2_500)),
    "goose": _both(flock("flock_goose", "geese", 2_500)),
}
HOUSES = number(
    "poultry_houses",
    "Usable area of the houses for fattening poultry of a production unit, at most",
    "cm²",
    (SINCE, 16_000_000, ANNEX_II.at("Part II, 1.9.4.4, point (m)")),
)
OPEN_AIR = number(
    "open_air_life",
    "Life of poultry as a multiple of the part with access to open air, at most",
    "times",
    (SINCE, 3, ANNEX_II.at("Part II, 1.9.4.4, point (d)")),
)
LIGHT = number(
    "light",
    "Light in a day, at most",
    "minutes",
    (SINCE, 16 * 60, ANNEX_II.at("Part II, 1.9.4.4, point (l)")),
)
DARK = number(
    "dark",
    "Unbroken rest at night without artificial light, at least",
    "minutes",
    (SINCE, 8 * 60, ANNEX_II.at("Part II, 1.9.4.4, point (l)")),
)


def has_an_age(a: Animal) -> pl.Expr:
    """Birds for meat the act names."""
    return (a.species == POULTRY) & a.poultry_kind.is_in(tuple(AGES))


def for_meat(f: PoultryFlock) -> pl.Expr:
    """Birds for meat the act names."""
    return f.bird.is_in(tuple(FLOCKS))


def of_the_bird(bird: pl.Expr, law: Law, table: Table, sex: int) -> pl.Expr:
    """The value of a kind of bird for females or males; unknown where the kind is."""
    value: pl.Expr = pl.lit(None, dtype=pl.Int64)
    for name, values in table.items():
        value = pl.when(bird == name).then(pl.lit(int(law[values[sex]]))).otherwise(value)
    return value


def old_enough(a: Animal, days: pl.Expr) -> Verdict:
    """From the day on which a bird is that many days old."""
    return met_from((a.born_on.cast(pl.Int64) + days).cast(pl.Int32).cast(pl.Date))


@rule(
    "POULTRY-AGE",
    law=ANNEX_II.at("Part II, 1.9.4.1"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=has_an_age,
    gate=Gate.SELL_ORGANIC,
    ids=("L-60",),
    why="Poultry grows slowly: either the strain is a slow-growing one, or the birds are old enough at slaughter, "
    "chickens 81 days.",
    evidence=(
        "Document of the hatchery that names a slow-growing strain",
        "Flock record with hatching and slaughter",
    ),
    checked_on="2026-11-23",
)
def poultry_is_old_enough_at_slaughter(a: Animal, law: Law) -> Verdict:
    """Poultry is of a slow-growing strain or has reached the minimum age at slaughter."""
    females = old_enough(a, of_the_bird(a.poultry_kind, law, AGES, FEMALES))
    males = old_enough(a, of_the_bird(a.poultry_kind, law, AGES, MALES))
    return either(a.slow_growing, ALWAYS, either(a.sex == MALE, males, females))


@rule(
    "POULTRY-FLOCK",
    law=ARTICLE_15,
    since="2022-01-01",
    of=PoultryFlock,
    where=for_meat,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-63",),
    why="A compartment of a poultry house holds a limited number of birds: 4 800 chickens, 2 500 turkeys or geese, 5 "
    "200 guinea fowl, 3 200 drakes or 4 000 ducks.",
    evidence=("Flock record with the birds in each compartment", "Inspection report on the poultry house"),
    checked_on="2026-11-23",
)
def no_compartment_holds_too_many_birds(f: PoultryFlock, law: Law) -> Verdict:
    """No compartment of a poultry house holds more birds than the maximum for their kind."""
    females = met(f.compartment_birds <= of_the_bird(f.bird, law, FLOCKS, FEMALES))
    males = met(f.compartment_birds <= of_the_bird(f.bird, law, FLOCKS, MALES))
    return either(f.sex_of_birds == MALE, males, females)


@rule(
    "POULTRY-OPEN-AIR",
    law=ANNEX_II.at("Part II, 1.9.4.4, point (d)"),
    since="2022-01-01",
    of=PoultryFlock,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-61",),
    why="Poultry can go outside for at least a third of its life.",
    evidence=(
        "Flock record with the days of access to open air",
        "Inspection report on the range of the flock",
    ),
    checked_on="2026-11-23",
    tags=("REFORM-2026",),
)
def poultry_is_in_the_open_air_for_a_third_of_its_life(f: PoultryFlock, law: Law) -> Verdict:
    """Poultry has access to open air for at least a third of its life."""
    return met(f.open_air * law[OPEN_AIR] >= f.life_whole)


@rule(
    "POULTRY-HOUSES",
    law=ANNEX_II.at("Part II, 1.9.4.4, point (m)"),
    since="2022-01-01",
    of=PoultryFlock,
    where=for_meat,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-61",),
    why="All houses for fattening poultry of a unit together have at most 1 600 square metres.",
    evidence=("Plan of the poultry houses with their areas", "Inspection report with the areas measured"),
    checked_on="2026-11-23",
    tags=("REFORM-2026",),
)
def poultry_houses_of_a_unit_are_not_too_large(f: PoultryFlock, law: Law) -> Verdict:
    """The houses for fattening poultry of a production unit have at most 1 600 square metres."""
    return met(f.unit_house_cm2 <= law[HOUSES])


@rule(
    "POULTRY-LIGHT",
    law=ANNEX_II.at("Part II, 1.9.4.4, point (l)"),
    since="2022-01-01",
    of=PoultryFlock,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-61",),
    why="Light burns 16 hours a day at most, and the birds rest for 8 hours in the dark without a break.",
    evidence=("Setting of the light timer", "Inspection report on the poultry house"),
    checked_on="2026-11-23",
)
def poultry_rests_in_the_dark(f: PoultryFlock, law: Law) -> Verdict:
    """Poultry has light for at most 16 hours a day and rests in the dark for at least 8 hours without a break."""
    return all_of(met(f.light_minutes <= law[LIGHT]), met(f.dark_minutes >= law[DARK]))
