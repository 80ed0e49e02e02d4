"""Fields, what is sown on them and what comes off them."""

from certification.engine.facts import Subject, Type, fact


class Parcel(Subject, kind="parcel"):
    """A field."""

    land_use = fact(Type.TEXT, "What the field is used for")
    conversions = fact(
        Type.RANGES,
        "Conversion periods as stated: from each start, or from a product that is not authorised, until the next "
        "or the end of organic management",
    )
    confirmed_conversions = fact(
        Type.RANGES,
        "Those of the conversion periods whose start is sure: a control body has confirmed it, or the declaration had "
        "reached a body recognised that day; cut at every product that may not be authorised",
        missing="none",
    )
    referred_conversions = fact(
        Type.RANGES,
        "Those of the conversion periods whose start the control body must decide: the declaration reached it before "
        "the first recognitions known to us",
        missing="none",
    )
    restarted_on = fact(
        Type.DAYS,
        "Days from which a new conversion counts: the last day of a product that is not authorised, or a later day the "
        "control body set",
        missing="none",
        built="dates",
    )
    perhaps_restarted_on = fact(
        Type.DAYS, "Last days of products of which nobody said whether they are authorised", missing="none"
    )
    inputs_complete = fact(Type.BOOLEAN, "Whether the record of inputs is declared complete")
    prolonged = fact(
        Type.RANGES,
        "Conversion periods as long as the control body requires, up to their anniversary",
        missing="none",
    )
    prolonged_to_on = fact(Type.DAYS, "The anniversaries of those periods", missing="none")
    prolonged_untold = fact(
        Type.RANGES, "Conversion periods made longer nobody said by how much", missing="none"
    )
    reduced_conversions = fact(
        Type.RANGES,
        "Confirmed conversion periods the control body cut to one year, with no product before them that is not "
        "authorised",
        missing="none",
    )
    perhaps_reduced_conversions = fact(
        Type.RANGES, "Conversion periods cut to one year of which that is not sure", missing="none"
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
    crop_kind = fact(
        Type.TEXT, "Kind of crop: annual, forage (grassland and perennial forage) or perennial (any other)"
    )
    sowing_told = fact(
        Type.BOOLEAN, "Whether a sowing of this crop is on record, by name or of its season", missing="none"
    )
    used_as_feed_on = fact(
        Type.DAY, "First day on which it was used as feed; none while it was not", missing="none"
    )
    follows_treatment = fact(
        Type.BOOLEAN, "Whether it is the first harvest after a product that is not authorised", built="some"
    )
    treated_same_day = fact(
        Type.BOOLEAN,
        "Whether such a product was used on the day of this harvest or of the one before, with no hours to tell which "
        "came first",
        missing="none",
        built="some",
    )
    perhaps_follows_treatment = fact(
        Type.BOOLEAN,
        "Whether it is the first harvest after a product of which nobody said whether it is authorised, when or where",
        missing="none",
        built="some",
    )
    inputs_complete = fact(
        Type.BOOLEAN, "Whether the record of inputs is declared complete up to the day of harvest"
    )
