"""Lots: what they are worth by what they were bought as or made from, how they are received, and what the stock ledger
says of them.

That goods bought as organic were covered by a certificate on the day they came is asked of the lot itself, because
everything made from it depends on that.
"""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, met, met_outside, rule
from certification.law.acts import ANNEX_III, R2018_848, R2021_1698
from certification.law.facts import Lot, StockBalance
from certification.law.in_conversion import CROPS_IN_CONVERSION


@rule(
    "LOT-RADIATION",
    law=R2018_848.at("Article 9(4)"),
    since="2022-01-01",
    of=Lot,
    gate=Gate.SELL_ORGANIC,
    ids=("G-70",),
    why="Food and feed that were treated with ionising radiation, or made from such things, are never organic.",
    evidence=(
        "Statement in the plan of precautions that ionising radiation is used nowhere",
        "Statement of the supplier or of the plant for this lot",
    ),
    checked_on="2026-11-23",
)
def no_ionising_radiation_was_used(lot: Lot, law: Law) -> Verdict:
    """The lot was not treated with ionising radiation."""
    return met(~lot.ionising_radiation)


def was_bought(lot: Lot) -> pl.Expr:
    """Reception checks are of what comes from somebody else."""
    return lot.lot_origin == "purchase"


@rule(
    "LOT-RECEPTION",
    law=ANNEX_III.at("point 5"),
    since="2022-01-01",
    of=Lot,
    where=was_bought,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-64",),
    why="Look at the closure and compare label and papers when goods arrive, and write down what you found.",
    evidence=("Entry in the reception record for this lot",),
    checked_on="2026-11-23",
)
def reception_was_checked(lot: Lot, law: Law) -> Verdict:
    """On reception the closure was checked, label and papers were compared, and the result was written down."""
    return met(lot.closure_checked & lot.label_checked & lot.check_recorded)


def was_imported(lot: Lot) -> pl.Expr:
    """Goods from another country have checks of their own."""
    return lot.imported


@rule(
    "LOT-IMPORTED",
    law=ANNEX_III.at("point 6"),
    since="2022-01-01",
    of=Lot,
    where=was_imported,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-65",),
    why="Goods from another country arrive closed, name their exporter and lot, and bring their certificate.",
    evidence=("Entry in the reception record with exporter, lot marks and certificate",),
    checked_on="2026-11-23",
)
def imported_lot_arrived_as_it_should(lot: Lot, law: Law) -> Verdict:
    """An imported lot arrived closed, with its exporter, lot marks and certificate."""
    return met(lot.arrived_closed & lot.exporter_identified & lot.lot_marked & lot.certificate_came_along)


def covered_on_reception(lot: Lot) -> pl.Expr:
    """The supplier's certificate was valid on the day of reception."""
    in_time = (lot.certificate_valid_from <= lot.received_on) & (
        lot.received_on <= lot.certificate_valid_until
    )
    return lot.certificate_held & in_time & ~lot.certificate_broken


def bought_as_organic(lot: Lot) -> pl.Expr:
    """Bought, and declared as organic."""
    return was_bought(lot) & (lot.declared_status == "organic")


def bought_in_conversion(lot: Lot) -> pl.Expr:
    """Bought, and declared as in conversion."""
    return was_bought(lot) & (lot.declared_status == "in_conversion")


def bought_for_organic_use(lot: Lot) -> pl.Expr:
    """Bought, and not as conventional."""
    return was_bought(lot) & (lot.declared_status != "non_organic")


@rule(
    "LOT-COVERED",
    law=R2021_1698.at("Article 11(4), point (c)"),
    since="2022-01-01",
    of=Lot,
    where=bought_as_organic,
    gate=Gate.SELL_ORGANIC,
    ids=("CERT-09",),
    why="What is bought as organic stays organic only if the supplier's certificate covered it on the day it came.",
    evidence=("Certificate of the supplier that names the product and was valid on the day of reception",),
    checked_on="2026-11-23",
)
def supplier_was_certified_for_the_product(lot: Lot, law: Law) -> Verdict:
    """The supplier's certificate covered the product as organic on the day it was received."""
    return met(covered_on_reception(lot) & lot.covers_as_organic)


