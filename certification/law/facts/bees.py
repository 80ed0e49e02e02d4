"""Bees."""

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
