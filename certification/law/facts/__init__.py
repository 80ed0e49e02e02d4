"""Every subject that is judged and every fact a rule may read about it, one module per part of a holding."""

from types import ModuleType

from certification.engine.facts import Subject
from certification.law.facts import (
    animals,
    bees,
    bodies,
    cases,
    certificates,
    conversions,
    groups,
    handling,
    keeping,
    land,
    noncompliance,
    plants,
    suspicion,
    trade,
    units,
)
from certification.law.facts.animals import (
    Animal,
    AnimalDerogation,
    AnimalExit,
    Herd,
    HerdYear,
    Introduction,
    Treatment,
    Weaning,
    Yield,
    YieldTreatment,
)
from certification.law.facts.bees import (
    Apiary,
    ApiaryYear,
    BeeFeeding,
    BeeTreatment,
    CatastropheDerogation,
    ColonyGroup,
    Extraction,
    HiveCleaning,
    HiveHazard,
    HiveMove,
    QueenRenewal,
    Surroundings,
    WaxChange,
)
from certification.law.facts.cases import Case, CaseProduct, HoldingYear, Operator
from certification.law.facts.certificates import Certificate, CertificateChange
from certification.law.facts.conversions import Claim, Conversion, RetroactiveRecognition
from certification.law.facts.handling import Carriage, Lot, PlantRun, PrecautionPlan, StockBalance, Storage
from certification.law.facts.keeping import (
    AnimalTransport,
    Catastrophe,
    CommonGrazing,
    FeedingRecord,
    FeedYear,
    Housing,
    IndividualBox,
    MaternalMilk,
    Mutilation,
    PastureVisit,
    PoultryFlock,
    Ration,
    Stocking,
    Transhumance,
)
from certification.law.facts.land import Harvest, Parcel, Sowing
from certification.law.facts.noncompliance import NonCompliance
from certification.law.facts.plants import (
    CopperYear,
    CropYear,
    InputUse,
    ManureAgreement,
    PlantRecords,
    RecordKept,
    Rotation,
    SeedLot,
    UnitRecord,
    WildCollection,
)
from certification.law.facts.suspicion import Investigation, Neighbour, Residue, Suspicion
from certification.law.facts.trade import CoiReplacement, Consignment, ConsignmentLot, EquivalenceDocument
from certification.law.facts.units import ConversionPlan, HarvestNotice, ProductionUnit

__all__ = [
    "SUBJECTS",
    "Animal",
    "AnimalDerogation",
    "AnimalExit",
    "AnimalTransport",
    "Apiary",
    "ApiaryYear",
    "BeeFeeding",
    "BeeTreatment",
    "Carriage",
    "Case",
    "CaseProduct",
    "Catastrophe",
    "CatastropheDerogation",
    "Certificate",
    "CertificateChange",
    "Claim",
    "CoiReplacement",
    "ColonyGroup",
    "CommonGrazing",
    "Consignment",
    "ConsignmentLot",
    "Conversion",
    "ConversionPlan",
    "CopperYear",
    "CropYear",
    "EquivalenceDocument",
    "Extraction",
    "FeedYear",
    "FeedingRecord",
    "Harvest",
    "HarvestNotice",
    "Herd",
    "HerdYear",
    "HiveCleaning",
    "HiveHazard",
    "HiveMove",
    "HoldingYear",
    "Housing",
    "IndividualBox",
    "InputUse",
    "Introduction",
    "Investigation",
    "Lot",
    "ManureAgreement",
    "MaternalMilk",
    "Mutilation",
    "Neighbour",
    "NonCompliance",
    "Operator",
    "Parcel",
    "PastureVisit",
    "PlantRecords",
    "PlantRun",
    "PoultryFlock",
    "PrecautionPlan",
    "ProductionUnit",
    "QueenRenewal",
    "Ration",
    "RecordKept",
    "Residue",
    "RetroactiveRecognition",
    "Rotation",
    "SeedLot",
    "Sowing",
    "StockBalance",
    "Stocking",
    "Storage",
    "Surroundings",
    "Suspicion",
    "Transhumance",
    "Treatment",
    "UnitRecord",
    "WaxChange",
    "Weaning",
    "WildCollection",
    "Yield",
    "YieldTreatment",
]

MODULES = (
    cases,
    land,
    conversions,
    units,
    plants,
    bees,
    animals,
    handling,
    suspicion,
    noncompliance,
    certificates,
    keeping,
    groups,
    bodies,
    trade,
)


def subjects_of(module: ModuleType) -> list[type[Subject]]:
    """The subjects a module declares, in their order."""
    return [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Subject) and thing.__module__ == module.__name__
    ]


SUBJECTS: tuple[type[Subject], ...] = tuple(s for module in MODULES for s in subjects_of(module))
