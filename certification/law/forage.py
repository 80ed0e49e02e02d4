"""Where hives stand and what bees are fed: Annex II, Part II, 1.9.6.2 and 1.9.6.5; derogations after catastrophes."""

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, period
from certification.engine.rule import Gate, Outcome, Verdict, all_of, by_case, met, rule, told
from certification.law.acts import ANNEX_II, R2021_1698
from certification.law.facts import BeeFeeding, CatastropheDerogation, Extraction, HiveHazard, Surroundings
from certification.law.honey import ORGANIC

WHOLE_PPM = 1_000_000
CLIMATIC = "climatic"
BEE_FEED = ("honey", "pollen", "sugar_syrup", "sugar")

DEROGATION_LENGTH = period(
    "derogation_length",
    "Longest time of a derogation after a catastrophe",
    Counting.ROLLING,
    ("2022-01-01", Span(months=12), R2021_1698.at("Articles 28 and 29")),
)


@rule(
    "HONEY-FORAGE",
    law=ANNEX_II.at("Part II, 1.9.6.5, point (c)"),
    since="2022-01-01",
    of=Surroundings,
    gate=Gate.SELL_ORGANIC,
    ids=("B-07", "B-08", "B-10", "B-25"),
    why="Within 3 km of the hives bees find essentially organic crops and wild plants. What does not flower while the "
    "hives stand there, or while the bees are dormant, does not count.",
    evidence=(
        "Map of 3 km around the hives with crops, wild plants and their days of flowering",
        "Confirmation of the area by the control body",
        "Share of other plants that the control body allows, and the figures for this place",
    ),
    checked_on="2026-11-23",
)
def bees_gather_from_conforming_plants(s: Surroundings, law: Law) -> Verdict:
    """Nectar and pollen within 3 km come essentially from organic crops and spontaneous vegetation."""
    return all_of(essentially_conforming(s), told(s.sources_told))


@rule(
    "HONEY-FORAGE-TOLD",
    law=ANNEX_II.at("Part II, 1.9.6.5, point (c)"),
    since="2022-01-01",
    of=Extraction,
    at="extracted_on",
    gate=Gate.SELL_ORGANIC,
    ids=("B-07",),
    why="Honey is of the plants around the hives. Nobody can call it organic while nothing is told of what flowers "
    "there.",
    evidence=(
        "Map of 3 km around the hives with crops, wild plants and their days of flowering",
        "Confirmation of the area by the control body",
    ),
    checked_on="2026-11-23",
)
def what_grows_around_the_hives_is_told(e: Extraction, law: Law) -> Verdict:
    """What grows within 3 km of the hives in the year of the honey is on record."""
    return told(e.surroundings_told)


@rule(
    "HONEY-DISTANCE",
    law=ANNEX_II.at("Part II, 1.9.6.5, point (b)"),
    since="2022-01-01",
    of=HiveHazard,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-09",),
    why="Hives stand far enough from whatever may spoil honey. The law names no distance: the control body decides.",
    evidence=("Decision of the control body on the distance", "Map with the source and its distance"),
    checked_on="2026-11-23",
)
def hives_stand_far_from_contamination(h: HiveHazard, law: Law) -> Verdict:
    """Hives stand far enough from sources of contamination, as the control body finds."""
    return by_case(
        (~h.decided, Outcome.REFERRED), (h.distance_sufficient, Outcome.MET), otherwise=Outcome.UNMET
    )


@rule(
    "HONEY-FEED-NEED",
    law=ANNEX_II.at("Part II, 1.9.6.2, point (b)"),
    since="2022-01-01",
    of=BeeFeeding,
    gate=Gate.SELL_ORGANIC,
    ids=("B-05", "B-25"),
    why="Bees are fed only where the weather endangers their survival. For other causes the control body must have "
    "granted a derogation after a catastrophe.",
    evidence=(
        "Apiary register: day, hives, and why the colonies would not have survived",
        "Weather data for the place and time",
        "Derogation of the control body that covers the day",
    ),
    checked_on="2026-11-23",
)
def bees_are_fed_only_to_survive(f: BeeFeeding, law: Law) -> Verdict:
    """Bees are fed only where their survival is endangered by the weather, or under a derogation."""
    return all_of(met(f.survival_endangered), met((f.endangered_by == CLIMATIC) | f.derogated))


@rule(
    "HONEY-FEED-KIND",
    law=ANNEX_II.at("Part II, 1.9.6.2, point (b)"),
    since="2022-01-01",
    of=BeeFeeding,
    gate=Gate.SELL_ORGANIC,
    ids=("B-05",),
    why="Bees are fed with organic honey, pollen, sugar syrup or sugar and with nothing else.",
    evidence=(
        "Purchase document that shows the feed is organic",
        "Apiary register: own organic honey or pollen that was fed",
    ),
    checked_on="2026-11-23",
)
def bees_are_fed_with_organic_feed(f: BeeFeeding, law: Law) -> Verdict:
    """Bees are fed with organic honey, pollen, sugar syrup or sugar."""
    return all_of(met(f.bee_feed.is_in(BEE_FEED)), met(f.feed_status == ORGANIC))


@rule(
    "HONEY-DEROGATION",
    law=R2021_1698.at("Articles 28 and 29"),
    since="2022-01-01",
    of=CatastropheDerogation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-25",),
    why="After a catastrophe the control body may grant a derogation, for twelve months at the longest.",
    evidence=("Decision of the control body with the first and the last day",),
    checked_on="2026-11-23",
)
def derogation_is_granted_for_a_year_at_most(d: CatastropheDerogation, law: Law) -> Verdict:
    """A derogation for bees after a catastrophe is granted, for twelve months at most."""
    return all_of(met(d.granted), met(d.valid_until_on <= law[DEROGATION_LENGTH].ends_on(d.valid_from_on)))


def essentially_conforming(s: Surroundings) -> Verdict:
    """Met if every counted source conforms, unmet if none can; between the two the share the control body has set
    decides, with what is open counted both ways; without one, its confirmation of the area."""
    perhaps_not = s.open_amount + s.other_amount
    allowed = (s.conforming_amount + perhaps_not) * s.other_share_allowed_ppm
    return by_case(
        (s.derogated, Outcome.MET),
        ((s.open_sources == 0) & (s.other_sources == 0), Outcome.MET),
        ((s.conforming_sources == 0) & (s.open_sources == 0), Outcome.UNMET),
        (s.share_set & (perhaps_not * WHOLE_PPM <= allowed), Outcome.MET),
        (s.share_set & (s.other_amount * WHOLE_PPM > allowed), Outcome.UNMET),
        (s.confirmed, Outcome.MET),
        otherwise=Outcome.REFERRED,
    )
