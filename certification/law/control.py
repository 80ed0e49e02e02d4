"""Control in third countries: Delegated Regulation 2021/1698, and who is recognised: 2021/1378."""

from certification.engine.calendar import Counting, Span, end_of_next_year, to_the_end_of_next_year
from certification.engine.dated import Law, period
from certification.engine.ranges import Cover, during
from certification.engine.rule import Gate, Verdict, agreeing, either, met_during, rule
from certification.law.acts import R2021_1378, R2021_1698
from certification.law.facts import CaseProduct, Operator

INSPECTION_INTERVAL = period(
    "inspection_interval",
    "Time from one physical inspection to the next",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2021_1698.at("Article 9(4)")),
)


@rule(
    "CTRL-YEARLY",
    law=R2021_1698.at("Article 9(4)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    ids=("CB-20",),
    why="The control body must come to the farm at least once a year. Without the visit the certificate cannot go on.",
    evidence=("Inspection report of the control body", "Inspection planned with a day, and then carried out"),
    checked_on="2026-11-23",
)
def operator_is_inspected_every_year(o: Operator, law: Law) -> Verdict:
    """Every operator is physically inspected at least once a year."""
    start, visits, interval = o.under_control_since, o.physically_inspected_on, law[INSPECTION_INTERVAL]
    rolling = met_during(interval.following(visits) | interval.following_one(start))
    calendar = met_during(to_the_end_of_next_year(visits) | Cover(start, end_of_next_year(start)))
    open_reading = agreeing(rolling, calendar)
    set_reading = either(during(o.year_read_as_calendar), calendar, open_reading)
    return either(during(o.year_read_as_rolling), rolling, set_reading)


@rule(
    "CTRL-RECOGNISED",
    law=R2021_1378.at("Annex II"),
    since="2022-01-01",
    of=CaseProduct,
    gate=Gate.CERTIFY,
    ids=("CB-50",),
    why="A certificate counts in the EU only if the EU recognises the control body for Kazakhstan and this product.",
    evidence=(
        "Entry of the control body in Annex II with Kazakhstan and the product category",
        "Contract with a control body that is recognised for the category",
    ),
    checked_on="2026-11-23",
)
def control_body_is_recognised(p: CaseProduct, law: Law) -> Verdict:
    """The control body is recognised for Kazakhstan and the product category."""
    return met_during(p.recognised, referred=p.perhaps_recognised)
