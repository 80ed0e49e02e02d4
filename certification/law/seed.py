"""Seed and other plant reproductive material: Annex II, Part I, 1.8, and Article 11 on genetic modification."""

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, all_of, any_of, met, met_before, rule
from certification.law.acts import ANNEX_II, ANNEX_III, R2018_848
from certification.law.facts import SeedLot, Sowing

NON_ORGANIC = "non_organic"
IN_CONVERSION = "in_conversion"
POINT_1_8_6 = "point_1_8_6"
ORGANIC = "organic"
MIXTURE = "fodder_seed_mixture"
PERCENT = 100

SEED_MONTHS = number(
    "seed_months",
    "Conversion of the land in-conversion seed was grown on",
    "months",
    ("2022-01-01", 12, ANNEX_II.at("Part I, 1.8.5.2")),
)
MIXTURE_PERCENT = number(
    "mixture_percent",
    "Organic and in-conversion components of a fodder seed mixture whose label names their share",
    "%",
    ("2022-01-01", 70, ANNEX_III.at("2.1.3")),
)


def has_non_organic_seed(sowing: Sowing) -> pl.Expr:
    """Organic seed, and organic or in-conversion seed of one's own, needs no authorisation (1.8.5.2)."""
    return sowing.seed_status == NON_ORGANIC


def has_material_under_1_8_6(sowing: Sowing) -> pl.Expr:
    """Material of producers authorised to use what is not organic."""
    return sowing.seed_status == POINT_1_8_6


def has_non_organic_seedlings(sowing: Sowing) -> pl.Expr:
    """Seedlings, not seed."""
    return sowing.seed_is_seedling & (sowing.seed_status == NON_ORGANIC)


def is_mixture(lot: SeedLot) -> pl.Expr:
    """Mixtures of seed for fodder."""
    return (lot.seed_kind == MIXTURE) & lot.labelled_with_share


@rule(
    "SEED-ORDER",
    law=ANNEX_II.at("Part I, 1.8.1 and 1.8.5.2"),
    since="2022-01-01",
    of=Sowing,
    gate=Gate.SELL_ORGANIC,
    ids=("G-20", "G-21", "G-22"),
    why="Sow organic seed. Other seed comes next only if it is shown that Kazakhstan had no organic seed of the kind.",
    evidence=(
        "Certificate of the seed supplier, or the harvest record of your own seed",
        "Answers of seed suppliers in Kazakhstan that they have no organic seed of the kind",
    ),
    checked_on="2026-11-23",
)
def seed_is_organic_or_the_next_best(s: Sowing, law: Law) -> Verdict:
    """The seed is organic or one's own, or the next best where none was available in Kazakhstan."""
    converted = (s.seed_status == IN_CONVERSION) & (s.seed_months_in_conversion >= law[SEED_MONTHS])
    second = converted | (s.seed_status == POINT_1_8_6)
    third = (s.seed_status == NON_ORGANIC) & ~s.seed_lesser_available
    return any_of(
        met(s.seed_status == ORGANIC),
        met((s.seed_status == IN_CONVERSION) & s.seed_own),
        met(second & ~s.seed_organic_available),
        met(third & ~s.seed_organic_available),
    )


@rule(
    "SEED-AUTH",
    law=ANNEX_II.at("Part I, 1.8.5.4"),
    since="2022-01-01",
    of=Sowing,
    where=has_non_organic_seed,
    gate=Gate.SELL_ORGANIC,
    ids=("G-24", "G-26"),
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
    "SEED-AMOUNT",
    law=ANNEX_II.at("Part I, 1.8.5.5"),
    since="2022-01-01",
    of=Sowing,
    where=has_non_organic_seed,
    gate=Gate.SELL_ORGANIC,
    ids=("G-25",),
    why="A permission is for you, for one sowing campaign and for a weight. Seed that is left over needs a new one.",
    evidence=(
        "Authorisation of the control body with the season and the weight of seed",
        "Record of sowing with the weight of seed sown",
    ),
    checked_on="2026-11-23",
)
def seed_sown_stays_within_the_authorisation(s: Sowing, law: Law) -> Verdict:
    """The authorisation is individual, for this campaign, and covers all the seed sown."""
    return all_of(met(s.seed_authorised), met(s.seed_sown_g <= s.seed_allowed_g))


