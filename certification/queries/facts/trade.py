"""Consignments, their parts and replacements, and papers of the former regime."""

from typing import Any

from certification import models
from certification.law import facts
from certification.queries.facts.admitted import ADMITTED, kinds_of_food, lists_of, on_lists
from certification.queries.facts.loads import CERTIFIED, CHECKED, FILLED, LOAD, PREPARED, on
from certification.queries.facts.products import one_crop
from certification.queries.facts.rows import Around, Derived, Life, rows_of
from certification.queries.facts.statement import Chain, complete

GONE = "'in_transit', 'at_bcp_sampled', 'endorsed', 'refused_release', 'released_as_conventional'"
ASKED = "'submitted_to_control_body', 'control_body_checks'"
HERE = f"{ASKED}, 'signed_by_control_body'"
_STEPS = complete("consignment_steps", of="case", unless_told=True)
_COUNTRY = "CASE WHEN prepared.consignment_id IS NULL THEN kind.origin ELSE prepared.country END"
_OWN = "CASE WHEN prepared.consignment_id IS NULL THEN true ELSE prepared.own END"
_BODY = f"coalesce(prepared.body_code, CASE WHEN {_OWN} THEN body.code END)"
_NAMES = "lower(p.name_kk), lower(p.name_ru), lower(p.name_en), lower(p.ref)"
_EXPORTER = "lower(trim(t.exporter))"
_SAME = f"CASE WHEN {_OWN} THEN {_EXPORTER} IN ({_NAMES}) ELSE {_EXPORTER} = prepared.operator END"
_IN_TABLE = "kept.country IS NOT NULL"


def _told(column: str) -> str:
    return f"CASE WHEN {_STEPS} THEN {column} END"


def _recognised(column: str, none: str) -> str:
    """From the table where it has the country, else as told with the step."""
    table = f"CASE WHEN r.untold IS NOT TRUE THEN coalesce(r.{column}, ARRAY[]::date[]) END"
    told = "prepared.body_recognised"
    otherwise = f"CASE WHEN {told} THEN {none} WHEN NOT {told} THEN ARRAY[]::date[] END"
    known = f"kind.category IS NOT NULL AND {_BODY} IS NOT NULL AND {_COUNTRY} IS NOT NULL"
    return _told(f"CASE WHEN {known} THEN CASE WHEN {_IN_TABLE} THEN {table} ELSE {otherwise} END END")


_EVER, _NEVER = "ARRAY[NULL]::date[]", "ARRAY[]::date[]"
_OF_THE_LAST: dict[str, Derived] = {
    "preparing_body": _told(_BODY),
    "preparing_country": _told(_COUNTRY),
    "country_of_export": "nullif(upper(t.country_of_export), '')",
    "export_country_stated": "t.country_of_export <> ''",
    "exporter_stated": "t.exporter <> ''",
    "exporter_prepared": _told(_SAME),
    "recognised": (_recognised("since", _EVER), _recognised("until", _EVER)),
    "perhaps_recognised": (_recognised("before_since", _NEVER), _recognised("before_until", _NEVER)),
}


def _covered(which: str) -> str:
    """Without a day nothing is known; a certificate nobody told of may exist unless the list is complete."""
    held = (
        f"CASE WHEN certified.id IS NULL OR certified.{which} IS FALSE THEN false ELSE certified.{which} END"
    )
    none = f"CASE WHEN {complete('certificates', of='case', unless_told=True)} THEN false END"
    return f"CASE WHEN load.{which}_on IS NULL THEN NULL WHEN {held} IS FALSE THEN {none} ELSE {held} END"


def _checked(which: str) -> str:
    none = f"CASE WHEN {complete('consignment_checks', of='case', unless_told=True)} THEN false END"
    return f"CASE WHEN checked.{which} IS FALSE OR checked.consignment_id IS NULL THEN {none} ELSE checked.{which} END"


