"""Groups of operators: the group, its size and files, its internal control and its members."""

from certification.engine.facts import Subject, Type, fact


class Group(Subject, kind="group"):
    """A group of operators, from the day the control body took it under control."""

    legal_personality = fact(Type.BOOLEAN, "Whether the group has legal personality")
    members_in_one_country = fact(Type.BOOLEAN, "Whether all members produce in the same third country")
    members_in_proximity = fact(Type.BOOLEAN, "Whether the members' production is close to each other")
    joint_marketing = fact(Type.BOOLEAN, "Whether the group has a joint marketing system")
    internal_control_documented = fact(
        Type.BOOLEAN, "Whether the internal control system is set up and written down"
    )
    manager_is_inspector = fact(
        Type.BOOLEAN, "Whether the manager of the internal control is also an internal inspector"
    )
    manager_inspects = fact(
        Type.RANGES, "Days on which an internal inspector was its manager too", missing="none"
    )
    inspectors_adequate = fact(
        Type.BOOLEAN, "Whether the control body finds the internal inspectors enough and competent"
    )
    members_uncertified_confirmed = fact(
        Type.BOOLEAN, "Whether the group confirmed that no member is certified individually"
    )
    list_kept = fact(
        Type.BOOLEAN,
        "Whether the list of members is kept with everything the law asks",
        missing="none",
        built="some",
    )
    files_lacking = fact(
        Type.BOOLEAN, "Whether a file is not kept or lacks something", missing="none", built="some"
    )
    kinds_of_files = fact(Type.INTEGER, "How many kinds of files are told of", missing="none")
    files_complete = fact(Type.BOOLEAN, "Whether the list of files holds everything")
    integrity_affected = fact(
        Type.RANGES, "Days on which a deficiency stands that affects integrity", missing="none"
    )
    integrity_untold = fact(
        Type.RANGES,
        "Days on which a deficiency stands of which nobody said whether it affects integrity",
        missing="none",
    )
    deficiencies_complete = fact(Type.BOOLEAN, "Whether the list of deficiencies holds everything")


class GroupSize(Subject, kind="group_size"):
    """A time in which a group has one number of members."""

    members = fact(Type.INTEGER, "Number of members")
    complied_before = fact(
        Type.BOOLEAN, "Whether the group complied with Regulation 834/2007 before the new rules"
    )
    structure_stays = fact(
        Type.BOOLEAN,
        "Whether it is stated that it need not change its structure to fit into 2,000 members",
        missing="none",
    )


class GroupNotice(Subject, kind="group_notice"):
    """Something a group has to tell its control body immediately."""

    matter = fact(Type.TEXT, "What it is about: suspicion, suspension, withdrawal or product_ban")
    happened_on = fact(Type.DAY, "Day on which it happened")
    told_on = fact(Type.DAY, "Day on which the control body was told")
    never_told = fact(Type.BOOLEAN, "Whether it is stated that the control body was not told")
    quantities_and_lots_named = fact(Type.BOOLEAN, "Whether the notice names quantities and lots")


class GroupDeficiency(Subject, kind="group_deficiency"):
    """A deficiency in the internal control of a group, while it stands."""

    point = fact(Type.TEXT, "Which of the deficiencies the law names, or other")


class InternalInspector(Subject, kind="internal_inspector"):
    """An inspector of an internal control system."""

    appointed_on = fact(Type.DAY, "Day of appointment")
    trained_on = fact(Type.DAYS, "Days of training")
    assessed_on = fact(Type.DAYS, "Days on which the training was assessed")
    stated_interests_on = fact(Type.DAYS, "Days on which a statement of conflicts of interest was signed")


class InternalInspection(Subject, kind="internal_inspection"):
    """One inspection of a member by the internal control."""

    hours_noted = fact(Type.BOOLEAN, "Whether the report says at which hours it began and ended")


