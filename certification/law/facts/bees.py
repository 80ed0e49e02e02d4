"""Bees: apiaries, colonies, places of hives, what is done to them, and the honey taken."""

from certification.engine.facts import Subject, Type, fact


class Apiary(Subject, kind="apiary"):
    """An apiary with its colonies."""

    conversions = fact(
        Type.RANGES,
        "Conversion periods as stated: from each start until the next start or the end of organic management",
    )
    confirmed_conversions = fact(
        Type.RANGES,
        "Those of the conversion periods whose start a control body has confirmed",
        missing="none",
    )
    bee_species = fact(Type.TEXT, "Species of the bees: apis_mellifera or other")
    location_given = fact(
        Type.BOOLEAN,
        "Whether the control body has a map or the coordinates of the hives, or the record has them",
    )
    all_wax_replaced = fact(
        Type.BOOLEAN,
        "Whether a replacement of all wax for conversion is on record; no, if the list of wax changes is complete "
        "without one",
    )
    wax_replaced_on = fact(Type.DAY, "Day of that replacement; of several, the first")


class ColonyGroup(Subject, kind="colony_group"):
    """One colony, or colonies with one history."""

    brought_in = fact(Type.BOOLEAN, "Whether the colonies came from outside")
    for_renewal = fact(
        Type.BOOLEAN,
        "Whether they came as non-organic queens or swarms of the yearly renewal",
        missing="none",
    )
    status_on_arrival = fact(Type.TEXT, "Status when they came: organic, in_conversion or non_organic")
    organic_from_on = fact(Type.DAY, "First day of their organic management")
    hives_identified = fact(Type.BOOLEAN, "Whether marks or numbers of the hives are on record")
    arrival_recorded = fact(Type.BOOLEAN, "Whether the day of arrival is on record")
    veterinary_records_kept = fact(
        Type.BOOLEAN, "Whether the veterinary records of their introduction are kept"
    )
    conversion_recorded = fact(Type.BOOLEAN, "Whether their conversion period is on record")


class ApiaryYear(Subject, kind="apiary_year"):
    """One calendar year of an apiary."""

    hives_natural = fact(
        Type.BOOLEAN, "Whether the hives are basically of natural materials that cannot contaminate"
    )
    only_natural_inside = fact(
        Type.BOOLEAN, "Whether nothing but propolis, wax and plant oils was used inside the hives"
    )
    stores_left = fact(Type.BOOLEAN, "Whether enough honey and pollen was left at the end of the season")
    wings_clipped = fact(Type.BOOLEAN, "Whether wings of queens were clipped")
    male_brood_destroyed = fact(Type.BOOLEAN, "Whether male brood was destroyed")
    male_brood_only_for_varroa = fact(
        Type.BOOLEAN, "Whether male brood was destroyed only to isolate the varroa mite"
    )
    feeding_recorded = fact(Type.BOOLEAN, "Whether the register has each feeding")
    moves_recorded = fact(Type.BOOLEAN, "Whether the register has each move")
    measures_recorded = fact(Type.BOOLEAN, "Whether the register has all measures")
    supers_recorded = fact(Type.BOOLEAN, "Whether the register has removal of supers and extraction")
    honey_recorded = fact(Type.BOOLEAN, "Whether the register has amounts and days of the honey collected")


class HiveMove(Subject, kind="hive_move"):
    """Hives of an apiary at another place for some days."""

    location_given = fact(
        Type.BOOLEAN, "Whether the control body has a map or the coordinates, or the record has them"
    )
    entered_in_register = fact(
        Type.BOOLEAN, "Whether zone, hives and period of the move stand in the apiary register"
    )


class Surroundings(Subject, kind="surroundings"):
    """The circle of 3 km around one place of hives in one year; it stays what it was.

    A source counts if it flowers on a day on which hives stand there and are not dormant. Amounts are in square metres
    or, if only shares are told, in millionths of the circle.
    """

    sources_told = fact(
        Type.BOOLEAN, "Whether the list of sources of nectar and pollen is declared complete", missing="none"
    )
    conforming_sources = fact(
        Type.INTEGER,
        "Counted sources that conform: organic, spontaneous, or accepted by the control body",
        missing="none",
        built="total",
    )
    open_sources = fact(
        Type.INTEGER,
        "Counted sources of which it is open whether they conform: other crops that are not sprayed",
        missing="none",
        built="total",
    )
    other_sources = fact(
        Type.INTEGER, "Counted sources that do not conform: sprayed crops", missing="none", built="total"
    )
    conforming_amount = fact(Type.INTEGER, "Amount of those that conform", missing="none", built="total")
    open_amount = fact(Type.INTEGER, "Amount of those that are open", missing="none", built="total")
    other_amount = fact(Type.INTEGER, "Amount of those that do not conform", missing="none", built="total")
    share_set = fact(
        Type.BOOLEAN,
        "Whether the control body had set which share need not conform, on the last day of the stay",
        missing="none",
    )
    other_share_allowed_ppm = fact(Type.INTEGER, "That share, in millionths")
    confirmed = fact(
        Type.BOOLEAN, "Whether the control body has confirmed that the area conforms", missing="none"
    )
    derogated = fact(
        Type.BOOLEAN, "Whether a derogation after a catastrophe covers the whole stay", missing="none"
    )


class HiveHazard(Subject, kind="hive_hazard"):
    """A source of contamination near hives."""

    distance_sufficient = fact(Type.BOOLEAN, "Whether the control body found the distance to be enough")
    decided = fact(Type.BOOLEAN, "Whether the control body has decided on it", missing="none")


