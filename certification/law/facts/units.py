"""Production units of a holding that is split, and plans to convert the rest."""

from certification.engine.facts import Subject, Type, fact


class ProductionUnit(Subject, kind="production_unit"):
    """One production unit of a holding."""

    converts = fact(Type.BOOLEAN, "Whether a conversion of the whole unit is on record", missing="none")
    grows_feed = fact(
        Type.BOOLEAN, "Whether it keeps animals or has grassland, forage or open-air areas", built="some"
    )
    covers_whole_feed_area = fact(
        Type.BOOLEAN, "Whether its conversion covers all land on which feed is grown"
    )
    ever_non_organic = fact(
        Type.BOOLEAN, "Whether it is, was or will be managed non-organically on any day", built="some"
    )
    managed_non_organically = fact(Type.RANGES, "Days on which it is managed non-organically")
    exempt = fact(
        Type.BOOLEAN,
        "Whether it is a research or education centre, nursery, seed multiplier or breeder",
        missing="none",
    )
    clearly_separated = fact(
        Type.BOOLEAN, "Whether it is clearly and effectively separated from units of another status"
    )
    inputs_separated = fact(Type.BOOLEAN, "Whether its inputs are kept apart")
    products_separated = fact(Type.BOOLEAN, "Whether its products are kept apart")
    separation_recorded = fact(Type.BOOLEAN, "Whether records show that")
    keepings_complete = fact(
        Type.BOOLEAN, "Whether the record of species and varieties by unit is declared complete"
    )
    same_animals = fact(
        Type.RANGES,
        "Days on which it keeps, non-organically, a species of animals that an organic unit keeps too",
        missing="none",
    )
    same_bees = fact(
        Type.RANGES,
        "Days on which it keeps, non-organically, bees that an organic unit keeps too",
        missing="none",
    )
    same_varieties = fact(
        Type.RANGES,
        "Days on which it grows, non-organically, a variety that an organic unit grows too, or one that is not easily "
        "told apart from it",
        missing="none",
    )
    perhaps_same_animals = fact(
        Type.RANGES, "Days on which that may be so of animals: a status was not told", missing="none"
    )
    perhaps_same_bees = fact(
        Type.RANGES, "Days on which that may be so of bees: a status was not told", missing="none"
    )
    perhaps_same_varieties = fact(
        Type.RANGES, "Days on which that may be so of plants: status or variety was not told", missing="none"
    )
    under_control_since = fact(Type.DAY, "Day from which the control body has the operator under control")
    inspected_on = fact(Type.DAYS, "Days on which the control body inspected this unit", built="dates")
    year_read_as_calendar = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as the calendar year", missing="none"
    )
    year_read_as_rolling = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as any twelve months", missing="none"
    )


class ConversionPlan(Subject, kind="conversion_plan"):
    """A plan to convert the rest of a perennial crop."""

    cultivated_three_years = fact(Type.BOOLEAN, "Whether the crop needs at least three years of cultivation")
    approved_on = fact(Type.DAY, "Day on which the control body approved the plan")
    last_part_converts_on = fact(Type.DAY, "Day on which the conversion of the last part begins")
    confirmed_on = fact(Type.DAYS, "Days on which the control body confirmed the plan again", built="dates")
    quantities_reported = fact(Type.BOOLEAN, "Whether exact quantities of each harvest were told")
    year_read_as_calendar = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as the calendar year", missing="none"
    )
    year_read_as_rolling = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as any twelve months", missing="none"
    )


class HarvestNotice(Subject, kind="harvest_notice"):
    """Word to the control body ahead of a harvest under a plan."""

    given_on = fact(Type.DAY, "Day of the notice")
    given_at = fact(Type.MOMENT, "Moment of the notice, where told")
    harvest_on = fact(Type.DAY, "First day of the harvest")
    harvest_at = fact(Type.MOMENT, "Moment at which the harvest began, where told")
