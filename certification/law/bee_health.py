"""Health of bees: Annex II, Part II, 1.9.6.3."""

import polars as pl

from certification.engine.calendar import Period, Term
from certification.engine.dated import Law
from certification.engine.ranges import EVER, NEVER, Cover
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    any_of,
    by_case,
    either,
    met,
    met_outside,
    met_until,
    rule,
    told,
)
from certification.law.acts import ANNEX_II
from certification.law.facts import ApiaryYear, BeeTreatment, Extraction
from certification.law.honey import BEE_CONVERSION

# Formic, lactic, acetic and oxalic acid; menthol, thymol, eucalyptol and camphor: 1.9.6.3, point (e).
AGAINST_VARROA = (
    "formic_acid",
    "lactic_acid",
    "acetic_acid",
    "oxalic_acid",
    "menthol",
    "thymol",
    "eucalyptol",
    "camphor",
)
# What the chemist calls synthetic or an antibiotic, whatever a treatment record calls it.
SYNTHETIC_FOR_BEES = (
    "amitraz",
    "bromopropylate",
    "chlortetracycline",
    "coumaphos",
    "flumethrin",
    "fluvalinate",
    "fumagillin",
    "lincomycin",
    "oxytetracycline",
    "streptomycin",
    "tau_fluvalinate",
    "tetracycline",
    "tylosin",
)
SINCE, UNTIL = pl.element().struct.field("since"), pl.element().struct.field("until")


def is_synthetic(treatment: BeeTreatment) -> pl.Expr:
    """Synthetic allopathic medicines, antibiotics included."""
    return treatment.allopathic


def is_not_synthetic(treatment: BeeTreatment) -> pl.Expr:
    """Everything else given to bees."""
    return ~treatment.allopathic


@rule(
    "HONEY-VARROA",
    law=ANNEX_II.at("Part II, 1.9.6.3, point (e)"),
    since="2022-01-01",
    of=BeeTreatment,
    where=is_not_synthetic,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-15",),
    why="Against varroa four acids and four plant substances are allowed. Of anything else the control body decides.",
    evidence=(
        "Treatment record with the active substance",
        "Label of the product with its active substance",
    ),
    checked_on="2026-11-23",
)
def varroa_is_treated_with_listed_substances(t: BeeTreatment, law: Law) -> Verdict:
    """Colonies are treated with formic, lactic, acetic or oxalic acid, menthol, thymol, eucalyptol or camphor."""
    return by_case((t.bee_substance.is_in(AGAINST_VARROA), Outcome.MET), otherwise=Outcome.REFERRED)


@rule(
    "HONEY-BROOD",
    law=ANNEX_II.at("Part II, 1.9.6.3, point (c)"),
    since="2022-01-01",
    of=ApiaryYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-15",),
    why="Male brood is destroyed only to isolate the varroa mite.",
    evidence=("Apiary register that says when and why male brood was cut out",),
    checked_on="2026-11-23",
)
def male_brood_is_destroyed_only_for_varroa(y: ApiaryYear, law: Law) -> Verdict:
    """Male brood is destroyed only to isolate the varroa mite."""
    return met(~y.male_brood_destroyed | y.male_brood_only_for_varroa)


@rule(
    "HONEY-MEDICINE",
    law=ANNEX_II.at("Part II, 1.9.6.3, point (f)"),
    since="2022-01-01",
    of=BeeTreatment,
    where=is_synthetic,
    gate=Gate.SELL_ORGANIC,
    ids=("B-17",),
    why="After a synthetic medicine all wax is replaced with organic wax. Then the colonies convert for twelve months.",
    evidence=(
        "Treatment record: colonies, medicine, first and last day",
        "Record of the replacement of all wax, and purchase document of the organic wax",
    ),
    checked_on="2026-11-23",
)
def treated_colonies_convert_again(t: BeeTreatment, law: Law) -> Verdict:
    """After a synthetic medicine colonies convert for twelve months from its end and the replacement of all wax."""
    start, length = t.started_on, law[BEE_CONVERSION]
    since_then = all_of(
        barred(start, length.after(start)),
        barred(start, length.after(t.ended_on)),
        either(t.wax_renewed, barred(start, length.after(t.wax_replaced_on)), barred_for_good(start)),
    )
    return any_of(met_until(start), since_then)


