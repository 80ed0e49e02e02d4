"""What is done to land and crops: inputs, rotation, yearly figures, seed, and the records of it."""

from certification.engine.facts import Subject, Type, fact


class InputUse(Subject, kind="input_use"):
    """One use of a fertiliser, plant protection product, cleaning product or another outside input."""

    used_as = fact(Type.TEXT, "What it was used as: manure, fertiliser, plant_protection and so on")
    material = fact(Type.TEXT, "Which kind of manure, fertiliser or soil conditioner it is")
    used_on = fact(Type.DAY, "First day of the use")
    substances_listed = fact(
        Type.BOOLEAN, "Whether every active substance is in 2021/1165 Annex I, or in Annex VI for Kazakhstan"
    )
    materials_listed = fact(Type.BOOLEAN, "Whether every material of the fertiliser is in 2021/1165 Annex II")
    cleaner_listed = fact(Type.BOOLEAN, "Whether every substance is in the list for what was cleaned")
    cleaner_formerly_listed = fact(
        Type.BOOLEAN, "Whether every substance is in Annex VII of the former Regulation 889/2008"
    )
    cleaned = fact(
        Type.TEXT, "What was cleaned: animal_production, plant_production or processing_and_storage"
    )
    trap_substance = fact(Type.BOOLEAN, "Whether one of the active substances is listed for traps only")
    in_traps = fact(Type.BOOLEAN, "Whether it was used only in traps or dispensers")
    decision_1107 = fact(
        Type.TEXT,
        "What the control body decided of authorisation under 1107/2009: accepted, refused or open",
        missing="none",
    )
    herbicidal = fact(Type.BOOLEAN, "Whether it was used to kill weeds")
    need_proven = fact(Type.BOOLEAN, "Whether there is proof on record that it was needed")
    preventive_insufficient = fact(Type.BOOLEAN, "Whether preventive measures were not enough")
    fertiliser_needed = fact(
        Type.BOOLEAN, "Whether it is proven that rotation, green manure and manure were not enough"
    )
    mineral_nitrogen = fact(Type.BOOLEAN, "Whether it is a mineral nitrogen fertiliser")
    manure_origin = fact(
        Type.TEXT, "Status of the farm the manure comes from: organic, in_conversion, non_organic"
    )
    factory_farming = fact(Type.BOOLEAN, "Whether the manure comes from factory farming")
    vendor_spoke = fact(
        Type.BOOLEAN, "Whether its vendor's word on genetic modification is on record", missing="none"
    )
    vendor_confirmed = fact(
        Type.BOOLEAN,
        "Whether the vendor confirmed that it is not made from or by genetically modified organisms",
    )
    horticulture = fact(Type.BOOLEAN, "Whether peat was used in horticulture")
    cadmium_ug_kg = fact(Type.INTEGER, "Cadmium in biowaste, micrograms per kg of dry matter")
    copper_ug_kg = fact(Type.INTEGER, "Copper in biowaste, micrograms per kg of dry matter")
    nickel_ug_kg = fact(Type.INTEGER, "Nickel in biowaste, micrograms per kg of dry matter")
    lead_ug_kg = fact(Type.INTEGER, "Lead in biowaste, micrograms per kg of dry matter")
    zinc_ug_kg = fact(Type.INTEGER, "Zinc in biowaste, micrograms per kg of dry matter")
    mercury_ug_kg = fact(Type.INTEGER, "Mercury in biowaste, micrograms per kg of dry matter")
    chromium_ug_kg = fact(Type.INTEGER, "Chromium in biowaste, micrograms per kg of dry matter")
    chromium_vi_detected = fact(Type.BOOLEAN, "Whether chromium (VI) was detected in the biowaste")
    phosphate_cadmium_ug_kg = fact(Type.INTEGER, "Cadmium of the rock phosphate, micrograms per kg of P2O5")
    copper_used = fact(Type.BOOLEAN, "Whether it brought copper")
    copper_g_per_ha = fact(
        Type.INTEGER,
        "Copper per hectare of the field in the seven calendar years that end with the year of the use, as far as it "
        "is told, in grams rounded up",
        missing="none",
        built="total",
    )
    copper_years_told = fact(
        Type.BOOLEAN, "Whether the copper of all these seven years is on record", missing="none"
    )
    fully_recorded = fact(Type.BOOLEAN, "Whether the entry tells everything the law asks for", missing="none")


