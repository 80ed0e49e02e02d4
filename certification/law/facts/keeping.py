"""What animals eat, where they graze, how they are housed and handled, and derogations after catastrophes."""

from certification.engine.facts import Subject, Type, fact

SHARE = "counted in the unit of `feed_whole`"


class FeedYear(Subject, kind="feed_year"):
    """The feed of one herd over a period of up to twelve months; what is told of parts of one calendar year is that of
    the year. Shares are stated as parts of one whole: grams of dry matter or millionths of them, or millionths where
    only percentages are told."""

    species = fact(Type.TEXT, "Species of the herd")
    first_on = fact(Type.DAY, "First day of the period")
    last_on = fact(Type.DAY, "Last day of the period")
    year_open = fact(
        Type.RANGES,
        "Of a part of a calendar year the days to the end of that year: shares of the year can still change",
        missing="none",
    )
    feed_whole = fact(Type.INTEGER, "All feed of agricultural origin in dry matter")
    own_farm = fact(Type.INTEGER, f"Feed from the farm itself, {SHARE}")
    same_region = fact(Type.INTEGER, f"Feed from other farms of the same region, {SHARE}")
    elsewhere = fact(Type.INTEGER, f"Feed from farther away, {SHARE}")
    in_conversion_bought = fact(Type.INTEGER, f"Bought feed from the second year of conversion, {SHARE}")
    in_conversion_own = fact(Type.INTEGER, f"Own feed from the second year of conversion, {SHARE}")
    first_year_own = fact(Type.INTEGER, f"Own feed from land in its first year of conversion, {SHARE}")
    first_year_land = fact(Type.TEXT, "What grew on the own land in its first year of conversion")
    non_organic_protein = fact(Type.INTEGER, f"Non-organic protein feed, {SHARE}")
    spices_molasses = fact(Type.INTEGER, f"Non-organic spices, herbs and molasses, {SHARE}")
    young_animals = fact(
        Type.BOOLEAN, "Whether the non-organic protein went only to piglets up to 35 kg or young poultry"
    )
    chemical_solvents = fact(Type.BOOLEAN, "Whether the non-organic protein was made with chemical solvents")
    protein_confirmed = fact(
        Type.BOOLEAN, "Whether the control body confirmed that organic protein feed was not available"
    )
    synthetic_amino_acids = fact(Type.BOOLEAN, "Whether synthetic amino acids were fed")
    growth_promoters = fact(Type.BOOLEAN, "Whether growth promoters were fed")
    catastrophe = fact(
        Type.BOOLEAN,
        "Whether a recognised catastrophe with a derogation for non-organic feed of this herd falls in the period",
        missing="none",
    )


class FeedingRecord(Subject, kind="feeding_record"):
    """The record of feeding that the producer has to keep."""

    kept = fact(Type.BOOLEAN, "Whether the record is kept at all")
    complete = fact(Type.BOOLEAN, "Whether it holds everything the law asks for")


class Ration(Subject, kind="ration"):
    """The daily ration of a herd, or of one group of it."""

    species = fact(Type.TEXT, "Species of the herd")
    lactation = fact(Type.TEXT, "Stage of dairy animals: first_three_months, later, or none")
    ration_whole = fact(
        Type.INTEGER, "Dry matter of the daily ration, or a million where a percentage is told"
    )
    roughage = fact(Type.INTEGER, "Roughage, fresh or dried fodder and silage in it, in the same unit")
    permanent_access = fact(Type.BOOLEAN, "Whether the animals can reach pasture or roughage at all times")
    roughage_waived = fact(
        Type.BOOLEAN,
        "Whether a recognised catastrophe allowed this herd less roughage on all days of the ration",
        missing="none",
    )


class MaternalMilk(Subject, kind="maternal_milk"):
    """The milk of one young animal."""

    species = fact(Type.TEXT, "Species of the herd")
    born_on = fact(Type.DAY, "Day of birth")
    fed_until_on = fact(Type.DAY, "Last day on which it got maternal milk")
    replacer = fact(Type.BOOLEAN, "Whether it got a milk replacer in the time in which maternal milk is due")
    replacer_synthetic = fact(Type.BOOLEAN, "Whether the replacer has chemically synthesised components")
    replacer_plant = fact(Type.BOOLEAN, "Whether the replacer has components of plant origin")


class CommonGrazing(Subject, kind="common_grazing"):
    """Days on which a herd grazed common land."""

    started_on = fact(Type.DAY, "First day of grazing")
    untreated_since_on = fact(Type.DAY, "Day of the last treatment with products not allowed")
    segregation_proven = fact(Type.BOOLEAN, "Whether it is proven that organic animals were kept apart")
    catastrophe = fact(
        Type.BOOLEAN,
        "Whether a recognised catastrophe with a derogation for grazing of this herd stood on its first day",
        missing="none",
    )


class Transhumance(Subject, kind="transhumance"):
    """One seasonal move of a herd on foot over non-organic land, out and back."""

    days_out = fact(Type.INTEGER, "Days on the way out")
    days_back = fact(Type.INTEGER, "Days on the way back")
    yearly_whole = fact(Type.INTEGER, "Yearly ration in dry matter, or a million where a percentage is told")
    non_organic = fact(Type.INTEGER, "Non-organic plants grazed on the way, in the same unit")
    catastrophe = fact(
        Type.BOOLEAN,
        "Whether a recognised catastrophe with a derogation for grazing of this herd stood on its first day",
        missing="none",
    )


