"""Welfare: milk of the young, procedures on animals, transport; derogations after catastrophes.

Annex II, Part II, 1.4.1 and 1.7; 2020/464; 2021/1698, Articles 28 and 29.
"""

import polars as pl

from certification.engine.calendar import Counting, Span, next_day
from certification.engine.dated import Law, number, period
from certification.engine.rule import Gate, Outcome, Verdict, by_case, either, met, met_until, rule
from certification.law.acts import ANNEX_II, R2020_464, R2020_2146, R2021_1698
from certification.law.facts import AnimalTransport, Catastrophe, MaternalMilk, Mutilation
from certification.law.shares import ALWAYS

SHEEP, POULTRY = "ovine", "poultry"
TAILS, BEAKS, CASTRATION = "tail_docking", "beak_trimming", "castration"
HORNS = ("dehorning", "disbudding")
# What Article 3(5), (6) and (7) of 2020/2146 names; of its other points we have not the text.
NAMED_IN_FULL = ("roughage", "bee_feeding", "bee_places")


MILK_CATTLE = number(
    "milk_cattle",
    "Days after birth on which calves and foals get maternal milk, at least",
    "days",
    ("2022-01-01", 90, R2020_464.at("Article 2")),
)
MILK_SHEEP = number(
    "milk_sheep",
    "Days after birth on which lambs and kids get maternal milk, at least",
    "days",
    ("2022-01-01", 45, R2020_464.at("Article 2")),
)
MILK_DEER = number(
    "milk_deer",
    "Days after birth on which deer get maternal milk, at least",
    "days",
    ("2022-01-01", 90, R2020_464.at("Article 5")),
)
MILK_PIGS = number(
    "milk_pigs",
    "Days after birth on which piglets get maternal milk, at least",
    "days",
    ("2022-01-01", 40, R2020_464.at("Article 9")),
)
MILK_RABBITS = number(
    "milk_rabbits",
    "Days after birth on which rabbits get maternal milk, at least",
    "days",
    ("2022-01-01", 42, R2020_464.at("Article 17")),
)
MILK = {
    "bovine": MILK_CATTLE,
    "equine": MILK_CATTLE,
    "ovine": MILK_SHEEP,
    "caprine": MILK_SHEEP,
    "cervine": MILK_DEER,
    "porcine": MILK_PIGS,
    "rabbit": MILK_RABBITS,
}
BEAK_DAYS = number(
    "beak_days",
    "Days of life in which beaks may be trimmed",
    "days",
    ("2022-01-01", 3, ANNEX_II.at("Part II, 1.7.8")),
)
CATASTROPHE_LENGTH = period(
    "catastrophe_length",
    "Longest derogation after a catastrophe",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), R2021_1698.at("Article 28")),
)


def drinks_milk(m: MaternalMilk) -> pl.Expr:
    """Species for which the acts say how long."""
    return m.species.is_in(tuple(MILK))


def milk_days(m: MaternalMilk, law: Law) -> pl.Expr:
    """How many days of maternal milk the species is due; unknown where the species is."""
    due: pl.Expr = pl.lit(None, dtype=pl.Int64)
    for species, days in MILK.items():
        due = pl.when(m.species == species).then(pl.lit(int(law[days]))).otherwise(due)
    return due


def days_between(first: pl.Expr, last: pl.Expr) -> pl.Expr:
    """Difference of two dates in days."""
    return last.cast(pl.Int32) - first.cast(pl.Int32)


@rule(
    "MILK-DAYS",
    law=R2020_464.at("Articles 2, 5, 9 and 17"),
    since="2022-01-01",
    of=MaternalMilk,
    where=drinks_milk,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-32",),
    why="Calves and foals drink milk for 90 days, lambs and kids for 45, piglets for 40, rabbits for 42, deer for 90.",
    evidence=(
        "Herd record with the day of birth and the day of weaning",
        "Inspection report on the young animals",
    ),
    checked_on="2026-11-23",
)
def young_animals_drink_milk_long_enough(m: MaternalMilk, law: Law) -> Verdict:
    """Young animals get maternal milk for as many days after birth as their species is due."""
    long_enough = days_between(m.born_on, m.fed_until_on) >= milk_days(m, law)
    return either(long_enough, ALWAYS, met_until(next_day(m.fed_until_on)))


@rule(
    "MILK-REPLACER",
    law=ANNEX_II.at("Part II, 1.4.1, point (g)"),
    since="2022-01-01",
    of=MaternalMilk,
    where=drinks_milk,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-33",),
    why="A milk replacer for the youngest holds nothing made by chemical synthesis and nothing of plants.",
    evidence=("Label of the milk replacer", "Feed record that shows milk only"),
    checked_on="2026-11-23",
)
def milk_replacers_are_of_milk(m: MaternalMilk, law: Law) -> Verdict:
    """Milk replacers hold no chemically synthesised components and none of plant origin."""
    return either(m.replacer, met(~m.replacer_synthetic & ~m.replacer_plant), ALWAYS)


