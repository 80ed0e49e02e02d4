"""Precautions, carriage, storage, and plants that also handle other goods."""

from certification import models
from certification.law import facts
from certification.queries.facts.rows import Around, Life, column, rows_of

PERIOD = Life("t.since", "t.until")

PRECAUTION_PLAN = rows_of(
    facts.PrecautionPlan,
    models.PrecautionPlan,
    life=PERIOD,
    in_force_since="t.since",
    separated="(t.separates_units AND t.separates_inputs AND t.separates_products AND t.separates_machines"
    " AND t.separates_stores AND t.separates_records)",
)

# Quantities count as written down where they are told: at the start and at every drop on record. What is sealed is
# closed. What the label must say stands on the label, unless a document is told to say it.
CARRIAGE = rows_of(
    facts.Carriage,
    models.Carriage,
    life=Life(since=column(models.Carriage, "carried_on")),
    around=Around(
        first="""
, dropped AS (
    SELECT carriage_id, bool_and(quantity_g IS NOT NULL) AS told FROM certification_carriagedrop
     WHERE producer_id IN (SELECT id FROM owner) GROUP BY carriage_id
)""",
        joins="LEFT JOIN dropped ON dropped.carriage_id = t.id",
    ),
    closed="coalesce(t.closed, t.sealed)",
    label_in_document="coalesce(t.label_in_document, CASE WHEN t.document_linked IS NULL THEN false END)",
    quantities_recorded="coalesce(t.quantities_recorded,"
    " CASE WHEN t.quantity_g IS NOT NULL AND dropped.told THEN true END)",
    vehicle_cleaned="coalesce(t.vehicle_cleaned, CASE WHEN t.vehicle_cleaned_at IS NOT NULL THEN true END)",
    reception_recorded="coalesce(t.reception_recorded, CASE WHEN t.received_at IS NOT NULL THEN true END)",
)

# Where nothing else is kept there is nothing to mix with. The status of a unit is told of production units.
STORAGE = rows_of(
    facts.Storage,
    models.Storage,
    life=PERIOD,
    mixing_prevented="coalesce(t.mixing_prevented, CASE WHEN NOT t.mixed_store THEN true END)",
    cleaned_before="coalesce(t.cleaned_before, t.cleaned_on <= t.since,"
    " CASE WHEN t.cleaned_on IS NOT NULL THEN true END)",
    on_organic_unit="(coalesce(t.production_unit, CASE WHEN t.unit_status <> '' THEN true END)"
    " AND t.unit_status <> 'non_organic')",
)

PLANT_RUN = rows_of(
    facts.PlantRun,
    models.PlantRun,
    life=Life(since=column(models.PlantRun, "started_on")),
    control_body_informed="coalesce(t.control_body_informed,"
    " CASE WHEN t.control_body_informed_on IS NOT NULL THEN true END)",
    run_apart="t.separated",
)

STATEMENTS = (PRECAUTION_PLAN, CARRIAGE, STORAGE, PLANT_RUN)
