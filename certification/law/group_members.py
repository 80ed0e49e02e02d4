"""Members of a group: who may be one, and what the group owes each of them (2018/848 Article 36(1))."""

import polars as pl

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, number, period
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    any_of,
    by_case,
    if_complete,
    met,
    met_before,
    met_from,
    rule,
)
from certification.law.acts import R2018_848, R2021_279
from certification.law.facts.groups import GroupMember, MemberUnit, MemberYear
from certification.law.groups import REFORM
from certification.law.timing import once_a_year

PERCENT = 100
SMALL_BY_INCOME = R2018_848.at("Article 36(1), point (b)(i)")
SMALL_BY_LAND = R2018_848.at("Article 36(1), point (b)(ii)")

COST_PERCENT = number(
    "cost_percent",
    "Cost of an individual certification, share of turnover or standard output of organic production",
    "%",
    ("2022-01-01", 2, SMALL_BY_INCOME),
)
TURNOVER_CENTS = number(
    "turnover_cents",
    "Yearly turnover of organic production of a member",
    "euro cents",
    ("2022-01-01", 2_500_000, SMALL_BY_INCOME),
)
OUTPUT_CENTS = number(
    "output_cents",
    "Yearly standard output of organic production of a member",
    "euro cents",
    ("2022-01-01", 1_500_000, SMALL_BY_INCOME),
)
HOLDING_M2 = number("holding_m2", "Holding of a member", "m2", ("2022-01-01", 50_000, SMALL_BY_LAND))
GREENHOUSE_M2 = number(
    "greenhouse_m2", "Holding of a member, greenhouses", "m2", ("2022-01-01", 5_000, SMALL_BY_LAND)
)
GRASSLAND_M2 = number(
    "grassland_m2",
    "Holding of a member, exclusively permanent grassland",
    "m2",
    ("2022-01-01", 150_000, SMALL_BY_LAND),
)
INTERNAL_INTERVAL = period(
    "internal_interval",
    "Time from one internal inspection of a member to the next",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2018_848.at("Article 36(1), point (g)(ii)")),
)


def small_enough(m: GroupMember | MemberYear, law: Law) -> Verdict:
    """Any of the routes is enough. That fallow counts as holding is a reading: where it alone decides, referred."""
    but_for_fallow = by_case(
        (m.holding_but_fallow_m2 <= law[HOLDING_M2], Outcome.REFERRED), otherwise=Outcome.UNMET
    )
    greenhouses = nothing_but(m.greenhouse_m2, m, law[GREENHOUSE_M2])
    grassland = nothing_but(m.permanent_grassland_m2, m, law[GRASSLAND_M2])
    cost = m.certification_cost_cents * PERCENT
    costly = (cost > m.organic_turnover_cents * law[COST_PERCENT]) | (
        cost > m.organic_output_cents * law[COST_PERCENT]
    )
    poor = (m.organic_turnover_cents <= law[TURNOVER_CENTS]) | (m.organic_output_cents <= law[OUTPUT_CENTS])
    land = any_of(met(m.holding_m2 <= law[HOLDING_M2]), met(greenhouses), met(grassland), but_for_fallow)
    return any_of(land, met(costly & poor))


def nothing_but(area: pl.Expr, m: GroupMember | MemberYear, limit: pl.Expr | int) -> pl.Expr:
    """The holding is this kind of land alone, and no more of it than the limit; a larger holding is not, whatever is
    untold of its parts."""
    return (m.holding_m2 <= limit) & (area >= m.holding_m2) & (area <= limit)


def approved_before(m: GroupMember | MemberUnit, since: tuple[pl.Expr, pl.Expr]) -> Verdict:
    """Approved by the manager before that day, on an internal inspection report that was there."""
    in_time = met_before((m.approved_on, m.approved_at), since)
    return all_of(met(m.approved), in_time, met(m.report_dated_on <= m.approved_on))


@rule(
    "MEMBER-FARMER",
    law=R2018_848.at("Article 36(1), point (a)"),
    since="2022-01-01",
    of=GroupMember,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-01",),
    why="Only farmers can be members of a group; they may also process or sell.",
    evidence=("Entry in the list of members with what the member grows or keeps",),
    checked_on="2026-11-23",
)
def member_is_a_farmer(m: GroupMember, law: Law) -> Verdict:
    """A member of a group is a farmer, or produces algae or aquaculture animals."""
    return met(m.farms)


def is_sized_at_large(member: GroupMember) -> pl.Expr:
    """Where turnover and output are told by year, each year is judged by itself."""
    return ~member.sized_by_year


@rule(
    "MEMBER-SIZE",
    law=R2018_848.at("Article 36(1), point (b)"),
    since="2022-01-01",
    of=GroupMember,
    where=is_sized_at_large,
    gate=Gate.CERTIFY,
    advises=True,
    tags=(REFORM,),
    ids=("GR-02", "GR-03", "GR-04"),
    why="A group is for small farms: little land, or so little income that a certificate of one's own costs too much.",
    evidence=(
        "Areas in the list of members",
        "Figures of turnover or output and of the cost of certification",
    ),
    checked_on="2026-11-23",
)
def member_is_small(m: GroupMember, law: Law) -> Verdict:
    """A member has at most 5 ha (0.5 ha of greenhouses, 15 ha of permanent grassland), or a small organic income."""
    return small_enough(m, law)


