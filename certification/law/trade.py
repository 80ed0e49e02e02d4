"""What a consignment must be before it gets a certificate of inspection: 2021/1698 Article 16, 2018/848 Chapter IV."""

import polars as pl

from certification.engine.dated import Law, legal_day, number
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    any_of,
    by_case,
    either,
    met,
    met_before,
    met_during,
    rule,
)
from certification.law.acts import R2018_848, R2021_1698
from certification.law.facts import Consignment, ConsignmentLot
from certification.law.in_conversion import CROPS_IN_CONVERSION

PERCENT = 100
PPM_PER_PERCENT = 10_000
NOT_ASKED = by_case(otherwise=Outcome.NOT_APPLICABLE)

ORGANIC_SHARE = number(
    "organic_share_percent",
    "Organic ingredients among the ingredients of agricultural origin of processed organic food, by weight",
    "%",
    ("2022-01-01", 95, R2018_848.at("Article 30(5), point (a)")),
)
COUNTRY_SHARE = number(
    "country_share_percent",
    "Agricultural raw materials farmed in the country that the label names instead of the Union or non-EU",
    "%",
    ("2022-01-01", 95, R2018_848.at("Article 32(2)")),
)

EQUIVALENCE_LAST_DAY = legal_day(
    "equivalence_last_day",
    "Last day on which control bodies recognised for equivalence could issue a COI",
    ("2022-01-01", "2024-12-31", R2018_848.at("Article 57(1)")),
)


def asked_for(c: Consignment) -> pl.Expr:
    """While it is a draft nothing is due yet."""
    return c.draft.not_()


def answered(c: Consignment) -> pl.Expr:
    """What belongs to the issue of a COI is not due while the control body still looks at the papers."""
    return c.draft.not_() & c.awaited.not_()


def under_compliance(c: Consignment) -> pl.Expr:
    """Under Article 30a old documentary evidence stands in for the certificate."""
    return c.draft.not_() & c.transition.not_()


@rule(
    "COI-BODY",
    law=R2021_1698.at("Article 16(2), with Article 3(44) of Regulation (EU) 2018/848"),
    since="2022-01-01",
    of=Consignment,
    at="issued_on",
    where=asked_for,
    gate=Gate.SHIP,
    ids=("COI-01", "COI-02"),
    why="The COI comes from the control body of whoever cleaned, milled, packed or cut the goods last, and the EU must "
    "recognise that body for the country where this was done.",
    evidence=(
        "COI issued by the control body of the operator of the last preparation",
        "Entry of that body in Annex II to 2021/1378 with the country and the product category",
    ),
    checked_on="2026-11-23",
)
def the_relevant_control_body_issued_the_coi(c: Consignment, law: Law) -> Verdict:
    """The control body of the last preparation, recognised there for the product, issued the COI."""
    recognised = met_during(c.recognised, referred=c.perhaps_recognised)
    return all_of(met(c.coi_body == c.preparing_body), recognised)


@rule(
    "COI-EXPORTER",
    law=R2021_1698.at("Article 16(2), with notes on boxes 5 and 9 of the Annex to 2021/2306"),
    since="2022-01-01",
    of=Consignment,
    where=asked_for,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-01", "COI-02"),
    why="Boxes 5 and 9 name who did the last preparation and in which country; mere carriage does not count.",
    evidence=(
        "Box 5 names the operator of the last preparation",
        "Box 9 names the country of the last preparation",
    ),
    checked_on="2026-11-23",
)
def exporter_and_country_follow_the_last_preparation(c: Consignment, law: Law) -> Verdict:
    """Exporter and country of export are those of the last preparation."""
    country = either(c.export_country_stated, met(c.country_of_export == c.preparing_country), NOT_ASKED)
    exporter = either(c.exporter_stated, met(c.exporter_prepared), NOT_ASKED)
    return all_of(country, exporter)