@rule(
    "LOT-COVERED-INCONV",
    law=R2021_1698.at("Article 11(4), point (c)"),
    since="2022-01-01",
    of=Lot,
    where=bought_in_conversion,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("CERT-09",),
    why="What is bought as in conversion needs a supplier's certificate that covered it on the day it came.",
    evidence=("Certificate of the supplier that names the product and was valid on the day of reception",),
    checked_on="2026-11-23",
)
def supplier_was_certified_for_the_product_in_conversion(lot: Lot, law: Law) -> Verdict:
    """The supplier's certificate covered the product as in conversion on the day it was received."""
    return met(covered_on_reception(lot) & (lot.covers_in_conversion | lot.covers_as_organic))


@rule(
    "LOT-BOUGHT-ORGANIC",
    law=R2018_848.at("Article 9(2)"),
    since="2022-01-01",
    of=Lot,
    where=was_bought,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    why="A lot is worth no more than what it was bought as.",
    evidence=("Invoice or label that calls the product organic",),
    checked_on="2026-11-23",
)
def lot_was_bought_as_organic(lot: Lot, law: Law) -> Verdict:
    """A lot that was bought was bought as organic."""
    return met(lot.declared_status == "organic")


def is_of_several_names(lot: Lot) -> pl.Expr:
    """What was made from things of one name is as many crops as they are."""
    return lot.several_names


@rule(
    "LOT-INCONV-ONE",
    law=R2018_848.at("Article 10(4), point (b)"),
    since="2022-01-01",
    of=Lot,
    where=is_of_several_names,
    gate=Gate.SELL_IN_CONVERSION,
    ids=("C-31",),
    why="A product in conversion may hold one crop only; a mix is sold without the word.",
    evidence=("Record of the harvests or lots it was made from",),
    checked_on="2026-11-26",
)
def lot_in_conversion_is_of_one_crop(lot: Lot, law: Law) -> Verdict:
    """A lot sold as in conversion was made from only one agricultural crop."""
    return met(lot.crops == law[CROPS_IN_CONVERSION])


@rule(
    "LOT-SUPPLIER",
    law=R2021_1698.at("Article 11(4), point (c)"),
    since="2022-01-01",
    of=Lot,
    where=bought_for_organic_use,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-09",),
    why="Whoever buys for organic production looks at the supplier's certificate first.",
    evidence=(
        "Note of the check with its day",
        "Copy of the supplier's certificate with the day it was looked up",
    ),
    checked_on="2026-11-23",
)
def supplier_certificate_was_checked(lot: Lot, law: Law) -> Verdict:
    """The supplier's certificate was checked for the product."""
    return met(lot.certificate_checked)


def was_made(lot: Lot) -> pl.Expr:
    """Not bought."""
    return lot.lot_origin != "purchase"


@rule(
    "LOT-SOURCES",
    law=R2021_1698.at("Article 11(4)"),
    since="2022-01-01",
    of=Lot,
    where=was_made,
    gate=Gate.SELL_ORGANIC,
    why="Nobody can say that a lot is organic if it is not on record what it was made from.",
    evidence=("Record of the harvest, extraction, animals or lots it was made from",),
    checked_on="2026-11-23",
)
def sources_of_the_lot_are_known(lot: Lot, law: Law) -> Verdict:
    """It is on record what the lot was made from."""
    return met(lot.has_sources)


@rule(
    "LOT-BARRED",
    law=R2021_1698.at("Article 23(1) and (4)"),
    since="2022-01-01",
    of=Lot,
    gate=Gate.SELL_ORGANIC,
    ids=("NC-03",),
    why="A lot that was downgraded, or banned from the market for a time, is not sold as organic.",
    evidence=("End of the ban in the decision of the control body",),
    checked_on="2026-11-23",
)
def lot_is_not_barred(lot: Lot, law: Law) -> Verdict:
    """The lot was neither downgraded nor banned from sale as organic."""
    return met_outside(lot.barred)


@rule(
    "STOCK-BALANCE",
    law=R2021_1698.at("Article 11(4) and (5)"),
    since="2022-01-01",
    of=StockBalance,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="major",
    ids=("G-46", "NC-11"),
    why="More cannot leave the stock than came into it. How large a difference may be is for the control body to say; "
    "a significant one is a major non-compliance.",
    evidence=(
        "Stock ledger with every harvest, purchase, loss and sale of the product",
        "Record of the control body that explains the difference",
    ),
    checked_on="2026-11-27",
)
def no_more_left_the_stock_than_came_in(b: StockBalance, law: Law) -> Verdict:
    """By the stock ledger no more of a product has left than has come in."""
    return met_outside(b.overdrawn, referred=b.perhaps_overdrawn, unproven=b.unclear)
