"""Animals and their treatments."""

from certification.engine.facts import Subject, Type, fact


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
    sex = fact(Type.TEXT, "Sex, where it is one: female or male")
    poultry_kind = fact(Type.TEXT, "Kind of poultry")
    slow_growing = fact(Type.BOOLEAN, "Whether it is a slow-growing strain of poultry")
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
