"""Herds and their years, animals, how they came and went, and their treatments."""

from certification.engine.facts import Subject, Type, fact

SPECIES = "Species: bovine, equine, ovine, caprine, porcine, cervine, rabbit or poultry"


class Herd(Subject, kind="herd"):
    """Animals of one species in one unit."""

    embryo_transfer = fact(Type.BOOLEAN, "Whether embryos are transferred in the herd")
    cloning = fact(Type.BOOLEAN, "Whether animals of the herd are cloned")
    reproduction_hormones = fact(Type.BOOLEAN, "Whether hormones are given to steer reproduction")


class HerdYear(Subject, kind="herd_year"):
    """One calendar year of a herd: what it was on the first day, and what was brought in from non-organic farms."""

    year = fact(Type.INTEGER, "The calendar year")
    species = fact(Type.TEXT, SPECIES)
    adults = fact(Type.INTEGER, "Adult animals of the herd on the first day of the year")
    heads = fact(Type.INTEGER, "All animals of the herd on that day")
    females_brought_in = fact(
        Type.INTEGER,
        "Non-organic females brought in during the year to renew the herd, endangered breeds aside",
        missing="none",
        built="total",
    )
    males_brought_in = fact(
        Type.INTEGER,
        "Non-organic males brought in during the year to renew it",
        missing="none",
        built="total",
    )
    females_came_on = fact(
        Type.DAYS,
        "Days on which those females came of which all is told, one for each",
        missing="none",
        built="dates",
    )
    animals_came_on = fact(
        Type.DAYS,
        "Days on which those animals came, males too, of which all is told, one for each",
        missing="none",
        built="dates",
    )
    increase_confirmed = fact(
        Type.BOOLEAN,
        "Whether the control body confirmed a major extension, a change of breed or a new specialisation for the year",
        missing="none",
    )
    introductions_complete = fact(
        Type.BOOLEAN, "Whether the record of animals brought in during the year is declared complete"
    )


class Animal(Subject, kind="animal"):
    """One animal, or a group treated as one, kept for meat."""

    species = fact(Type.TEXT, SPECIES)
    poultry_kind = fact(Type.TEXT, "Kind of poultry, for example chicken or peking_duck")
    for_eggs = fact(Type.BOOLEAN, "Whether the herd is kept for eggs")
    born_on = fact(Type.DAY, "Day of birth")
    born_organic = fact(Type.BOOLEAN, "Whether the animal was born and raised under organic management")
    brought_in = fact(Type.BOOLEAN, "Whether the animal came from another holding")
    came_organic = fact(Type.BOOLEAN, "Whether an animal brought in was organic when it came")
    came_non_organic = fact(
        Type.BOOLEAN, "Whether the animal was brought in and was not organic when it came"
    )
    entered_on = fact(Type.DAY, "Day on which the animal came into the herd")
    age_at_entry_days = fact(Type.INTEGER, "Age in days on the day it came into the herd")
    organic_periods = fact(
        Type.RANGES,
        "Periods under organic management, in their order; of an animal that came non-organic from its entry at the "
        "earliest",
    )
    organic_until_on = fact(
        Type.DAY,
        "First day out of organic management of an animal that was born or came organic; none if there is none",
        missing="none",
    )
    present_at_unit_conversion = fact(
        Type.BOOLEAN, "Whether the animal was on the unit when the unit's conversion began"
    )
    converts_with_unit = fact(
        Type.BOOLEAN,
        "Whether it was there then and its unit converted as a whole, animals and land for feed at the same time",
        missing="none",
    )
    unit_conversion_ended_on = fact(Type.DAY, "Last day of the conversion of the whole production unit")
    fed_own_first_year_feed = fact(
        Type.BOOLEAN,
        "Whether it ate more of the farm's own feed of the first year of conversion than any animal may",
        missing="none",
    )
    authorised = fact(
        Type.BOOLEAN, "Whether the control body authorised bringing this animal in", missing="none"
    )
    decisions_complete = fact(
        Type.BOOLEAN, "Whether the record of the control body's decisions on animals is declared complete"
    )
    slaughtered_on = fact(Type.DAY, "Day of slaughter; none while the animal lives", missing="none")
    courses_started_on = fact(
        Type.DAYS,
        "First days of the counted courses, one for each occurrence of a disease: not vaccination, parasite treatment "
        "or compulsory eradication",
        missing="none",
        built="dates",
    )
    perhaps_courses_started_on = fact(
        Type.DAYS,
        "First days of courses of which nobody told whether they count",
        missing="none",
        built="dates",
    )
    courses_of_unknown_day = fact(
        Type.INTEGER,
        "Courses beside these that may count and of which nobody told the first day",
        missing="none",
    )
    treatments_complete = fact(Type.BOOLEAN, "Whether the record of treatments is declared complete")
    sex = fact(Type.TEXT, "Sex, where it is one: female or male")
    slow_growing = fact(Type.BOOLEAN, "Whether it is a slow-growing strain of poultry")
    productive_life_under_a_year = fact(Type.BOOLEAN, "Whether the productive life is shorter than one year")


