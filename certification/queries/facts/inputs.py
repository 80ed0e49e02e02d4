"""Uses of inputs: whether what they hold is listed, and how much copper a field has had in seven years."""

from certification.law import facts
from certification.law.named_inputs import HERBICIDES, MINERAL_NITROGEN
from certification.models import InputUse
from certification.queries.facts.named_inputs import WEEDS, bears_one_of
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.settings import setting_on
from certification.queries.facts.statement import Statement, by_clock, complete

_DAY = f"coalesce(u.applied_on, {by_clock('u.applied_at')}::date)"
PROTECTION = "('plant_protection', 'storage_pest_control', 'seed_dressing')"
FERTILISING = "('fertiliser', 'soil_conditioner', 'manure')"
_OF_CLEANED = """CASE u.cleaned WHEN 'animal_production' THEN 'IV-A' WHEN 'plant_production' THEN 'IV-B'
                WHEN 'processing_and_storage' THEN 'IV-C' END"""

# Every name under which an entry of a list goes.
NAMED = """
named AS (
    SELECT a.part, a.since, a.until, a.only_in_traps, a.copper, a.condition, lower(trim(called)) AS name
      FROM certification_authorisedinput a, unnest(string_to_array(a.name || ';' || a.other_names, ';')) AS called
     WHERE a.country IN ('', 'KZ')
)"""

# The entry of the list that a product names by its number and letter.
CODED = """
coded AS (
    SELECT a.part, a.since, a.until, a.only_in_traps, a.copper, upper(trim(number)) AS code
      FROM certification_authorisedinput a, unnest(string_to_array(a.code, ',')) AS number
     WHERE a.part = 'I' AND a.country IN ('', 'KZ')
)"""


def every_listed(listed_as: str) -> str:
    """Whether all names of one thing stand in a list. A name in other letters than the list's may be any of its
    entries: it is unknown, not missing."""
    found = f"coalesce({listed_as}, false)"
    return f"""CASE WHEN bool_or(NOT {found} AND name !~ '[^ -~]') THEN false
                WHEN bool_or(NOT {found}) THEN NULL ELSE true END"""


_SUBSTANCES = f"""
, {NAMED.strip()}, used AS (
    SELECT u.id, u.producer_id, u.kind, {_DAY} AS day, u.active_substances, {_OF_CLEANED} AS part,
           u.copper_g, u.area_m2, u.parcel_id, u.list_code
      FROM certification_inputuse u WHERE u.producer_id IN (SELECT id FROM owner)
), {CODED.strip()}, entry AS (
    SELECT used.id, bool_and(c.only_in_traps) AS traps, bool_or(c.copper) AS copper
      FROM used JOIN coded c ON c.code = upper(trim(used.list_code)) AND (c.since IS NULL OR c.since <= used.day)
                            AND (c.until IS NULL OR c.until > used.day)
     GROUP BY used.id
), asked AS (
    SELECT DISTINCT used.id, used.day, used.part, lower(trim(asked)) AS name
      FROM used, unnest(used.active_substances) AS asked
), known AS (
    SELECT asked.id, asked.name, bool_or(n.part IN ('I', 'VI')) AS protects, bool_or(n.part IN ('II', 'VI')) AS feeds,
           bool_or(n.part = asked.part) AS cleans, bool_or(n.part = '889-VII') AS cleaned,
           bool_or(n.only_in_traps) AS traps, bool_or(n.copper) AS copper,
           bool_or(n.condition ~ 'herbicide') AS weeding,
           bool_or(n.condition ~ 'factory farming|limit|horticulture') AS limited
      FROM asked
      LEFT JOIN named n ON n.name = asked.name AND (n.since IS NULL OR n.since <= asked.day)
                       AND (n.until IS NULL OR n.until > asked.day)
     GROUP BY asked.id, asked.name
), substance AS (
    SELECT id, {every_listed("protects")} AS protects, {every_listed("feeds")} AS feeds,
           {every_listed("cleans")} AS cleans, {every_listed("cleaned")} AS cleaned,
           coalesce(bool_or(traps), false) AS traps, coalesce(bool_or(copper), false) AS copper,
           coalesce(bool_or(weeding), false) AS weeding, coalesce(bool_or(limited), false) AS limited
      FROM known GROUP BY id
), place AS (
    SELECT id, parcel_id FROM used WHERE parcel_id IS NOT NULL
    UNION SELECT m.inputuse_id, m.parcel_id FROM certification_inputuse_parcels m JOIN used ON used.id = m.inputuse_id
)"""

