"""The nouns: one file each, with the constraints a row can express."""

from certification.models.cases import Case, CaseProduct, CaseStep, ReferenceCounter, Request
from certification.models.certificates import Certificate, CertificateMark
from certification.models.consignments import Consignment
from certification.models.control_bodies import ControlBody, ControlBodySetting, Recognition
from certification.models.documents import Document, StoredFile
from certification.models.entries import BodyEntry, CaseEntry, ListTold
from certification.models.events import Event, EventSeal, PersonalValue, SealHead
from certification.models.findings import Finding, Sweep
from certification.models.inputs import InputUse
from certification.models.inspections import Inspection
from certification.models.jobs import Job, WorkerBeat
from certification.models.laboratories import Laboratory
from certification.models.noncompliances import Answer, NonCompliance
from certification.models.producers import Contact, GroupMember, Producer
from certification.models.records import (
    Extraction,
    Feeding,
    Harvest,
    HoldingYear,
    Move,
    Purchase,
    QueenRenewal,
    Sale,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    Treatment,
)
from certification.models.records_kept import RecordKept
from certification.models.reference import CalendarDay, District, EuAdmission, Region
from certification.models.samples import Sample
from certification.models.sites import Animal, Apiary, Conversion, Facility, Herd, Parcel

__all__ = [
    "Animal",
    "Answer",
    "Apiary",
    "BodyEntry",
    "CalendarDay",
    "Case",
    "CaseEntry",
    "CaseProduct",
    "CaseStep",
    "Certificate",
    "CertificateMark",
    "Consignment",
    "Contact",
    "ControlBody",
    "ControlBodySetting",
    "Conversion",
    "District",
    "Document",
    "EuAdmission",
    "Event",
    "EventSeal",
    "Extraction",
    "Facility",
    "Feeding",
    "Finding",
    "GroupMember",
    "Harvest",
    "Herd",
    "HoldingYear",
    "InputUse",
    "Inspection",
    "Job",
    "Laboratory",
    "ListTold",
    "Move",
    "NonCompliance",
    "Parcel",
    "PersonalValue",
    "Producer",
    "Purchase",
    "QueenRenewal",
    "Recognition",
    "RecordKept",
    "ReferenceCounter",
    "Region",
    "Request",
    "Sale",
    "Sample",
    "SealHead",
    "SeedAuthorisation",
    "SeedLot",
    "Sowing",
    "StoredFile",
    "Sweep",
    "Treatment",
    "WorkerBeat",
]
