"""What is read about a consignment before it is judged: WITH parts of its statement, one per table of its children.

Each is grouped by consignment.
"""

from certification.law.coi import BOXES, LATER_BOXES, PAPERS
from certification.queries.facts.admitted import of_animals_by_code
from certification.queries.facts.products import known, sql_key
from certification.queries.facts.statement import by_clock, some

_CASES = "case_id {asked}"
_DIGITS = r"regexp_replace({}, '\D', '', 'g')"


def the_one(column: str) -> str:
    """The text all rows share; null where they differ or it is empty."""
    return f"CASE WHEN count(DISTINCT coalesce({column}, '')) = 1 THEN nullif(min({column}), '') END"


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names)


def on(name: str, alias: str = "t") -> str:
    """The day of something that may be told as a day or as a moment."""
    return f"coalesce({alias}.{name}_on, {by_clock(f'{alias}.{name}_at')}::date)"


# A product is known by its name, else by its CN code; its category is told, or follows from either.
_KNOWN, _BY_CODE = sql_key("c.product"), of_animals_by_code("load.cn")
LOAD = f"""
, sent AS (
    SELECT c.id, c.case_id, c.status, {_DIGITS.format("c.cn_code")} AS cn, {_KNOWN} AS key,
           coalesce(nullif(upper(c.country_of_origin), ''), 'KZ') AS origin, c.category AS told_category,
           {on("issued", "c")} AS issued_on, c.requested_on,
           coalesce(c.entered_on, {on("issued", "c")}, c.planned_entry_on) AS day
      FROM certification_consignment c WHERE c.{_CASES}
), coded AS (
    SELECT DISTINCT ON (sent.id) sent.id, k.product, k.category
      FROM sent CROSS JOIN generate_series(2, 8) digits
      JOIN certification_cncode k ON k.code = left(sent.cn, digits) AND (k.since IS NULL OR k.since <= sent.day)
       AND (k.until IS NULL OR sent.day IS NULL OR sent.day < k.until)
     ORDER BY sent.id, length(k.code) DESC, k.since DESC NULLS LAST
), offered AS (
    SELECT case_id, {sql_key("product")} AS key, min(category) AS category
      FROM certification_caseproduct WHERE {_CASES} GROUP BY 1, 2 HAVING count(DISTINCT category) = 1
), load AS (
    SELECT sent.*, coalesce(sent.told_category, offered.category, coded.category) AS category,
           coalesce(own.product, {sql_key("coded.product")}) AS named
      FROM sent LEFT JOIN coded ON coded.id = sent.id
      LEFT JOIN {known("own")} ON own.product = sent.key
      LEFT JOIN offered ON offered.case_id = sent.case_id AND offered.key = sent.key
), kind AS (
    SELECT load.id, load.case_id, load.origin, load.category, known.eu_list,
           CASE WHEN known.of = 'plants' THEN true WHEN known.of IN ('bees', 'animals') THEN false
                WHEN category IN ('A', 'F') THEN true WHEN category IN ('B', 'C') THEN false END AS of_plants,
           CASE WHEN NOT {_BY_CODE} THEN false
                WHEN known.of IN ('bees', 'animals') THEN true WHEN known.of = 'plants' THEN false
                WHEN category IN ('A', 'F') THEN false WHEN {_BY_CODE} OR category IN ('B', 'C') THEN true
                END AS of_animals,
           known.eaten IS DISTINCT FROM 'no' AS eaten
      FROM load LEFT JOIN {known("known")} ON known.product = load.named
)"""

# The last step that is more than carriage decides; a step without a kind, a day or (of several on one day) an hour may
# be the last, and what such steps do not agree on is unknown.
PREPARED = f"""
, step AS (
    SELECT p.*, {on("done", "p")} AS done, {by_clock("p.done_at")} AS clock
      FROM certification_consignmentstep p WHERE p.{_CASES} AND p.kind IS DISTINCT FROM 'carriage'
), dated AS (
    SELECT *, max(done) FILTER (WHERE kind IS NOT NULL) OVER (PARTITION BY consignment_id) AS last_done FROM step
), timed AS (
    SELECT *, max(clock) FILTER (WHERE kind IS NOT NULL AND done = last_done) OVER (PARTITION BY consignment_id)
              AS last_clock FROM dated
), prepared AS (
    SELECT consignment_id, {the_one("upper(country)")} AS country, {the_one("lower(trim(operator))")} AS operator,
           {the_one("body_code")} AS body_code,
           CASE WHEN count(DISTINCT coalesce(own::text, '')) = 1 THEN bool_or(own) END AS own,
           CASE WHEN count(DISTINCT coalesce(body_recognised::text, '')) = 1 THEN bool_or(body_recognised) END
               AS body_recognised
      FROM timed
     WHERE kind IS NULL OR done IS NULL OR (done = last_done AND (clock IS NULL OR clock = last_clock))
     GROUP BY consignment_id
), recognised AS (
    SELECT b.code, r.country, r.category, bool_or(r.since IS NULL) AS untold,
           array_agg(r.since ORDER BY r.since, r.id) AS since, array_agg(r.until ORDER BY r.since, r.id) AS until,
           array_agg(NULL::date ORDER BY r.since, r.id) FILTER (WHERE r.since_at_the_latest) AS before_since,
           array_agg(r.since ORDER BY r.since, r.id) FILTER (WHERE r.since_at_the_latest) AS before_until
      FROM certification_recognition r JOIN certification_controlbody b ON b.id = r.control_body_id
     GROUP BY b.code, r.country, r.category
), kept AS (SELECT DISTINCT country FROM certification_recognition)"""

