"""Conversion periods one by one, recognition of time that has passed, and claims."""

from certification.law import facts
from certification.models import Claim, Conversion, RetroactiveRecognition
from certification.queries.facts.conversions import TREATED, conversions
from certification.queries.facts.harvests import HARVESTED_ON, crop_kind
from certification.queries.facts.products import named, one_crop, sql_key
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import by_clock, complete

FAR = "DATE '9999-12-31'"

CONVERSION = rows_of(
    facts.Conversion,
    Conversion,
    touches="land",
    life=Life("t.started_on", "t.ended_on"),
    around=Around(
        first=TREATED
        + conversions("parcel")
        + """
, earlier AS (
    SELECT b.id, bool_or(t.forbidden) AS surely, bool_or(t.forbidden IS NULL) AS perhaps
      FROM begun b JOIN treated t ON t.parcel_id = b.site_id
     WHERE (t.last_on BETWEEN b.first_on AND b.started_on) IS NOT FALSE GROUP BY b.id
)""",
        joins="""
  JOIN certification_parcel f ON f.id = t.parcel_id
  JOIN begun ON begun.id = t.id
  LEFT JOIN declared ON declared.id = t.id
  LEFT JOIN earlier ON earlier.id = t.id
  LEFT JOIN astray ON astray.producer_id = t.producer_id""",
    ),
    land_use="nullif(f.land_use, '')",
    conversion_kind="t.kind",
    confirmed="t.confirmed_on IS NOT NULL",
    recognised="declared.known",
    perhaps_recognised="declared.perhaps",
    required_to_on="(t.started_on + make_interval(months => coalesce(t.required_months, 0)))::date",
    shortened_to_on=f"""coalesce(least((t.started_on + make_interval(months => t.required_months))::date,
                  t.completed_on), {FAR})""",
    follows_treatment="""CASE WHEN earlier.surely THEN true
            WHEN NOT coalesce(earlier.perhaps, false) AND astray.producer_id IS NULL THEN false END""",
    inputs_complete=complete("inputs"),
)

# A visit that nobody told may be one at which the field was not looked at.
_VISITS_TOLD = complete("inspections", of="case", unless_told=True)
_INSPECTED_ON = f"coalesce(t.inspected_on, {by_clock('t.inspected_at')}::date, visit.inspected_on)"


def _told(column: str) -> str:
    """True where it was told; what was not told may yet be."""
    return f"CASE WHEN {column} IS NOT NULL THEN true END"


RECOGNITION = rows_of(
    facts.RetroactiveRecognition,
    RetroactiveRecognition,
    touches="land",
    around=Around(
        first=f"""
{TREATED}
, worked AS (
    SELECT parcel_id, coalesce(done_on, {by_clock("done_at")}::date) AS day, done_at AS moment, NULL::date AS after
      FROM certification_cultivationmeasure WHERE producer_id IN (SELECT id FROM owner)
    UNION ALL
    SELECT w.parcel_id, coalesce(w.sown_on, {by_clock("w.sown_at")}::date), w.sown_at, r.untreated_until_on
      FROM certification_sowing w JOIN certification_retroactiverecognition r ON r.parcel_id = w.parcel_id
     WHERE w.producer_id IN (SELECT id FROM owner)
       AND coalesce(w.sown_on, {by_clock("w.sown_at")}::date) > r.untreated_until_on
), work AS (
    SELECT parcel_id, CASE WHEN count(*) = count(day) THEN min(day) END AS day,
           (array_agg(moment ORDER BY day, moment NULLS FIRST))[1] AS moment
      FROM worked GROUP BY parcel_id
), meanwhile AS (
    SELECT r.id, bool_or(t.forbidden) AS surely, bool_or(t.forbidden IS NULL OR t.last_on IS NULL) AS perhaps
      FROM certification_retroactiverecognition r JOIN scope s ON s.id = r.case_id
      JOIN treated t ON t.parcel_id = r.parcel_id
     WHERE (t.last_on BETWEEN r.untreated_from_on AND r.untreated_until_on) IS NOT FALSE GROUP BY r.id
), taken AS (
    SELECT retroactiverecognition_id AS id FROM certification_retroactiverecognition_samples GROUP BY 1
), control AS (
    SELECT r.id, min(i.inspected_on) FILTER (WHERE NOT i.inspected_on = ANY (coalesce(r.checked_on, ARRAY[]::date[])))
               AS unchecked_on
      FROM certification_retroactiverecognition r JOIN scope s ON s.id = r.case_id
      JOIN certification_inspection i ON i.case_id = r.case_id
     WHERE i.kind = 'annual' AND i.cancelled_on IS NULL AND i.inspected_on > r.final_report_on GROUP BY r.id
)""",
        joins="""
  JOIN certification_parcel f ON f.id = t.parcel_id
  LEFT JOIN certification_inspection visit ON visit.id = t.inspection_id
  LEFT JOIN work ON work.parcel_id = t.parcel_id
  LEFT JOIN meanwhile ON meanwhile.id = t.id
  LEFT JOIN taken ON taken.id = t.id
  LEFT JOIN control ON control.id = t.id""",
    ),
    proven="cardinality(t.proofs) > 0",
    treated_meanwhile="""CASE WHEN meanwhile.surely THEN true WHEN meanwhile.perhaps THEN NULL ELSE false END""",
    geolocated="coalesce(t.geolocated, CASE WHEN f.polygon IS NOT NULL OR f.longitude IS NOT NULL THEN true END)",
    area_told=_told("t.total_area_m2"),
    papers_outstanding="t.further_documents_supplied IS FALSE",
    sampled="CASE WHEN taken.id IS NOT NULL THEN true ELSE t.sampled END",
    physically_inspected="coalesce(t.physically_inspected, visit.physical)",
    inspected_on=_INSPECTED_ON,
    cultivated="work.parcel_id IS NOT NULL",
    cultivated_on="work.day",
    cultivated_at=by_clock("work.moment"),
    cultivation_complete=complete("cultivation_measures", through=_INSPECTED_ON),
    reported=_told("t.final_report_on"),
    start_given=_told("t.start_given_on"),
    report_area_told=_told("t.report_area_m2"),
    notified_commission=f"coalesce(t.notified_commission, {_told('t.notified_commission_on')})",
    notified_member_states=f"coalesce(t.notified_member_states, {_told('t.notified_member_states_on')})",
    notified_accreditation_body=f"""coalesce(t.notified_accreditation_body,
            {_told("t.notified_accreditation_body_on")})""",
    evidence_kept=f"coalesce(t.evidence_kept, {_told('t.evidence_kept_until_on')})",
    unchecked=(
        f"""CASE WHEN control.unchecked_on IS NULL THEN CASE WHEN {_VISITS_TOLD} THEN ARRAY[]::date[] END
                 WHEN t.checked_on IS NOT NULL THEN ARRAY[control.unchecked_on] END""",
        f"""CASE WHEN control.unchecked_on IS NULL THEN CASE WHEN {_VISITS_TOLD} THEN ARRAY[]::date[] END
                 WHEN t.checked_on IS NOT NULL THEN ARRAY[NULL::date] END""",
    ),
)

