"""Handling: precautions against contamination, carriage, storage, plants that also handle other goods, papers kept."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Dated, ends_after_it_starts
from certification.models.lots import Lot
from certification.models.records import DiaryEntry
from certification.models.sites import STATUS, Facility


class PrecautionPlan(DiaryEntry, Dated):
    """The producer's precautions against contamination and mixing, from day to day (2018/848 Article 28(1))."""

    risks_identified = models.BooleanField(
        null=True, help_text="Whether the risks of contamination, critical steps included, were identified."
    )
    critical_steps = ArrayField(
        models.CharField(max_length=200), null=True, blank=True, help_text="The critical steps."
    )
    measures_taken = models.BooleanField(
        null=True, help_text="Whether proportionate measures against these risks are taken and kept up."
    )
    measures = ArrayField(models.CharField(max_length=200), null=True, blank=True, help_text="The measures.")
    reviewed_on = ArrayField(
        models.DateField(), null=True, blank=True, help_text="Days on which they were reviewed; empty: never."
    )
    separates_units = models.BooleanField(null=True, help_text="Whether units are kept apart.")
    separates_inputs = models.BooleanField(null=True, help_text="Whether inputs are kept apart.")
    separates_products = models.BooleanField(null=True, help_text="Whether products are kept apart.")
    separates_machines = models.BooleanField(
        null=True, help_text="Whether machines are kept apart, or cleaned between uses."
    )
    separates_stores = models.BooleanField(null=True, help_text="Whether stores are kept apart.")
    separates_records = models.BooleanField(null=True, help_text="Whether records are kept apart.")
    ionising_radiation = models.BooleanField(
        null=True, help_text="Whether ionising radiation is used anywhere in the production."
    )

    class Meta:
        ordering = ["producer", "since", "id"]
        constraints = [ends_after_it_starts("precaution_plan_ends_after_it_starts")]


class Carriage(DiaryEntry):
    """One carriage of a product, feed included, from one place or operator to another."""

    lot = models.ForeignKey(
        Lot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="carriages",
        help_text="What was carried.",
    )
    origin = models.CharField(max_length=160, blank=True, help_text="From whom or where.")
    destination = models.CharField(max_length=160, blank=True, help_text="To whom or where.")
    carried_on = models.DateField(null=True, blank=True, help_text="Day of the carriage.")
    carried_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which it began.")
    feed = models.BooleanField(null=True, help_text="Whether feed was carried.")
    closed = models.BooleanField(
        null=True,
        help_text="Whether packaging, container or vehicle was closed against exchange of the content.",
    )
    sealed = models.BooleanField(null=True, help_text="Whether it was sealed.")
    direct_between_organic_operators = models.BooleanField(
        null=True, help_text="Whether it went directly from one operator under organic control to another."
    )
    one_status_on_board = models.BooleanField(
        null=True, help_text="Whether only organic, or only in-conversion, products were on board."
    )
    accompanying_document = models.BooleanField(
        null=True, help_text="Whether a document with what the label must say went along."
    )
    both_keep_records = models.BooleanField(
        null=True, help_text="Whether sender and receiver both keep records of it for the control body."
    )
    names_operator = models.BooleanField(
        null=True, help_text="Whether label or document name the operator (and another owner or seller)."
    )
    names_product = models.BooleanField(null=True, help_text="Whether they name the product and its status.")
    names_control_body = models.BooleanField(
        null=True, help_text="Whether they give name or code of the control body."
    )
    names_lot = models.BooleanField(null=True, help_text="Whether they mark the lot.")
    label_in_document = models.BooleanField(
        null=True, help_text="Whether an accompanying document says this instead of a label."
    )
    document_linked = models.BooleanField(
        null=True, help_text="Whether that document is undeniably linked to the goods."
    )
    vehicle_cleaned = models.BooleanField(null=True, help_text="Whether the vehicle was cleaned before.")
    vehicle_cleaned_at = models.DateTimeField(null=True, blank=True, help_text="Moment of that cleaning.")
    cleaning_recorded = models.BooleanField(null=True, help_text="Whether a record of the cleaning is kept.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Quantity at the start.")
    quantities_recorded = models.BooleanField(
        null=True, help_text="Whether quantities at the start and at each drop were written down."
    )
    collected_together = models.BooleanField(
        null=True, help_text="Whether organic and other products were collected on one round."
    )
    kept_apart = models.BooleanField(
        null=True, help_text="Whether they were kept from mixing and exchange on that round."
    )
    days_and_hours_recorded = models.BooleanField(
        null=True, help_text="Round: whether collection days and hours were written down."
    )
    circuit_recorded = models.BooleanField(
        null=True, help_text="Round: whether its circuit was written down."
    )
    reception_recorded = models.BooleanField(
        null=True, help_text="Round: whether day and time of reception were written down."
    )
    received_on = models.DateField(null=True, blank=True, help_text="Day of reception.")
    received_at = models.DateTimeField(null=True, blank=True, help_text="Moment of reception.")

    class Meta:
        ordering = ["producer", "carried_on", "id"]


