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
    seed_status = fact(
        Type.TEXT,
        "Status of the seed: organic, in_conversion, point_1_8_6 (2018/848 Annex II Part I) or non_organic",
    )
    seed_own = fact(Type.BOOLEAN, "Whether the seed was grown on the own holding")
    seed_months_in_conversion = fact(
        Type.INTEGER, "Full months the land was in conversion when the seed was harvested"
    )
    seed_allowed_by_1_8_6 = fact(
        Type.BOOLEAN, "Whether the producer of the material was authorised under point 1.8.6"
    )
    seed_organic_available = fact(
        Type.BOOLEAN, "Whether organic seed of the kind was available in Kazakhstan"
    )
    seed_lesser_available = fact(
        Type.BOOLEAN, "Whether in-conversion or point 1.8.6 material of the kind was available in Kazakhstan"
    )
    seed_treated = fact(Type.BOOLEAN, "Whether the seed was treated after its harvest")
    seed_treatment_listed = fact(
        Type.BOOLEAN, "Whether every active substance of that treatment is in 2021/1165 Annex I"
    )
    seed_is_seedling = fact(Type.BOOLEAN, "Whether seedlings were planted and not seed sown", missing="none")
    seed_one_season = fact(Type.BOOLEAN, "Whether the species completes its growing cycle in one season")
    seed_gmo = fact(Type.BOOLEAN, "Whether the seed is genetically modified")
    seed_vendor_confirmed = fact(
        Type.BOOLEAN, "Whether the vendor has confirmed that nothing of it is genetically modified"
    )
    seed_sown_g = fact(
        Type.INTEGER,
        "Seed of this lot sown in this campaign up to and with this sowing, in grams",
        built="total",
    )
    seed_allowed_g = fact(
        Type.INTEGER, "Weight of seed the authorisations for this sowing allow, in grams", built="total"
    )
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
