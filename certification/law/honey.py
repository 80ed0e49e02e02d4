"""Honey, the colonies it comes from, and queens: Annex II, Part II, 1.2.2, 1.3.4 and 1.9.6."""

import polars as pl

from certification.engine.calendar import Counting, Period, Span
from certification.engine.dated import Law, number, period
from certification.engine.ranges import EVER, Cover
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    any_of,
    doubtful,
    either,
    met,
    met_from,
    met_outside,
    rule,
    softened,
)
from certification.law.acts import ANNEX_II, R2018_848
from certification.law.arrivals import Arrivals, within
from certification.law.conversion import converted
from certification.law.facts import (
    Apiary,
    CaseProduct,
    ColonyGroup,
    Extraction,
    HoldingYear,
    QueenRenewal,
)

PERCENT = 100
ORGANIC = "organic"
OTHER_PRODUCTS = "G"

BEE_CONVERSION = period(
    "bee_conversion",
    "Conversion of bees",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part II, 1.2.2, point (f)")),
)
QUEENS_PERCENT = number(
    "queens_percent",
    "Non-organic queens and swarms for renewal, share of the colonies per year",
    "%",
    ("2022-01-01", 20, ANNEX_II.at("Part II, 1.3.4.2")),
)
QUEENS_ALWAYS = number(
    "queens_always",
    "Non-organic queens or swarms allowed in any case per year",
    "queens or swarms",
    ("2022-01-01", 1, ANNEX_II.at("Part II, 1.3.4.2")),
)


def had_to_convert(colonies: ColonyGroup) -> pl.Expr:
    """Colonies that came from outside and were not organic, the yearly renewal aside."""
    return colonies.brought_in & (colonies.status_on_arrival != ORGANIC) & ~colonies.for_renewal


def are_not_organic(renewal: QueenRenewal) -> pl.Expr:
    """Organic queens and swarms may come without limit."""
    return renewal.queens_status != ORGANIC


def is_told(honey: Extraction) -> pl.Expr:
    """Honey of which something is told of how it was taken."""
    return honey.harvest_told


def is_told_of_its_bees(honey: Extraction) -> pl.Expr:
    """Honey of which it is told whether bees were killed for it."""
    return honey.bees_killed.is_not_null()


def is_other_product(product: CaseProduct) -> pl.Expr:
    """The products of Annex I that are neither food nor feed."""
    return product.other_product


@rule(
    "HONEY-CONV",
    law=ANNEX_II.at("Part II, 1.2.2, point (f)"),
    since="2022-01-01",
    of=Extraction,
    at="extracted_on",
    forecast=Apiary,
    gate=Gate.SELL_ORGANIC,
    ids=("B-01", "C-19"),
    why="Honey is organic only after the bees have been kept organically for twelve months.",
    evidence=(
        "Confirmation of the start of conversion by the control body",
        "Apiary register with the day on which organic beekeeping began",
    ),
    checked_on="2026-11-23",
)
def bees_have_been_converted(a: Apiary, law: Law) -> Verdict:
    """Bees have been under organic management for twelve months."""
    return converted(a.conversions, a.confirmed_conversions, law[BEE_CONVERSION])


@rule(
    "HONEY-COLONY-CONV",
    law=ANNEX_II.at("Part II, 1.2.2, point (f)"),
    since="2022-01-01",
    of=ColonyGroup,
    where=had_to_convert,
    gate=Gate.SELL_ORGANIC,
    ids=("B-01",),
    why="Colonies that came non-organic give organic honey after twelve months of organic beekeeping.",
    evidence=(
        "Purchase document of the colonies and the apiary register with the day they came",
        "Certificate that shows the colonies were organic when they came",
    ),
    checked_on="2026-11-23",
)
def colonies_from_outside_have_been_converted(g: ColonyGroup, law: Law) -> Verdict:
    """Colonies that came non-organic have been under organic management for twelve months."""
    return met_from(law[BEE_CONVERSION].after(g.organic_from_on))


@rule(
    "HONEY-COLONY-LOT",
    law=ANNEX_II.at("Part II, 1.2.2, point (f)"),
    since="2022-01-01",
    of=Extraction,
    at="extracted_on",
    gate=Gate.SELL_ORGANIC,
    ids=("B-01",),
    why="Honey of colonies still in conversion is not organic. Take it apart from the honey of the other colonies.",
    evidence=(
        "Extraction record that names the colonies the honey came from",
        "Apiary register with the day on which these colonies came",
    ),
    checked_on="2026-11-23",
)
def honey_is_of_converted_colonies(e: Extraction, law: Law) -> Verdict:
    """The colonies from outside that the honey came from had been converted when it was taken."""
    length = law[BEE_CONVERSION]
    perhaps = converted_since(e.colonies_perhaps_organic_since, length)
    return all_of(converted_since(e.colonies_organic_since, length), doubtful(perhaps))


