"""Inputs: fertilisers, plant protection, cleaning and the like, as they were used."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.records import DiaryEntry
from certification.models.sites import Facility, Parcel


class InputUse(DiaryEntry):
    """One use of a fertiliser, manure, plant protection product, cleaning product or another outside input."""

    class Kind(models.TextChoices):
        MANURE = "manure"
        FERTILISER = "fertiliser"
        SOIL_CONDITIONER = "soil_conditioner"
        PLANT_PROTECTION = "plant_protection"
        STORAGE_PEST_CONTROL = "storage_pest_control"
        SEED_DRESSING = "seed_dressing"
        CLEANING = "cleaning"
        OTHER = "other"

    class Material(models.TextChoices):
        FARMYARD_MANURE = "farmyard_manure"
        DRIED_FARMYARD_MANURE = "dried_farmyard_manure"
        DEHYDRATED_POULTRY_MANURE = "dehydrated_poultry_manure"
        COMPOSTED_EXCREMENT = "composted_excrement"
        LIQUID_EXCREMENT = "liquid_excrement"
        PLANT_MATTER = "plant_matter"
        BIOWASTE = "biowaste"
        SOFT_ROCK_PHOSPHATE = "soft_rock_phosphate"
        PEAT = "peat"
        OTHER = "other"

    class AppliedBy(models.TextChoices):
        OPERATOR = "operator"
        CONTRACTOR = "contractor"
        NEIGHBOUR = "neighbour"
        AUTHORITY = "authority"
        OTHER = "other"

    class Cleaned(models.TextChoices):
        ANIMAL_PRODUCTION = "animal_production"
        PLANT_PRODUCTION = "plant_production"
        PROCESSING_AND_STORAGE = "processing_and_storage"

    class ManureOrigin(models.TextChoices):
        ORGANIC = "organic"
        IN_CONVERSION = "in_conversion"
        NON_ORGANIC = "non_organic"

    parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="inputs",
        help_text="The field on which it was used, if it was one.",
    )
    parcels = models.ManyToManyField(
        Parcel,
        blank=True,
        related_name="shared_inputs",
        help_text="The fields on which it was used, if several.",
    )
    facility = models.ForeignKey(
        Facility,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="inputs",
        help_text="The store, mill or building in which it was used.",
    )
    harvests = models.ManyToManyField(
        "certification.Harvest",
        blank=True,
        related_name="inputs",
        help_text="The stored harvests it was used on (storage pest control).",
    )
    location = models.CharField(
        max_length=200, blank=True, help_text="Where it was used, in words, if not on a field of the file."
    )
    kind = models.CharField(max_length=24, choices=Kind.choices, help_text="What it was used as.")
    product = models.CharField(max_length=120, help_text="Name of the product.")
    material = models.CharField(
        max_length=30,
        choices=Material.choices,
        null=True,
        blank=True,
        help_text="Which kind of manure, fertiliser or soil conditioner it is.",
    )
    active_substances = ArrayField(
        models.CharField(max_length=120),
        null=True,
        blank=True,
        help_text="Active substances, or the materials of a fertiliser, by their English names in Regulation (EU) "
        "2021/1165. An empty list says that there are none.",
    )
    micro_organism = models.BooleanField(
        null=True,
        help_text="Whether every active substance is a micro-organism that is not genetically modified.",
    )
    list_code = models.CharField(
        max_length=20,
        blank=True,
        help_text="Number and letter of the entry in Regulation (EU) 2021/1165, Annex I.",
    )
    authorised = models.BooleanField(
        null=True,
        help_text="Whether the product may be used in organic production under Regulation (EU) 2021/1165.",
    )
    registered_in_kazakhstan = models.BooleanField(
        null=True, help_text="Whether the product is in the state register of Kazakhstan."
    )
    accepted_under_1107 = models.BooleanField(
        null=True,
        help_text="Decision of the control body: whether the product counts as authorised under Regulation (EC) "
        "1107/2009.",
    )
    accepted_under_1107_on = models.DateField(null=True, blank=True, help_text="Day of that decision.")
    applied_on = models.DateField(
        null=True, blank=True, help_text="Day on which it was used; of several, the first."
    )
    applied_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which its use began.")
    applied_until_on = models.DateField(
        null=True, blank=True, help_text="Last day of its use, if it took several."
    )
    applied_by = models.CharField(
        max_length=10, choices=AppliedBy.choices, null=True, blank=True, help_text="Who used it."
    )
    intentional = models.BooleanField(null=True, help_text="Whether it was used on purpose.")
    ordered_by_authority = models.BooleanField(null=True, help_text="Whether an authority ordered its use.")
    ordered_by = models.CharField(max_length=160, blank=True, help_text="Name of the authority.")
    ordered_in = models.CharField(
        max_length=2, blank=True, help_text="Country of the authority, two letters (ISO 3166)."
    )
    order_document = models.CharField(max_length=200, blank=True, help_text="The paper that orders the use.")
    amount = models.CharField(max_length=60, blank=True, help_text="Amount with its unit, in words.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Amount used.")
    dose = models.CharField(max_length=60, blank=True, help_text="Dose per hectare with its unit, in words.")
    area_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Area on which it was used; not told: the whole of the fields named."
    )
    crop = models.CharField(max_length=40, blank=True, help_text="The crop it was used on.")
    pest = models.CharField(max_length=120, blank=True, help_text="Pest or disease it was used against.")
    need = models.CharField(
        max_length=300, blank=True, help_text="Why it was needed, in the producer's own words."
    )
    need_proven = models.BooleanField(
        null=True, help_text="Whether there is proof on record that it was needed."
    )
    preventive_insufficient = models.BooleanField(
        null=True,
        help_text="Whether preventive measures (rotation, varieties, natural enemies, manure, green manure) were not "
        "enough.",
    )
    mineral_nitrogen = models.BooleanField(
        null=True,
        help_text="Whether it is a mineral nitrogen fertiliser; not told: as its material or name says.",
    )
    nitrogen_g = models.BigIntegerField(null=True, blank=True, help_text="Nitrogen in the amount used.")
    copper_g = models.BigIntegerField(
        null=True, blank=True, help_text="Copper (as metal) in the amount used."
    )
    manure_origin = models.CharField(
        max_length=15,
        choices=ManureOrigin.choices,
        null=True,
        blank=True,
        help_text="Status of the farm the manure or organic matter comes from.",
    )
    factory_farming = models.BooleanField(
        null=True, help_text="Whether the manure comes from factory farming."
    )
    composted = models.BooleanField(null=True, help_text="Whether it was composted.")
    herbicidal = models.BooleanField(
        null=True, help_text="Whether it was used to kill weeds; not told: as its substances or the pest say."
    )
    in_traps = models.BooleanField(null=True, help_text="Whether it was used only in traps or dispensers.")
    horticulture = models.BooleanField(
        null=True, help_text="Whether peat was used in horticulture (market gardening, flowers, nurseries)."
    )
    cadmium_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Cadmium in the dry matter of biowaste."
    )
    copper_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Copper in the dry matter of biowaste."
    )
    nickel_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Nickel in the dry matter of biowaste."
    )
    lead_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Lead in the dry matter of biowaste."
    )
    zinc_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Zinc in the dry matter of biowaste."
    )
    mercury_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Mercury in the dry matter of biowaste."
    )
    chromium_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Chromium (total) in the dry matter of biowaste."
    )
    chromium_vi_detected = models.BooleanField(
        null=True, help_text="Whether chromium (VI) was detected in the biowaste."
    )
    phosphate_cadmium_ug_kg = models.BigIntegerField(
        null=True, blank=True, help_text="Cadmium of a rock phosphate, per kg of P2O5."
    )
    analysed_on = models.DateField(null=True, blank=True, help_text="Day of the analysis of the metals.")
    cleaned = models.CharField(
        max_length=24,
        choices=Cleaned.choices,
        null=True,
        blank=True,
        help_text="What was cleaned or disinfected: installations of animal production, of plant production (stores "
        "on the farm included), or of processing and storage.",
    )

    class Meta:
        ordering = ["producer", "applied_on", "id"]
