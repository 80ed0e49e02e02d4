"""Consignments on their way to the Union, their certificates of inspection, and old documents of equivalence."""

from certification.engine.facts import Subject, Type, fact


class Consignment(Subject, kind="consignment"):
    """A load with its certificate of inspection (COI), from its making to its entry into the Union."""

    draft = fact(Type.BOOLEAN, "Whether nothing has been asked for yet")
    awaited = fact(Type.BOOLEAN, "Whether the control body still checks and has issued no COI")
    equivalence = fact(
        Type.BOOLEAN, "Whether box 2 says that the COI was issued under equivalence", missing="none"
    )
    transition = fact(
        Type.BOOLEAN, "Whether the COI was issued under the transition of Article 30a", missing="none"
    )
    emergency = fact(Type.BOOLEAN, "Whether the COI was made outside TRACES in an emergency", missing="none")
    status = fact(Type.TEXT, "As what it is shipped: organic, in_conversion or non_organic")
    processed = fact(Type.BOOLEAN, "Whether it is processed food (category D)")
    bulk = fact(Type.BOOLEAN, "Whether it travels unpacked")
    of_plant_origin = fact(Type.BOOLEAN, "Whether the product is of plant origin")
    crop_ingredients = fact(Type.INTEGER, "Number of agricultural crops in the product")
    net_g = fact(Type.INTEGER, "Net weight in grams")

    coi_body = fact(Type.TEXT, "Full code of the control body that issued the COI")
    preparing_body = fact(
        Type.TEXT,
        "Full code of the control body of whoever did the last preparation; without one, the producer's",
    )
    preparing_country = fact(Type.TEXT, "Country of the last preparation; without one, the country of origin")
    country_of_export = fact(Type.TEXT, "Country of export as stated in box 9")
    export_country_stated = fact(Type.BOOLEAN, "Whether a country of export is stated", missing="none")
    exporter_stated = fact(Type.BOOLEAN, "Whether an exporter is stated", missing="none")
    exporter_prepared = fact(Type.BOOLEAN, "Whether the exporter of box 5 is who did the last preparation")
    recognised = fact(
        Type.RANGES,
        "Days on which that control body is recognised for that country and the product's category",
    )
    perhaps_recognised = fact(
        Type.RANGES, "Days before a recognition whose first day was not read, back to the beginning"
    )
    certified_when_requested = fact(
        Type.BOOLEAN, "Whether a certificate covering the product was valid on the day the COI was asked for"
    )
    certified_when_issued = fact(
        Type.BOOLEAN, "Whether a certificate covering the product was valid on the day the COI was issued"
    )

    papers_checked = fact(
        Type.BOOLEAN, "Whether the control body checked the papers before it issued the COI"
    )
    traceable = fact(Type.BOOLEAN, "Whether that check found products and ingredients traceable")
    balance_fits = fact(Type.BOOLEAN, "Whether that check found the volume to fit the mass balance")
    papers_seen = fact(Type.BOOLEAN, "Whether that check found transport and commercial papers right")
    ingredients_certified = fact(Type.BOOLEAN, "Whether that check found all organic ingredients certified")
    based_on_records = fact(
        Type.BOOLEAN, "Whether that check used certificate, latest inspection, plan and records"
    )
    balance_harvest_g = fact(Type.INTEGER, "What was harvested or made of the product, in grams")
    balance_earlier_g = fact(Type.INTEGER, "What earlier COIs took from it, in grams")
    physical_check_required = fact(Type.BOOLEAN, "Whether the risk assessment asks for a physical check")
    goods_checked = fact(Type.BOOLEAN, "Whether the goods were physically checked")
    goods_checked_on = fact(Type.DAY, "Day of the first physical check of the goods")
    goods_checked_at = fact(Type.MOMENT, "Moment of that check, where told")
    travel_plan_in_traces = fact(
        Type.BOOLEAN, "Whether the travel plan of bulk goods was filled in in TRACES"
    )
    travel_plan_complete = fact(Type.BOOLEAN, "Whether the travel plan names all premises up to the Union")

    issued_on = fact(Type.DAY, "Day on which the COI was issued")
    issued_at = fact(Type.MOMENT, "Moment of issue, where told")
    departed = fact(Type.BOOLEAN, "Whether it has left the country of export")
    departed_on = fact(Type.DAY, "Day on which it left the country of export")
    departed_at = fact(Type.MOMENT, "Moment of departure, where told")
    in_traces = fact(Type.BOOLEAN, "Whether the COI was issued in TRACES")
    signed_with = fact(Type.TEXT, "How the COI was signed: electronic_seal or hand")
    provisional = fact(Type.BOOLEAN, "Whether what was issued calls itself provisional")
    language_accepted = fact(
        Type.BOOLEAN, "Whether the COI is in a language of the Member State, or accepted there"
    )
    boxes_filled = fact(
        Type.BOOLEAN,
        "Whether at issue every box was filled in but packages, 16 and 17 (and the optional ones)",
    )
    papers_uploaded_on = fact(Type.DAY, "Day on which the last of the papers was uploaded")
    papers_missing = fact(
        Type.BOOLEAN, "Whether a paper is missing although all papers are told", missing="none"
    )
    completed_on = fact(Type.DAY, "Day on which the last of packages, boxes 16 and 17 and papers was there")
    completed_at = fact(Type.MOMENT, "Moment of that, where told")
    left_open = fact(
        Type.BOOLEAN, "Whether one of these is missing although all boxes and papers are told", missing="none"
    )
    endorsed = fact(Type.BOOLEAN, "Whether the authority has endorsed the COI", missing="none")
    endorsed_on = fact(Type.DAY, "Day of the endorsement")
    endorsed_at = fact(Type.MOMENT, "Moment of the endorsement, where told")

    emergency_kind = fact(Type.TEXT, "Why the COI was made outside TRACES: traces_down or force_majeure")
    emergency_from_on = fact(Type.DAY, "Day on which the emergency began")
    emergency_from_at = fact(Type.MOMENT, "Moment at which it began, where told")
    emergency_to_on = fact(Type.DAY, "Day on which TRACES could be used again")
    emergency_to_at = fact(Type.MOMENT, "Moment at which it could, where told")
    emergency_marked = fact(
        Type.BOOLEAN, "Whether the template was used and says: produced during contingency"
    )
    emergency_numbered = fact(Type.BOOLEAN, "Whether it stands in the control body's register under a number")
    reentered_on = fact(Type.DAY, "Day on which it was entered in TRACES afterwards")

    pending_on = fact(Type.DAYS, "Days on which certification under the present regime was pending")
    pending_complete = fact(Type.BOOLEAN, "Whether these are all such days")
    evidence_held = fact(Type.BOOLEAN, "Whether there is old documentary evidence of the former regime")
    evidence_issued_on = fact(Type.DAY, "Day of issue of the old documentary evidence")
    evidence_valid_until_on = fact(Type.DAY, "Last valid day of the old documentary evidence, as it says")

    entry_point = fact(Type.TEXT, "Where it is checked: border_control_post or release_point")
    one_transport = fact(Type.BOOLEAN, "Whether all of it travels on the same means of transport")
    one_country = fact(Type.BOOLEAN, "Whether all of it comes from the same third country")
    entered = fact(Type.BOOLEAN, "Whether it has entered the Union", missing="none")
    notified = fact(Type.BOOLEAN, "Whether a prior notification is on record", missing="none")
    point_told = fact(Type.BOOLEAN, "Whether the place is told where it is checked", missing="none")
    notified_on = fact(Type.DAY, "Day of the prior notification")
    notified_at = fact(Type.MOMENT, "Moment of the prior notification, where told")
    notify_by = fact(Type.DAY, "Last working day of the Member State before the day of arrival")
    arrival_at = fact(Type.MOMENT, "Moment of arrival, where told")
    short_notice_accepted = fact(
        Type.BOOLEAN, "Whether the authority accepts four hours instead of a working day", missing="none"
    )
    customs_names_coi = fact(Type.BOOLEAN, "Whether the customs declaration carries the number of the COI")
    split = fact(Type.BOOLEAN, "Whether it was split into batches before release", missing="none")
    batches = fact(Type.INTEGER, "Number of batches it was split into; 0: not split")
    extracts = fact(Type.INTEGER, "Number of batches with an extract of the COI", missing="none")
    extracts_complete = fact(Type.BOOLEAN, "Whether all extracts are told")

    labelled = fact(Type.BOOLEAN, "Whether it is labelled for the final consumer")
    label_shows_body = fact(
        Type.BOOLEAN, "Whether the label shows the code of the last operator's control body"
    )
    logo_used = fact(Type.BOOLEAN, "Whether the EU organic logo is on the label")
    label_origin = fact(Type.TEXT, "Place of farming on the label: non_eu, country or other")
    country_share_ppm = fact(Type.INTEGER, "Share farmed in the country named, in millionths")
    organic_part = fact(Type.INTEGER, "Organic ingredients of agricultural origin")
    organic_whole = fact(Type.INTEGER, "All ingredients of agricultural origin, in the same unit")

    entry_on = fact(
        Type.DAY, "Day of entry into the Union; before it, the day planned", missing="none", final=True
    )
    of_animal_origin = fact(Type.BOOLEAN, "Whether it comes from animals or bees")
    for_people = fact(
        Type.BOOLEAN, "Whether it is for people to eat; declared otherwise it is not", missing="none"
    )
    fresh_meat = fact(Type.BOOLEAN, "Whether it is meat of ungulates or poultry")
    horse_meat = fact(Type.BOOLEAN, "Whether it is meat of horses")
    honey = fact(Type.BOOLEAN, "Whether it is honey")
    casings = fact(Type.BOOLEAN, "Whether it is casings")
    residue_plan_listed = fact(
        Type.RANGES, "Days on which the country of origin is on the EU list of residue plans for the product"
    )
    antimicrobials_listed = fact(
        Type.RANGES, "Days on which the country of origin is on the EU antimicrobials list for the product"
    )
    from_listed_country = fact(
        Type.BOOLEAN,
        "Whether animals or product came from the Union or a country on that list",
        missing="none",
    )
    animal_health_listed = fact(
        Type.RANGES, "Days on which the country of origin is on the EU animal health list for the product"
    )
    horse_meat_listed = fact(
        Type.RANGES, "Days on which the country of origin is on the EU list for horse meat"
    )
    establishment_listed = fact(
        Type.RANGES, "Days on which the establishment is on the EU list for the product"
    )


class ConsignmentLot(Subject, kind="consignment_lot"):
    """A part of a consignment that was taken from one harvest or one extraction."""

    source_g = fact(Type.INTEGER, "What the harvest or extraction brought, in grams")
    taken_g = fact(
        Type.INTEGER,
        "What this and all earlier consignments took from it, in grams",
        missing="none",
        built="total",
    )


class CoiReplacement(Subject, kind="coi_replacement"):
    """A certificate of inspection that replaces an earlier one."""

    in_traces = fact(Type.BOOLEAN, "Whether it was made by the procedure of TRACES")
    clerical = fact(Type.BOOLEAN, "Whether it corrects a slip of the pen and nothing else")
    touches_guarantees = fact(
        Type.BOOLEAN, "Whether it changes identity, traceability or guarantees of the consignment"
    )


class EquivalenceDocument(Subject, kind="equivalence_document"):
    """Documentary evidence of the former regime (Regulation 834/2007)."""

    issued_on = fact(Type.DAY, "Day of issue")
    valid_until_on = fact(Type.DAY, "Last valid day, as it says")
    pending_on = fact(Type.DAYS, "Days on which certification under the present regime was pending")
    pending_complete = fact(Type.BOOLEAN, "Whether these are all such days")
