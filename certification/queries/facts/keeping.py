"""Feed, grazing, housing, procedures, transport, flocks, and derogations after catastrophes."""

from django.db.models import Model

from certification import models
from certification.law import facts
from certification.queries.facts.feed_years import FEED_YEAR
from certification.queries.facts.records_kept import KEPT, WHOLE
from certification.queries.facts.relief import HERD, RELIEF, relieved
from certification.queries.facts.rows import Around, Life, column, of_herds, of_keepers, rows_of
from certification.queries.facts.statement import Chain, Statement, complete

_ANIMAL = "JOIN certification_animal a ON a.id = t.animal_id JOIN certification_herd h ON h.id = a.herd_id"
_MILLION = "1000000::bigint"
_SINCE = Life("t.since")


def _one_share(part: str, whole: str) -> dict[str, str]:
    """Part and whole of a share that stands alone."""
    return {
        "part": f"CASE WHEN t.{part}_ppm IS NOT NULL THEN t.{part}_ppm::bigint ELSE t.{part}_g END",
        "whole": f"CASE WHEN t.{part}_ppm IS NOT NULL THEN {_MILLION} ELSE t.{whole} END",
    }


_ON_THE_FIRST_DAY = "r.days IS NOT NULL AND t.since IS NOT NULL AND r.days @> t.since"
_PERIOD = "daterange(t.since, t.until)"

FEEDING_RECORD = rows_of(
    facts.FeedingRecord,
    models.RecordKept,
    touches="animals",
    around=Around(owner="t.producer_id = s.producer_id AND t.kind = 'feeding'"),
    kept=KEPT,
    complete=WHOLE,
)

_ROUGHAGE = _one_share("roughage", "dry_matter_g")
# Animals that nobody milks are in no stage of it.
_LACTATION = "CASE WHEN h.purpose IN ('meat', 'breeding') THEN 'none' ELSE nullif(t.lactation, '') END"
RATION = rows_of(
    facts.Ration,
    models.Ration,
    touches="animals",
    untold=of_herds("rations"),
    life=_SINCE,
    around=Around(first=RELIEF, joins=relieved("roughage")),
    species="h.species",
    lactation=_LACTATION,
    ration_whole=_ROUGHAGE["whole"],
    roughage=_ROUGHAGE["part"],
    roughage_waived=f"""r.days IS NOT NULL AND t.since IS NOT NULL AND t.until IS NOT NULL
            AND r.days @> {_PERIOD}""",
)

MATERNAL_MILK = rows_of(
    facts.MaternalMilk,
    models.MaternalMilk,
    touches="animals",
    untold=of_herds("maternal_milks"),
    life=Life("a.born_on"),
    around=Around(joins=_ANIMAL),
    species="h.species",
    born_on="a.born_on",
)

# Whoever has common land has grazed it, unless he says that he has not.
_HAS_COMMON_LAND = """EXISTS (
        SELECT FROM certification_parcel f WHERE f.producer_id = a.producer_id AND f.common_land)
   AND a.species IN ('bovine', 'ovine', 'caprine', 'equine')"""

COMMON_GRAZING = rows_of(
    facts.CommonGrazing,
    models.CommonGrazing,
    touches="animals",
    untold=of_herds("common_grazings", where=_HAS_COMMON_LAND),
    life=_SINCE,
    around=Around(first=RELIEF, joins=relieved("grazing")),
    started_on="t.since",
    catastrophe=_ON_THE_FIRST_DAY,
)

_WALK = _one_share("non_organic", "yearly_ration_g")
TRANSHUMANCE = rows_of(
    facts.Transhumance,
    models.Transhumance,
    touches="animals",
    life=_SINCE,
    around=Around(first=RELIEF, joins=relieved("grazing")),
    yearly_whole=_WALK["whole"],
    non_organic=_WALK["part"],
    catastrophe=_ON_THE_FIRST_DAY,
)

PASTURE_VISIT = rows_of(facts.PastureVisit, models.PastureVisit, life=_SINCE, ended="t.until IS NOT NULL")

# The livestock units a body has set for the first day of the year; a later setting ends the one before it.
STOCKING = rows_of(
    facts.Stocking,
    models.Stocking,
    touches="animals",
    untold=of_keepers("stockings"),
    life=Life("make_date(t.year, 1, 1)"),
    ref="coalesce(nullif(t.ref, ''), t.year::text)",
    around=Around(
        first="""
, equivalent AS (
    SELECT control_body_id, since, replace(value, ',', '.') AS value,
           least(until, lead(since) OVER (PARTITION BY control_body_id ORDER BY since NULLS FIRST)) AS until
      FROM certification_controlbodysetting WHERE name = 'livestock_units_per_ha' AND about = ''
)""",
        joins="""LEFT JOIN equivalent e ON e.control_body_id = s.control_body_id
        AND daterange(e.since, e.until) @> make_date(t.year, 1, 1)""",
    ),
    nitrogen_told="t.nitrogen_g IS NOT NULL",
    milliunits_per_ha=r"CASE WHEN e.value ~ '^\d+(\.\d\d?\d?)?$' THEN (e.value::numeric * 1000)::bigint END",
    equivalent_set="e.value IS NOT NULL",
)

# What the animals of a species most often are in the table of areas, for a herd of whose stall nothing is told.
_USUAL_CLASS = """CASE WHEN a.species IN ('bovine', 'equine') THEN 'cattle_or_horse'
            WHEN a.species IN ('ovine', 'caprine') THEN 'sheep_or_goat' WHEN a.species = 'porcine' THEN 'pig'
            WHEN a.species = 'poultry' THEN 'chicken' ELSE 'other' END"""

