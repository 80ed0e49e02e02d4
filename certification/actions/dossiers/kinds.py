"""Which list of a dossier is which noun of the record, by what it is known, and what it points at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from django.db.models import ManyToManyField, Q

from certification import models

NAMESPACE = UUID("6f1f0c52-2f0e-5f5e-9b57-3a1d8c0f4a10")


@dataclass(frozen=True, slots=True)
class Kind:
    """`owner` leads from a row to its producer (or control body); a row is known by its `ref` within its owner, else
    by a uuid made from it. `key` is the column that holds the ref."""

    model: Any
    owner: str
    by_ref: bool = False
    key: str = "ref"


def _site(model: Any) -> Kind:
    return Kind(model, "producer", by_ref=True)


def _diary(model: Any) -> Kind:
    return Kind(model, "producer")


def _of_case(model: Any) -> Kind:
    return Kind(model, "case__producer")


def _of_body(model: Any) -> Kind:
    return Kind(model, "control_body")


# In each section in the order in which rows can be written: what a row points at comes first.
SITES: dict[str, Kind] = {
    "production_units": _site(models.ProductionUnit),
    "parcels": _site(models.Parcel),
    "apiaries": _site(models.Apiary),
    "facilities": _site(models.Facility),
    "herds": _site(models.Herd),
}
# Under which name the conversions that stand inside sites of a kind are declared complete.
CONVERSIONS = {"parcels": "conversions", "apiaries": "apiary_conversions"}
NESTED: dict[str, Kind] = {
    "animals": Kind(models.Animal, "herd__producer", by_ref=True),
    "conversions": Kind(models.Conversion, "producer"),
    "members": Kind(models.GroupMember, "group", by_ref=True, key="member_no"),
}
DIARY: dict[str, Kind] = {
    "holding_years": _diary(models.HoldingYear),
    "seed_lots": _diary(models.SeedLot),
    "seed_authorisations": _diary(models.SeedAuthorisation),
    "sowings": _diary(models.Sowing),
    "crop_years": _diary(models.CropYear),
    "harvests": _diary(models.Harvest),
    "inputs": _diary(models.InputUse),
    "vendor_confirmations": _diary(models.VendorConfirmation),
    "manure_sums": _diary(models.ManureSum),
    "manure_agreements": _diary(models.ManureAgreement),
    "copper_years": _diary(models.CopperYear),
    "production_forecasts": _diary(models.ProductionForecast),
    "catastrophe_derogations": _diary(models.CatastropheDerogation),
    "colony_groups": _diary(models.ColonyGroup),
    "apiary_years": _diary(models.ApiaryYear),
    "feedings": _diary(models.Feeding),
    "herd_years": _diary(models.HerdYear),
    "herd_counts": _diary(models.HerdCount),
    "animal_periods": _diary(models.AnimalPeriod),
    "animal_decisions": _diary(models.AnimalDecision),
    "treatments": _diary(models.Treatment),
    "treatment_doses": _diary(models.TreatmentDose),
    "animal_exits": _diary(models.AnimalExit),
    "queen_renewals": _diary(models.QueenRenewal),
    "moves": _diary(models.Move),
    "surroundings": _diary(models.Surroundings),
    "forage_sources": _diary(models.ForageSource),
    "dormancies": _diary(models.Dormancy),
    "wax_changes": _diary(models.WaxChange),
    "hive_cleanings": _diary(models.HiveCleaning),
    "extractions": _diary(models.Extraction),
    "purchases": _diary(models.Purchase),
    "sales": _diary(models.Sale),
    "applications": _diary(models.Application),
    "contracts": _diary(models.Contract),
    "group_profiles": _diary(models.GroupProfile),
    "group_counts": _diary(models.GroupCount),
    "group_files": _diary(models.GroupFile),
    "group_notices": _diary(models.GroupNotice),
    "internal_inspectors": _diary(models.InternalInspector),
    "internal_inspections": _diary(models.InternalInspection),
    "member_years": _diary(models.MemberYear),
    "member_units": _diary(models.MemberUnit),
    "records_kept": _diary(models.RecordKept),
    "unit_statuses": _diary(models.UnitStatus),
    "unit_keepings": _diary(models.UnitKeeping),
    "conversion_plans": _diary(models.ConversionPlan),
    "harvest_notices": _diary(models.HarvestNotice),
    "neighbours": _diary(models.Neighbour),
    "contamination_sources": _diary(models.ContaminationSource),
    "wild_collections": _diary(models.WildCollection),
    "cultivation_measures": _diary(models.CultivationMeasure),
    "supplier_certificates": _diary(models.SupplierCertificate),
    "lots": _diary(models.Lot),
    "lot_sources": _diary(models.LotSource),
    "ingredients": _diary(models.Ingredient),
    "claims": _diary(models.Claim),
    "ledger": _diary(models.LedgerEntry),
    "declared_totals": _diary(models.DeclaredTotal),
    "precaution_plans": _diary(models.PrecautionPlan),
    "carriages": _diary(models.Carriage),
    "carriage_drops": _diary(models.CarriageDrop),
    "storages": _diary(models.Storage),
    "plant_runs": _diary(models.PlantRun),
    "retained_papers": _diary(models.RetainedPaper),
    "suspicions": _diary(models.Suspicion),
    "buyer_notices": _diary(models.BuyerNotice),
    "equivalence_documents": _diary(models.EquivalenceDocument),
    "feed_years": _diary(models.FeedYear),
    "rations": _diary(models.Ration),
    "maternal_milks": _diary(models.MaternalMilk),
    "common_grazings": _diary(models.CommonGrazing),
    "transhumances": _diary(models.Transhumance),
    "pasture_visits": _diary(models.PastureVisit),
    "stockings": _diary(models.Stocking),
    "housings": _diary(models.Housing),
    "individual_boxes": _diary(models.IndividualBox),
    "mutilations": _diary(models.Mutilation),
    "animal_transports": _diary(models.AnimalTransport),
    "poultry_flocks": _diary(models.PoultryFlock),
}
CASE: dict[str, Kind] = {
    "requests": _of_case(models.Request),
    "documents": _of_case(models.Document),
    "inspections": _of_case(models.Inspection),
    "samples": _of_case(models.Sample),
    "retroactive_recognitions": _of_case(models.RetroactiveRecognition),
    "noncompliances": _of_case(models.NonCompliance),
    "investigations": _of_case(models.Investigation),
    "certificate_changes": _of_case(models.CertificateChange),
    "declarations": _of_case(models.Declaration),
    "undertakings": _of_case(models.Undertaking),
    "reported_changes": _of_case(models.ReportedChange),
    "subcontractors": _of_case(models.Subcontractor),
    "earlier_controls": _of_case(models.EarlierControl),
    "earlier_withdrawals": _of_case(models.EarlierWithdrawal),
    "group_deficiencies": _of_case(models.GroupDeficiency),
}
CONSIGNMENTS: dict[str, Kind] = {
    "consignments": Kind(models.Consignment, "case__producer", by_ref=True),
    "consignment_lots": _of_case(models.ConsignmentLot),
    "consignment_steps": _of_case(models.ConsignmentStep),
    "consignment_checks": _of_case(models.ConsignmentCheck),
    "coi_boxes": _of_case(models.CoiBox),
    "coi_documents": _of_case(models.CoiDocument),
    "coi_extracts": _of_case(models.CoiExtract),
    "coi_replacements": _of_case(models.CoiReplacement),
}
BODY: dict[str, Kind] = {
    "body_years": _of_body(models.BodyYear),
    "group_controls": _of_body(models.GroupControl),
    "delegations": _of_body(models.Delegation),
    "retentions": _of_body(models.Retention),
    "dossier_changes": _of_body(models.DossierChange),
    "ofis_notifications": _of_body(models.OfisNotification),
    "control_file_requests": _of_body(models.ControlFileRequest),
    "shared_suspicions": _of_body(models.SharedSuspicion),
    "public_list_updates": _of_body(models.PublicListUpdate),
    "notified_decisions": _of_body(models.NotifiedDecision),
    "animal_derogations": _of_body(models.AnimalDerogation),
}

KINDS: dict[str, Kind] = {**SITES, **NESTED, **DIARY, **CASE, **CONSIGNMENTS, **BODY}
# Columns a row has that a file does not state: who holds it, and what the house computes or keeps for itself.
OWNERS = ("producer", "case", "control_body", "group")
HIDDEN: Mapping[str, tuple[str, ...]] = {
    "documents": ("file",),
    "inspections": ("inspector_id",),
    "members": ("member_no",),
}


@cache
def is_reference(model: Any) -> bool:
    """Whether a table is the house's own (lists, calendars, bodies, settings) and not told of anybody."""
    if model.__module__.rpartition(".")[2] in HOUSEKEEPING or issubclass(model, models.BodyEntry):
        return False
    return not _leads_to(model, frozenset({models.Producer, models.Case}))


