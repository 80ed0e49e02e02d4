"""Duties of a control body over all it controls, in figures: judged of the body, never of an operator or group."""

from certification.engine.calendar import Counting, Span, last_day_of
from certification.engine.dated import Law, number, period
from certification.engine.rule import Gate, Verdict, done_by, if_complete, met, met_during, rule
from certification.law.acts import R2018_848, R2021_771, R2021_1378, R2021_1698
from certification.law.facts.bodies import BodyYear, ControlBody, GroupControl
from certification.law.timing import reached_by_year_end

PERCENT = 100

ADDITIONAL_PERCENT = number(
    "additional_percent",
    "Additional controls, share of the yearly inspections due (follow-ups do not count)",
    "%",
    ("2022-01-01", 10, R2021_1698.at("Article 9(5) and (6)")),
)
UNANNOUNCED_PERCENT = number(
    "unannounced_percent",
    "Unannounced inspections, share of all physical inspections of a year",
    "%",
    ("2022-01-01", 10, R2021_1698.at("Article 9(5)")),
)
SAMPLED_PERCENT = number(
    "sampled_percent",
    "Individual operators sampled in a year",
    "%",
    ("2022-01-01", 5, R2021_1698.at("Article 12(2)")),
)
REINSPECTED_PERCENT = number(
    "reinspected_percent",
    "Members of a group inspected again in a year",
    "%",
    ("2022-01-01", 5, R2021_1698.at("Article 9(7)")),
)
REINSPECTED_LEAST = number(
    "reinspected_least",
    "Members of a group inspected again in a year, at least (all, where there are no more)",
    "members",
    ("2022-01-01", 10, R2021_1698.at("Article 9(7)")),
)
MEMBERS_SAMPLED_PERCENT = number(
    "members_sampled_percent",
    "Members of a group sampled in a year",
    "%",
    ("2022-01-01", 2, R2021_1698.at("Article 12(2)")),
)
REPORT_AFTER_YEAR = period(
    "report_after_year",
    "Annual report after the end of the year (until 28 February)",
    Counting.DEADLINE,
    ("2022-01-01", Span(days=59), R2021_1698.at("Article 4")),
)
WITHOUT_OPERATORS = period(
    "without_operators",
    "Consecutive months without a certified operator after which recognition is lost",
    Counting.ROLLING,
    ("2022-01-01", Span(months=48), R2018_848.at("Article 46(2a), point (k)")),
)


@rule(
    "BODY-ADDITIONAL",
    law=R2021_1698.at("Article 9(5) and (6)"),
    since="2022-01-01",
    of=BodyYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-22",),
    why="Beside the yearly inspection of everybody, a control body makes additional ones, chosen by risk.",
    evidence=("Figures of the year: operators, groups and additional controls",),
    checked_on="2026-11-23",
)
def body_makes_additional_controls(y: BodyYear, law: Law) -> Verdict:
    """In a year a control body makes additional controls of at least 10 % of the yearly inspections; no follow-ups."""
    due = y.operators + y.groups
    return reached_by_year_end(y.additional_inspections * PERCENT >= due * law[ADDITIONAL_PERCENT], y.year)


@rule(
    "BODY-UNANNOUNCED",
    law=R2021_1698.at("Article 9(5)"),
    since="2022-01-01",
    of=BodyYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-23",),
    why="A tenth of all inspections come without notice.",
    evidence=("Figures of the year: physical and unannounced inspections",),
    checked_on="2026-11-23",
)
def body_inspects_without_notice(y: BodyYear, law: Law) -> Verdict:
    """In a year at least 10 % of all physical inspections of a control body are unannounced."""
    share = y.unannounced_inspections * PERCENT >= y.physical_inspections * law[UNANNOUNCED_PERCENT]
    return reached_by_year_end(share, y.year)


@rule(
    "BODY-SAMPLED",
    law=R2021_1698.at("Article 12(2)"),
    since="2022-01-01",
    of=BodyYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-24",),
    why="Every year a control body takes samples at one operator in twenty, and wherever there is a suspicion.",
    evidence=("Figures of the year: operators, and operators sampled",),
    checked_on="2026-11-23",
)
def body_takes_samples(y: BodyYear, law: Law) -> Verdict:
    """In a year a control body takes samples at no fewer than 5 % of the individual operators."""
    return reached_by_year_end(y.operators_sampled * PERCENT >= y.operators * law[SAMPLED_PERCENT], y.year)


