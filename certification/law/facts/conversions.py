"""Conversion periods one by one, recognition of time that has passed, and what harvests were called."""

from certification.engine.facts import Subject, Type, fact
from certification.law.facts.land import Parcel


class Conversion(Subject, kind="conversion"):
    """One conversion period of one field."""

    land_use = fact(Type.TEXT, "What the field is used for")
    conversion_kind = fact(
        Type.TEXT, "Kind: first, new_after_treatment, extended, retroactive or one_year_reduction"
    )
    started_on = fact(Type.DAY, "Day on which it started, as stated")
    confirmed = fact(Type.BOOLEAN, "Whether a control body has confirmed the start in writing")
    received_on = fact(Type.DAY, "Day on which the declaration reached the control body")
    recognised = fact(
        Type.BOOLEAN,
        "Whether that control body was recognised that day for Kazakhstan and the product category",
    )
    perhaps_recognised = fact(
        Type.BOOLEAN, "Whether that day lies before the first recognition of that body known to us"
    )
    required_to_on = fact(Type.DAY, "Anniversary of the length the control body requires, at least the start")
    shortened_to_on = fact(
        Type.DAY, "Day on which the control body let it end; a far day where it did not say so"
    )
    residue_insignificant = fact(
        Type.BOOLEAN, "Whether the residue in soil and perennial plant was insignificant at its end"
    )
    follows_treatment = fact(
        Type.BOOLEAN, "Whether a product that is not authorised was used between the first conversion and it"
    )
    inputs_complete = fact(Type.BOOLEAN, "Whether the record of inputs is declared complete")


class RetroactiveRecognition(Subject, kind="retroactive_recognition"):
    """Recognition of time that has passed as conversion, for one field."""

    basis = fact(Type.TEXT, "Basis: untreated, or rural_development_programme")
    untreated_from_on = fact(Type.DAY, "First day for which it is proven that nothing was used")
    untreated_until_on = fact(Type.DAY, "Last day for which that is proven")
    proven = fact(Type.BOOLEAN, "Whether there are papers that prove it")
    treated_meanwhile = fact(
        Type.BOOLEAN, "Whether the record of inputs tells of a product in that time that is not authorised"
    )
    mapped = fact(Type.BOOLEAN, "Whether the operator handed in a map of the field")
    geolocated = fact(Type.BOOLEAN, "Whether the operator handed in its geolocation")
    area_told = fact(Type.BOOLEAN, "Whether the operator told the total area")
    production_described = fact(
        Type.BOOLEAN, "Whether the operator told the nature and volume of the production"
    )
    papers_outstanding = fact(
        Type.BOOLEAN, "Whether a paper that the control body asked for was not handed in", missing="none"
    )
    risk_analysis_documented = fact(Type.BOOLEAN, "Whether the risk analysis is on paper")
    risk_analysis_covers_proof = fact(Type.BOOLEAN, "Whether it covers the three years")
    sampled = fact(Type.BOOLEAN, "Whether soil or plants of the field were sampled")
    samples_follow_analysis = fact(Type.BOOLEAN, "Whether they were sampled as the risk analysis asks")
    physically_inspected = fact(Type.BOOLEAN, "Whether the field was inspected on the spot")
    inspected_on = fact(Type.DAY, "Day of the inspection")
    inspected_at = fact(Type.MOMENT, "Moment of the inspection, where told")
    cultivated = fact(
        Type.BOOLEAN, "Whether the operator worked the field since the end of the time proven", missing="none"
    )
    cultivated_on = fact(Type.DAY, "First day of that work")
    cultivated_at = fact(Type.MOMENT, "Moment of that work, where told")
    cultivation_complete = fact(
        Type.BOOLEAN, "Whether the record of work on the land is declared complete up to the inspection"
    )
    report_language = fact(Type.TEXT, "Language of the inspection report")
    photographs = fact(Type.BOOLEAN, "Whether the inspection report has photographs")
    final_report_on = fact(Type.DAY, "Day of the final report")
    reported = fact(Type.BOOLEAN, "Whether there is a final report")
    report_justifies = fact(Type.BOOLEAN, "Whether the final report gives the reasons")
    start_given = fact(Type.BOOLEAN, "Whether the final report gives the start of conversion of the field")
    report_area_told = fact(Type.BOOLEAN, "Whether the final report gives the total area")
    notified_commission = fact(Type.BOOLEAN, "Whether the Commission was told")
    notified_commission_on = fact(Type.DAY, "Day on which it was")
    notified_member_states = fact(Type.BOOLEAN, "Whether the Member States were told")
    notified_member_states_on = fact(Type.DAY, "Day on which they were")
    notified_accreditation_body = fact(Type.BOOLEAN, "Whether the accreditation body was told")
    notified_accreditation_body_on = fact(Type.DAY, "Day on which it was")
    report_enclosed = fact(Type.BOOLEAN, "Whether the final report was sent along")
    evidence_kept = fact(Type.BOOLEAN, "Whether the operator keeps the evidence")
    evidence_kept_until_on = fact(Type.DAY, "Last day until which the operator keeps it")
    unchecked = fact(
        Type.RANGES, "Days since a later yearly control at which the field was not checked", missing="none"
    )


class Claim(Subject, kind="claim", parent=Parcel):
    """A product labelled, advertised or sold as organic, in conversion, or neither."""

    claim = fact(Type.TEXT, "How it is called: organic, in_conversion or non_organic")
    of_own_harvest = fact(Type.BOOLEAN, "Whether it is of a harvest from a field on record")
    harvested_on = fact(Type.DAY, "First day of that harvest")
    organic_from_event_on = fact(
        Type.DAY, "Day that decides whether that harvest is organic: sowing, harvest or use as feed"
    )
    of_plant_origin = fact(Type.BOOLEAN, "Whether the product is of plant origin")
    reproductive_material = fact(
        Type.BOOLEAN, "Whether it is seed or other plant reproductive material, and not food or feed"
    )
    crop_ingredients = fact(Type.INTEGER, "Number of agricultural crops in it")
    logo_used = fact(Type.BOOLEAN, "Whether the organic logo of the EU is on it")
    lettering_not_prominent = fact(
        Type.BOOLEAN,
        "Whether the words on conversion are no larger, bolder or brighter than the name of the product",
    )
    beside_control_body_code = fact(
        Type.BOOLEAN, "Whether these words and the code of the control body stand in one field of view"
    )
