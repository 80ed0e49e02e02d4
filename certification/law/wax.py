"""Wax of bees: Annex II, Part II, 1.2.2 and 1.9.6.5."""

import polars as pl

from certification.engine.calendar import next_day
from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, either, met, met_from, rule
from certification.law.acts import ANNEX_II
from certification.law.facts import Apiary, Extraction, WaxChange
from certification.law.honey import BEE_CONVERSION, ORGANIC

FOR_CONVERSION = "conversion"
NEW_WAX = ("foundation", "after_treatment")


def is_for_conversion(wax: WaxChange) -> pl.Expr:
    """Wax that replaces the old wax during conversion."""
    return wax.wax_use == FOR_CONVERSION


def is_new_wax(wax: WaxChange) -> pl.Expr:
    """Wax for new foundations and after a medicine."""
    return wax.wax_use.is_in(NEW_WAX)


@rule(
    "HONEY-WAX",
    law=ANNEX_II.at("Part II, 1.2.2, point (f)"),
    since="2022-01-01",
    of=WaxChange,
    where=is_for_conversion,
    gate=Gate.SELL_ORGANIC,
    ids=("B-02",),
    why="During conversion the new wax is organic. Other wax only if organic wax is not sold, the wax is proven clean, "
    "and it comes from caps.",
    evidence=(
        "Purchase document of organic wax",
        "Proof that organic wax was not sold, a clean analysis, and proof that the wax comes from caps: all three",
    ),
    checked_on="2026-11-23",
)
def wax_of_conversion_is_organic(w: WaxChange, law: Law) -> Verdict:
    """Wax put in during conversion is organic, or organic wax was not sold and it is clean and from caps."""
    excused = ~w.organic_on_market & w.free_of_substances & w.from_caps
    return met((w.wax_status == ORGANIC) | excused)


@rule(
    "HONEY-WAX-DONE",
    law=ANNEX_II.at("Part II, 1.2.2, point (f)"),
    since="2022-01-01",
    of=Extraction,
    at="extracted_on",
    forecast=Apiary,
    gate=Gate.SELL_ORGANIC,
    ids=("B-02",),
    why="Old wax holds what was used in the hives before. It is replaced before the conversion of twelve months ends.",
    evidence=(
        "Apiary register that says when all wax was replaced",
        "Purchase document of the wax for all hives",
    ),
    checked_on="2026-11-23",
)
def wax_is_replaced_during_conversion(a: Apiary, law: Law) -> Verdict:
    """All wax is replaced by the end of conversion."""
    # The old wax is in the hives up to the day of its replacement, that day included.
    renewed = either(a.all_wax_replaced, met_from(next_day(a.wax_replaced_on)), met(pl.lit(False)))
    return either(law[BEE_CONVERSION].completed(a.conversions), renewed, met(pl.lit(True)))


@rule(
    "HONEY-WAX-NEW",
    law=ANNEX_II.at("Part II, 1.9.6.5, point (e)"),
    since="2022-01-01",
    of=WaxChange,
    where=is_new_wax,
    gate=Gate.SELL_ORGANIC,
    ids=("B-12",),
    why="Wax for new foundations comes from organic beekeeping.",
    evidence=(
        "Purchase document of organic wax or foundations",
        "Record of foundations made of own organic wax",
    ),
    checked_on="2026-11-23",
)
def new_wax_is_organic(w: WaxChange, law: Law) -> Verdict:
    """Wax for new foundations is organic."""
    return met(w.wax_status == ORGANIC)