HOUSING = rows_of(
    facts.Housing,
    models.Housing,
    touches="animals",
    untold=of_herds("housings", animal_class=_USUAL_CLASS),
    life=Life("t.since", "t.until"),
    around=Around(joins=HERD),
    species="h.species",
)

INDIVIDUAL_BOX = rows_of(
    facts.IndividualBox,
    models.IndividualBox,
    touches="animals",
    untold=of_herds("individual_boxes", where="a.species = 'bovine'"),
    life=_SINCE,
    around=Around(joins=_ANIMAL),
    species="h.species",
    born_on="a.born_on",
    boxed_from_on="t.since",
    out_of_the_box_on="coalesce(t.until, DATE '9999-12-31')",
)

MUTILATION = rows_of(
    facts.Mutilation,
    models.Mutilation,
    touches="animals",
    untold=of_herds("mutilations"),
    life=Life("t.done_on"),
    around=Around(joins=HERD + " LEFT JOIN certification_animal a ON a.id = t.animal_id"),
    species="h.species",
    procedure="t.kind",
    age_days="coalesce(t.age_days, t.done_on - a.born_on)::bigint",
    authorised="""CASE WHEN t.authorised_on IS NOT NULL THEN t.authorised_on <= t.done_on
            WHEN NOT t.authorised THEN false END""",
)

ANIMAL_TRANSPORT = rows_of(
    facts.AnimalTransport,
    models.AnimalTransport,
    touches="animals",
    untold=of_herds("animal_transports"),
    life=Life("coalesce(t.carried_on, (t.carried_at AT TIME ZONE 'Asia/Almaty')::date)"),
)

_AGE = f"({column(models.Animal, 'slaughtered_on', 'a')} - a.born_on)::bigint"
POULTRY_FLOCK = rows_of(
    facts.PoultryFlock,
    models.PoultryFlock,
    touches="animals",
    untold=of_herds("poultry_flocks", where="a.species = 'poultry'"),
    around=Around(joins=_ANIMAL),
    bird="a.poultry_kind",
    sex_of_birds="a.sex",
    life_whole=f"CASE WHEN t.open_air_ppm IS NOT NULL THEN {_MILLION} ELSE {_AGE} END",
    open_air="coalesce(t.open_air_ppm, t.open_air_days)::bigint",
)

CATASTROPHE = rows_of(
    facts.Catastrophe,
    models.CatastropheDerogation,
    life=Life("t.valid_from_on"),
    around=Around(where="t.granted IS NOT FALSE"),
    allows="t.kind",
    first_on="t.valid_from_on",
    last_on="t.valid_until_on",
)

STATEMENTS: tuple[Statement, ...] = (
    FEED_YEAR,
    FEEDING_RECORD,
    RATION,
    MATERNAL_MILK,
    COMMON_GRAZING,
    TRANSHUMANCE,
    PASTURE_VISIT,
    STOCKING,
    HOUSING,
    INDIVIDUAL_BOX,
    MUTILATION,
    ANIMAL_TRANSPORT,
    POULTRY_FLOCK,
    CATASTROPHE,
)

_LEFT_ON = column(models.Animal, "slaughtered_on", "a")
_WHILE_IT_LIVED = f"""(t.until IS NULL OR a.born_on IS NULL OR t.until > a.born_on)
   AND (t.until IS NULL OR a.entered_on IS NULL OR t.until > a.entered_on)
   AND (t.since IS NULL OR {_LEFT_ON} IS NULL OR t.since <= {_LEFT_ON})"""
_ON_COMMON_LAND = f"""{_LEFT_ON} IS NULL OR ((t.since IS NULL OR t.since <= {_LEFT_ON})
   AND (t.until IS NULL OR t.until > {_LEFT_ON}))"""


def _of_its_herd(kind: str, model: type[Model], when: str) -> str:
    return f"""SELECT s.id AS "case", a.id AS lot_id, '{kind}' AS kind, t.id
  FROM scope s
  JOIN {model._meta.db_table} t ON t.producer_id = s.producer_id
  JOIN certification_animal a ON a.herd_id = t.herd_id
 WHERE {when}"""


_NONE_OF = "NOT EXISTS (SELECT FROM {table} t WHERE t.herd_id = a.id)"


def _untold(kind: str, name: str, where: str) -> str:
    """The row that stands for a herd in a list that nobody told."""
    return f"""SELECT s.id, n.id, '{kind}', -a.id
  FROM scope s
  JOIN certification_herd a ON a.producer_id = s.producer_id
  JOIN certification_animal n ON n.herd_id = a.id
 WHERE NOT {complete(name)} AND {where}"""


# Meat is made of what the herd ate while the animal was in it, of its walks, and of the common land it stood on when
# it was slaughtered; of a list that nobody told, of the row that stands there for the herd.
MEAT_CHAIN = Chain(
    facts.Animal,
    "slaughtered_on",
    "\nUNION ALL\n".join(
        (
            _of_its_herd("feed_year", models.FeedYear, _WHILE_IT_LIVED),
            _of_its_herd("transhumance", models.Transhumance, _WHILE_IT_LIVED),
            _of_its_herd("common_grazing", models.CommonGrazing, _ON_COMMON_LAND),
            _untold("feed_year", "feed_years", _NONE_OF.format(table="certification_feedyear")),
            _untold(
                "common_grazing",
                "common_grazings",
                f"{_HAS_COMMON_LAND} AND {_NONE_OF.format(table='certification_commongrazing')}",
            ),
            _untold("treatment", "treatments", "n.treatments_complete IS NOT TRUE"),
        )
    ),
)

CHAINS = (MEAT_CHAIN,)
