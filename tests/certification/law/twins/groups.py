"""Twins of the rules of groups, their members and their internal control."""

from datetime import date

from hypothesis import strategies as st

from tests.certification.law.twins.arithmetic import inside, unless_told, worst
from tests.certification.law.twins.handling import all_true, every, no, not_true, said, some
from tests.certification.law.twins.yearly import at_once, before, if_complete, least, once


def size(facts, day):
    small = said(None if facts["members"] is None else facts["members"] <= 2000)
    spared = "referred" if facts["structure_stays"] else "met"
    if facts["structure_stays"] is None:
        spared = "unproven"
    old = least(spared, small) if day < date(2025, 1, 1) else small
    return unless_told(facts["complied_before"], lambda: old, lambda: small)


def manager(facts, day):
    days = facts["manager_inspects"]
    return worst(
        said(no(facts["manager_is_inspector"])), said(None if days is None else not inside(days, day))
    )


def member_list(facts, day):
    return if_complete(facts["files_complete"], said(facts["list_kept"]))


def files(facts, day):
    kinds = facts["kinds_of_files"]
    there = if_complete(facts["files_complete"], said(None if kinds is None else kinds >= 7))
    return worst(said(no(facts["files_lacking"])), there)


def notice(facts, day):
    matter = facts["matter"]
    named = some(None if matter is None else matter != "product_ban", facts["quantities_and_lots_named"])
    return worst(at_once("happened_on", "told_on", "never_told")(facts, day), said(named))


def integrity(facts, day):
    affected, untold = facts["integrity_affected"], facts["integrity_untold"]
    clean = "unproven" if affected is None else said(not inside(affected, day))
    stated = "unproven" if untold is None or inside(untold, day) else "met"
    return worst(clean, stated, "met" if facts["deficiencies_complete"] is True else "unproven")


def deficiency(facts, day):
    point = facts["point"]
    return "unproven" if point is None else "referred" if point == "other" else "unmet"


def at_most(value, limit):
    return None if value is None or limit is None else value <= limit


def small(facts, day):
    holding, greenhouse = facts["holding_m2"], facts["greenhouse_m2"]
    grass = facts["permanent_grassland_m2"]
    turnover, output = facts["organic_turnover_cents"], facts["organic_output_cents"]
    cost = facts["certification_cost_cents"]
    only_fallow = at_most(facts["holding_but_fallow_m2"], 50_000)
    land = least(
        said(at_most(holding, 50_000)),
        said(every(at_most(holding, 5_000), at_most(holding, greenhouse), at_most(greenhouse, 5_000))),
        said(every(at_most(holding, 150_000), at_most(holding, grass), at_most(grass, 150_000))),
        {True: "referred", False: "unmet", None: "unproven"}[only_fallow],
    )
    costly = some(
        *(None if cost is None or figure is None else 50 * cost > figure for figure in (turnover, output))
    )
    poor = some(at_most(turnover, 2_500_000), at_most(output, 1_500_000))
    return least(land, said(every(costly, poor)))


def approved(since, since_at):
    def twin(facts, day):
        order = before(facts["approved_on"], facts["approved_at"], facts[since], facts[since_at])
        report = at_most(facts["report_dated_on"], facts["approved_on"])
        return worst(said(facts["approved"]), order, said(report))

    return twin


def member_yearly(facts, day):
    visits = once(day, facts["internally_inspected_on"], facts["joined_on"], facts=facts)
    return if_complete(facts["internal_inspections_complete"], visits)


COMMITMENTS = ("rules", "internal_control", "access", "measures", "inform")


def agreement(facts, day):
    signed = facts["agreement_signed_on"]
    promised = every(*(facts[f"commits_to_{name}"] for name in COMMITMENTS))
    return worst(said(promised), "unproven" if signed is None else said(day >= signed))


def training(facts, day):
    start = facts["appointed_on"]
    return worst(once(day, facts["trained_on"], start), once(day, facts["assessed_on"], start))


TWINS = {
    "GROUP-LEGAL": all_true("legal_personality"),
    "GROUP-PROXIMITY": all_true("members_in_one_country", "members_in_proximity"),
    "GROUP-MARKETING": all_true("joint_marketing"),
    "GROUP-ICS": all_true("internal_control_documented"),
    "GROUP-SIZE": size,
    "GROUP-CONFIRMED": all_true("members_uncertified_confirmed"),
    "GROUP-LIST": member_list,
    "GROUP-FILES": files,
    "GROUP-NOTICE": notice,
    "GROUP-INTEGRITY": integrity,
    "GROUP-DEFICIENCY": deficiency,
    "ICS-MANAGER": manager,
    "ICS-INSPECTORS": all_true("inspectors_adequate"),
    "ICS-TRAINING": training,
    "ICS-INTERESTS": lambda facts, day: once(day, facts["stated_interests_on"]),
    "ICS-HOURS": all_true("hours_noted"),
    "MEMBER-FARMER": all_true("farms"),
    "MEMBER-SIZE": small,
    "MEMBER-SIZE-YEAR": small,
    "MEMBER-ONE-GROUP": not_true("in_another_group"),
    "MEMBER-NO-CERTIFICATE": not_true("individual_certificate"),
    "MEMBER-YEARLY": member_yearly,
    "MEMBER-APPROVED": approved("joined_on", "joined_at"),
    "MEMBER-UNIT": approved("added_on", "added_at"),
    "MEMBER-AGREEMENT": agreement,
}

APPLIES = {
    "MEMBER-SIZE": lambda facts: no(facts["sized_by_year"]),
}

CHOICES = {
    "members": st.sampled_from([0, 9, 10, 11, 2000, 2001]),
    "kinds_of_files": st.sampled_from([0, 6, 7, 8]),
    "matter": st.sampled_from(["suspicion", "suspension", "product_ban"]),
    "point": st.sampled_from(["measures_failed", "inspection_missed", "other"]),
    "holding_m2": st.sampled_from([0, 5_000, 5_001, 50_000, 50_001, 150_000, 150_001]),
    "holding_but_fallow_m2": st.sampled_from([0, 50_000, 50_001]),
    "greenhouse_m2": st.sampled_from([0, 5_000, 5_001]),
    "permanent_grassland_m2": st.sampled_from([0, 50_001, 150_000, 150_001]),
    "organic_turnover_cents": st.sampled_from([0, 2_500_000, 2_500_001]),
    "organic_output_cents": st.sampled_from([0, 1_500_000, 1_500_001]),
    "certification_cost_cents": st.sampled_from([0, 30_000, 30_001, 50_000, 50_001]),
}
ON_THE_DAY = {"joined_at": "joined_on", "approved_at": "approved_on", "added_at": "added_on"}
