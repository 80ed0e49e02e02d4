"""Reference tables officials keep: regions, districts, working days, EU admissions and establishments, CN codes."""

from django.db import models

from certification.models.control_bodies import CATEGORIES
from certification.models.fields import Dated, ends_after_it_starts


class Region(models.Model):
    """A region or city of the republic; ISO 3166-2 code as the key, KATO beside it."""

    iso = models.CharField(max_length=5, primary_key=True)
    kato = models.CharField(max_length=9, unique=True)
    name_kk = models.CharField(max_length=80)
    name_ru = models.CharField(max_length=80)
    name_en = models.CharField(max_length=80)
    centre_kk = models.CharField(max_length=80, blank=True)
    centre_ru = models.CharField(max_length=80, blank=True)
    centre_en = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["kato"]

    def __str__(self) -> str:
        return self.name_en


class District(Dated):
    """A district or city of a region by KATO; KATO changes often, so rows end and are never deleted."""

    kato = models.CharField(max_length=9, primary_key=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="districts")
    name_kk = models.CharField(max_length=120)
    name_ru = models.CharField(max_length=120)

    class Meta:
        ordering = ["kato"]
        constraints = [ends_after_it_starts("district_ends_after_it_starts")]

    def __str__(self) -> str:
        return self.name_kk


class CalendarDay(models.Model):
    """A day on which a place departs from Monday-to-Friday: a holiday, or a weekend day worked instead."""

    place = models.CharField(max_length=2, default="KZ")
    day = models.DateField()
    working = models.BooleanField()
    name_kk = models.CharField(max_length=120, blank=True)
    name_ru = models.CharField(max_length=120, blank=True)
    name_en = models.CharField(max_length=120, blank=True)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["place", "day"]
        constraints = [models.UniqueConstraint(fields=["place", "day"], name="a_place_has_each_day_once")]

    def __str__(self) -> str:
        return f"{self.place} {self.day}"


class HighRiskProduct(Dated):
    """A product the EU calls high-risk for a country (2018/848 Article 46(8)), by CN code or by name."""

    country = models.CharField(max_length=2, default="KZ")
    product = models.CharField(max_length=40, blank=True)
    cn_code = models.CharField(max_length=12, blank=True)
    consignment_percent = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["country", "product", "cn_code", "since"]
        constraints = [
            ends_after_it_starts("high_risk_product_ends_after_it_starts"),
            models.CheckConstraint(
                name="a_high_risk_product_is_named", condition=~models.Q(product="") | ~models.Q(cn_code="")
            ),
            models.UniqueConstraint(
                fields=["country", "product", "cn_code", "since"],
                name="a_high_risk_listing_starts_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.product or self.cn_code}"


class EuAdmission(Dated):
    """A country stands on one EU list for one column of it from `since` until the day before `until`.

    `product` is the column: honey, bovine, equine, ovine_caprine, porcine, camelid, poultry, casings.
    """

    class EuList(models.TextChoices):
        RESIDUE_PLAN = "residue_plan"
        ANTIMICROBIALS = "antimicrobials"
        ANIMAL_HEALTH = "animal_health"
        HORSE_MEAT = "horse_meat"

    country = models.CharField(max_length=2, default="KZ")
    product = models.CharField(max_length=30)
    eu_list = models.CharField(max_length=20, choices=EuList.choices)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["country", "product", "eu_list", "since"]
        constraints = [
            ends_after_it_starts("eu_admission_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["country", "product", "eu_list", "since"],
                name="an_admission_starts_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.product} {self.eu_list}"


class EuEstablishment(Dated):
    """An establishment on the EU list of its country for one product, from `since` until the day before `until`."""

    number = models.CharField(max_length=40)
    name = models.CharField(max_length=160, blank=True)
    country = models.CharField(max_length=2, default="KZ")
    product = models.CharField(max_length=30)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["country", "number", "product", "since"]
        constraints = [
            ends_after_it_starts("eu_establishment_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["country", "number", "product", "since"],
                name="an_establishment_is_listed_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.country} {self.number} {self.product}"


class CnCode(Dated):
    """A code of the Combined Nomenclature, digits only, and the product it means; `since` null: as far back as we look.

    The nomenclature is new every year: `source` says which one a row was compared with.
    """

    code = models.CharField(max_length=8)
    product = models.CharField(max_length=40)
    category = models.CharField(max_length=1, choices=CATEGORIES, null=True, blank=True)
    name = models.CharField(max_length=120)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["code", "since"]
        verbose_name = "CN code"
        constraints = [
            ends_after_it_starts("cn_code_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["code", "since"], name="a_cn_code_starts_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                name="a_cn_code_has_four_to_eight_digits",
                condition=models.Q(code__regex=r"^[0-9]{4}([0-9]{2}){0,2}$"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.product}"