@rule(
    "SEED-TREATED",
    law=ANNEX_II.at("Part I, 1.8.5.3"),
    since="2022-01-01",
    of=Sowing,
    where=has_non_organic_seed,
    gate=Gate.SELL_ORGANIC,
    ids=("G-23",),
    why="Non-organic seed is dressed only with what the EU list names. An order of a Kazakh authority changes nothing.",
    evidence=(
        "Statement of the supplier that the seed was not treated",
        "Label of the seed with the substances on it",
    ),
    checked_on="2026-11-23",
)
def seed_was_not_treated_with_what_is_not_listed(s: Sowing, law: Law) -> Verdict:
    """Non-organic seed was not treated after harvest, or only with listed substances."""
    return met(~s.seed_treated | s.seed_treatment_listed)


@rule(
    "SEED-SEEDLINGS",
    law=ANNEX_II.at("Part I, 1.8.5.8"),
    since="2022-01-01",
    of=Sowing,
    where=has_non_organic_seedlings,
    gate=Gate.SELL_ORGANIC,
    ids=("G-29",),
    why="Seedlings of crops that grow and bear within one season must be organic. There is no permission for others.",
    evidence=(
        "Certificate that shows the seedlings are organic",
        "Description of the species and its growing cycle",
    ),
    checked_on="2026-11-23",
)
def seedlings_of_one_season_are_organic(s: Sowing, law: Law) -> Verdict:
    """Seedlings of species that complete their cycle in one season are never non-organic."""
    return met(~s.seed_one_season)


@rule(
    "SEED-186",
    law=ANNEX_II.at("Part I, 1.8.6"),
    since="2022-01-01",
    until="2037-01-01",
    of=Sowing,
    at="sown_on",
    where=has_material_under_1_8_6,
    gate=Gate.SELL_ORGANIC,
    ids=("G-30",),
    why="This kind of seed counts only if its producer was authorised under point 1.8.6, until the end of 2036.",
    evidence=(
        "Authorisation of the producer of the seed under point 1.8.6",
        "Certificate of the seed supplier",
    ),
    checked_on="2026-11-23",
)
def material_under_1_8_6_was_authorised(s: Sowing, law: Law) -> Verdict:
    """The producer of the material was authorised under point 1.8.6."""
    return met(s.seed_allowed_by_1_8_6)


@rule(
    "SEED-186",
    law=ANNEX_II.at("Part I, 1.8.6, point (g)"),
    since="2037-01-01",
    of=Sowing,
    at="sown_on",
    where=has_material_under_1_8_6,
    gate=Gate.SELL_ORGANIC,
    ids=("G-30",),
    why="Authorisations under point 1.8.6 ended on 31 December 2036.",
    evidence=("Certificate that shows the seed is organic or in conversion",),
    checked_on="2026-11-23",
)
def material_under_1_8_6_is_no_longer_authorised(s: Sowing, law: Law) -> Verdict:
    """Authorisations under point 1.8.6 have ended."""
    return met(s.seed_status != POINT_1_8_6)


@rule(
    "SEED-GMO",
    law=R2018_848.at("Article 11(1)"),
    since="2022-01-01",
    of=Sowing,
    gate=Gate.SELL_ORGANIC,
    ids=("G-31",),
    why="Genetically modified seed is never allowed in organic production.",
    evidence=(
        "Confirmation of the vendor that the seed is not genetically modified",
        "Label or passport of the variety",
    ),
    checked_on="2026-11-23",
)
def seed_is_not_genetically_modified(s: Sowing, law: Law) -> Verdict:
    """The seed is not genetically modified."""
    return met(~s.seed_gmo)


@rule(
    "SEED-VENDOR",
    law=R2018_848.at("Article 11(4)"),
    since="2022-01-01",
    of=Sowing,
    where=has_non_organic_seed,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-31",),
    why="For seed that is not organic ask the vendor to confirm in writing that it holds nothing genetically modified.",
    evidence=("Confirmation of the vendor that the seed is not genetically modified",),
    checked_on="2026-11-23",
)
def vendor_confirmed_seed_without_gmo(s: Sowing, law: Law) -> Verdict:
    """The vendor confirmed that non-organic seed is not genetically modified."""
    return met(s.seed_vendor_confirmed)


@rule(
    "SEED-MIXTURE",
    law=ANNEX_III.at("2.1.3"),
    since="2022-01-01",
    of=SeedLot,
    where=is_mixture,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-32",),
    why="A fodder seed mixture may name its organic share only if 70 % of it is organic or in conversion.",
    evidence=("Recipe of the mixture with the weight of each component", "Certificates of the components"),
    checked_on="2026-11-23",
)
def mixture_is_mostly_organic(lot: SeedLot, law: Law) -> Verdict:
    """At least 70 % of a labelled fodder seed mixture is organic or in conversion."""
    return met(lot.mixture_organic_g * PERCENT >= lot.mixture_total_g * law[MIXTURE_PERCENT])
