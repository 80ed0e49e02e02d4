"""Places, control bodies, laboratories and producers."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from certification.models import ControlBody, District, Laboratory, Producer, Recognition, Region
from certification.models.fields import sort_key


class RegionFactory(DjangoModelFactory[Region]):
    """Akmola, unless told otherwise."""

    class Meta:
        model = Region
        django_get_or_create = ("iso",)

    iso = "KZ-11"
    kato = "110000000"
    name_kk = "Ақмола облысы"
    name_ru = "Акмолинская область"
    name_en = "Akmola Region"


class DistrictFactory(DjangoModelFactory[District]):
    """A district of Akmola."""

    class Meta:
        model = District
        django_get_or_create = ("kato",)

    kato = "114600000"
    region = factory.SubFactory(RegionFactory)
    name_kk = "Жарқайың ауданы"
    name_ru = "Жаркаинский район"


class ControlBodyFactory(DjangoModelFactory[ControlBody]):
    """A control body under a full code."""

    class Meta:
        model = ControlBody
        django_get_or_create = ("code",)

    code = "KZ-BIO-149"
    name = "Control Union Certifications B.V."
    country = "NL"


class RecognitionFactory(DjangoModelFactory[Recognition]):
    """Recognised for grain in Kazakhstan since the end of 2024."""

    class Meta:
        model = Recognition
        django_get_or_create = ("control_body", "country", "category")

    control_body = factory.SubFactory(ControlBodyFactory)
    country = "KZ"
    category = "A"
    since = date(2024, 12, 20)
    source = "Reg. (EU) 2021/1378 Annex II"


class LaboratoryFactory(DjangoModelFactory[Laboratory]):
    """An accredited laboratory."""

    class Meta:
        model = Laboratory
        django_get_or_create = ("code",)

    code = "LAB-KZ-01"
    name = "Demo Lab Astana (fictional)"
    country = "KZ"
    iso17025 = True


class ProducerFactory(DjangoModelFactory[Producer]):
    """A producer; the BIN is only unique, its control digit is not right."""

    class Meta:
        model = Producer

    ref = factory.Sequence(lambda n: f"T{n:04d}")
    legal_form = Producer.LegalForm.LLP
    bin = factory.Sequence(lambda n: f"9901409{n:05d}")
    name_kk = factory.Sequence(lambda n: f"«Дала {n}» ЖШС")
    name_ru = factory.Sequence(lambda n: f"ТОО «Дала {n}»")
    name_en = factory.Sequence(lambda n: f"Dala {n} LLP")
    sort_key = factory.LazyAttribute(lambda row: sort_key(row.name_kk))
    region = factory.SubFactory(RegionFactory)
    district = factory.SubFactory(DistrictFactory)