class PastureVisit(Subject, kind="pasture_visit"):
    """Non-organic animals on organic pasture."""

    organic_at_the_same_time = fact(
        Type.BOOLEAN, "Whether organic animals were on the pasture at the same time"
    )
    from_supported_land = fact(
        Type.BOOLEAN, "Whether they come from land under a scheme of the EU for the environment"
    )
    ended = fact(Type.BOOLEAN, "Whether the visit has a last day", missing="none")


class Stocking(Subject, kind="stocking"):
    """How many animals the land of the holding carried in a calendar year."""

    area_used_m2 = fact(Type.INTEGER, "Agricultural area used, in square metres")
    nitrogen_g = fact(Type.INTEGER, "Nitrogen in the manure of all animals in the year, in grams")
    nitrogen_told = fact(Type.BOOLEAN, "Whether the nitrogen is told", missing="none")
    livestock_milliunits = fact(Type.INTEGER, "Livestock units of the holding, in thousandths")
    milliunits_per_ha = fact(
        Type.INTEGER, "Livestock units per hectare the control body has set as equivalent, in thousandths"
    )
    equivalent_set = fact(Type.BOOLEAN, "Whether the control body has set such an equivalent", missing="none")


class Housing(Subject, kind="housing"):
    """One group of animals in one building with its yard."""

    species = fact(Type.TEXT, "Species of the herd")
    animal_class = fact(Type.TEXT, "What the animals are, as the table of minimum areas names them")
    heads = fact(Type.INTEGER, "Number of animals in the group")
    mean_live_weight_g = fact(Type.INTEGER, "Live weight of one animal on average, in grams")
    indoor_cm2 = fact(Type.INTEGER, "Net area indoors, in square centimetres")
    outdoor_cm2 = fact(Type.INTEGER, "Area of the yard, in square centimetres")
    solid_indoor_ppm = fact(Type.INTEGER, "Solid share of the area indoors, in millionths")
    solid_outdoor_ppm = fact(Type.INTEGER, "Solid share of the area of the yard, in millionths")
    in_use_since_on = fact(Type.DAY, "Day since which the building is in use")
    mobile = fact(Type.BOOLEAN, "Whether it is a mobile house for poultry")
    natural_service = fact(Type.BOOLEAN, "Whether the pens of boars are used for natural service")
    open_air_access = fact(Type.BOOLEAN, "Whether the animals can go into the open air all year")
    pasture_access = fact(Type.BOOLEAN, "Whether the animals are on pasture in the grazing season")
    free_moving_winter_housing = fact(Type.BOOLEAN, "Whether the winter housing lets the animals move freely")
    males_over_a_year = fact(Type.BOOLEAN, "Whether the group holds male cattle over one year old")
    cages = fact(Type.BOOLEAN, "Whether cages, boxes or flat decks are used")
    tethered = fact(Type.BOOLEAN, "Whether animals are tethered")
    tethering_allowed = fact(Type.BOOLEAN, "Whether the control body allows tethering on this farm")
    farm_cattle = fact(Type.INTEGER, "Cattle on the farm, young stock not counted")
    outings_per_week = fact(Type.INTEGER, "How often a week tethered animals get into the open air")


class IndividualBox(Subject, kind="individual_box"):
    """Days on which a calf stood alone in a box."""

    species = fact(Type.TEXT, "Species of the herd")
    born_on = fact(Type.DAY, "Day of birth")
    boxed_from_on = fact(Type.DAY, "First day in the box")
    out_of_the_box_on = fact(
        Type.DAY, "Day after the last one in the box; a day beyond all days while it stands there"
    )


class Mutilation(Subject, kind="mutilation"):
    """A procedure on animals."""

    species = fact(Type.TEXT, "Species of the herd")
    procedure = fact(Type.TEXT, "What was done")
    age_days = fact(Type.INTEGER, "Age of the animals in days")
    authorised = fact(Type.BOOLEAN, "Whether the control body had authorised it by the day it was done")
    qualified_staff = fact(Type.BOOLEAN, "Whether qualified staff did it")
    anaesthesia = fact(Type.BOOLEAN, "Whether the animals got adequate anaesthesia or analgesia")


class AnimalTransport(Subject, kind="animal_transport"):
    """One transport of live animals."""

    kept_short = fact(Type.BOOLEAN, "Whether the way was kept as short as possible")
    electric_prods = fact(Type.BOOLEAN, "Whether electric prods were used")
    tranquillisers = fact(Type.BOOLEAN, "Whether the animals got tranquillisers")
    staff_trained = fact(Type.BOOLEAN, "Whether the staff is trained")


class PoultryFlock(Subject, kind="poultry_flock"):
    """How one flock of poultry lived."""

    bird = fact(Type.TEXT, "What the birds are")
    sex_of_birds = fact(Type.TEXT, "Sex of the birds, where it is one: female or male")
    compartment_birds = fact(Type.INTEGER, "Birds in the largest compartment of the house")
    unit_house_cm2 = fact(Type.INTEGER, "Area of all houses for fattening poultry, in square centimetres")
    life_whole = fact(Type.INTEGER, "Days of life, or a million where a percentage is told")
    open_air = fact(Type.INTEGER, "Life with access to open air, in the same unit")
    light_minutes = fact(Type.INTEGER, "Minutes of light a day")
    dark_minutes = fact(Type.INTEGER, "Minutes of unbroken rest at night without artificial light")


class Catastrophe(Subject, kind="catastrophe"):
    """A derogation after a catastrophe, once it is granted."""

    allows = fact(Type.TEXT, "What is allowed: seed, animals, feed, grazing, roughage, or for bees")
    recognised_by_authority = fact(
        Type.BOOLEAN, "Whether the catastrophe rests on a statement of the authority or on official data"
    )
    first_on = fact(Type.DAY, "First day of the derogation")
    last_on = fact(Type.DAY, "Last day of the derogation")