@rule(
    "COI-CERTIFICATE",
    law=R2021_1698.at("Article 16(3)"),
    since="2022-01-01",
    of=Consignment,
    where=under_compliance,
    gate=Gate.SHIP,
    ids=("COI-04",),
    why="On the day the COI is asked for and on the day it is issued, a valid certificate must cover the product. "
    "If the certificate ends later, the COI stays good.",
    evidence=("Certificate that names the product, valid on both days",),
    checked_on="2026-11-23",
)
def a_certificate_covered_the_product(c: Consignment, law: Law) -> Verdict:
    """A valid certificate covered the product when the COI was asked for and when it was issued."""
    certified = all_of(met(c.certified_when_requested), met(c.certified_when_issued))
    return either(c.equivalence & (c.issued_on <= law[EQUIVALENCE_LAST_DAY]), NOT_ASKED, certified)


@rule(
    "COI-CHECKS",
    law=R2021_1698.at("Article 16(1) and (3)"),
    since="2022-01-01",
    of=Consignment,
    where=answered,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-03", "COI-04"),
    why="Before it issues a COI the control body compares the papers of every consignment: origin, volume, transport, "
    "invoices, and for processed food the certificates of all ingredients.",
    evidence=("Record of the control body's documentary check of this consignment, dated before the COI",),
    checked_on="2026-11-23",
)
def the_papers_of_the_consignment_were_checked(c: Consignment, law: Law) -> Verdict:
    """The control body checked the papers of the consignment before it issued the COI."""
    found = (c.papers_checked, c.traceable, c.balance_fits, c.papers_seen, c.based_on_records)
    ingredients = either(c.processed, met(c.ingredients_certified), NOT_ASKED)
    return all_of(*(met(element) for element in found), ingredients)


@rule(
    "COI-BALANCE",
    law=R2021_1698.at("Article 16(3), with Article 3 of Delegated Regulation (EU) 2021/2306"),
    since="2022-01-01",
    of=Consignment,
    where=asked_for,
    gate=Gate.SHIP,
    ids=("COI-03",),
    why="All COIs together cannot cover more than was harvested or made.",
    evidence=("Mass balance: harvest, quantities of earlier COIs, quantity of this one",),
    checked_on="2026-11-23",
)
def the_volume_fits_the_mass_balance(c: Consignment, law: Law) -> Verdict:
    """This and the earlier COIs together do not cover more than was produced."""
    return met(c.balance_earlier_g + c.net_g <= c.balance_harvest_g)


@rule(
    "COI-LOT",
    law=R2021_1698.at("Article 16(3), with Article 3 of Delegated Regulation (EU) 2021/2306"),
    since="2022-01-01",
    of=ConsignmentLot,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-03",),
    why="No harvest and no honey can be shipped twice: what all consignments took from it must be there.",
    evidence=("Weight of the harvest or extraction, and of each part of a consignment taken from it",),
    checked_on="2026-11-23",
)
def no_more_is_shipped_than_there_was(p: ConsignmentLot, law: Law) -> Verdict:
    """Consignments take no more from a harvest, an extraction or a lot than it brought."""
    return met(p.taken_g <= p.source_g)


def needs_a_physical_check(c: Consignment) -> pl.Expr:
    """Physical checks go by risk."""
    return c.draft.not_() & c.physical_check_required


@rule(
    "COI-PHYSICAL",
    law=R2021_1698.at("Article 16(1) and (4)"),
    since="2022-01-01",
    of=Consignment,
    where=needs_a_physical_check,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-05",),
    why="Where the risk asks for it, the control body looks at the goods themselves before they leave the country.",
    evidence=("Record of the physical check, dated before departure",),
    checked_on="2026-11-23",
)
def goods_were_checked_before_they_left(c: Consignment, law: Law) -> Verdict:
    """Goods that the risk assessment picked were physically checked before they left."""
    check, departure = (c.goods_checked_on, c.goods_checked_at), (c.departed_on, c.departed_at)
    return all_of(met(c.goods_checked), either(c.departed, met_before(check, departure), NOT_ASKED))