HOUSEKEEPING = ("cases", "documents", "events", "findings", "jobs")


def _leads_to(model: Any, owners: frozenset[Any], seen: frozenset[Any] = frozenset()) -> bool:
    """Whether the model is one of the owners, or its links lead to one."""
    if model in owners:
        return True
    named = {f.related_model for f in model._meta.fields if f.is_relation} - seen - {model}
    return any(_leads_to(other, owners, seen | {model}) for other in named)


@cache
def links(name: str) -> dict[str, str]:
    """Keys of a record that name another record of the dossier, and the list that one stands in."""
    return {
        field.name: target
        for field in KINDS[name].model._meta.fields
        if field.is_relation
        and field.name not in (*_owned_by(name), *HIDDEN.get(name, ()))
        and (target := _list_of(field.related_model))
    }


@cache
def many_links(name: str) -> dict[str, str]:
    """Keys of a record that name several other records, and the list those stand in."""
    found = (field for field in KINDS[name].model._meta.many_to_many if isinstance(field, ManyToManyField))
    return {field.name: target for field in found if (target := _list_of(field.related_model))}


def _list_of(model: Any) -> str | None:
    return next((name for name, kind in KINDS.items() if kind.model is model), None)


def _owned_by(name: str) -> tuple[str, ...]:
    """A nested record stands inside its site, which the file need not name again."""
    nested = {"animals": ("herd",), "conversions": ("parcel", "apiary", "herd")}
    return (*OWNERS, *nested.get(name, ()))


def uuid_of(owner: str, kind: str, ref: str) -> UUID:
    """The identity of a record without a column for its ref; a ref that is a uuid is the identity itself."""
    try:
        return UUID(ref)
    except ValueError:
        return uuid5(NAMESPACE, f"{owner}/{kind}/{ref}")


def known_by(kind: str, owner: str, ref: str) -> Q:
    """Which row of a producer (or control body) a ref means."""
    key = "code" if KINDS[kind].owner == "control_body" else "ref"
    own = Q(**{f"{KINDS[kind].owner}__{key}": owner})
    return own & (Q(**{KINDS[kind].key: ref}) if KINDS[kind].by_ref else Q(uuid=uuid_of(owner, kind, ref)))


def ref_of(kind: str, row: Any) -> str:
    """The ref under which a row stands in a file."""
    return str(getattr(row, KINDS[kind].key) if KINDS[kind].by_ref else row.ref or row.uuid)
