"""Plant production: Annex II, Part I."""

import polars as pl

from certification.engine.calendar import first_day_after
from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, all_of, met, met_before, met_so_far, rule
from certification.law.acts import ANNEX_II
from certification.law.facts import HoldingYear, Sowing

M2_PER_HA = 10_000
NON_ORGANIC = "non_organic"

NITROGEN_G_PER_HA = number(
    "nitrogen_g_per_ha",
    "Nitrogen from livestock manure per hectare of agricultural area used and year",
    "g/ha",
    ("2022-01-01", 170_000, ANNEX_II.at("Part I, 1.9.4")),
)


def has_non_organic_seed(sowing: Sowing) -> pl.Expr:
    """Organic seed, and organic or in-conversion seed of one's own, needs no authorisation (1.8.5.2)."""
    return sowing.seed_status == NON_ORGANIC


@rule(
    "SEED-AUTH",
    law=ANNEX_II.at("Part I, 1.8.5.4"),
    since="2022-01-01",
    of=Sowing,
    where=has_non_organic_seed,
    gate=Gate.SELL_ORGANIC,
    ids=("G-24",),
    why="Non-organic seed may be sown only after the control body has allowed it. A later permission does not count.",
    evidence=(
        "Authorisation of the control body for this seed and season, dated before sowing",
        "Certificate that shows the seed is organic or in conversion",
    ),
    checked_on="2026-11-23",
)
def seed_was_authorised_before_sowing(s: Sowing, law: Law) -> Verdict:
    """Non-organic seed was authorised before it was sown."""
    authorised = (s.seed_authorised_on, s.seed_authorised_at)
    return all_of(met(s.seed_authorised), met_before(authorised, (s.sown_on, s.sown_at)))


@rule(
    "LAND-N170",
    law=ANNEX_II.at("Part I, 1.9.4"),
    since="2022-01-01",
    of=HoldingYear,
    gate=Gate.SELL_ORGANIC,
    ids=("G-05",),
    why="Too much manure harms soil and water. The limit counts all fields of the holding and the whole year.",
    evidence=(
        "Record of manure spread: day, field, kind and amount",
        "Calculation of nitrogen per hectare checked by the inspector",
    ),
    checked_on="2026-11-23",
)
def manure_nitrogen_stays_within_the_limit(y: HoldingYear, law: Law) -> Verdict:
    """Manure brings at most 170 kg of nitrogen per hectare and year, over the whole holding."""
    within = y.manure_nitrogen_g * M2_PER_HA <= y.area_used_m2 * law[NITROGEN_G_PER_HA]
    return met_so_far(within, first_day_after(y.year), y.manure_complete)