class BeeFeeding(Subject, kind="bee_feeding"):
    """One feeding of bees."""

    survival_endangered = fact(Type.BOOLEAN, "Whether the survival of the colonies was endangered")
    endangered_by = fact(Type.TEXT, "What endangered them: climatic or other")
    derogated = fact(Type.BOOLEAN, "Whether a derogation after a catastrophe for feeding bees covers the day")
    bee_feed = fact(Type.TEXT, "What was fed: honey, pollen, sugar_syrup, sugar or other")
    feed_status = fact(Type.TEXT, "Status of the feed: organic, in_conversion or non_organic")


class WaxChange(Subject, kind="wax_change"):
    """New wax put into hives."""

    wax_use = fact(Type.TEXT, "What the wax was for: conversion, foundation or after_treatment")
    wax_status = fact(Type.TEXT, "Status of the wax: organic, in_conversion or non_organic")
    organic_on_market = fact(Type.BOOLEAN, "Whether organic wax was to be had on the market")
    free_of_substances = fact(
        Type.BOOLEAN, "Whether it is proven free of substances not authorised in organic production"
    )
    from_caps = fact(Type.BOOLEAN, "Whether the wax came from caps")


class QueenRenewal(Subject, kind="queen_renewal"):
    """Queens or swarms brought into an apiary."""

    queens_status = fact(Type.TEXT, "Status of the queens or swarms: organic, in_conversion or non_organic")
    on_organic_comb = fact(Type.BOOLEAN, "Whether they were put on organic combs or foundations")
    non_organic_in_the_year = fact(
        Type.INTEGER, "Non-organic queens and swarms the holding brought in that year", built="total"
    )


class BeeTreatment(Subject, kind="bee_treatment"):
    """One treatment of colonies."""

    allopathic = fact(
        Type.BOOLEAN, "Whether the medicine is a synthetic allopathic one (antibiotics included)"
    )
    bee_substance = fact(Type.TEXT, "Active substance")
    noticed_on = fact(Type.DAY, "Day on which the disease or the mite was noticed")
    started_on = fact(Type.DAY, "First day of the treatment")
    ended_on = fact(Type.DAY, "Last day of the treatment")
    isolation_needed = fact(Type.BOOLEAN, "Whether the sick colonies had to be kept apart")
    isolated = fact(Type.BOOLEAN, "Whether the colonies stood in an isolation apiary")
    isolated_from_on = fact(Type.DAY, "First day in the isolation apiary")
    isolated_until_on = fact(Type.DAY, "Last day in the isolation apiary")
    wax_renewed = fact(
        Type.BOOLEAN, "Whether all wax of the colonies was replaced with organic wax after the treatment"
    )
    wax_replaced_on = fact(Type.DAY, "Day on which the replacement of all wax was finished")


class HiveCleaning(Subject, kind="hive_cleaning"):
    """Cleaning, disinfection or pest control in an apiary."""

    cleaning_means = fact(Type.TEXT, "Means: steam, flame, rodenticide_trap or substance")
    authorised = fact(Type.BOOLEAN, "Whether the substance is authorised for this in organic production")


class CatastropheDerogation(Subject, kind="catastrophe_derogation"):
    """A derogation for bees after a catastrophe."""

    granted = fact(Type.BOOLEAN, "Whether the control body granted it")
    valid_from_on = fact(Type.DAY, "First day it holds")
    valid_until_on = fact(Type.DAY, "Last day it holds")


class Extraction(Subject, kind="extraction", parent=Apiary):
    """Honey taken from an apiary; the day is the first day of the work.

    What counts are the treatments and origins of the colonies it came from; of all of the apiary if none are named.
    """

    extracted_on = fact(Type.DAY, "First day of extraction")
    harvest_told = fact(Type.BOOLEAN, "Whether anything is told of how the honey was taken", missing="none")
    brood_combs_used = fact(Type.BOOLEAN, "Whether combs with brood were used")
    repellents_used = fact(Type.BOOLEAN, "Whether synthetic chemical repellents were used")
    bees_killed = fact(Type.BOOLEAN, "Whether bees in the combs were killed")
    medicated = fact(
        Type.RANGES,
        "Treatments of its colonies with synthetic allopathic medicines, first to last day; a day not told is unknown",
        missing="none",
    )
    rewaxed = fact(
        Type.RANGES,
        "Of those treatments from the first day to the day on which all wax had been replaced with organic wax; "
        "without those after which it never was",
        missing="none",
    )
    never_rewaxed_after = fact(
        Type.DAYS,
        "First days of those treatments after which not all wax was replaced with organic wax",
        missing="none",
        built="dates",
    )
    medicines_told = fact(
        Type.BOOLEAN,
        "Whether all treatments of its colonies are told, and of each if the medicine was a synthetic allopathic one",
        missing="none",
    )
    surroundings_told = fact(
        Type.BOOLEAN,
        "Whether anything is told of the plants around its hives in the year of the honey",
        missing="none",
    )
    colonies_organic_since = fact(
        Type.DAYS,
        "First days of organic management of those of its colonies that came non-organic and had to convert",
        missing="none",
        built="dates",
    )
    colonies_perhaps_organic_since = fact(
        Type.DAYS,
        "The same of colonies of which nobody told what they were when they came",
        missing="none",
        built="dates",
    )
