"""Grazing: common land, the walk to summer pasture, guests on organic pasture; how many animals land bears.

Annex II, Part II, 1.4.2 and 1.6.6.
"""

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, number, period
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    met,
    met_from,
    rule,
    softened,
)
from certification.law.acts import ANNEX_II
from certification.law.facts import CommonGrazing, PastureVisit, Stocking, Transhumance
from certification.law.shares import at_most

M2_PER_HA = 10_000

UNTREATED = period(
    "common_land_untreated",
    "Time for which common land was not treated with products that are not allowed",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=36), ANNEX_II.at("Part II, 1.4.2.2.1, point (a)")),
)
DAYS_ON_THE_WAY = number(
    "days_on_the_way",
    "Days on foot over non-organic land, out and back, at most",
    "days",
    ("2022-01-01", 35, ANNEX_II.at("Part II, 1.4.2.2.2")),
)
GRAZED_ON_THE_WAY = number(
    "grazed_on_the_way",
    "Non-organic plants grazed on the way as a share of the yearly ration, at most",
    "%",
    ("2022-01-01", 10, ANNEX_II.at("Part II, 1.4.2.2.2")),
)
STOCKING_NITROGEN = number(
    "stocking_nitrogen",
    "Nitrogen of the animals per hectare of agricultural area used and year, at most",
    "g/ha",
    ("2022-01-01", 170_000, ANNEX_II.at("Part II, 1.6.6")),
)


@rule(
    "COMMON-UNTREATED",
    law=ANNEX_II.at("Part II, 1.4.2.2.1, point (a)"),
    since="2022-01-01",
    of=CommonGrazing,
    at="started_on",
    gate=Gate.SELL_ORGANIC,
    ids=("L-34",),
    why="Organic animals may graze common land if nothing forbidden was sprayed or spread on it for three years.",
    evidence=(
        "Statement of the akimat or the land users on what was spread on the common land",
        "Inspection report on the common land",
    ),
    checked_on="2026-11-23",
)
def common_land_was_untreated_for_three_years(g: CommonGrazing, law: Law) -> Verdict:
    """The common land was untreated for three years before organic animals grazed it."""
    untreated = met_from(law[UNTREATED].after(g.untreated_since_on))
    return either(g.catastrophe, softened(untreated), untreated)


@rule(
    "COMMON-SEGREGATED",
    law=ANNEX_II.at("Part II, 1.4.2.2.1, point (c)"),
    since="2022-01-01",
    of=CommonGrazing,
    gate=Gate.SELL_ORGANIC,
    ids=("L-34",),
    why="Milk or meat from the days on common land is organic only if it is proven that the organic animals were kept "
    "apart from others.",
    evidence=(
        "Grazing record that shows how organic animals were kept apart",
        "Inspection report on the pasture",
    ),
    checked_on="2026-11-23",
)
def animals_on_common_land_were_kept_apart(g: CommonGrazing, law: Law) -> Verdict:
    """It is proven that organic animals were kept apart from others on common land."""
    return met(g.segregation_proven)


@rule(
    "GRAZE-WALK",
    law=ANNEX_II.at("Part II, 1.4.2.2.2"),
    since="2022-01-01",
    of=Transhumance,
    gate=Gate.SELL_ORGANIC,
    ids=("L-35",),
    why="On the walk to summer pasture and back animals may graze non-organic land for 35 days in all, or for a tenth "
    "of the yearly feed.",
    evidence=(
        "Grazing record with the days out and back",
        "Calculation of what was grazed on the way as a share of the yearly ration",
    ),
    checked_on="2026-11-23",
)
def the_walk_over_non_organic_land_is_short(t: Transhumance, law: Law) -> Verdict:
    """The walk over non-organic land takes at most 35 days out and back, or gives at most 10 % of the yearly ration."""
    most = law[DAYS_ON_THE_WAY]
    few_days = (t.days_out + t.days_back <= most) & (t.days_out <= most) & (t.days_back <= most)
    walk = met(few_days | at_most(t.non_organic, t.yearly_whole, law[GRAZED_ON_THE_WAY]))
    return either(t.catastrophe, softened(walk), walk)


@rule(
    "GRAZE-GUESTS",
    law=ANNEX_II.at("Part II, 1.4.2.1"),
    since="2022-01-01",
    of=PastureVisit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-36",),
    why="Other animals may graze organic pasture for a limited time, never together with organic ones. From which "
    "farms they may come in Kazakhstan, the control body decides.",
    evidence=(
        "Grazing plan and record of the pasture",
        "Decision of the control body on the visiting animals",
    ),
    checked_on="2026-11-23",
)
def other_animals_graze_organic_pasture_apart_and_for_a_time(v: PastureVisit, law: Law) -> Verdict:
    """Non-organic animals graze organic pasture for a limited time, not together with organic ones, and come from land
    under a scheme the Regulation names."""
    return all_of(met(~v.organic_at_the_same_time), softened(met(v.ended & v.from_supported_land)))


@rule(
    "KEEP-STOCKING",
    law=ANNEX_II.at("Part II, 1.6.6 and 1.6.7"),
    since="2022-01-01",
    of=Stocking,
    gate=Gate.SELL_ORGANIC,
    ids=("L-50",),
    why="The land must bear the manure of the animals: at most 170 kg of nitrogen per hectare and year. How many "
    "animals that is, the control body says.",
    evidence=(
        "Calculation of the nitrogen of all animals of the holding per hectare",
        "Livestock units per hectare as the control body has set them, and the number of animals",
    ),
    checked_on="2026-11-23",
)
def the_land_bears_the_manure_of_the_animals(s: Stocking, law: Law) -> Verdict:
    """The animals bring at most 170 kg of nitrogen per hectare and year, by nitrogen or by the livestock units the
    control body has set."""
    by_nitrogen = met(s.nitrogen_g * M2_PER_HA <= s.area_used_m2 * law[STOCKING_NITROGEN])
    few_enough = s.livestock_milliunits * M2_PER_HA <= s.area_used_m2 * s.milliunits_per_ha
    by_units = by_case(
        (~s.equivalent_set, Outcome.REFERRED), (few_enough, Outcome.MET), otherwise=Outcome.UNMET
    )
    return either(s.nitrogen_told, by_nitrogen, by_units)
