"""The case, its operator, its products and its yearly totals."""

from certification.engine.facts import Subject, Type, fact


class Case(Subject, kind="case"):
    """One operator or group under one control body, from application to leaving."""

    filed_on = fact(Type.DAY, "Day on which the application was submitted")


class Operator(Subject, kind="operator"):
    """The operator of a case, from the day the control body took it under control."""

    under_control_since = fact(Type.DAY, "Day from which the control body has this operator under control")
    physically_inspected_on = fact(
        Type.DAYS, "Days of all physical inspections by the control body", missing="none", built="dates"
    )
    year_read_as_calendar = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as the calendar year", missing="none"
    )
    year_read_as_rolling = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as any twelve months", missing="none"
    )
    precaution_plans = fact(
        Type.RANGES, "Days on which a plan of precautions against contamination is in force", missing="none"
    )
    precaution_plans_complete = fact(Type.BOOLEAN, "Whether the list of these plans is declared complete")
    certified = fact(
        Type.RANGES, "Days on which a certificate of this case runs, up to its withdrawal", missing="none"
    )
    suspended = fact(Type.RANGES, "Days on which a certificate of this case is suspended", missing="none")


class CaseProduct(Subject, kind="case_product"):
    """One product of a case, with the product category of the Regulation it falls in."""

    recognised = fact(
        Type.RANGES,
        "Days on which the control body is recognised for Kazakhstan and this product's category",
        missing="none",
    )
    perhaps_recognised = fact(
        Type.RANGES,
        "Days before a recognition whose first day was not read ('at the latest'), back to the beginning",
        missing="none",
    )
    of_animal_origin = fact(
        Type.BOOLEAN, "Whether the product is for people to eat and comes from animals or bees"
    )
    residue_plan_listed = fact(
        Type.RANGES,
        "Days on which Kazakhstan is on the EU list of residue plans for this product",
        missing="none",
    )
    antimicrobials_listed = fact(
        Type.RANGES,
        "Days on which Kazakhstan is on the EU antimicrobials list for this product",
        missing="none",
    )
    category = fact(Type.TEXT, "Category of the product as applied for: A to G")
    other_product = fact(
        Type.BOOLEAN,
        "Whether it is one of the other products of Annex I: beeswax, wool, raw hides and the like",
    )


class HoldingYear(Subject, kind="holding_year"):
    """One calendar year of the whole holding, organic and other units together."""

    year = fact(Type.INTEGER, "The calendar year")
    area_used_m2 = fact(Type.INTEGER, "Agricultural area used in the year, in square metres")
    manure_nitrogen_g = fact(
        Type.INTEGER,
        "Nitrogen brought by livestock manure in the year, in grams",
        missing="none",
        built="total",
    )
    manure_complete = fact(Type.BOOLEAN, "Whether the record of manure of the year is declared complete")
    colonies = fact(Type.INTEGER, "Bee colonies on the first day of the year")
    queens_brought_in = fact(
        Type.INTEGER,
        "Non-organic queens and swarms brought in during the year",
        missing="none",
        built="total",
    )
    queens_complete = fact(
        Type.BOOLEAN, "Whether the record of queens and swarms of the year is declared complete"
    )
