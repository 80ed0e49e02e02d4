"""Producers (the Regulation's operators and groups of operators) and their people."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Dated, Versioned, ends_after_it_starts
from certification.models.reference import District, Region
from certification.models.visibility import VisibleRows


class ProducerRows(VisibleRows["Producer"]):
    producer_path = "id"
    control_body_path = "cases__control_body_id"
    through_cases = True


class Producer(Versioned):
    """Whoever is certified; `bin` or `iin` identifies, an IIN is restricted personal data and never shown whole."""

    class LegalForm(models.TextChoices):
        LLP = "llp"
        PEASANT_FARM = "peasant_farm"
        JOINT_PEASANT_FARM = "joint_peasant_farm"
        COOPERATIVE = "cooperative"
        SOLE_ENTREPRENEUR = "sole_entrepreneur"
        OTHER = "other"

    class Activity(models.TextChoices):
        PRODUCTION = "production"
        PREPARATION = "preparation"
        DISTRIBUTION = "distribution"
        STORING = "storing"
        IMPORT = "import"
        EXPORT = "export"

    ref = models.CharField(max_length=40, unique=True)
    legal_form = models.CharField(max_length=20, choices=LegalForm.choices)
    is_group = models.BooleanField(
        default=False,
        help_text="True: a group of operators (2018/848 Article 36); its farmers are `members`.",
    )
    legal_personality = models.BooleanField(
        null=True, help_text="True: it is a person in law of its own, as a group of operators must be."
    )
    complied_with_834_2007 = models.BooleanField(
        null=True,
        help_text="True: it already complied with Regulation 834/2007 or its equivalent before 2022-01-01.",
    )
    activities = ArrayField(
        models.CharField(max_length=12, choices=Activity.choices),
        null=True,
        blank=True,
        help_text="What it does with organic products.",
    )
    bin = models.CharField(max_length=12, blank=True)
    iin = models.CharField(max_length=12, blank=True)
    name_kk = models.CharField(max_length=160)
    name_ru = models.CharField(max_length=160)
    name_en = models.CharField(max_length=160)
    sort_key = models.CharField(max_length=400, db_index=True)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="producers")
    district = models.ForeignKey(
        District, on_delete=models.PROTECT, related_name="producers", null=True, blank=True
    )
    village_kato = models.CharField(max_length=9, blank=True)
    village_kk = models.CharField(max_length=120, blank=True)
    village_ru = models.CharField(max_length=120, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    connectivity = models.CharField(max_length=30, blank=True)
    certification_pending_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="Days on which an application to a control body of the present regime was pending; empty: on none. "
        "Asked for 31 December 2024 (2021/1698 Article 30a).",
    )

    objects = ProducerRows.as_manager()

    class Meta:
        ordering = ["sort_key"]
        constraints = [
            models.CheckConstraint(
                name="producer_is_identified_by_bin_or_iin", condition=~models.Q(bin="") | ~models.Q(iin="")
            ),
            models.UniqueConstraint(
                fields=["bin"], name="a_bin_is_one_producer", condition=~models.Q(bin="")
            ),
            models.UniqueConstraint(
                fields=["iin"],
                name="an_iin_alone_is_one_producer",
                condition=models.Q(bin="") & ~models.Q(iin=""),
            ),
        ]

    def __str__(self) -> str:
        return self.name_kk


class ContactRows(VisibleRows["Contact"]):
    producer_path = "producer_id"
    control_body_path = "producer__cases__control_body_id"
    through_cases = True


class Contact(Dated):
    """A person who heads a producer or acts for it by a power of attorney."""

    class Kind(models.TextChoices):
        HEAD = "head"
        DELEGATE = "delegate"

    producer = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="contacts")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    name_kk = models.CharField(max_length=160)
    name_ru = models.CharField(max_length=160, blank=True)
    iin = models.CharField(max_length=12, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    language = models.CharField(max_length=2, default="kk")
    channel = models.CharField(max_length=20, blank=True)

    objects = ContactRows.as_manager()

    class Meta:
        ordering = ["producer", "kind", "id"]
        constraints = [ends_after_it_starts("contact_ends_after_it_starts")]

    def __str__(self) -> str:
        return self.name_kk