# A product that one vendor denies is not confirmed by another.
_VENDORS = """
, vendor AS (
    SELECT input_id, bool_and(free_of_gmo) AS free FROM certification_vendorconfirmation
     WHERE input_id IS NOT NULL AND producer_id IN (SELECT id FROM owner) GROUP BY input_id
)"""

# A field has had of a year what is stated of it, or what the diary says if that is more.
COPPER_BY_FIELD = f"""
, ground AS (
    SELECT place.id, CASE WHEN count(*) = count(p.area_m2) THEN sum(p.area_m2) END AS area_m2
      FROM place JOIN certification_parcel p ON p.id = place.parcel_id GROUP BY place.id
), sprayed AS (
    SELECT used.id, used.producer_id, place.parcel_id, extract(year FROM used.day)::int AS year,
           used.copper_g * 10000.0 / nullif(coalesce(used.area_m2, ground.area_m2), 0) AS per_ha
      FROM used JOIN place ON place.id = used.id JOIN ground ON ground.id = used.id
      LEFT JOIN substance ON substance.id = used.id
     WHERE used.kind IN {PROTECTION} AND used.copper_g IS DISTINCT FROM 0
       AND (used.copper_g IS NOT NULL OR used.active_substances IS NULL OR substance.copper)
), stated AS (
    SELECT producer_id, parcel_id, year, max(copper_per_ha_g) AS per_ha, bool_or(copper_per_ha_g IS NULL) AS untold
      FROM certification_copperyear WHERE producer_id IN (SELECT id FROM owner) GROUP BY 1, 2, 3
), yearly AS (
    SELECT parcel_id, year, max(per_ha) AS per_ha, bool_or(untold) AS untold FROM (
        SELECT parcel_id, year, sum(per_ha) AS per_ha, bool_or(per_ha IS NULL) AS untold
          FROM sprayed GROUP BY parcel_id, year
        UNION ALL
        SELECT p.parcel_id, st.year, st.per_ha, st.untold
          FROM stated st JOIN (SELECT DISTINCT producer_id, parcel_id FROM sprayed) p
            ON p.producer_id = st.producer_id AND (st.parcel_id = p.parcel_id OR st.parcel_id IS NULL)
    ) each GROUP BY parcel_id, year
), seven AS (
    SELECT s.id, s.parcel_id, sum(y.per_ha) AS per_ha, bool_or(y.untold) AS untold,
           count(st.year) AS years_stated
      FROM sprayed s JOIN yearly y ON y.parcel_id = s.parcel_id AND y.year BETWEEN s.year - 6 AND s.year
      LEFT JOIN (SELECT DISTINCT p.parcel_id, t.year FROM stated t
                   JOIN sprayed p ON p.producer_id = t.producer_id
                    AND (t.parcel_id = p.parcel_id OR t.parcel_id IS NULL)) st
             ON st.parcel_id = s.parcel_id AND st.year = y.year
     GROUP BY s.id, s.parcel_id
), copper AS (
    SELECT id, ceil(max(per_ha))::bigint AS per_ha, bool_or(untold) AS untold, min(years_stated) AS years_stated
      FROM seven GROUP BY id
)"""

