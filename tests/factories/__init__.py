"""The cast of every test: always the same people, and factories for what happens to them."""

from tests.factories.cases import CaseFactory, InspectionFactory, NonComplianceFactory, SampleFactory
from tests.factories.cast import Cast, make_cast
from tests.factories.organisations import (
    ControlBodyFactory,
    DistrictFactory,
    LaboratoryFactory,
    ProducerFactory,
    RecognitionFactory,
    RegionFactory,
)
from tests.factories.people import MembershipFactory, OrganisationFactory, UserFactory
from tests.factories.sites import ApiaryFactory, HerdFactory, ParcelFactory

__all__ = [
    "ApiaryFactory",
    "CaseFactory",
    "Cast",
    "ControlBodyFactory",
    "DistrictFactory",
    "HerdFactory",
    "InspectionFactory",
    "LaboratoryFactory",
    "MembershipFactory",
    "NonComplianceFactory",
    "OrganisationFactory",
    "ParcelFactory",
    "ProducerFactory",
    "RecognitionFactory",
    "RegionFactory",
    "SampleFactory",
    "UserFactory",
    "make_cast",
]