class CopperYear(Subject, kind="copper_year"):
    """The copper of one calendar year, of one field or of the whole holding, as stated."""

    copper_g_per_ha = fact(
        Type.INTEGER,
        "Copper per hectare in the seven calendar years that end with this one, as far as it is told, in grams",
        missing="none",
        built="total",
    )
    copper_years_told = fact(
        Type.BOOLEAN, "Whether the copper of all these seven years is on record", missing="none"
    )


class CropYear(Subject, kind="crop_year"):
    """One year or season of one field."""

    in_soil = fact(Type.BOOLEAN, "Whether the crop grew in living soil and not in water or an inert medium")


class Rotation(Subject, kind="rotation"):
    """The crops of one field over the years."""

    rotating = fact(
        Type.BOOLEAN, "Whether it is arable land; not grassland, perennial forage, orchard or greenhouse"
    )
    has_legume = fact(
        Type.BOOLEAN, "Whether a legume stands in the recorded crop years, as main or cover crop"
    )
    years_recorded = fact(Type.INTEGER, "Number of crop years on record", missing="none")
    length_set = fact(
        Type.RANGES, "Days on which the control body has set a length of the rotation", missing="none"
    )
    length_reached = fact(
        Type.RANGES, "Those of them on which the record is at least as long as that", missing="none"
    )
    frequency_set = fact(
        Type.RANGES, "Days on which the control body has set how often a legume must grow", missing="none"
    )
    frequent_enough = fact(Type.RANGES, "Those of them on which a legume grew often enough", missing="none")
    crops_complete = fact(
        Type.BOOLEAN, "Whether the crop of every year is on record and known", missing="none"
    )


class ManureAgreement(Subject, kind="manure_agreement"):
    """An agreement with another holding on surplus manure, in one calendar year."""

    partner_organic = fact(Type.BOOLEAN, "Whether the other holding is under organic control")
    agreement_written = fact(Type.BOOLEAN, "Whether the agreement is in writing")


class SeedLot(Subject, kind="seed_lot"):
    """Seed or other plant reproductive material of one origin."""

    seed_kind = fact(Type.TEXT, "seed, seedling, fodder_seed_mixture or other", missing="none")
    labelled_with_share = fact(
        Type.BOOLEAN, "Whether the label names the share of organic and in-conversion components"
    )
    mixture_organic_g = fact(Type.INTEGER, "Weight of organic and in-conversion components, in grams")
    mixture_total_g = fact(Type.INTEGER, "Weight of all components, in grams")


class RecordKept(Subject, kind="record_kept"):
    """One kind of record a producer has to keep."""

    record = fact(Type.TEXT, "Which record")
    kept = fact(Type.BOOLEAN, "Whether it is kept at all")
    record_complete = fact(
        Type.BOOLEAN, "Whether it holds everything the law asks for and nobody found a gap"
    )


class WildCollection(Subject, kind="wild_collection"):
    """Wild plants or their parts, gathered in an area over some days."""

    collected_on = fact(Type.DAY, "First day of the collection")
    untreated_from_on = fact(Type.DAY, "First day since when no forbidden product was used there")
    untreated_at_collection = fact(Type.BOOLEAN, "Whether that is shown up to the collection", missing="none")
    untreated_proven = fact(Type.BOOLEAN, "Whether there is proof of it on record")


class UnitRecord(Subject, kind="unit_record"):
    """What the records show of one production unit of a holding."""

    holding_split = fact(
        Type.BOOLEAN, "Whether the holding has both organic or in-conversion units and non-organic ones"
    )
    separation_recorded = fact(
        Type.BOOLEAN, "Whether records show that units, inputs and products are kept apart"
    )


class PlantRecords(Subject, kind="plant_records"):
    """What one holding hands in of its plant production as a whole."""

    forecast_told = fact(Type.BOOLEAN, "Whether a forecast of production is on record")
    forecasts_listed = fact(
        Type.BOOLEAN, "Whether the list of forecasts is declared complete", missing="none"
    )
