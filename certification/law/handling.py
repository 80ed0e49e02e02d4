"""Precautions, carriage, storage and preparation: Article 28(1), Annex III, Annex II Part IV."""

import polars as pl

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, period
from certification.engine.rule import (
    Gate,
    Verdict,
    any_of,
    if_complete,
    met,
    met_during,
    rule,
    softened,
)
from certification.law.acts import ANNEX_II, ANNEX_III, R2018_848, R2021_1698
from certification.law.facts import Carriage, Operator, PlantRun, PrecautionPlan, Storage

REVIEW = period(
    "precaution_review",
    "Time within which precautions are reviewed: the law says regularly, so that the yearly visit is taken as measure",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2021_1698.at("Article 9(4)")),
)


@rule(
    "PRECAUTIONS-KEPT",
    law=R2018_848.at("Article 28(1)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-50",),
    why="Whoever farms organically must have precautions against sprays, dust and mixing that come from outside.",
    evidence=(
        "Plan of precautions with the day from which it is in force",
        "Inspection report that describes the precautions",
    ),
    checked_on="2026-11-23",
)
def operator_has_precautions(o: Operator, law: Law) -> Verdict:
    """The operator has precautions against contamination and mixing in force."""
    return if_complete(o.precaution_plans_complete, met_during(o.precaution_plans))


@rule(
    "PRECAUTIONS-TAKEN",
    law=R2018_848.at("Article 28(1), points (a), (b) and (d)"),
    since="2022-01-01",
    of=PrecautionPlan,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-50",),
    why="First find out where contamination can come from, then act against it, and keep organic goods apart.",
    evidence=(
        "List of risks with the critical steps, and the measure taken against each",
        "Inspection report that confirms the measures and the separation",
    ),
    checked_on="2026-11-23",
)
def risks_are_known_and_met(p: PrecautionPlan, law: Law) -> Verdict:
    """Risks of contamination are identified, measures are taken, and organic goods are kept apart."""
    return met(p.risks_identified & p.measures_taken & p.separated)


@rule(
    "PRECAUTIONS-REVIEWED",
    law=R2018_848.at("Article 28(1), point (c)"),
    since="2022-01-01",
    of=PrecautionPlan,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-50",),
    why="Neighbours, fields and machines change. The law says regularly and gives no number: the control body decides.",
    evidence=(
        "Note of the review with its day",
        "Statement of the control body that the reviews are regular",
    ),
    checked_on="2026-11-23",
)
def precautions_are_reviewed_regularly(p: PrecautionPlan, law: Law) -> Verdict:
    """Precautions are reviewed regularly."""
    interval = law[REVIEW]
    return softened(met_during(interval.following(p.reviewed_on) | interval.following_one(p.in_force_since)))


def collected_together(carriage: Carriage) -> pl.Expr:
    """One round for organic and other goods."""
    return carriage.collected_together


@rule(
    "CARRIAGE-ROUND",
    law=ANNEX_III.at("point 1"),
    since="2022-01-01",
    of=Carriage,
    where=collected_together,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-60",),
    why="Organic and other goods may be collected on one round only if they cannot be mixed and the round is on paper.",
    evidence=("Record of the round: days, hours, circuit, and day and time of reception",),
    checked_on="2026-11-23",
)
def a_common_round_is_recorded(c: Carriage, law: Law) -> Verdict:
    """A common collecting round keeps goods apart and records days, hours, circuit and reception."""
    return met(c.kept_apart & c.days_and_hours_recorded & c.circuit_recorded & c.reception_recorded)


@rule(
    "CARRIAGE-CLOSED",
    law=ANNEX_III.at("points 2.1.1 and 2.2"),
    since="2022-01-01",
    of=Carriage,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-61", "G-62"),
    why="Goods travel closed. Open carriage must be direct, of one status, with a document, and recorded at both ends.",
    evidence=(
        "Note that packaging, container or vehicle was closed",
        "Document of a direct carriage between two organic operators, and the records of both",
    ),
    checked_on="2026-11-23",
)
def goods_travel_closed_or_directly(c: Carriage, law: Law) -> Verdict:
    """Goods travel closed, or meet all four conditions for open carriage."""
    conditions = (
        c.direct_between_organic_operators
        & c.one_status_on_board
        & c.accompanying_document
        & c.both_keep_records
    )
    return any_of(met(c.closed), met(conditions))


def travelled_closed(carriage: Carriage) -> pl.Expr:
    """Open carriage has a document of its own (2.2)."""
    return carriage.closed


@rule(
    "CARRIAGE-LABEL",
    law=ANNEX_III.at("point 2.1.1"),
    since="2022-01-01",
    of=Carriage,
    where=travelled_closed,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-61",),
    why="Whoever opens the load must see whose it is, what it is, who controls it, and which lot.",
    evidence=("The label", "The accompanying document that is undeniably linked to the goods"),
    checked_on="2026-11-23",
)
def label_says_what_it_must(c: Carriage, law: Law) -> Verdict:
    """The label, or a document undeniably linked, names operator, product, control body and lot."""
    linked = ~c.label_in_document | c.document_linked
    return met(c.names_operator & c.names_product & c.names_control_body & c.names_lot & linked)