class GroupMember(Subject, kind="group_member"):
    """A member of a group."""

    farms = fact(Type.BOOLEAN, "Whether the member is a farmer or produces algae or aquaculture animals")
    joined_on = fact(Type.DAY, "Day of registration as a member")
    joined_at = fact(Type.MOMENT, "Moment of that, where told")
    approved = fact(Type.BOOLEAN, "Whether the manager of the internal control approved the member")
    approved_on = fact(Type.DAY, "Day of the approval")
    approved_at = fact(Type.MOMENT, "Moment of that, where told")
    report_dated_on = fact(Type.DAY, "Day of the internal inspection report it rests on")
    agreement_signed_on = fact(Type.DAY, "Day on which the membership agreement was signed")
    commits_to_rules = fact(Type.BOOLEAN, "Whether it commits to the rules")
    commits_to_internal_control = fact(Type.BOOLEAN, "Whether it commits to the internal control")
    commits_to_access = fact(Type.BOOLEAN, "Whether it commits to give access")
    commits_to_measures = fact(Type.BOOLEAN, "Whether it commits to accept measures")
    commits_to_inform = fact(Type.BOOLEAN, "Whether it commits to tell of suspicions")
    in_another_group = fact(
        Type.BOOLEAN, "Whether the farmer is a member of another group for the same product"
    )
    individual_certificate = fact(
        Type.BOOLEAN, "Whether the member is certified individually for the same activity and product"
    )
    sized_by_year = fact(
        Type.BOOLEAN, "Whether turnover and output are told by year, and judged there", missing="none"
    )
    holding_m2 = fact(
        Type.INTEGER, "Whole agricultural holding with fallow, without forest, in square metres"
    )
    holding_but_fallow_m2 = fact(Type.INTEGER, "The same without what lies fallow, in square metres")
    greenhouse_m2 = fact(Type.INTEGER, "Greenhouses, in square metres")
    permanent_grassland_m2 = fact(Type.INTEGER, "Permanent grassland, in square metres")
    organic_turnover_cents = fact(Type.INTEGER, "Yearly organic turnover, in euro cents")
    organic_output_cents = fact(Type.INTEGER, "Yearly organic standard output, in euro cents")
    certification_cost_cents = fact(Type.INTEGER, "Cost of an individual certification, in euro cents")
    internally_inspected_on = fact(
        Type.DAYS, "Days of internal inspections of the member", missing="none", built="dates"
    )
    internal_inspections_complete = fact(
        Type.BOOLEAN, "Whether the list of internal inspections holds everything"
    )
    year_read_as_calendar = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as the calendar year", missing="none"
    )
    year_read_as_rolling = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as any twelve months", missing="none"
    )


class MemberYear(Subject, kind="member_year"):
    """A member in one calendar year."""

    holding_m2 = fact(
        Type.INTEGER, "Whole agricultural holding with fallow, without forest, in square metres"
    )
    holding_but_fallow_m2 = fact(Type.INTEGER, "The same without what lies fallow, in square metres")
    greenhouse_m2 = fact(Type.INTEGER, "Greenhouses, in square metres")
    permanent_grassland_m2 = fact(Type.INTEGER, "Permanent grassland, in square metres")
    organic_turnover_cents = fact(Type.INTEGER, "Organic turnover of the year, in euro cents")
    organic_output_cents = fact(Type.INTEGER, "Organic standard output of the year, in euro cents")
    certification_cost_cents = fact(Type.INTEGER, "Cost of an individual certification, in euro cents")


class MemberUnit(Subject, kind="member_unit"):
    """A production unit or activity of a member."""

    added_on = fact(Type.DAY, "Day from which it belongs to the group")
    added_at = fact(Type.MOMENT, "Moment of that, where told")
    approved = fact(Type.BOOLEAN, "Whether the manager of the internal control approved it")
    approved_on = fact(Type.DAY, "Day of the approval")
    approved_at = fact(Type.MOMENT, "Moment of that, where told")
    report_dated_on = fact(Type.DAY, "Day of the internal inspection report it rests on")
