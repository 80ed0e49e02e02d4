"""Fields, apiaries and herds."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from certification.models import Apiary, Herd, Parcel
from tests.factories.organisations import ProducerFactory


class ParcelFactory(DjangoModelFactory[Parcel]):
    """A field of 120 hectares."""

    class Meta:
        model = Parcel

    producer = factory.SubFactory(ProducerFactory)
    ref = factory.Sequence(lambda n: f"field-{n}")
    since = date(2020, 1, 1)
    area_m2 = 1_200_000
    land_use = Parcel.LandUse.ARABLE


class ApiaryFactory(DjangoModelFactory[Apiary]):
    """A place with forty colonies."""

    class Meta:
        model = Apiary

    producer = factory.SubFactory(ProducerFactory)
    ref = factory.Sequence(lambda n: f"apiary-{n}")
    since = date(2020, 1, 1)
    colonies = 40


class HerdFactory(DjangoModelFactory[Herd]):
    """A herd of cattle."""

    class Meta:
        model = Herd

    producer = factory.SubFactory(ProducerFactory)
    ref = factory.Sequence(lambda n: f"herd-{n}")
    since = date(2020, 1, 1)
    species = Herd.Species.BOVINE
    heads = 60