@rule(
    "HONEY-MEDICINE-LOT",
    law=ANNEX_II.at("Part II, 1.9.6.3, point (f)"),
    since="2022-01-01",
    of=Extraction,
    at="extracted_on",
    gate=Gate.SELL_ORGANIC,
    ids=("B-17",),
    why="Honey of colonies treated with a synthetic medicine is not organic until they have converted again.",
    evidence=(
        "Extraction record that names the colonies the honey came from",
        "Treatment record that names the colonies treated, with the last day and the replacement of wax",
    ),
    checked_on="2026-11-23",
)
def honey_is_of_colonies_without_medicine(e: Extraction, law: Law) -> Verdict:
    """Colonies the honey came from have converted again since their last synthetic medicine."""
    length = law[BEE_CONVERSION]
    return all_of(
        barred_each(e.medicated, SINCE, length),
        barred_each(e.medicated, UNTIL, length),
        barred_each(e.rewaxed, UNTIL, length),
        met_outside(Cover(e.never_rewaxed_after, e.never_rewaxed_after.list.eval(never()))),
        told(e.medicines_told),
    )


@rule(
    "HONEY-ISOLATION",
    law=ANNEX_II.at("Part II, 1.9.6.3, point (f)"),
    since="2022-01-01",
    of=BeeTreatment,
    where=is_synthetic,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-17",),
    why="While colonies are treated with a synthetic medicine they stand in an isolation apiary.",
    evidence=("Apiary register: days in the isolation apiary and its place",),
    checked_on="2026-11-23",
)
def treated_colonies_stand_apart(t: BeeTreatment, law: Law) -> Verdict:
    """Colonies stand in an isolation apiary for as long as the treatment with a synthetic medicine lasts."""
    return all_of(
        met(t.isolated), met(t.isolated_from_on <= t.started_on), met(t.isolated_until_on >= t.ended_on)
    )


@rule(
    "HONEY-SICK",
    law=ANNEX_II.at("Part II, 1.9.6.3, point (d)"),
    since="2022-01-01",
    of=BeeTreatment,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-18",),
    why="Sick colonies are treated at once and, where needed, kept apart.",
    evidence=(
        "Apiary register: day on which the disease was noticed, day of treatment, isolation",
        "Statement of the veterinarian",
    ),
    checked_on="2026-11-23",
)
def sick_colonies_are_treated_at_once(t: BeeTreatment, law: Law) -> Verdict:
    """Sick colonies are treated at once (how soon is left to the control body) and isolated where needed."""
    at_once = by_case((t.started_on <= t.noticed_on, Outcome.MET), otherwise=Outcome.REFERRED)
    return all_of(at_once, met(~t.isolation_needed | t.isolated))


def barred(since: pl.Expr, over: Term) -> Verdict:
    """Unmet from a day until the period is over; its last day is referred."""
    return met_outside(Cover(since, over.referred_from), referred=Cover(over.referred_from, over.first))


def barred_for_good(since: pl.Expr) -> Verdict:
    """Unmet from a day on."""
    return met_outside(Cover(since, pl.lit(NEVER)))


def barred_each(ranges: pl.Expr, counted_from: pl.Expr, length: Period) -> Verdict:
    """The same for each range of a list from its first day on, the period counted from its first or its last day. Of a
    range of which that day is not told all is open from the first day on, and nothing before."""
    over, told = length.after(counted_from), SINCE.is_not_null() & counted_from.is_not_null()
    begins, open_from, first = (
        ranges.list.eval(day.filter(told)) for day in (SINCE, over.referred_from, over.first)
    )
    perhaps = ranges.list.eval(SINCE.fill_null(EVER).filter(told.not_()))
    nothing = Cover(
        ranges.list.eval(SINCE.filter(pl.lit(False))), ranges.list.eval(UNTIL.filter(pl.lit(False)))
    )
    return all_of(
        met_outside(Cover(begins, open_from), referred=Cover(open_from, first)),
        met_outside(nothing, unproven=Cover(perhaps, perhaps.list.eval(never()))),
    )


def never() -> pl.Expr:
    """No end, for each day of a list; of a day not told there is none either."""
    return pl.when(pl.element().is_not_null()).then(pl.lit(NEVER))
