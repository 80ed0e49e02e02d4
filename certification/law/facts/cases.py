"""The case, its operator, its products and its yearly totals."""

from certification.engine.facts import Subject, Type, fact


class Case(Subject, kind="case"):
    """One operator or group under one control body, from application to leaving."""

    filed_on = fact(Type.DAY, "Day on which the application was submitted")


class Operator(Subject, kind="operator"):
    """The operator of a case, from the day the control body took it under control."""

    under_control_since = fact(Type.DAY, "Day from which the control body has this operator under control")
    physically_inspected_on = fact(
        Type.DAYS, "Days of all physical inspections by the control body", missing="none", built="dates"
    )
    inspections_complete = fact(Type.BOOLEAN, "Whether the list of inspections holds everything")
    year_read_as_calendar = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as the calendar year", missing="none"
    )
    year_read_as_rolling = fact(
        Type.RANGES, "Days on which the control body reads 'once a year' as any twelve months", missing="none"
    )
    precaution_plans = fact(
        Type.RANGES, "Days on which a plan of precautions against contamination is in force", missing="none"
    )
    precaution_plans_complete = fact(Type.BOOLEAN, "Whether the list of these plans is declared complete")
    certified = fact(
        Type.RANGES, "Days on which a certificate of this case runs, up to its withdrawal", missing="none"
    )
    certificates_complete = fact(Type.BOOLEAN, "Whether the list of certificates holds everything")
    suspended = fact(Type.RANGES, "Days on which a certificate of this case is suspended", missing="none")
    has_certificate = fact(Type.BOOLEAN, "Whether the case ever got a certificate", missing="none")
    first_certified_on = fact(Type.DAY, "Day on which the first certificate of the case was issued")
    first_certified_at = fact(Type.MOMENT, "Moment of that, where told")
    visited = fact(Type.BOOLEAN, "Whether a physical inspection took place at all", missing="none")
    first_visited_on = fact(Type.DAY, "Day of the first physical inspection")
    first_visited_at = fact(Type.MOMENT, "Moment of that, where told")
    barred_on = fact(
        Type.DAYS,
        "Days on which an earlier control body withdrew the certificate, not for want of its own recognition",
        missing="none",
        built="dates",
    )
    perhaps_barred_on = fact(
        Type.DAYS,
        "Days of such a withdrawal of which nobody told whether it was for want of that body's own recognition",
        missing="none",
        built="dates",
    )
    certified_after_withdrawal = fact(
        Type.BOOLEAN,
        "Whether such a withdrawal came before the latest certificate of the case",
        missing="none",
    )
    withdrawn_before_issue_on = fact(
        Type.DAY, "Day of the last such withdrawal before the latest certificate of the case was issued"
    )
    certified_after_doubtful = fact(
        Type.BOOLEAN,
        "Whether one of which nobody told why came before the latest certificate of the case",
        missing="none",
    )
    doubtful_before_issue_on = fact(Type.DAY, "Day of the last of those before that certificate was issued")
    last_certified_on = fact(Type.DAY, "Day on which the latest certificate of the case was issued")
    withdrawals_complete = fact(
        Type.BOOLEAN, "Whether the list of withdrawals by earlier control bodies holds everything"
    )
    declared_on = fact(Type.DAY, "Day on which the declaration was first signed")
    units_declared = fact(
        Type.BOOLEAN, "Whether a declaration describes all units and activities", missing="none", built="some"
    )
    measures_declared = fact(
        Type.BOOLEAN, "Whether a declaration describes the measures taken", missing="none", built="some"
    )
    precautions_declared = fact(
        Type.BOOLEAN, "Whether a declaration describes precautions and cleaning", missing="none", built="some"
    )
    maps_directed = fact(
        Type.BOOLEAN, "Whether maps or sketches show the cardinal directions", missing="none", built="some"
    )
    maps_located = fact(Type.BOOLEAN, "Whether they show the geolocation", missing="none", built="some")
    maps_current = fact(Type.BOOLEAN, "Whether they are up to date", missing="none", built="some")
    declarations_complete = fact(Type.BOOLEAN, "Whether the list of declarations holds everything")
    undertook_on = fact(Type.DAY, "Day on which the undertaking was first signed")
    undertook_access = fact(Type.BOOLEAN, "Whether it undertook to give access", missing="none", built="some")
    undertook_information = fact(
        Type.BOOLEAN, "Whether it undertook to give information", missing="none", built="some"
    )
    undertook_own_results = fact(
        Type.BOOLEAN, "Whether it undertook to give its own quality results", missing="none", built="some"
    )
    undertook_to_inform_buyers = fact(
        Type.BOOLEAN, "Whether it undertook to inform buyers", missing="none", built="some"
    )
    undertook_file_transfer = fact(
        Type.BOOLEAN, "Whether it accepted that its file is handed over", missing="none", built="some"
    )
    undertook_to_report_leaving = fact(
        Type.BOOLEAN, "Whether it undertook to report that it leaves", missing="none", built="some"
    )
    undertook_exchange = fact(
        Type.BOOLEAN, "Whether it accepted exchange on subcontractors", missing="none", built="some"
    )
    undertook_rules = fact(
        Type.BOOLEAN, "Whether it undertook to follow the rules", missing="none", built="some"
    )
    undertook_measures = fact(Type.BOOLEAN, "Whether it accepted measures", missing="none", built="some")
    no_other_body_confirmed = fact(
        Type.BOOLEAN,
        "Whether it confirmed that no other control body certifies it for the category",
        missing="none",
        built="some",
    )
    undertakings_complete = fact(Type.BOOLEAN, "Whether the list of undertakings holds everything")


