"""Groups of operators: what the group is, keeps and tells (2018/848 Article 36, 2021/279 Articles 4 to 6)."""

from datetime import date

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.ranges import during
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    any_of,
    by_case,
    either,
    if_complete,
    met,
    met_outside,
    met_until,
    rule,
    told,
)
from certification.law.acts import R2018_848, R2021_279, R2021_1698
from certification.law.facts.groups import Group, GroupDeficiency, GroupNotice, GroupSize
from certification.law.timing import at_once

REFORM = "REFORM-2026"
OTHER, PRODUCT_BAN = "other", "product_ban"
# Groups that complied with Regulation 834/2007 had until then to get smaller: 2021/279 Article 10(1).
OLD_GROUPS_FROM = pl.lit(date(2025, 1, 1))

MEMBERS = number(
    "members",
    "Members of a group of operators",
    "members",
    ("2022-01-01", 2000, R2021_279.at("Article 4")),
)
GROUP_FILES = number(
    "group_files",
    "Kinds of files a group keeps beside the list of members",
    "kinds",
    ("2022-01-01", 7, R2021_279.at("Article 5, points (b) to (j)")),
)


@rule(
    "GROUP-LEGAL",
    law=R2018_848.at("Article 36(1), point (d)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    tags=(REFORM,),
    ids=("GR-05",),
    why="Only a group that is a person in law, such as a cooperative, can hold a certificate.",
    evidence=("Registration of the cooperative or company",),
    checked_on="2026-11-23",
)
def group_has_legal_personality(g: Group, law: Law) -> Verdict:
    """A group of operators has legal personality."""
    return met(g.legal_personality)


@rule(
    "GROUP-PROXIMITY",
    law=R2018_848.at("Article 36(1), point (e)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-06",),
    why="Members of a group produce close to each other and in one country. The law names no number of kilometres.",
    evidence=("Map of the members' units", "Statement of the control body on the distances"),
    checked_on="2026-11-23",
)
def members_are_close_to_each_other(g: Group, law: Law) -> Verdict:
    """All members produce in the same third country and in geographical proximity."""
    return met(g.members_in_one_country & g.members_in_proximity)


@rule(
    "GROUP-MARKETING",
    law=R2018_848.at("Article 36(1), point (f)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-07",),
    why="A group sells together what its members produce.",
    evidence=("Rules of joint marketing", "Sales contracts of the group"),
    checked_on="2026-11-23",
)
def group_markets_jointly(g: Group, law: Law) -> Verdict:
    """A group of operators has a joint marketing system."""
    return met(g.joint_marketing)


@rule(
    "GROUP-ICS",
    law=R2018_848.at("Article 36(1), point (g)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-07",),
    why="A group controls its members itself, by written procedures. The control body checks whether that works.",
    evidence=("Manual of the internal control system",),
    checked_on="2026-11-23",
)
def group_has_internal_control(g: Group, law: Law) -> Verdict:
    """A group of operators has a documented internal control system."""
    return met(g.internal_control_documented)


@rule(
    "GROUP-SIZE",
    law=R2021_279.at("Article 4"),
    since="2022-01-01",
    of=GroupSize,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-08",),
    why="A group has at most 2,000 members. The time to get smaller was for old groups that had to change their "
    "structure.",
    evidence=("Current list of members",),
    checked_on="2026-11-23",
)
def group_is_not_too_large(g: GroupSize, law: Law) -> Verdict:
    """A group has at most 2,000 members; groups from before 2022 had until the end of 2024."""
    small = met(g.members <= law[MEMBERS])
    granted = by_case((g.structure_stays, Outcome.REFERRED), otherwise=Outcome.MET)
    return either(g.complied_before, any_of(all_of(met_until(OLD_GROUPS_FROM), granted), small), small)


@rule(
    "GROUP-CONFIRMED",
    law=R2021_1698.at("Article 10(1), point (c)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-10", "CB-03"),
    why="The group confirms that none of its members has a certificate of its own for the same products.",
    evidence=("Signed confirmation of the group with the members' confirmations",),
    checked_on="2026-11-23",
)
def group_has_confirmed_that_members_have_no_certificate(g: Group, law: Law) -> Verdict:
    """The group has confirmed that no member is certified individually for the same activity and product."""
    return met(g.members_uncertified_confirmed)


@rule(
    "GROUP-LIST",
    law=R2021_279.at("Article 5, point (a)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-16",),
    why="The list of members says of each who it is, what land and units it has, what it expects to harvest, and when "
    "it was last inspected and by whom.",
    evidence=("List of members with date and version",),
    checked_on="2026-11-23",
)
def group_keeps_a_full_list_of_members(g: Group, law: Law) -> Verdict:
    """The group keeps a list of members with everything the law asks for."""
    return if_complete(g.files_complete, met(g.list_kept))


@rule(
    "GROUP-FILES",
    law=R2021_279.at("Article 5, points (b) to (j)"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-17",),
    why="Beside the list the group keeps agreements, inspection reports, papers on training, measures and "
    "traceability, on subcontractors and on appointments.",
    evidence=("The seven files, complete",),
    checked_on="2026-11-23",
)
def group_keeps_its_files(g: Group, law: Law) -> Verdict:
    """The group keeps agreements, reports, training, measures, traceability, subcontractors, appointments on file."""
    all_there = if_complete(g.files_complete, met(g.kinds_of_files >= law[GROUP_FILES]))
    return all_of(met(~g.files_lacking), all_there)


@rule(
    "GROUP-NOTICE",
    law=R2021_279.at("Article 6"),
    since="2022-01-01",
    of=GroupNotice,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-18",),
    why="Serious suspicions, suspended or excluded members and banned products are told to the control body at once.",
    evidence=("Message to the control body with its day", "For a ban: message with quantities and lots"),
    checked_on="2026-11-23",
)
def group_tells_the_control_body_at_once(n: GroupNotice, law: Law) -> Verdict:
    """The group tells the control body immediately of suspicions, suspensions, withdrawals and banned products."""
    told_at_once = at_once(n.happened_on, n.told_on, n.never_told)
    return all_of(told_at_once, met((n.matter != PRODUCT_BAN) | n.quantities_and_lots_named))


@rule(
    "GROUP-INTEGRITY",
    law=R2018_848.at("Article 36(2), first subparagraph"),
    since="2022-01-01",
    of=Group,
    gate=Gate.CERTIFY,
    ids=("GR-22",),
    why="If a failure of the internal control makes it doubtful that the products are organic, the whole group loses "
    "its certificate.",
    evidence=(
        "Statement of the control body that integrity is not affected",
        "Note that the failure was mended",
    ),
    checked_on="2026-11-23",
)
def no_deficiency_affects_the_integrity_of_the_group(g: Group, law: Law) -> Verdict:
    """No deficiency of the internal control affects the integrity of the group's organic products."""
    untold = either(during(g.integrity_untold), told(pl.lit(False)), told(pl.lit(True)))
    return all_of(met_outside(g.integrity_affected), untold, told(g.deficiencies_complete))


@rule(
    "GROUP-DEFICIENCY",
    law=R2018_848.at("Article 36(2), second subparagraph"),
    since="2022-01-01",
    of=GroupDeficiency,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("GR-23",),
    why="Eight failures always count as deficiencies of the internal control, from selling goods of excluded members "
    "to having too few inspectors.",
    evidence=("Note with the day on which the failure was mended",),
    checked_on="2026-11-23",
)
def no_deficiency_of_internal_control_stands(d: GroupDeficiency, law: Law) -> Verdict:
    """None of the deficiencies that the law names stands in the internal control; others are for the body to weigh."""
    return by_case((d.point == OTHER, Outcome.REFERRED), otherwise=Outcome.UNMET)