_NO_BOX, _NO_PAPER = (
    complete("coi_boxes", of="case", unless_told=True),
    complete("coi_documents", of="case", unless_told=True),
)
_PAPERS_LACK = f"({_NO_PAPER} AND untyped.consignment_id IS NULL AND coalesce(uploaded.lacking, true))"
_BOXES_LACK = f"({_NO_BOX} AND coalesce(filled.later_lacking, true))"
_COMPLETED = on("completed")
_PENDING_COMPLETE = f"""(p.certification_pending_on IS NOT NULL OR ({complete("applications")} AND NOT EXISTS (
            SELECT FROM certification_application a WHERE a.producer_id = p.id AND a.submitted_on IS NULL)))"""


def _pending_on(last: str) -> str:
    """The days told, else those from the day of an application to its decision, or to a last day while undecided."""
    return f"""coalesce(p.certification_pending_on, (
            SELECT array_agg(DISTINCT day::date ORDER BY day::date)
              FROM certification_application a
             CROSS JOIN generate_series(a.submitted_on, coalesce(a.decided_on, {last}), interval '1 day') AS day
             WHERE a.producer_id = p.id AND a.submitted_on IS NOT NULL),
            CASE WHEN {complete("applications")} THEN ARRAY[]::date[] END)"""


_OF_THE_COI: dict[str, Derived] = {
    "boxes_filled": f"""CASE WHEN load.issued_on IS NULL THEN NULL WHEN filled.late THEN false
            WHEN filled.filled THEN true WHEN {_NO_BOX} AND coalesce(filled.lacking, true) THEN false END""",
    "papers_uploaded_on": "uploaded.day",
    "papers_missing": _PAPERS_LACK,
    "left_open": f"({_COMPLETED} IS NULL AND ({_PAPERS_LACK} OR {_BOXES_LACK}))",
    "completed_on": f"""CASE WHEN {_COMPLETED} IS NOT NULL THEN greatest({_COMPLETED}, filled.later_on, uploaded.day)
            WHEN filled.later_on IS NOT NULL AND uploaded.day IS NOT NULL
            THEN greatest(filled.later_on, uploaded.day) END""",
    "endorsed": "t.endorsed_on IS NOT NULL OR t.endorsed_at IS NOT NULL",
    "equivalence": "coalesce(t.procedure = 'equivalence', false)",
    "transition": "coalesce(t.procedure = 'transition', false)",
    "emergency": "t.emergency IS NOT NULL",
    "emergency_kind": "t.emergency",
    "emergency_numbered": "CASE WHEN t.emergency_number <> '' THEN true END",
    "goods_checked_on": "checked.goods_checked_on",
    "goods_checked_at": "checked.goods_checked_at",
    **{
        name: _checked(name)
        for name in (
            "papers_checked",
            "traceable",
            "balance_fits",
            "papers_seen",
            "ingredients_certified",
            "based_on_records",
            "goods_checked",
        )
    },
    "certified_when_requested": _covered("requested"),
    "certified_when_issued": _covered("issued"),
    "pending_on": _pending_on("load.issued_on"),
    "pending_complete": _PENDING_COMPLETE,
    "evidence_held": f"""CASE WHEN evidence.producer_id IS NOT NULL THEN true
            WHEN {complete("equivalence_documents")} THEN false END""",
    "evidence_issued_on": "evidence.issued_on",
    "evidence_valid_until_on": "evidence.ends_on",
}

_ARRIVED = f"coalesce({on('arrival')}, t.entered_on, t.planned_entry_on)"
_STATE = "coalesce(nullif(left(t.border_post, 2), ''), nullif(t.destination, ''), '')"
_NUMBER = "coalesce(nullif(t.establishment_no, ''), nullif(f.veterinary_no, ''))"
_LISTED = """coalesce(t.establishment_listed, CASE WHEN f.eu_listing = 'listed' THEN true
            WHEN f.eu_listing <> '' THEN false END)"""


def _establishment(which: str) -> str:
    return f"""CASE WHEN site.number IS NOT NULL THEN CASE WHEN NOT site.untold THEN site.{which} END
            WHEN {_LISTED} THEN {_EVER} WHEN NOT {_LISTED} THEN {_NEVER} END"""


