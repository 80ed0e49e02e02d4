"""The internal control of a group: its manager, inspectors and inspections (2018/848 Article 36(1)(g) and (h))."""

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, period
from certification.engine.rule import Gate, Verdict, all_of, met, met_outside, rule
from certification.law.acts import R2018_848, R2021_279
from certification.law.facts.groups import Group, InternalInspection, InternalInspector
from certification.law.timing import once_a_year

TRAINING_INTERVAL = period(
    "training_interval",
    "Time from one training of an internal inspector to the next",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2018_848.at("Article 36(1), point (g)(iv)")),
)
STATEMENT_INTERVAL = period(
    "statement_interval",
    "Time from one statement of conflicts of interest to the next",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2018_848.at("Article 36(1), point (h)")),
)


@rule(
    "ICS-MANAGER",
    law=R2018_848.at("Article 36(1), point (h)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-11",),
    why="Whoever manages the internal control does not inspect: nobody checks their own work.",
    evidence=("Appointments of the manager and of the inspectors",),
    checked_on="2026-11-23",
)
def manager_is_no_inspector(g: Group, law: Law) -> Verdict:
    """The manager of the internal control is not one of its inspectors."""
    return all_of(met(~g.manager_is_inspector), met_outside(g.manager_inspects))


@rule(
    "ICS-INSPECTORS",
    law=R2018_848.at("Article 36(1), point (h), and Article 36(2), point (h)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-11", "GR-23"),
    why="The group has enough able inspectors for its members. The law names no ratio; the control body judges it.",
    evidence=("Statement of the control body on number and competence of the inspectors",),
    checked_on="2026-11-23",
)
def internal_inspectors_are_enough(g: Group, law: Law) -> Verdict:
    """The internal inspectors are adequate and proportional in number, in the view of the control body."""
    return met(g.inspectors_adequate)


@rule(
    "ICS-TRAINING",
    law=R2018_848.at("Article 36(1), point (g)(iv)"),
    since="2022-01-01",
    of=InternalInspector,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-14",),
    why="Internal inspectors are trained every year, and what they learned is tested.",
    evidence=("List of training with days and results",),
    checked_on="2026-11-23",
)
def internal_inspectors_are_trained_every_year(i: InternalInspector, law: Law) -> Verdict:
    """Internal inspectors are trained at least once a year, and the training is assessed."""
    interval = law[TRAINING_INTERVAL]
    trained = once_a_year(i.trained_on, interval, start=i.appointed_on)
    return all_of(trained, once_a_year(i.assessed_on, interval, start=i.appointed_on))


@rule(
    "ICS-INTERESTS",
    law=R2018_848.at("Article 36(1), point (h)"),
    since="2022-01-01",
    of=InternalInspector,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-14",),
    why="Internal inspectors state in writing, at the start and every year, whether they have interests in those they "
    "inspect.",
    evidence=("Signed statement of interests",),
    checked_on="2026-11-23",
)
def internal_inspectors_state_their_interests(i: InternalInspector, law: Law) -> Verdict:
    """Internal inspectors sign a statement of conflicts of interest at appointment and every year."""
    return once_a_year(i.stated_interests_on, law[STATEMENT_INTERVAL])


@rule(
    "ICS-HOURS",
    law=R2021_279.at("Article 5, point (c)"),
    since="2022-01-01",
    of=InternalInspection,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-17",),
    why="The report of an internal inspection says at which hours it began and ended.",
    evidence=("Inspection report with both hours",),
    checked_on="2026-11-23",
)
def internal_inspection_report_names_its_hours(i: InternalInspection, law: Law) -> Verdict:
    """The report of an internal inspection names the hours at which it began and ended."""
    return met(i.hours_noted)