def carries_feed(carriage: Carriage) -> pl.Expr:
    """Feed has rules of its own."""
    return carriage.feed


@rule(
    "CARRIAGE-FEED",
    law=ANNEX_III.at("point 3"),
    since="2022-01-01",
    of=Carriage,
    where=carries_feed,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-63",),
    why="A vehicle for feed is cleaned first, and quantities are noted at the start and at each drop.",
    evidence=("Cleaning record of the vehicle, and delivery notes with the quantities",),
    checked_on="2026-11-23",
)
def feed_travels_in_a_clean_vehicle(c: Carriage, law: Law) -> Verdict:
    """Feed travels in a vehicle cleaned on record, with quantities noted at the start and at each drop."""
    return met(c.vehicle_cleaned & c.cleaning_recorded & c.quantities_recorded)


@rule(
    "STORE-APART",
    law=ANNEX_III.at("points 7.1 and 7.4"),
    since="2022-01-01",
    of=Storage,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-66",),
    why="Lots must be told apart at any time. A store shared with other goods is cleaned first, and that is checked.",
    evidence=("Plan of the store with the lots", "Cleaning record with the check that it had worked"),
    checked_on="2026-11-23",
)
def lots_are_stored_apart(s: Storage, law: Law) -> Verdict:
    """Lots in store can be told apart and cannot mix; a mixed store was cleaned, checked and recorded."""
    cleaned = s.cleaned_before & s.cleaning_checked & s.cleaning_recorded
    return met(s.lots_identifiable & s.mixing_prevented & (~s.mixed_store | cleaned))


def is_on_an_organic_unit(store: Storage) -> pl.Expr:
    """The ban is for organic and converting plant and livestock units."""
    return store.on_organic_unit


@rule(
    "STORE-INPUTS",
    law=ANNEX_III.at("point 7.2"),
    since="2022-01-01",
    of=Storage,
    where=is_on_an_organic_unit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-67",),
    why="What may not be used on an organic unit may not be kept there either.",
    evidence=("Stock list of the store", "Inspection report on the store"),
    checked_on="2026-11-23",
)
def no_forbidden_input_is_stored(s: Storage, law: Law) -> Verdict:
    """No input that organic production may not use is stored on an organic or converting unit."""
    return met(~s.non_authorised_inputs)


def keeps_medicines(store: Storage) -> pl.Expr:
    """Medicines are the exception, with conditions."""
    return store.medicines


@rule(
    "STORE-MEDICINES",
    law=ANNEX_III.at("point 7.3"),
    since="2022-01-01",
    of=Storage,
    where=keeps_medicines,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-68",),
    why="Medicines may be kept if a veterinarian prescribed them, the place is watched, and they are recorded.",
    evidence=("Prescription, and the entry in the treatment record",),
    checked_on="2026-11-23",
)
def medicines_are_prescribed_and_watched(s: Storage, law: Law) -> Verdict:
    """Allopathic medicines in store are prescribed, supervised and recorded."""
    return met(s.medicines_prescribed & s.medicines_supervised & s.medicines_recorded)


def is_a_mixed_plant(run: PlantRun) -> pl.Expr:
    """A plant for organic goods alone needs none of this."""
    return run.mixed_plant


@rule(
    "PLANT-APART",
    law=ANNEX_II.at("Part IV, 1.5, points (b), (c), (e) and (f)"),
    since="2022-01-01",
    of=PlantRun,
    where=is_a_mixed_plant,
    gate=Gate.SELL_ORGANIC,
    ids=("G-69",),
    why="A mill or plant that also works on other goods is cleaned first and makes the organic run in one go, apart.",
    evidence=("Run record: cleaning before, start and end, lots", "Inspection report on the plant"),
    checked_on="2026-11-23",
)
def organic_run_was_kept_apart(r: PlantRun, law: Law) -> Verdict:
    """In a mixed plant the organic run was continuous, apart, with its lots identified, after cleaning."""
    return met(r.continuous & r.run_apart & r.stored_apart & r.lots_identified & r.cleaned_before)


@rule(
    "PLANT-REGISTER",
    law=ANNEX_II.at("Part IV, 1.5, points (a) and (d)"),
    since="2022-01-01",
    of=PlantRun,
    where=is_a_mixed_plant,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-69",),
    why="The control body must know of a plant that also works on other goods, and find every operation on record.",
    evidence=("Letter to the control body, and the register of operations with quantities",),
    checked_on="2026-11-23",
)
def mixed_plant_is_known_and_registered(r: PlantRun, law: Law) -> Verdict:
    """The control body knows of the mixed plant, and a register of all operations is kept."""
    return met(r.control_body_informed & r.register_kept)