_OF_ENTRY: dict[str, Derived] = {
    "draft": "t.state LIKE 'draft%'",
    "awaited": f"t.state IN ({ASKED}) AND load.issued_on IS NULL",
    "departed": f"""CASE WHEN {on("departed")} IS NOT NULL OR t.entered_on IS NOT NULL OR t.endorsed_on IS NOT NULL
            OR t.state IN ({GONE}) THEN true
            WHEN t.state LIKE 'draft%' OR t.state IN ({HERE}) THEN false END""",
    "entered": "t.entered_on IS NOT NULL",
    "notified": f"{on('notified')} IS NOT NULL AND {_ARRIVED} IS NOT NULL",
    "point_told": "t.entry_point IS NOT NULL",
    "entry_on": "coalesce(t.entered_on, t.planned_entry_on)",
    "notify_by": "notice.day",
    "short_notice_accepted": "coalesce(t.short_notice_accepted, false)",
    "split": "coalesce(t.batches > 0, false)",
    "extracts": "coalesce(split.extracts, 0)",
    "extracts_complete": complete("coi_extracts", of="case", unless_told=True),
    "processed": "kind.category = 'D'",
    "of_plant_origin": "kind.of_plants",
    "crop_ingredients": f"coalesce(t.crop_ingredients, part.crops, {one_crop('t.product')})",
    "organic_part": "coalesce(t.organic_ingredients_g, t.organic_share_ppm)",
    "organic_whole": """CASE WHEN t.organic_ingredients_g IS NOT NULL THEN t.agricultural_ingredients_g
            WHEN t.organic_share_ppm IS NOT NULL THEN 1000000 END""",
    "of_animal_origin": "kind.of_animals",
    "for_people": "coalesce(t.intended_use = 'human_consumption', kind.eaten)",
    "from_listed_country": "coalesce(t.from_listed_country, false)",
    "establishment_listed": (_establishment("since"), _establishment("until")),
    **kinds_of_food("kind.eu_list", "kind.of_animals"),
    **lists_of("kind.origin", "kind.eu_list"),
}

_FIRST = f"""{LOAD}{PREPARED}{CERTIFIED}{CHECKED}{FILLED}, {ADMITTED}
, part AS (
    SELECT l.consignment_id, CASE WHEN count(*) = count(h.crop_ingredients) THEN max(h.crop_ingredients) END AS crops
      FROM certification_consignmentlot l LEFT JOIN certification_harvest h ON h.id = l.harvest_id
     WHERE l.case_id {{asked}} GROUP BY l.consignment_id
), evidence AS (
    SELECT DISTINCT ON (producer_id) producer_id, issued_on,
           least(valid_until_on, withdrawn_on - 1) AS ends_on
      FROM certification_equivalencedocument WHERE producer_id IN (SELECT id FROM owner)
     ORDER BY producer_id, valid_until_on DESC NULLS LAST, issued_on
), notice AS (
    SELECT arrived, state, max(d)::date AS day
      FROM (SELECT DISTINCT {_ARRIVED} AS arrived, {_STATE} AS state
              FROM certification_consignment t WHERE t.case_id {{asked}}) due
     CROSS JOIN LATERAL generate_series(arrived - 14, arrived - 1, interval '1 day') d
      LEFT JOIN certification_calendarday off ON off.day = d::date AND off.place = state
     WHERE coalesce(off.working, extract(isodow FROM d) < 6) GROUP BY arrived, state
), site AS (
    SELECT country, number, product, bool_or(since IS NULL) AS untold,
           array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until
      FROM certification_euestablishment GROUP BY country, number, product
)"""

_JOINS = f"""
  JOIN load ON load.id = t.id JOIN kind ON kind.id = t.id
  JOIN certification_producer p ON p.id = s.producer_id
  LEFT JOIN certification_controlbody body ON body.id = s.control_body_id
  LEFT JOIN prepared ON prepared.consignment_id = t.id
  LEFT JOIN recognised r ON r.code = {_BODY} AND r.country = {_COUNTRY} AND r.category = kind.category
  LEFT JOIN kept ON kept.country = {_COUNTRY}
  LEFT JOIN certified ON certified.id = t.id
  LEFT JOIN checked ON checked.consignment_id = t.id
  LEFT JOIN filled ON filled.consignment_id = t.id
  LEFT JOIN uploaded ON uploaded.consignment_id = t.id
  LEFT JOIN untyped ON untyped.consignment_id = t.id
  LEFT JOIN split ON split.consignment_id = t.id
  LEFT JOIN part ON part.consignment_id = t.id
  LEFT JOIN evidence ON evidence.producer_id = s.producer_id
  LEFT JOIN certification_facility f ON f.id = t.establishment_id
  LEFT JOIN site ON site.country = kind.origin AND site.number = {_NUMBER} AND site.product = kind.eu_list
  LEFT JOIN notice ON notice.arrived = {_ARRIVED} AND notice.state = {_STATE}
  {on_lists("kind.origin", "kind.eu_list")}
"""

