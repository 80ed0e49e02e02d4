"""Beekeeping: Annex II, Part II."""

from certification.engine.calendar import Counting, Span, first_day_after
from certification.engine.dated import Law, number, period
from certification.engine.rule import Gate, Verdict, met_so_far, rule
from certification.law.acts import ANNEX_II
from certification.law.conversion import converted
from certification.law.facts import Apiary, HoldingYear

PERCENT = 100

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


@rule(
    "HONEY-CONV",
    law=ANNEX_II.at("Part II, 1.2.2, point (f)"),
    since="2022-01-01",
    of=Apiary,
    gate=Gate.SELL_ORGANIC,
    ids=("B-01",),
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
    share = y.queens_brought_in * PERCENT <= y.colonies * law[QUEENS_PERCENT]
    within = (y.queens_brought_in <= law[QUEENS_ALWAYS]) | share
    return met_so_far(within, first_day_after(y.year), y.queens_complete)