_PRODUCT = sql_key("coalesce(nullif(t.product, ''), lot.product)")

CLAIM = rows_of(
    facts.Claim,
    Claim,
    life=Life("t.claimed_on"),
    parent="h.parcel_id",
    ref="coalesce(nullif(t.ref, ''), nullif(t.product, ''))",
    around=Around(
        first="""
, made AS (
    SELECT lot_id, CASE WHEN count(*) = 1 THEN max(harvest_id) END AS harvest_id,
           bool_or(harvest_id IS NOT NULL) AS plants,
           bool_or(extraction_id IS NOT NULL OR animal_id IS NOT NULL) AS animals
      FROM certification_lotsource WHERE producer_id IN (SELECT id FROM owner) GROUP BY lot_id
), season AS (
    SELECT parcel_id, season, max(coalesce(sown_on, sown_at::date)) AS sown_on
      FROM certification_sowing WHERE producer_id IN (SELECT id FROM owner) GROUP BY parcel_id, season
)""",
        joins="""
  LEFT JOIN certification_lot lot ON lot.id = t.lot_id
  LEFT JOIN made ON made.lot_id = t.lot_id
  LEFT JOIN certification_harvest h ON h.id = coalesce(t.harvest_id, made.harvest_id)
  LEFT JOIN certification_parcel f ON f.id = h.parcel_id
  LEFT JOIN certification_sowing w ON w.id = h.sowing_id
  LEFT JOIN season ON h.sowing_id IS NULL AND season.parcel_id = h.parcel_id AND season.season = h.year""",
    ),
    of_own_harvest="h.id IS NOT NULL",
    reproductive_material="coalesce(t.reproductive_material, false)",
    harvested_on=HARVESTED_ON,
    organic_from_event_on=f"""CASE {crop_kind("h", "f")}
            WHEN 'annual' THEN coalesce(w.sown_on, {by_clock("w.sown_at")}::date, season.sown_on)
            WHEN 'forage' THEN coalesce(h.used_as_feed_on, t.claimed_on) WHEN 'perennial' THEN {HARVESTED_ON} END""",
    of_plant_origin=f"""CASE WHEN t.extraction_id IS NOT NULL OR t.animal_id IS NOT NULL OR made.animals THEN false
            WHEN h.id IS NOT NULL OR made.plants THEN true
            WHEN {_PRODUCT} IN ({named(of="plants")}) THEN true
            WHEN {_PRODUCT} IN ({named(of="bees")}) OR {_PRODUCT} IN ({named(of="animals")}) THEN false END""",
    crop_ingredients=f"""coalesce(t.crop_ingredients, h.crop_ingredients, {one_crop("h.crop")},
            {one_crop("t.product")})::bigint""",
)

STATEMENTS = (CONVERSION, RECOGNITION, CLAIM)