class Subcontractor(Subject, kind="subcontractor"):
    """Somebody who carries out organic operations for an operator."""

    certified = fact(Type.BOOLEAN, "Whether the subcontractor holds a certificate of its own")
    operator_stays_responsible = fact(Type.BOOLEAN, "Whether the operator declared that it stays responsible")


class UnitMap(Subject, kind="unit_map"):
    """What shows where a production unit lies."""

    sketched_with_directions = fact(
        Type.BOOLEAN, "Whether a map or sketch of the unit shows the cardinal directions"
    )
    geolocated = fact(Type.BOOLEAN, "Whether the unit's geolocation is told")


class EarlierControl(Subject, kind="earlier_control"):
    """An earlier control body of the operator, and what the present one got to know."""

    status_known = fact(Type.BOOLEAN, "Whether status and validity are known")
    file_received = fact(Type.BOOLEAN, "Whether the control file was received")
    file_received_on = fact(Type.DAY, "Day on which it was received")
    certified_on = fact(
        Type.DAY, "Day on which the present one first issued a certificate in the case", missing="none"
    )
    report_years = fact(Type.INTEGER, "Of how many of the last years the control reports are held")
    all_reports_held = fact(Type.BOOLEAN, "Whether all reports there are of the last three years are held")
    noncompliances_known = fact(Type.BOOLEAN, "Whether non-compliances and their closure are known")
    derogations_known = fact(Type.BOOLEAN, "Whether derogations are known")
    disputes_known = fact(Type.BOOLEAN, "Whether disputes are known")
    doubts_removed = fact(Type.BOOLEAN, "Whether all doubts are removed")


