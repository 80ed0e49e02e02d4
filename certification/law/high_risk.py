"""High-risk products (2018/848 Article 46(8)): duties that sleep until a product is listed for Kazakhstan."""

import polars as pl

from certification.engine.calendar import (
    Counting,
    Period,
    Span,
    day_before,
    end_of_next_year,
    to_the_end_of_next_year,
)
from certification.engine.dated import Law, number, period
from certification.engine.ranges import EVER, Cover, during
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    if_complete,
    met,
    rule,
    softened,
)
from certification.law.acts import R2021_1698, R2021_2306
from certification.law.facts import CaseProduct
from certification.law.facts.cases import RiskConsignment
from certification.law.timing import yearly

VISITS = number(
    "risk_visits",
    "Physical inspections a year while a product is listed as high-risk",
    "inspections",
    ("2022-01-01", 2, R2021_1698.at("Article 9(8), second subparagraph")),
)
UNANNOUNCED = number(
    "risk_unannounced",
    "Of these, inspections without notice",
    "inspections",
    ("2022-01-01", 1, R2021_1698.at("Article 9(8), second subparagraph")),
)
SAMPLES = number(
    "risk_samples",
    "Field samples a year while a product is listed as high-risk",
    "samples",
    ("2022-01-01", 1, R2021_1698.at("Article 12(5)")),
)
RISK_YEAR = period(
    "risk_year",
    "Time in which inspections and samples of a high-risk product fall due",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2021_1698.at("Articles 9(8) and 12(5)")),
)


def times_a_year(p: CaseProduct, days: pl.Expr, times: int, interval: Period) -> Verdict:
    """So many of the days lie within a year; the first year begins with the listing."""
    listed_on = p.high_risk.list.eval(pl.element().struct.field("since").fill_null(EVER))
    before = listed_on.list.eval(day_before(pl.element()))
    earlier, last = days.list.shift(times - 1), days.list.slice(times - 1)
    by_months = earlier.list.eval(interval.after(pl.element()).first).list.slice(times - 1)
    to_end = _to_the_end_of_next_year(days, earlier).list.slice(times - 1)
    return yearly(
        Cover(last, by_months) | interval.following(listed_on),
        Cover(last, to_end) | Cover(listed_on, to_the_end_of_next_year(before).untils),
    )


def _to_the_end_of_next_year(days: pl.Expr, earlier: pl.Expr) -> pl.Expr:
    """From each day to the end of the year after it if the earlier day stands in the same year, else to itself."""
    year, number = pl.element().dt.year(), pl.element().cast(pl.Int32)
    same = (days.list.eval(year) - earlier.list.eval(year)).list.eval((pl.element() == 0).cast(pl.Int32))
    long = days.list.eval(end_of_next_year(pl.element()).cast(pl.Int32)) - days.list.eval(number)
    return (days.list.eval(number) + long * same).cast(pl.List(pl.Date))


def while_listed(p: CaseProduct, verdict: Verdict) -> Verdict:
    """Nothing is asked on days on which the product is not listed."""
    duty = if_complete(p.visits_and_samples_complete, verdict)
    return either(during(p.high_risk), duty, by_case(otherwise=Outcome.NOT_APPLICABLE))


@rule(
    "RISK-VISITS",
    law=R2021_1698.at("Article 9(8), second subparagraph"),
    since="2022-01-01",
    of=CaseProduct,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("HR-01",),
    why="While your product is on the EU's high-risk list, the control body comes twice a year, once without notice.",
    evidence=("Two inspection reports of the year, one of them of an unannounced inspection",),
    checked_on="2026-11-23",
)
def risky_operator_is_inspected_twice_a_year(p: CaseProduct, law: Law) -> Verdict:
    """While a product is listed as high-risk, its operator is inspected twice a year, once unannounced."""
    visits = times_a_year(p, p.visited_at_risk_on, law[VISITS], law[RISK_YEAR])
    unannounced = times_a_year(p, p.visited_unannounced_on, law[UNANNOUNCED], law[RISK_YEAR])
    return while_listed(p, all_of(visits, unannounced))


@rule(
    "RISK-SAMPLES",
    law=R2021_1698.at("Article 12(5)"),
    since="2022-01-01",
    of=CaseProduct,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("HR-02",),
    why="While your product is on the EU's high-risk list, the control body takes a sample in the field every year.",
    evidence=("Record of sampling with its day", "Test report of the laboratory"),
    checked_on="2026-11-23",
)
def risky_operator_is_sampled_every_year(p: CaseProduct, law: Law) -> Verdict:
    """While a product is listed as high-risk, at least one sample a year is taken at its operator."""
    return while_listed(p, times_a_year(p, p.sampled_at_risk_on, law[SAMPLES], law[RISK_YEAR]))


def is_listed(consignment: RiskConsignment) -> pl.Expr:
    """Only consignments of a listed product are asked for more than the others."""
    return consignment.high_risk_listed


@rule(
    "RISK-CONSIGNMENT",
    law=R2021_1698.at("Article 16(6)"),
    since="2022-01-01",
    of=RiskConsignment,
    where=is_listed,
    gate=Gate.SHIP,
    advises=True,
    ids=("HR-03", "HR-04"),
    why="Every consignment of a product on the high-risk list is checked and sampled, unless the list says how many of "
    "a hundred.",
    evidence=("Record of the physical check", "Record of sampling of the consignment"),
    checked_on="2026-11-23",
)
def risky_consignment_is_checked_and_sampled(c: RiskConsignment, law: Law) -> Verdict:
    """A consignment of a high-risk product is physically checked and sampled; with a percentage set, not every one."""
    checked = if_complete(c.checks_complete, met(c.physically_checked & c.sampled))
    return either(c.percentage_set, softened(checked), checked)


@rule(
    "RISK-COI",
    law=R2021_2306.at("Article 4(2)"),
    since="2022-01-01",
    of=RiskConsignment,
    where=is_listed,
    gate=Gate.SHIP,
    advises=True,
    ids=("HR-05",),
    why="For a product on the high-risk list the certificate of inspection waits for the whole path of the goods and "
    "for the results of the laboratory.",
    evidence=("Traceability of the consignment", "Test report with the assessment of the control body"),
    checked_on="2026-11-23",
)
def risky_consignment_waits_for_its_results(c: RiskConsignment, law: Law) -> Verdict:
    """The certificate of inspection of a high-risk product follows full traceability and assessed results."""
    return if_complete(c.checks_complete, met(c.traceable & c.results_assessed))