@rule(
    "WELFARE-PROCEDURE",
    law=ANNEX_II.at("Part II, 1.7.8"),
    since="2022-01-01",
    of=Mutilation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-55",),
    why="Tails of sheep, beaks in the first three days, horns: only if the control body has allowed it for this case. "
    "Castration needs no permission; anything else is forbidden.",
    evidence=(
        "Authorisation of the control body for the case, dated before the work",
        "Veterinary record of the work",
    ),
    checked_on="2026-11-23",
)
def procedures_on_animals_are_allowed_and_authorised(p: Mutilation, law: Law) -> Verdict:
    """Only tails of sheep, beaks in the first three days of life, and horns, each with the authorisation of the control
    body; castration is allowed."""
    tails = (p.procedure == TAILS) & (p.species == SHEEP)
    beaks = (p.procedure == BEAKS) & (p.species == POULTRY) & (p.age_days <= law[BEAK_DAYS])
    allowed = p.procedure.is_in(HORNS) | tails | beaks
    return either(p.procedure == CASTRATION, ALWAYS, met(allowed & p.authorised))


@rule(
    "WELFARE-CARE",
    law=ANNEX_II.at("Part II, 1.7.9 and 1.7.10"),
    since="2022-01-01",
    of=Mutilation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-55",),
    why="Such work, castration too, is done by qualified people and with relief of pain.",
    evidence=(
        "Veterinary record: who did it and which medicine against pain was given",
        "Diploma of who did it",
    ),
    checked_on="2026-11-23",
)
def procedures_are_done_by_qualified_staff_without_pain(p: Mutilation, law: Law) -> Verdict:
    """Qualified staff does it, with anaesthesia or analgesia."""
    return met(p.qualified_staff & p.anaesthesia)


@rule(
    "WELFARE-TRANSPORT",
    law=ANNEX_II.at("Part II, 1.7.1, 1.7.6 and 1.7.11"),
    since="2022-01-01",
    of=AnimalTransport,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-57",),
    why="Animals travel as short as possible, with trained people, without electric prods and without tranquillisers.",
    evidence=("Record of the transport signed by the driver", "Inspection report at loading or unloading"),
    checked_on="2026-11-23",
)
def animals_are_carried_calmly(t: AnimalTransport, law: Law) -> Verdict:
    """Transport is kept short and done by trained staff, without electric prods and tranquillisers."""
    return met(t.kept_short & t.staff_trained & ~t.electric_prods & ~t.tranquillisers)


@rule(
    "CATASTROPHE-GROUNDS",
    law=R2021_1698.at("Article 28"),
    since="2022-01-01",
    of=Catastrophe,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-64",),
    why="A drought or a dzhut counts once the authority has stated it, or official data show it.",
    evidence=("Statement of the authority of Kazakhstan", "Official data that show the catastrophe"),
    checked_on="2026-11-23",
)
def a_catastrophe_is_stated_by_the_authority(c: Catastrophe, law: Law) -> Verdict:
    """A catastrophe is recognised on a statement of the authority or, failing that, on official data."""
    return met(c.recognised_by_authority)


@rule(
    "CATASTROPHE-YEAR",
    law=R2021_1698.at("Article 28"),
    since="2022-01-01",
    of=Catastrophe,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-64",),
    why="Help after a catastrophe lasts twelve months at most.",
    evidence=("Decision of the control body with the first and the last day",),
    checked_on="2026-11-23",
)
def a_derogation_lasts_twelve_months_at_most(c: Catastrophe, law: Law) -> Verdict:
    """A derogation after a catastrophe lasts at most twelve months."""
    year = law[CATASTROPHE_LENGTH].after(c.first_on)
    return by_case(
        (c.last_on < year.referred_from, Outcome.MET),
        (c.last_on < year.first, Outcome.REFERRED),
        otherwise=Outcome.UNMET,
    )


@rule(
    "CATASTROPHE-ALLOWS",
    law=R2020_2146.at("Article 3"),
    since="2022-01-01",
    of=Catastrophe,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-64", "B-25"),
    why="After a catastrophe less roughage, feeding of bees and other places for hives are allowed. How far seed, "
    "animals, feed and pasture that are not organic are, the control body decides.",
    evidence=("Decision of the control body that says what is allowed, and to whom",),
    checked_on="2026-11-23",
)
def a_derogation_allows_what_the_act_names(c: Catastrophe, law: Law) -> Verdict:
    """A derogation allows less roughage, feeding of bees or other places for hives; what else it allows is left to the
    control body."""
    return by_case((c.allows.is_in(NAMED_IN_FULL), Outcome.MET), otherwise=Outcome.REFERRED)
