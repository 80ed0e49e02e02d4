"""The nouns: one file each, with the constraints a row can express."""

from certification.models.animal_derogations import AnimalDerogation
from certification.models.animals import Animal
from certification.models.authorised_inputs import AuthorisedInput, LeguminousCrop
from certification.models.bees import ApiaryYear, ColonyGroup, Dormancy, HiveCleaning, WaxChange
from certification.models.body_entries import (
    BodyYear,
    ControlFileRequest,
    Delegation,
    DossierChange,
    GroupControl,
    NotifiedDecision,
    OfisNotification,
    PublicListUpdate,
    Retention,
    SharedSuspicion,
)
from certification.models.cases import Case, CaseProduct, CaseStep, ReferenceCounter, Request
from certification.models.certificates import (
    Certificate,
    CertificateChange,
    CertificateMark,
    CertificateProduct,
    MinistryNotice,
)
from certification.models.claims import Claim
from certification.models.consignments import Consignment, ConsignmentLot, ConsignmentStep
from certification.models.control_bodies import ControlBody, ControlBodySetting, Recognition
from certification.models.conversions import Conversion
from certification.models.crop_years import (
    CopperYear,
    CropYear,
    ManureAgreement,
    ManureSum,
    ProductionForecast,
)
from certification.models.derogations import CatastropheDerogation
from certification.models.documents import Document, StoredFile
from certification.models.entries import BodyEntry, CaseEntry, ListsTold
from certification.models.equivalence import EquivalenceDocument
from certification.models.events import Event, EventSeal, PersonalValue, SealHead
from certification.models.feed import (
    CommonGrazing,
    FeedYear,
    MaternalMilk,
    PastureVisit,
    Ration,
    Transhumance,
)
from certification.models.findings import Finding, Sweep
from certification.models.forage import ForageSource, Surroundings
from certification.models.groups import (
    GroupCount,
    GroupDeficiency,
    GroupFile,
    GroupNotice,
    GroupProfile,
    InternalInspector,
)
from certification.models.handling import (
    Carriage,
    CarriageDrop,
    PlantRun,
    PrecautionPlan,
    RetainedPaper,
    Storage,
)
from certification.models.herds import Herd
from certification.models.housing import (
    AnimalTransport,
    Housing,
    IndividualBox,
    Mutilation,
    PoultryFlock,
    Stocking,
)
from certification.models.inputs import InputUse
from certification.models.inspection_certificates import (
    CoiBox,
    CoiDocument,
    CoiExtract,
    CoiReplacement,
    ConsignmentCheck,
)
from certification.models.inspections import Inspection
from certification.models.investigations import Investigation
from certification.models.jobs import Job, WorkerBeat
from certification.models.laboratories import Laboratory
from certification.models.ledger import DeclaredTotal, LedgerEntry
from certification.models.livestock import (
    AnimalDecision,
    AnimalExit,
    AnimalPeriod,
    HerdCount,
    HerdYear,
    Treatment,
    TreatmentDose,
)
from certification.models.lots import Ingredient, Lot, LotSource, SupplierCertificate
from certification.models.members import GroupMember, InternalInspection, MemberUnit, MemberYear
from certification.models.noncompliances import Answer, NonCompliance
from certification.models.producers import Contact, Producer
from certification.models.records import (
    Extraction,
    Feeding,
    Harvest,
    HoldingYear,
    Move,
    Purchase,
    QueenRenewal,
    Sale,
    Sowing,
)
from certification.models.records_kept import RecordKept
from certification.models.reference import (
    CalendarDay,
    CnCode,
    District,
    EuAdmission,
    EuEstablishment,
    HighRiskProduct,
    Region,
)
from certification.models.retroactive import CultivationMeasure, RetroactiveRecognition
from certification.models.samples import Sample
from certification.models.seed import SeedAuthorisation, SeedLot, VendorConfirmation
from certification.models.sites import Apiary, Facility, Parcel
from certification.models.surroundings import ContaminationSource, Neighbour, WildCollection
from certification.models.suspicions import BuyerNotice, Suspicion
from certification.models.undertakings import (
    Application,
    Contract,
    Declaration,
    EarlierControl,
    EarlierWithdrawal,
    ReportedChange,
    Subcontractor,
    Undertaking,
)
from certification.models.units import ConversionPlan, HarvestNotice, ProductionUnit, UnitKeeping, UnitStatus