def travels_in_bulk(c: Consignment) -> pl.Expr:
    """Packed goods need no travel plan."""
    return c.draft.not_() & c.bulk


@rule(
    "COI-TRAVEL-PLAN",
    law=R2021_1698.at("Article 16(5)"),
    since="2022-01-01",
    of=Consignment,
    where=travels_in_bulk,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-06",),
    why="Bulk goods travel by a plan in TRACES that names every store, port and transshipment up to the EU.",
    evidence=("Travel plan in TRACES with all premises up to the Union",),
    checked_on="2026-11-23",
)
def bulk_goods_have_a_travel_plan(c: Consignment, law: Law) -> Verdict:
    """Bulk goods have a travel plan in TRACES that names all premises up to the Union."""
    return all_of(met(c.travel_plan_in_traces), met(c.travel_plan_complete))


def is_in_conversion(c: Consignment) -> pl.Expr:
    """Products shipped as in conversion."""
    return c.status == "in_conversion"


@rule(
    "COI-IN-CONVERSION",
    law=R2018_848.at("Article 10(4) and Article 45(1)"),
    since="2022-01-01",
    of=Consignment,
    where=is_in_conversion,
    gate=Gate.SHIP,
    ids=("COI-26",),
    why="Only plant products of a single crop may enter the EU as in conversion; honey and meat may not.",
    evidence=("Harvest record that names the one crop, and the conversion of its field",),
    checked_on="2026-11-23",
)
def an_in_conversion_import_is_a_plant_product(c: Consignment, law: Law) -> Verdict:
    """What is shipped as in conversion is a plant product with a single crop."""
    return all_of(met(c.of_plant_origin), met(c.crop_ingredients == law[CROPS_IN_CONVERSION]))


def is_labelled(c: Consignment) -> pl.Expr:
    """Goods in bulk or in transport packing carry no label for consumers."""
    return c.labelled


@rule(
    "COI-LABEL",
    law=R2018_848.at("Article 32 and Article 33(3)"),
    since="2022-01-01",
    of=Consignment,
    where=is_labelled,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-27",),
    why="The label shows the code of the last operator's control body. The EU logo is optional; with it, the label "
    "says non-EU Agriculture, or the country if nearly everything was farmed there.",
    evidence=("Label as printed", "Calculation of the share farmed in the country that the label names"),
    checked_on="2026-11-23",
)
def the_label_says_what_it_must(c: Consignment, law: Law) -> Verdict:
    """The label shows the control body's code and, with the EU logo, where the product was farmed."""
    share = c.country_share_ppm >= law[COUNTRY_SHARE] * PPM_PER_PERCENT
    country = all_of(met(c.label_origin == "country"), met(share))
    place = any_of(met(c.label_origin == "non_eu"), country)
    return all_of(met(c.label_shows_body), either(c.logo_used, place, NOT_ASKED))


def is_processed_organic_food(c: Consignment) -> pl.Expr:
    """The rule of 95 % is about the word organic on processed food."""
    return c.processed & (c.status == "organic")


@rule(
    "COI-INGREDIENTS",
    law=R2018_848.at("Article 30(5), point (a)"),
    since="2022-01-01",
    of=Consignment,
    where=is_processed_organic_food,
    gate=Gate.SHIP,
    ids=("COI-28",),
    why="Processed food is called organic only if at least 95 % of its agricultural ingredients by weight are organic.",
    evidence=("Recipe with the weight of every ingredient and its certificate",),
    checked_on="2026-11-23",
)
def processed_food_is_organic_enough(c: Consignment, law: Law) -> Verdict:
    """At least 95 % of the agricultural ingredients of processed organic food are organic."""
    return met(c.organic_part * PERCENT >= c.organic_whole * law[ORGANIC_SHARE])