class CaseProduct(Subject, kind="case_product"):
    """One product of a case, with the product category of the Regulation it falls in."""

    recognised = fact(
        Type.RANGES,
        "Days on which the control body is recognised for Kazakhstan and this product's category",
        missing="none",
    )
    perhaps_recognised = fact(
        Type.RANGES,
        "Days before a recognition whose first day was not read ('at the latest'), back to the beginning",
        missing="none",
    )
    certified_elsewhere = fact(
        Type.RANGES,
        "Days on which a certificate of another control body for this category is valid",
        missing="none",
    )
    high_risk = fact(
        Type.RANGES, "Days on which the product is listed as high-risk for Kazakhstan", missing="none"
    )
    visited_at_risk_on = fact(
        Type.DAYS,
        "While it is listed: days of physical inspections of the operator",
        missing="none",
        built="dates",
    )
    visited_unannounced_on = fact(
        Type.DAYS,
        "While it is listed: days of those that were not announced",
        missing="none",
        built="dates",
    )
    sampled_at_risk_on = fact(
        Type.DAYS, "While it is listed: days of samples taken at the operator", missing="none", built="dates"
    )
    visits_and_samples_complete = fact(
        Type.BOOLEAN, "Whether the lists of inspections and samples hold everything"
    )
    of_animal_origin = fact(
        Type.BOOLEAN, "Whether the product is for people to eat and comes from animals or bees"
    )
    residue_plan_listed = fact(
        Type.RANGES,
        "Days on which Kazakhstan is on the EU list of residue plans for this product",
        missing="none",
    )
    antimicrobials_listed = fact(
        Type.RANGES,
        "Days on which Kazakhstan is on the EU antimicrobials list for this product",
        missing="none",
    )
    fresh_meat = fact(Type.BOOLEAN, "Whether it is meat of ungulates or poultry")
    horse_meat = fact(Type.BOOLEAN, "Whether it is meat of horses")
    honey = fact(Type.BOOLEAN, "Whether it is honey")
    casings = fact(Type.BOOLEAN, "Whether it is casings")
    animal_health_listed = fact(
        Type.RANGES,
        "Days on which Kazakhstan is on the EU animal health list for this product",
    )
    horse_meat_listed = fact(
        Type.RANGES, "Days on which Kazakhstan is on the EU list for horse meat", missing="none"
    )
    category = fact(Type.TEXT, "Category of the product as applied for: A to G")
    other_product = fact(
        Type.BOOLEAN,
        "Whether it is one of the other products of Annex I: beeswax, wool, raw hides and the like",
    )


class RiskConsignment(Subject, kind="risk_consignment"):
    """A consignment, asked whether its product is listed as high-risk, and what was checked before it left."""

    high_risk_listed = fact(
        Type.BOOLEAN, "Whether its product is listed as high-risk on the day it leaves", missing="none"
    )
    percentage_set = fact(
        Type.BOOLEAN, "Whether the listing sets a percentage of consignments to be checked", missing="none"
    )
    physically_checked = fact(
        Type.BOOLEAN, "Whether the control body checked the goods", missing="none", built="some"
    )
    sampled = fact(
        Type.BOOLEAN, "Whether a representative sample was taken of it", missing="none", built="some"
    )
    traceable = fact(Type.BOOLEAN, "Whether the whole traceability was checked", missing="none", built="some")
    results_assessed = fact(
        Type.BOOLEAN, "Whether the results of the laboratory were assessed", missing="none", built="some"
    )
    checks_complete = fact(Type.BOOLEAN, "Whether the list of checks holds everything")


class HoldingYear(Subject, kind="holding_year"):
    """One calendar year of the whole holding, organic and other units together."""

    year = fact(Type.INTEGER, "The calendar year")
    area_used_m2 = fact(Type.INTEGER, "Agricultural area used in the year, in square metres")
    manure_nitrogen_g = fact(
        Type.INTEGER,
        "Nitrogen brought by livestock manure in the year, in grams",
        missing="none",
        built="total",
    )
    manure_complete = fact(Type.BOOLEAN, "Whether the record of manure of the year is declared complete")
    colonies = fact(Type.INTEGER, "Bee colonies on the first day of the year")
    queens_brought_in = fact(
        Type.INTEGER,
        "Non-organic queens and swarms brought in during the year",
        missing="none",
        built="total",
    )
    queens_came_on = fact(
        Type.DAYS,
        "Days on which those of them came of which all is told, one for each",
        missing="none",
        built="dates",
    )
    queens_complete = fact(
        Type.BOOLEAN, "Whether the record of queens and swarms of the year is declared complete"
    )
