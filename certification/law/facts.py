"""Every subject that is judged and every fact a rule may read about it."""

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


class Parcel(Subject, kind="parcel"):
    """A field."""

    conversions = fact(
        Type.RANGES,
        "Conversion periods as stated: from each start until the next start or the end of organic management",
    )
    confirmed_conversions = fact(
        Type.RANGES,
        "Those of the conversion periods whose start a control body has confirmed",
        missing="none",
    )


class Sowing(Subject, kind="sowing", parent=Parcel):
    """One sowing of one field; the day is the first day of the work."""

    sown_on = fact(Type.DAY, "First day of sowing")
    sown_at = fact(Type.MOMENT, "Moment at which sowing began, where told")
    annual_crop = fact(
        Type.BOOLEAN, "Whether the crop is annual (not grassland, perennial forage or orchard)"
    )
    seed_status = fact(Type.TEXT, "Status of the seed: organic, in_conversion or non_organic")
    seed_authorised = fact(
        Type.BOOLEAN,
        "Whether the control body authorised this non-organic seed for this season",
        missing="none",
    )
    seed_authorised_on = fact(
        Type.DAY, "Day of the authorisation; of several, the first that covers this sowing"
    )
    seed_authorised_at = fact(Type.MOMENT, "Moment of the authorisation, where told")


class Harvest(Subject, kind="harvest", parent=Parcel):
    """One harvest from one field; the day is the first day of the work."""

    harvested_on = fact(Type.DAY, "First day of harvest")
    of_plant_origin = fact(Type.BOOLEAN, "Whether the product is of plant origin")
    crop_ingredients = fact(Type.INTEGER, "Number of agricultural crops in the harvested product")


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


class Animal(Subject, kind="animal"):
    """One animal, or a group treated as one, kept for meat."""

    species = fact(Type.TEXT, "Species: bovine, equine, ovine, caprine, porcine, cervine, rabbit or poultry")
    born_on = fact(Type.DAY, "Day of birth")
    born_organic = fact(Type.BOOLEAN, "Whether the animal was born and raised under organic management")
    organic_since = fact(Type.DAY, "Day from which the animal has been kept under organic management")
    slaughtered_on = fact(Type.DAY, "Day of slaughter; none while the animal lives", missing="none")
    courses_started_on = fact(
        Type.DAYS,
        "First days of the counted courses: not vaccination, parasite treatment or compulsory eradication",
        missing="none",
        built="dates",
    )
    treatments_complete = fact(Type.BOOLEAN, "Whether the record of treatments is declared complete")
    productive_life_under_a_year = fact(Type.BOOLEAN, "Whether the productive life is shorter than one year")


class Treatment(Subject, kind="treatment", parent=Animal):
    """One course of treatment of one animal."""

    allopathic = fact(
        Type.BOOLEAN, "Whether the medicine is a synthetic allopathic one (antibiotics included)"
    )
    started_on = fact(Type.DAY, "Day of the first dose")
    last_dose_on = fact(Type.DAY, "Day of the last dose")
    last_dose_at = fact(Type.MOMENT, "Moment of the last dose, where told")
    legal_withdrawal_value = fact(Type.INTEGER, "Withdrawal period on the label, in the unit beside it")
    legal_withdrawal_unit = fact(Type.TEXT, "Unit of the withdrawal period on the label: hours or days")
    slaughtered_on = fact(Type.DAY, "Day of slaughter of the animal; none while it lives", missing="none")
    slaughtered_at = fact(Type.MOMENT, "Moment of slaughter, where told")


SUBJECTS: tuple[type[Subject], ...] = (
    Case,
    Operator,
    CaseProduct,
    HoldingYear,
    Parcel,
    Sowing,
    Harvest,
    Apiary,
    Animal,
    Treatment,
)