class CarriageDrop(DiaryEntry):
    """One place at which a part of a load was delivered."""

    carriage = models.ForeignKey(
        Carriage, on_delete=models.PROTECT, related_name="drops", help_text="The carriage it belongs to."
    )
    destination = models.CharField(max_length=160, blank=True, help_text="To whom.")
    dropped_on = models.DateField(null=True, blank=True, help_text="Day of the delivery.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="How much was delivered here.")

    class Meta:
        ordering = ["carriage", "dropped_on", "id"]


class Storage(DiaryEntry, Dated):
    """How goods are kept in one place during a time."""

    facility = models.ForeignKey(
        Facility,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="storages",
        help_text="The place.",
    )
    unit_status = models.CharField(
        max_length=15,
        choices=STATUS,
        null=True,
        blank=True,
        help_text="Status of the unit the store belongs to.",
    )
    production_unit = models.BooleanField(
        null=True, help_text="Whether it is on a plant or livestock production unit."
    )
    lots_identifiable = models.BooleanField(null=True, help_text="Whether every lot can be told at any time.")
    mixing_prevented = models.BooleanField(
        null=True, help_text="Whether mixing with and contamination by other goods is prevented."
    )
    mixed_store = models.BooleanField(
        null=True, help_text="Whether goods that are not organic are kept in the same place."
    )
    cleaned_before = models.BooleanField(
        null=True, help_text="Mixed store: whether it was cleaned before organic goods came in."
    )
    cleaned_on = models.DateField(null=True, blank=True, help_text="Day of that cleaning.")
    cleaning_checked = models.BooleanField(
        null=True, help_text="Whether it was checked that the cleaning had worked."
    )
    cleaning_recorded = models.BooleanField(null=True, help_text="Whether the cleaning was written down.")
    non_authorised_inputs = models.BooleanField(
        null=True, help_text="Whether inputs that organic production may not use are kept here."
    )
    medicines = models.BooleanField(
        null=True, help_text="Whether allopathic medicines or antibiotics are kept."
    )
    medicines_prescribed = models.BooleanField(
        null=True, help_text="Whether a veterinarian prescribed them for the animals here."
    )
    medicines_supervised = models.BooleanField(
        null=True, help_text="Whether they are kept in a supervised place."
    )
    medicines_recorded = models.BooleanField(
        null=True, help_text="Whether they are entered in the treatment record."
    )

    class Meta:
        ordering = ["producer", "since", "id"]
        constraints = [ends_after_it_starts("storage_ends_after_it_starts")]


class PlantRun(DiaryEntry):
    """One run of organic or in-conversion products in a plant that prepares or stores food or feed."""

    facility = models.ForeignKey(
        Facility, on_delete=models.PROTECT, null=True, blank=True, related_name="runs", help_text="The plant."
    )
    lots = models.ManyToManyField(Lot, blank=True, related_name="runs", help_text="The lots the run gave.")
    started_on = models.DateField(null=True, blank=True, help_text="First day of the run.")
    started_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which the run began.")
    mixed_plant = models.BooleanField(
        null=True, help_text="Whether the plant also prepares or stores goods that are not organic."
    )
    control_body_informed = models.BooleanField(
        null=True, help_text="Whether the control body was told of these operations."
    )
    control_body_informed_on = models.DateField(null=True, blank=True, help_text="Day it was told.")
    continuous = models.BooleanField(
        null=True, help_text="Whether the run went on without a break until it was complete."
    )
    separated = models.BooleanField(
        null=True, help_text="Whether it was apart, by place or by time, from the same work on other goods."
    )
    stored_apart = models.BooleanField(
        null=True, help_text="Whether the goods were kept apart, by place or time, before and after the run."
    )
    register_kept = models.BooleanField(
        null=True, help_text="Whether an up-to-date register of all operations and quantities is kept."
    )
    lots_identified = models.BooleanField(
        null=True, help_text="Whether every lot was identified and kept from mixing or exchange."
    )
    cleaned_before = models.BooleanField(
        null=True, help_text="Whether the equipment was cleaned before the run."
    )

    class Meta:
        ordering = ["producer", "started_on", "id"]


class RetainedPaper(DiaryEntry):
    """Papers of one kind and how long they are kept."""

    kind = models.CharField(max_length=60, help_text="What papers they are.")
    year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="The calendar year they are of.")
    kept_until_on = models.DateField(null=True, blank=True, help_text="Last day on which they are kept.")
    kept = models.BooleanField(null=True, help_text="Whether they are there.")

    class Meta:
        ordering = ["producer", "kind", "year", "id"]