class Introduction(Subject, kind="introduction", parent=Animal):
    """An animal, or a group, that came from another holding and was not organic when it came."""

    species = fact(Type.TEXT, SPECIES)
    poultry_kind = fact(Type.TEXT, "Kind of poultry, for example chicken or peking_duck")
    reason = fact(Type.TEXT, "Why it was brought in: breeding, fattening or restocking")
    for_first_herd = fact(Type.BOOLEAN, "Whether it was brought in to found a first herd")
    endangered_breed = fact(
        Type.BOOLEAN, "Whether its breed is in danger of being lost to farming", missing="none"
    )
    female = fact(Type.BOOLEAN, "Whether it is female")
    nulliparous = fact(Type.BOOLEAN, "Whether it had never given birth when it came")
    adult = fact(Type.BOOLEAN, "Whether it was grown up when it came")
    born_on = fact(Type.DAY, "Day of birth")
    entered_on = fact(Type.DAY, "Day on which it came into the herd")
    age_at_entry_days = fact(Type.INTEGER, "Age in days on the day it came into the herd")
    weight_at_entry_g = fact(Type.INTEGER, "Live weight on the day it came into the herd, in grams")
    organic_unavailable = fact(
        Type.BOOLEAN,
        "Whether organic animals were not to be had in the country in sufficient quality or number",
    )
    authorised = fact(
        Type.BOOLEAN, "Whether the control body authorised bringing this animal in", missing="none"
    )
    authorised_on = fact(Type.DAY, "Day of the authorisation; of several, the first")
    decisions_complete = fact(
        Type.BOOLEAN, "Whether the record of the control body's decisions on animals is declared complete"
    )
    identifiable = fact(
        Type.BOOLEAN, "Whether it is kept apart or marked so that it can always be told from organic animals"
    )
    separate_until_on = fact(Type.DAY, "Last day on which it was kept apart from organic animals")
    quarantined = fact(Type.BOOLEAN, "Whether it was screened or kept in quarantine when it came")


class AnimalDerogation(Subject, kind="animal_derogation"):
    """What a control body has on file of a decision to let non-organic animals be brought in."""

    file_complete = fact(
        Type.BOOLEAN, "Whether the file names species, breed, purpose, number, availability and statement"
    )
    in_annual_report = fact(Type.BOOLEAN, "Whether the annual report of the control body names it")


class Weaning(Subject, kind="weaning", parent=Animal):
    """The weaning of an animal brought in for a first herd; only where its day is told."""

    weaned_on = fact(Type.DAY, "Day of weaning")
    organic_from = fact(Type.DAY, "First day under organic management")


class Treatment(Subject, kind="treatment", parent=Animal):
    """One course of treatment of one animal, or a part of it."""

    allopathic = fact(
        Type.BOOLEAN, "Whether the medicine is a synthetic allopathic one (antibiotics and hormones included)"
    )
    has_withdrawal = fact(
        Type.BOOLEAN,
        "Whether a withdrawal period is kept after it: after a synthetic allopathic medicine, and after a remedy "
        "against parasites or for an eradication that has one on its label",
    )
    hormone = fact(Type.BOOLEAN, "Whether the medicine is a hormone")
    preventive = fact(Type.BOOLEAN, "Whether it was given to a healthy animal so that it does not fall ill")
    started_on = fact(Type.DAY, "Day of the first dose")
    last_dose_on = fact(Type.DAY, "Day of the last dose")
    last_dose_at = fact(Type.MOMENT, "Moment of the last dose, where told")
    legal_withdrawal_value = fact(Type.INTEGER, "Withdrawal period on the label, in the unit beside it")
    legal_withdrawal_unit = fact(Type.TEXT, "Unit of the withdrawal period on the label: hours or days")
    record_complete = fact(
        Type.BOOLEAN,
        "Whether the record names animal, day, diagnosis, dose, medicine, prescription and withdrawal period kept",
    )
    slaughtered_on = fact(Type.DAY, "Day of slaughter of the animal; none while it lives", missing="none")
    slaughtered_at = fact(Type.MOMENT, "Moment of slaughter, where told")


class Yield(Subject, kind="yield", parent=Animal):
    """Milk, eggs or the like in a lot, taken from one animal or group that went on living."""

    taken_on = fact(Type.DAY, "Day on which it was taken")
    milk = fact(Type.BOOLEAN, "Whether it is milk or made of milk", missing="none")
    eggs = fact(Type.BOOLEAN, "Whether it is eggs or made of eggs", missing="none")


class YieldTreatment(Subject, kind="yield_treatment"):
    """Milk, eggs or the like in a lot, seen against one course of treatment of the animal."""

    has_withdrawal = fact(Type.BOOLEAN, "Whether a withdrawal period is kept after the treatment")
    taken_on = fact(Type.DAY, "Day on which the milk or the eggs were taken")
    taken_at = fact(Type.MOMENT, "Moment at which they were taken, where told")
    started_on = fact(Type.DAY, "Day of the first dose")
    last_dose_on = fact(Type.DAY, "Day of the last dose")
    last_dose_at = fact(Type.MOMENT, "Moment of the last dose, where told")
    legal_withdrawal_value = fact(Type.INTEGER, "Withdrawal period on the label, in the unit beside it")
    legal_withdrawal_unit = fact(Type.TEXT, "Unit of the withdrawal period on the label: hours or days")


class AnimalExit(Subject, kind="animal_exit", parent=Animal):
    """An animal, or some of a group, that left the holding alive or was slaughtered."""

    slaughtered = fact(Type.BOOLEAN, "Whether it went to slaughter")
    record_complete = fact(
        Type.BOOLEAN, "Whether the record names age, number, slaughter weight, marks, day and destination"
    )
    abattoir_certified = fact(
        Type.BOOLEAN, "Whether the slaughterhouse held an organic certificate of its own"
    )
    abattoir_subcontracted = fact(
        Type.BOOLEAN, "Whether the slaughterhouse works as subcontractor under the producer's certificate"
    )
