"""Status of feed: in conversion, non-organic protein, spices, additives: Annex II, Part II, 1.4 and 1.9."""

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, agreeing, all_of, either, met, rule, softened
from certification.law.acts import ANNEX_II, R2018_848
from certification.law.facts import FeedYear
from certification.law.shares import (
    ALWAYS,
    FIGURES,
    PIGS_AND_POULTRY,
    at_most,
    judged,
    nothing,
    of_the_year,
    through,
)

FIRST_YEAR_LAND = ("permanent_pasture", "perennial_forage", "protein_crop")

BOUGHT_IN_CONVERSION = number(
    "bought_in_conversion",
    "Bought feed from the second year of conversion, at most",
    "%",
    ("2022-01-01", 25, ANNEX_II.at("Part II, 1.4.3.1, point (a)")),
)
OWN_FIRST_YEAR = number(
    "own_first_year",
    "Own feed from land in its first year of conversion, at most",
    "%",
    ("2022-01-01", 20, ANNEX_II.at("Part II, 1.4.3.1, point (b)")),
)
NON_ORGANIC_PROTEIN = number(
    "non_organic_protein",
    "Non-organic protein feed of pigs and poultry in twelve months, at most",
    "%",
    ("2022-01-01", 5, ANNEX_II.at("Part II, 1.9.3.1, point (c), and 1.9.4.2, point (c)")),
    ("2027-01-01", 0, ANNEX_II.at("Part II, 1.9.3.1, point (c), and 1.9.4.2, point (c)")),
)
SPICES = number(
    "spices",
    "Non-organic spices, herbs and molasses per species and year, at most",
    "%",
    ("2022-01-01", 1, R2018_848.at("Article 24(3), point (e)(iv)")),
)


def relieved(f: FeedYear, verdict: Verdict) -> Verdict:
    """What a derogation after a catastrophe allows in place of organic feed was not read: referred, not unmet."""
    return either(f.catastrophe, softened(verdict), verdict)


@rule(
    "FEED-BOUGHT-CONVERSION",
    law=ANNEX_II.at("Part II, 1.4.3.1, point (a)"),
    since="2022-01-01",
    of=FeedYear,
    where=judged,
    gate=Gate.SELL_ORGANIC,
    ids=("L-26",),
    why="Of bought feed in conversion (second year or later) at most 25 of 100 kg; of one's own there is no limit.",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def bought_in_conversion_feed_stays_within_the_limit(f: FeedYear, law: Law) -> Verdict:
    """At most 25 % of the feed is bought feed in conversion."""
    within = met(at_most(f.in_conversion_bought, f.feed_whole, law[BOUGHT_IN_CONVERSION]))
    return relieved(f, of_the_year(f, within))


@rule(
    "FEED-FIRST-YEAR",
    law=ANNEX_II.at("Part II, 1.4.3.1, point (b)"),
    since="2022-01-01",
    of=FeedYear,
    where=judged,
    gate=Gate.SELL_ORGANIC,
    ids=("L-27",),
    why="From own land in its first year of conversion at most 20 of 100 kg, and only from pasture, perennial forage "
    "or protein crops.",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def first_year_feed_stays_within_the_limit(f: FeedYear, law: Law) -> Verdict:
    """At most 20 % of the feed comes from own pasture, perennial forage or protein crops in the first year of
    conversion."""
    within = of_the_year(f, met(at_most(f.first_year_own, f.feed_whole, law[OWN_FIRST_YEAR])))
    on_such_land = either(nothing(f.first_year_own), ALWAYS, met(f.first_year_land.is_in(FIRST_YEAR_LAND)))
    return relieved(f, all_of(within, on_such_land))


@rule(
    "FEED-BOTH-CONVERSION",
    law=ANNEX_II.at("Part II, 1.4.3.1 and 1.4.3.2"),
    since="2022-01-01",
    of=FeedYear,
    where=judged,
    gate=Gate.SELL_ORGANIC,
    ids=("L-28",),
    why="Bought feed in conversion and feed from own first-year land together stay within the limit of 25 of 100 kg.",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def both_kinds_of_conversion_feed_stay_within_the_limit(f: FeedYear, law: Law) -> Verdict:
    """Feed in conversion and feed from own first-year land together stay within the limit for feed in conversion."""
    limit, first = law[BOUGHT_IN_CONVERSION], f.in_conversion_bought + f.first_year_own
    with_own = met(at_most(first + f.in_conversion_own, f.feed_whole, limit))
    bought_alone = met(at_most(first, f.feed_whole, limit))
    only_one = nothing(f.in_conversion_bought) | nothing(f.first_year_own)
    return relieved(f, either(only_one, ALWAYS, of_the_year(f, agreeing(with_own, bought_alone))))


@rule(
    "FEED-PROTEIN",
    law=ANNEX_II.at("Part II, 1.9.3.1, point (c), and 1.9.4.2, point (c)"),
    since="2022-01-01",
    of=FeedYear,
    where=judged,
    gate=Gate.SELL_ORGANIC,
    ids=("L-29",),
    why="Until the end of 2026 piglets and young poultry may get a little non-organic protein, if the control body has "
    "confirmed that there is no organic one. All other animals may not.",
    evidence=(
        "Confirmation of the control body that organic protein feed was not available",
        "Feed record of the period that shows no non-organic protein feed",
    ),
    checked_on="2026-11-23",
    tags=("REFORM-2026",),
)
def non_organic_protein_goes_to_the_young_alone(f: FeedYear, law: Law) -> Verdict:
    """Non-organic protein feed is at most 5 % until the end of 2026, for piglets and young poultry, made without
    chemical solvents, and confirmed by the control body."""
    allowed = all_of(
        met(f.species.is_in(PIGS_AND_POULTRY) & f.young_animals & f.protein_confirmed & ~f.chemical_solvents),
        through(
            f,
            law,
            NON_ORGANIC_PROTEIN,
            lambda percent: at_most(f.non_organic_protein, f.feed_whole, percent),
        ),
    )
    return relieved(f, either(nothing(f.non_organic_protein), ALWAYS, allowed))


@rule(
    "FEED-SPICES",
    law=R2018_848.at("Article 24(3), point (e)(iv)"),
    since="2022-01-01",
    of=FeedYear,
    where=judged,
    gate=Gate.SELL_ORGANIC,
    ids=("L-30",),
    why="Non-organic spices, herbs and molasses are at most 1 of 100 kg of the feed of a species in a year.",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def spices_and_molasses_stay_within_the_limit(f: FeedYear, law: Law) -> Verdict:
    """Non-organic spices, herbs and molasses are at most 1 % of the feed of a species and year."""
    return relieved(f, of_the_year(f, met(at_most(f.spices_molasses, f.feed_whole, law[SPICES]))))


@rule(
    "FEED-ADDITIVES",
    law=ANNEX_II.at("Part II, 1.4.1, point (f)"),
    since="2022-01-01",
    of=FeedYear,
    where=judged,
    gate=Gate.SELL_ORGANIC,
    ids=("L-31",),
    why="Growth promoters and synthetic amino acids are forbidden in feed.",
    evidence=("Feed record and labels of all feeds and additives", "Inspection report on the feed store"),
    checked_on="2026-11-23",
)
def no_growth_promoter_and_no_synthetic_amino_acid_is_fed(f: FeedYear, law: Law) -> Verdict:
    """Neither growth promoters nor synthetic amino acids are fed."""
    return met(~f.growth_promoters & ~f.synthetic_amino_acids)