@rule(
    "HONEY-QUEENS",
    law=ANNEX_II.at("Part II, 1.3.4.2"),
    since="2022-01-01",
    of=HoldingYear,
    gate=Gate.SELL_ORGANIC,
    ids=("B-04",),
    why="An organic apiary renews itself from organic bees. Only a few queens or swarms a year may come from outside.",
    evidence=(
        "Apiary register: queens and swarms brought in, with day, number and origin",
        "Certificate that shows the queens or swarms are organic",
    ),
    checked_on="2026-11-23",
)
def few_queens_come_from_outside(y: HoldingYear, law: Law) -> Verdict:
    """At most 20 % of queens and swarms a year are replaced by non-organic ones; one is always allowed."""
    queens = Arrivals(y.queens_brought_in, y.queens_came_on, y.year, y.queens_complete)
    share = y.colonies * law[QUEENS_PERCENT] // PERCENT
    one = pl.lit(int(law[QUEENS_ALWAYS]))
    return any_of(within(queens, one), within(queens, share))


@rule(
    "HONEY-QUEENS-COMB",
    law=ANNEX_II.at("Part II, 1.3.4.2"),
    since="2022-01-01",
    of=QueenRenewal,
    where=are_not_organic,
    gate=Gate.SELL_ORGANIC,
    ids=("B-04",),
    why="Non-organic queens and swarms go on combs or foundations of organic wax, so that the wax stays clean.",
    evidence=(
        "Apiary register that says on which combs the queen or swarm was put",
        "Purchase document of organic foundations",
    ),
    checked_on="2026-11-23",
)
def queens_go_on_organic_combs(q: QueenRenewal, law: Law) -> Verdict:
    """Non-organic queens and swarms are put on organic combs or foundations; of the one always allowed it is open."""
    on_comb = met(q.on_organic_comb)
    return either(q.non_organic_in_the_year <= law[QUEENS_ALWAYS], softened(on_comb), on_comb)


@rule(
    "HONEY-HARVEST",
    law=ANNEX_II.at("Part II, 1.9.6.5, points (g) and (h)"),
    since="2022-01-01",
    of=Extraction,
    where=is_told,
    gate=Gate.SELL_ORGANIC,
    ids=("B-13",),
    why="Honey is not taken from combs with brood, and bees are not driven off with synthetic repellents.",
    evidence=(
        "Extraction record that says which combs were used and how bees were driven off",
        "Inspection report on the extraction",
    ),
    checked_on="2026-11-23",
)
def honey_is_taken_cleanly(e: Extraction, law: Law) -> Verdict:
    """Honey is taken without combs with brood and without synthetic repellents."""
    return all_of(met(~e.brood_combs_used), met(~e.repellents_used))


@rule(
    "HONEY-BEES-KILLED",
    law=ANNEX_II.at("Part II, 1.9.6.4, point (a)"),
    since="2022-01-01",
    of=Extraction,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-13",),
    why="Bees in the combs are not killed to take honey.",
    evidence=("Extraction record that says how bees were removed", "Inspection report on the extraction"),
    checked_on="2026-11-23",
)
def bees_are_not_killed_for_honey(e: Extraction, law: Law) -> Verdict:
    """Bees in the combs are not killed to take honey."""
    return met(~e.bees_killed)


@rule(
    "HONEY-KILLED-LOT",
    law=ANNEX_II.at("Part II, 1.9.6.4, point (a)"),
    since="2022-01-01",
    of=Extraction,
    where=is_told_of_its_bees,
    gate=Gate.SELL_ORGANIC,
    ids=("B-13",),
    why="Honey for which bees in the combs were killed is not sold as organic.",
    evidence=("Extraction record that says how bees were removed", "Inspection report on the extraction"),
    checked_on="2026-11-26",
)
def honey_costs_no_bees_in_the_combs(e: Extraction, law: Law) -> Verdict:
    """No bees in the combs were killed for this honey."""
    return met(~e.bees_killed)


@rule(
    "HONEY-CATEGORY",
    law=R2018_848.at("Annex I"),
    since="2022-01-01",
    of=CaseProduct,
    where=is_other_product,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-26",),
    why="Beeswax, wool and raw hides are certified as other products (category G), not with honey and meat.",
    evidence=(
        "Application that names the product in category G",
        "Certificate with the product in category G",
    ),
    checked_on="2026-11-23",
)
def other_products_stand_in_their_category(p: CaseProduct, law: Law) -> Verdict:
    """Beeswax, wool and raw hides stand in category G."""
    return met(p.category == OTHER_PRODUCTS)


def converted_since(starts: pl.Expr, length: Period) -> Verdict:
    """Unmet until the period from each of these days is over; its last day is referred."""
    term = length.after(pl.element())
    ever = starts.list.eval(pl.when(pl.element().is_not_null()).then(pl.lit(EVER)))
    open_from, over = starts.list.eval(term.referred_from), starts.list.eval(term.first)
    return met_outside(Cover(ever, open_from), referred=Cover(open_from, over))