__all__ = [
    "Animal",
    "AnimalDecision",
    "AnimalDerogation",
    "AnimalExit",
    "AnimalPeriod",
    "AnimalTransport",
    "Answer",
    "Apiary",
    "ApiaryYear",
    "Application",
    "AuthorisedInput",
    "BodyEntry",
    "BodyYear",
    "BuyerNotice",
    "CalendarDay",
    "Carriage",
    "CarriageDrop",
    "Case",
    "CaseEntry",
    "CaseProduct",
    "CaseStep",
    "CatastropheDerogation",
    "Certificate",
    "CertificateChange",
    "CertificateMark",
    "CertificateProduct",
    "Claim",
    "CnCode",
    "CoiBox",
    "CoiDocument",
    "CoiExtract",
    "CoiReplacement",
    "ColonyGroup",
    "CommonGrazing",
    "Consignment",
    "ConsignmentCheck",
    "ConsignmentLot",
    "ConsignmentStep",
    "Contact",
    "ContaminationSource",
    "Contract",
    "ControlBody",
    "ControlBodySetting",
    "ControlFileRequest",
    "Conversion",
    "ConversionPlan",
    "CopperYear",
    "CropYear",
    "CultivationMeasure",
    "Declaration",
    "DeclaredTotal",
    "Delegation",
    "District",
    "Document",
    "Dormancy",
    "DossierChange",
    "EarlierControl",
    "EarlierWithdrawal",
    "EquivalenceDocument",
    "EuAdmission",
    "EuEstablishment",
    "Event",
    "EventSeal",
    "Extraction",
    "Facility",
    "FeedYear",
    "Feeding",
    "Finding",
    "ForageSource",
    "GroupControl",
    "GroupCount",
    "GroupDeficiency",
    "GroupFile",
    "GroupMember",
    "GroupNotice",
    "GroupProfile",
    "Harvest",
    "HarvestNotice",
    "Herd",
    "HerdCount",
    "HerdYear",
    "HighRiskProduct",
    "HiveCleaning",
    "HoldingYear",
    "Housing",
    "IndividualBox",
    "Ingredient",
    "InputUse",
    "Inspection",
    "InternalInspection",
    "InternalInspector",
    "Investigation",
    "Job",
    "Laboratory",
    "LedgerEntry",
    "LeguminousCrop",
    "ListsTold",
    "Lot",
    "LotSource",
    "ManureAgreement",
    "ManureSum",
    "MaternalMilk",
    "MemberUnit",
    "MemberYear",
    "MinistryNotice",
    "Move",
    "Mutilation",
    "Neighbour",
    "NonCompliance",
    "NotifiedDecision",
    "OfisNotification",
    "Parcel",
    "PastureVisit",
    "PersonalValue",
    "PlantRun",
    "PoultryFlock",
    "PrecautionPlan",
    "Producer",
    "ProductionForecast",
    "ProductionUnit",
    "PublicListUpdate",
    "Purchase",
    "QueenRenewal",
    "Ration",
    "Recognition",
    "RecordKept",
    "ReferenceCounter",
    "Region",
    "ReportedChange",
    "Request",
    "RetainedPaper",
    "Retention",
    "RetroactiveRecognition",
    "Sale",
    "Sample",
    "SealHead",
    "SeedAuthorisation",
    "SeedLot",
    "SharedSuspicion",
    "Sowing",
    "Stocking",
    "Storage",
    "StoredFile",
    "Subcontractor",
    "SupplierCertificate",
    "Surroundings",
    "Suspicion",
    "Sweep",
    "Transhumance",
    "Treatment",
    "TreatmentDose",
    "Undertaking",
    "UnitKeeping",
    "UnitStatus",
    "VendorConfirmation",
    "WaxChange",
    "WildCollection",
    "WorkerBeat",
]