_DERIVED: dict[str, Any] = {**_OF_THE_LAST, **_OF_THE_COI, **_OF_ENTRY}
CONSIGNMENT = rows_of(
    facts.Consignment, models.Consignment, around=Around(first=_FIRST, joins=_JOINS), **_DERIVED
)

# What one load took from a source, and what those issued before it took; loads without a day of issue come last.
CONSIGNMENT_LOT = rows_of(
    facts.ConsignmentLot,
    models.ConsignmentLot,
    around=Around(
        first=f"""
, taking AS (
    SELECT l.id, CASE WHEN bool_or(l.quantity_g IS NULL) OVER w THEN NULL
                      ELSE (sum(l.quantity_g) OVER w)::bigint END AS taken_g
      FROM certification_consignmentlot l
      JOIN certification_consignment c ON c.id = l.consignment_id
      JOIN certification_case owned ON owned.id = l.case_id AND owned.producer_id IN (SELECT id FROM owner)
     WHERE coalesce(l.harvest_id, l.extraction_id, l.lot_id) IS NOT NULL
    WINDOW w AS (PARTITION BY l.harvest_id, l.extraction_id, l.lot_id
                 ORDER BY coalesce({on("issued", "c")}, 'infinity'), c.id, l.id)
)""",
        joins="""
  LEFT JOIN taking ON taking.id = t.id
  LEFT JOIN certification_harvest h ON h.id = t.harvest_id
  LEFT JOIN certification_extraction e ON e.id = t.extraction_id
  LEFT JOIN certification_lot lot ON lot.id = t.lot_id""",
        where="t.animal_id IS NULL",
    ),
    source_g="coalesce(h.quantity_g, e.quantity_g, lot.quantity_g)::bigint",
    taken_g="taking.taken_g",
)

COI_REPLACEMENT = rows_of(facts.CoiReplacement, models.CoiReplacement)

# A paper that has come to its own end is used for nothing any more.
_PAPER_ENDS = "least(t.valid_until_on, t.withdrawn_on - 1)"
EQUIVALENCE_DOCUMENT = rows_of(
    facts.EquivalenceDocument,
    models.EquivalenceDocument,
    life=Life(until=f"({_PAPER_ENDS}) + 1"),
    around=Around(joins="JOIN certification_producer p ON p.id = s.producer_id"),
    valid_until_on=_PAPER_ENDS,
    pending_on=_pending_on("t.valid_until_on"),
    pending_complete=_PENDING_COMPLETE,
)

STATEMENTS = (CONSIGNMENT, CONSIGNMENT_LOT, COI_REPLACEMENT, EQUIVALENCE_DOCUMENT)

# A load is made of what its parts were taken from.
CONSIGNMENT_CHAIN = Chain(
    facts.Consignment,
    "issued_on",
    """
SELECT s.id AS "case", l.consignment_id AS lot_id,
       CASE WHEN l.lot_id IS NOT NULL THEN 'lot' WHEN l.harvest_id IS NOT NULL THEN 'harvest'
            WHEN l.extraction_id IS NOT NULL THEN 'extraction' ELSE 'animal' END AS kind,
       coalesce(l.lot_id, l.harvest_id, l.extraction_id, l.animal_id) AS id
  FROM scope s JOIN certification_consignmentlot l ON l.case_id = s.id
 WHERE coalesce(l.lot_id, l.harvest_id, l.extraction_id, l.animal_id) IS NOT NULL
""",
)

CHAINS = (CONSIGNMENT_CHAIN,)
