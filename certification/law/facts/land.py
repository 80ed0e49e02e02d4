"""Fields, what is sown on them and what comes off them."""

from certification.engine.facts import Subject, Type, fact


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