_AMOUNT = "(t.amount <> '' OR t.quantity_g IS NOT NULL OR t.dose <> '')"
_WHERE = "(place_of.id IS NOT NULL OR t.facility_id IS NOT NULL OR t.location <> '')"
_RECORDED = f"""CASE WHEN used.day IS NULL THEN false
            WHEN t.kind IN {FERTILISING} THEN {_AMOUNT} AND t.crop <> '' AND place_of.id IS NOT NULL
            WHEN t.kind IN {PROTECTION} THEN {_AMOUNT} AND t.crop <> '' AND t.pest <> '' AND {_WHERE}
                 AND t.active_substances IS NOT NULL AND (t.need <> '' OR coalesce(t.need_proven, false))
            WHEN t.kind = 'cleaning' THEN t.active_substances IS NOT NULL AND {_WHERE} ELSE true END"""

_LISTED_MATERIALS = (
    "('farmyard_manure', 'dried_farmyard_manure', 'dehydrated_poultry_manure', 'composted_excrement',"
    " 'liquid_excrement', 'plant_matter', 'biowaste', 'soft_rock_phosphate', 'peat')"
)
_NONE_NAMED = "cardinality(t.active_substances) = 0"
_ONE_ENTRY = "entry.id IS NOT NULL AND coalesce(cardinality(t.active_substances), 0) <= 1"
# What is told against pests kills no weeds, nor does a listed product, unless the list itself says that it might.
_HERBICIDAL = f"""coalesce(t.herbicidal, CASE WHEN t.kind <> 'plant_protection' THEN false
            WHEN {bears_one_of(HERBICIDES, "t")} OR t.pest ~* {WEEDS} THEN true
            WHEN t.pest <> '' OR t.micro_organism OR (substance.protects AND NOT substance.weeding) THEN false END)"""
_SEVEN_YEARS = "make_date(extract(year FROM used.day)::int - 6, 1, 1)"
_LISTED_SINCE = f"coalesce((s.producer_days -> 'inputs' ->> 0)::date <= {_SEVEN_YEARS}, true)"

# What a product holds is read in the lists, by the entry it names or by its substances; what is said of the product as
# a whole counts where they do not tell, and a word that it may not be used counts always.
INPUT_USE = rows_of(
    facts.InputUse,
    InputUse,
    life=Life(since="used.day"),
    ref="coalesce(nullif(t.ref, ''), nullif(t.product, ''))",
    around=Around(
        first=_SUBSTANCES + COPPER_BY_FIELD + _VENDORS,
        joins=f"""JOIN used ON used.id = t.id LEFT JOIN substance ON substance.id = t.id
  LEFT JOIN entry ON entry.id = t.id LEFT JOIN copper ON copper.id = t.id
  LEFT JOIN (SELECT DISTINCT id FROM place) place_of ON place_of.id = t.id
  LEFT JOIN vendor ON vendor.input_id = t.id
  {setting_on("input_decision", "used.day", "allowed", about="t.product")}""",
        where="(s.land OR (s.animals AND t.kind = 'cleaning'))",
    ),
    used_as="t.kind",
    material="""coalesce(t.material,
            CASE WHEN t.authorised OR (substance.feeds AND NOT substance.limited) THEN 'other' END)""",
    used_on="used.day",
    substances_listed=f"""CASE WHEN NOT t.authorised THEN false
            WHEN t.micro_organism OR {_NONE_NAMED} OR ({_ONE_ENTRY}) THEN true
            ELSE coalesce(substance.protects, t.authorised) END""",
    materials_listed=f"""CASE WHEN NOT t.authorised THEN false WHEN t.material IN {_LISTED_MATERIALS} THEN true
            ELSE coalesce(substance.feeds, t.authorised) END""",
    cleaner_listed=f"""CASE WHEN NOT t.authorised THEN false WHEN {_NONE_NAMED} THEN true
            ELSE coalesce(CASE WHEN used.part IN (SELECT part FROM certification_authorisedinput)
                               THEN substance.cleans END, t.authorised) END""",
    cleaner_formerly_listed=f"CASE WHEN {_NONE_NAMED} THEN true ELSE substance.cleaned END",
    trap_substance=f"""CASE WHEN t.micro_organism OR {_NONE_NAMED} THEN false WHEN {_ONE_ENTRY} THEN entry.traps
            ELSE coalesce(substance.traps, CASE WHEN t.authorised THEN false END) END""",
    in_traps="CASE WHEN t.kind = 'storage_pest_control' THEN coalesce(t.in_traps, false) ELSE t.in_traps END",
    decision_1107="""CASE WHEN t.accepted_under_1107 THEN 'accepted' WHEN NOT t.accepted_under_1107 THEN 'refused'
            WHEN allowed.value = 'allowed' THEN 'accepted' WHEN allowed.value = 'not_allowed' THEN 'refused'
            ELSE 'open' END""",
    factory_farming="coalesce(t.factory_farming, CASE WHEN t.manure_origin = 'organic' THEN false END)",
    herbicidal=_HERBICIDAL,
    mineral_nitrogen=f"""coalesce(t.mineral_nitrogen, CASE WHEN {bears_one_of(MINERAL_NITROGEN, "t")} THEN true
            WHEN t.material IN {_LISTED_MATERIALS} OR substance.feeds THEN false END)""",
    fertiliser_needed="""CASE WHEN NOT t.need_proven OR NOT t.preventive_insufficient THEN false
            WHEN t.need_proven OR t.preventive_insufficient THEN true END""",
    vendor_spoke="vendor.input_id IS NOT NULL",
    vendor_confirmed="vendor.free",
    copper_used=f"""CASE WHEN t.kind NOT IN {PROTECTION} OR t.copper_g = 0 THEN false WHEN t.copper_g > 0 THEN true
            WHEN {_NONE_NAMED} THEN false ELSE coalesce(substance.copper, entry.copper) END""",
    copper_g_per_ha="copper.per_ha",
    copper_years_told=f"""coalesce(NOT copper.untold AND (copper.years_stated >= 7 OR (
            {complete("inputs", through="used.day")} AND {_LISTED_SINCE})), false)""",
    fully_recorded=_RECORDED,
)