@rule(
    "MEMBER-SIZE-YEAR",
    law=R2018_848.at("Article 36(1), point (b)"),
    since="2022-01-01",
    of=MemberYear,
    gate=Gate.CERTIFY,
    advises=True,
    tags=(REFORM,),
    ids=("GR-02", "GR-03", "GR-04"),
    why="In every year a member is a small farm: little land, or so little income that a certificate costs too much.",
    evidence=(
        "Figures of the year: turnover or output, and cost of certification",
        "Areas in the list of members",
    ),
    checked_on="2026-11-23",
)
def member_is_small_in_the_year(m: MemberYear, law: Law) -> Verdict:
    """In the year a member has at most 5 ha (0.5 ha greenhouses, 15 ha permanent grassland), or a small income."""
    return small_enough(m, law)


@rule(
    "MEMBER-ONE-GROUP",
    law=R2021_279.at("Article 4"),
    since="2022-01-01",
    of=GroupMember,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-09",),
    why="For one product a farmer belongs to one group only.",
    evidence=("Statement of the member",),
    checked_on="2026-11-23",
)
def member_belongs_to_one_group(m: GroupMember, law: Law) -> Verdict:
    """A member belongs to no other group for the same product."""
    return met(~m.in_another_group)


@rule(
    "MEMBER-NO-CERTIFICATE",
    law=R2018_848.at("Article 35(5)"),
    since="2022-01-01",
    of=GroupMember,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-10", "CB-03"),
    why="A member has no certificate of its own for what the group certifies.",
    evidence=("Confirmation signed by the member",),
    checked_on="2026-11-23",
)
def member_has_no_certificate_of_its_own(m: GroupMember, law: Law) -> Verdict:
    """A member is not certified individually for the same activity and product."""
    return met(~m.individual_certificate)


@rule(
    "MEMBER-YEARLY",
    law=R2018_848.at("Article 36(1), point (g)(ii), and Article 36(2), point (d)"),
    since="2022-01-01",
    of=GroupMember,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-12", "GR-23"),
    why="The internal inspector comes to every member at least once a year.",
    evidence=("Report of the internal inspection",),
    checked_on="2026-11-23",
)
def member_is_inspected_internally_every_year(m: GroupMember, law: Law) -> Verdict:
    """Every member is physically inspected by the internal control at least once a year."""
    yearly = once_a_year(
        m.internally_inspected_on,
        law[INTERNAL_INTERVAL],
        start=m.joined_on,
        as_calendar=m.year_read_as_calendar,
        as_rolling=m.year_read_as_rolling,
    )
    return if_complete(m.internal_inspections_complete, yearly)


@rule(
    "MEMBER-APPROVED",
    law=R2018_848.at("Article 36(1), point (g)(iii), and Article 36(2), point (c)"),
    since="2022-01-01",
    of=GroupMember,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-13", "GR-23"),
    why="Before a farmer becomes a member, an internal inspector has been there and the manager has approved.",
    evidence=("Approval of the manager with its day", "Report of the internal inspection it rests on"),
    checked_on="2026-11-23",
)
def member_was_approved_before_joining(m: GroupMember, law: Law) -> Verdict:
    """A member was approved by the manager of the internal control, on an inspection report, before joining."""
    return approved_before(m, (m.joined_on, m.joined_at))


@rule(
    "MEMBER-UNIT",
    law=R2018_848.at("Article 36(1), point (g)(iii), and Article 36(2), point (c)"),
    since="2022-01-01",
    of=MemberUnit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-13", "GR-23"),
    why="New land and new activities of a member count only after an internal inspection and the manager's approval.",
    evidence=("Approval of the manager with its day", "Report of the internal inspection it rests on"),
    checked_on="2026-11-23",
)
def unit_of_a_member_was_approved_before_it_was_added(u: MemberUnit, law: Law) -> Verdict:
    """A new unit or activity of a member was approved, on an inspection report, before it was added."""
    return approved_before(u, (u.added_on, u.added_at))


@rule(
    "MEMBER-AGREEMENT",
    law=R2018_848.at("Article 36(1), point (h)(ii)"),
    since="2022-01-01",
    of=GroupMember,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-15",),
    why="Every member signs an agreement with five promises: rules, internal control, access, measures, reporting.",
    evidence=("Signed membership agreement",),
    checked_on="2026-11-23",
)
def member_has_signed_an_agreement(m: GroupMember, law: Law) -> Verdict:
    """A member has signed a membership agreement with all five commitments."""
    promises = m.commits_to_rules & m.commits_to_internal_control & m.commits_to_access
    promised = met(promises & m.commits_to_measures & m.commits_to_inform)
    return all_of(promised, met_from(m.agreement_signed_on))