@rule(
    "BODY-REPORT",
    law=R2021_1698.at("Article 4"),
    since="2022-01-01",
    of=BodyYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-39",),
    why="A control body reports to the Commission on each year by 28 February of the next.",
    evidence=("Annual report with its day of delivery",),
    checked_on="2026-11-23",
)
def annual_report_is_delivered(y: BodyYear, law: Law) -> Verdict:
    """The annual report on a year is delivered by 28 February."""
    last_day = law[REPORT_AFTER_YEAR].ends_on(last_day_of(y.year))
    return done_by(last_day, y.report_delivered_on, y.report_missing)


@rule(
    "BODY-CERTIFIES",
    law=R2018_848.at("Article 46(2a), point (k)"),
    since="2022-01-01",
    of=ControlBody,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-40",),
    why="A control body that certifies nobody in a country for four years may lose its recognition there.",
    evidence=("Certificate of an operator in Kazakhstan", "Years of the body with the last day it certified"),
    checked_on="2026-11-23",
)
def body_certifies_somebody(b: ControlBody, law: Law) -> Verdict:
    """A control body has certified an operator in Kazakhstan within the last 48 months."""
    period = law[WITHOUT_OPERATORS]
    known = met_during(period.following(b.certified_on) | period.following_one(b.recognised_since))
    return if_complete(b.years_complete, known)


@rule(
    "BODY-GROUP-VISITS",
    law=R2021_1698.at("Article 9(7)"),
    since="2022-01-01",
    of=GroupControl,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-19",),
    why="Every year the control body inspects some members of a group again: 5 %, but never fewer than ten.",
    evidence=("Figures of the year: members of the group, and members inspected again",),
    checked_on="2026-11-23",
)
def body_inspects_members_again(c: GroupControl, law: Law) -> Verdict:
    """In a year a control body inspects again at least 5 % of a group's members and at least 10, or all if fewer."""
    share = c.members_reinspected * PERCENT >= c.group_members * law[REINSPECTED_PERCENT]
    enough = (c.members_reinspected >= law[REINSPECTED_LEAST]) | (c.members_reinspected >= c.group_members)
    return reached_by_year_end(share & enough, c.year)


@rule(
    "BODY-GROUP-SAMPLES",
    law=R2021_1698.at("Article 12(2)"),
    since="2022-01-01",
    of=GroupControl,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-20", "CB-24"),
    why="Every year the control body takes samples at two of a hundred members of each group.",
    evidence=("Figures of the year: members of the group, and members sampled",),
    checked_on="2026-11-23",
)
def body_takes_samples_of_members(c: GroupControl, law: Law) -> Verdict:
    """In a year a control body takes samples at no fewer than 2 % of the members of each group."""
    share = c.members_sampled * PERCENT >= c.group_members * law[MEMBERS_SAMPLED_PERCENT]
    return reached_by_year_end(share, c.year)


@rule(
    "BODY-GROUP-METHOD",
    law=R2021_771.at("Article 2"),
    since="2022-01-01",
    of=GroupControl,
    gate=Gate.CERTIFY,
    advises=True,
    bodys_own=True,
    ids=("GR-21",),
    why="Whoever controls a group knows internal control, watches internal inspectors at work, takes the time it needs "
    "and chooses members by risk.",
    evidence=("Report of the control body on the group's internal control",),
    checked_on="2026-11-23",
)
def body_evaluates_internal_control_well(c: GroupControl, law: Law) -> Verdict:
    """A group is controlled by competent inspectors, with witnessed inspections, in a reasonable time, by risk."""
    able = c.inspectors_competent & c.internal_inspections_witnessed
    return met(able & c.time_reasonable & c.members_chosen_by_risk)


@rule(
    "BODY-GROUP-LISTED",
    law=R2021_1378.at("Annex I, box 10"),
    since="2022-01-01",
    of=GroupControl,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-24",),
    why="Who belongs to a group, and may sell under its certificate, is seen from the certificate itself.",
    evidence=("Certificate with its list of members",),
    checked_on="2026-11-26",
)
def certificate_lists_members(c: GroupControl, law: Law) -> Verdict:
    """The certificate of a group lists all its members."""
    return met(c.certificate_lists_members)


@rule(
    "BODY-GROUP-PUBLISHED",
    law=R2021_1698.at("Article 17, point (a)(ii)"),
    since="2022-01-01",
    of=GroupControl,
    gate=Gate.CERTIFY,
    advises=True,
    bodys_own=True,
    ids=("GR-24",),
    why="Whoever looks a group up in the public list sees how many members stand behind its certificate.",
    evidence=("Public list of the control body",),
    checked_on="2026-11-26",
)
def public_list_shows_number_of_members(c: GroupControl, law: Law) -> Verdict:
    """The public list of a control body shows how many members a group has."""
    return met(c.web_list_shows_number)