# The last seven years of the same field, or of the holding as a whole; a year without a row is not told. Seven years
# that begin before the record does are asked for only until a later row of the record looks back over all of it.
COPPER_YEAR = Statement(
    facts.CopperYear,
    """
, yearly AS (
    SELECT producer_id, coalesce(parcel_id, 0) AS place, year, max(copper_per_ha_g) AS per_ha,
           bool_or(copper_per_ha_g IS NULL) AS untold
      FROM certification_copperyear WHERE producer_id IN (SELECT id FROM owner) GROUP BY 1, 2, 3
), seven AS (
    SELECT t.producer_id, t.place, t.year, sum(y.per_ha) AS per_ha, bool_or(y.untold) AS untold, count(*) AS years,
           min(y.year) AS begins
      FROM yearly t JOIN yearly y ON y.producer_id = t.producer_id AND y.place = t.place
                                 AND y.year BETWEEN t.year - 6 AND t.year
     GROUP BY 1, 2, 3
)
SELECT s.id AS "case", t.id, left(coalesce(nullif(t.ref, ''), t.year::text), 60) AS ref,
       make_date(t.year, 1, 1) AS since,
       CASE WHEN seven.years < 7
            THEN (SELECT make_date(min(r.year), 1, 1) FROM yearly r
                   WHERE r.producer_id = seven.producer_id AND r.place = seven.place
                     AND r.year > t.year AND r.year - 6 <= seven.begins) END AS until,
       coalesce(seven.per_ha, 0)::bigint AS copper_g_per_ha, seven.years = 7 AND NOT seven.untold AS copper_years_told
  FROM scope s JOIN certification_copperyear t ON t.producer_id = s.producer_id
  JOIN seven ON seven.producer_id = t.producer_id AND seven.place = coalesce(t.parcel_id, 0) AND seven.year = t.year
 WHERE s.land
""",
)

STATEMENTS = (INPUT_USE, COPPER_YEAR)