# A certificate covers what its directory names; where the directory is not told, its categories decide.
CERTIFIED = f"""
, paper AS (
    SELECT id, case_id, valid_from, valid_to, categories FROM certification_certificate WHERE {_CASES}
), marked AS (
    SELECT m.certificate_id, range_agg(daterange(m.since, m.until, '[)')) AS days
      FROM certification_certificatemark m JOIN paper ON paper.id = m.certificate_id GROUP BY m.certificate_id
), fitting AS (
    SELECT paper.id AS paper_id, load.id AS consignment_id,
           bool_or(({sql_key("d.product")} = load.key
                    OR (d.cn_code <> '' AND load.cn LIKE {_DIGITS.format("d.cn_code")} || '%'))
                   AND (d.status IS NULL OR load.status IS NULL OR d.status = load.status)) AS fits
      FROM load JOIN paper ON paper.case_id = load.case_id
      JOIN certification_certificateproduct d ON d.certificate_id = paper.id GROUP BY 1, 2
), covering AS (
    SELECT load.id, load.requested_on, load.issued_on, paper.valid_from, paper.valid_to, marked.days,
           coalesce(fitting.fits, load.category = ANY(paper.categories)) AS covers
      FROM load JOIN paper ON paper.case_id = load.case_id
      LEFT JOIN fitting ON fitting.paper_id = paper.id AND fitting.consignment_id = load.id
      LEFT JOIN marked ON marked.certificate_id = paper.id
), certified AS (
    SELECT id, {
    some(
        "requested_on BETWEEN valid_from AND valid_to AND NOT coalesce(days @> requested_on, false) AND covers"
    )
} AS requested,
           {
    some("issued_on BETWEEN valid_from AND valid_to AND NOT coalesce(days @> issued_on, false) AND covers")
} AS issued
      FROM covering GROUP BY id
)"""

_PAPERS = "x.kind = 'documentary'"
_BEFORE = f"({_PAPERS} AND {on('checked', 'x')} <= load.issued_on)"
CHECKED = f"""
, checked AS (
    SELECT x.consignment_id, {some(_BEFORE)} AS papers_checked,
           {some("x.traceable", where=f"{_PAPERS} IS NOT FALSE")} AS traceable,
           {some("x.balance_fits", where=f"{_PAPERS} IS NOT FALSE")} AS balance_fits,
           {some("x.papers_seen", where=f"{_PAPERS} IS NOT FALSE")} AS papers_seen,
           {some("x.ingredients_certified", where=f"{_PAPERS} IS NOT FALSE")} AS ingredients_certified,
           {some("x.based_on_records", where=f"{_PAPERS} IS NOT FALSE")} AS based_on_records,
           {some("x.kind = 'physical'")} AS goods_checked,
           min({on("checked", "x")}) FILTER (WHERE x.kind = 'physical') AS goods_checked_on,
           min({by_clock("x.checked_at")}) FILTER (WHERE x.kind = 'physical') AS goods_checked_at
      FROM certification_consignmentcheck x JOIN load ON load.id = x.consignment_id
     WHERE x.{_CASES} GROUP BY x.consignment_id
)"""

FILLED = f"""
, box AS (
    SELECT consignment_id, box, min(filled_on) AS filled_on FROM certification_coibox WHERE {_CASES} GROUP BY 1, 2
), filled AS (
    SELECT box.consignment_id, bool_or(box.filled_on > load.issued_on) FILTER (WHERE box IN ({_list(BOXES)})) AS late,
           count(*) FILTER (WHERE box IN ({_list(BOXES)}) AND filled_on <= load.issued_on) = {len(BOXES)} AS filled,
           count(*) FILTER (WHERE box IN ({_list(BOXES)})) < {len(BOXES)} AS lacking,
           count(*) FILTER (WHERE box IN ({_list(LATER_BOXES)})) < {len(LATER_BOXES)} AS later_lacking,
           CASE WHEN count(filled_on) FILTER (WHERE box IN ({_list(LATER_BOXES)})) = {len(LATER_BOXES)}
                THEN max(filled_on) FILTER (WHERE box IN ({_list(LATER_BOXES)})) END AS later_on
      FROM box JOIN load ON load.id = box.consignment_id GROUP BY 1
), upload AS (
    SELECT consignment_id, kind, min(uploaded_on) AS uploaded_on
      FROM certification_coidocument WHERE {_CASES} GROUP BY 1, 2
), uploaded AS (
    SELECT u.consignment_id, count(*) < {len(PAPERS)} + (c.bulk IS TRUE)::int AS lacking,
           CASE WHEN count(u.uploaded_on) = {len(PAPERS)} + (c.bulk IS TRUE)::int THEN max(u.uploaded_on) END AS day
      FROM upload u JOIN certification_consignment c ON c.id = u.consignment_id
     WHERE u.kind IN ({_list(PAPERS)}) OR (c.bulk AND u.kind = 'travel_plan') GROUP BY u.consignment_id, c.bulk
), untyped AS (
    SELECT DISTINCT consignment_id FROM upload WHERE kind IS NULL
), split AS (
    SELECT consignment_id, count(*) AS extracts FROM certification_coiextract WHERE {_CASES} GROUP BY 1
)"""
