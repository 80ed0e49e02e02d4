"""The record can state every fact of a dossier."""

import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
from django.db import migrations, models


class Together(migrations.operations.base.Operation):
    """Many operations as one: the models are rendered once and not once for each of several hundred columns.

    A new table is made as it ends up, so what follows for its model is done already.
    """

    reversible = True

    def __init__(self, operations):
        self.operations = operations

    def deconstruct(self):
        return self.__class__.__qualname__, [self.operations], {}

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for operation in self._on_tables():
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for operation in reversed(self._on_tables()):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def _on_tables(self):
        made = {o.name_lower for o in self.operations if isinstance(o, migrations.CreateModel)}
        return [
            operation
            for operation in self.operations
            if isinstance(operation, migrations.CreateModel)
            or getattr(operation, "model_name_lower", getattr(operation, "name_lower", "")) not in made
        ]

    def describe(self):
        return "The record can state every fact of a dossier"


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0002_events_are_sealed"),
    ]

    operations = [
        Together(
            [
                migrations.CreateModel(
                    name="AnimalDecision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("introduction", "Introduction"),
                                    ("increase_to_40_percent", "Increase"),
                                ],
                                help_text="introduction: animals may be brought in; increase_to_40_percent: more females than usual in a year.",
                                max_length=25,
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Calendar year it is about.", null=True
                            ),
                        ),
                        (
                            "granted",
                            models.BooleanField(help_text="true: granted; false: refused.", null=True),
                        ),
                        ("requested_on", models.DateField(blank=True, null=True)),
                        ("decided_on", models.DateField(blank=True, null=True)),
                        ("decided_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "decided_by",
                            models.CharField(
                                blank=True,
                                help_text="Full code of the control body.",
                                max_length=20,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$"
                                    )
                                ],
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("major_extension", "Extension"),
                                    ("change_of_breed", "Breed"),
                                    ("new_specialisation", "Specialisation"),
                                ],
                                help_text="Why more than usual was confirmed.",
                                max_length=20,
                                null=True,
                            ),
                        ),
                        ("breed", models.CharField(blank=True, max_length=80)),
                        (
                            "purpose",
                            models.CharField(
                                blank=True, help_text="What the animals are brought in for.", max_length=80
                            ),
                        ),
                        (
                            "number",
                            models.PositiveIntegerField(blank=True, help_text="How many animals.", null=True),
                        ),
                        (
                            "organic_unavailable",
                            models.BooleanField(
                                help_text="true: the body found that organic animals were not to be had in the country.",
                                null=True,
                            ),
                        ),
                        (
                            "availability_evidence",
                            models.CharField(
                                blank=True,
                                help_text="What shows that they were not available.",
                                max_length=300,
                            ),
                        ),
                        (
                            "operator_statement",
                            models.BooleanField(
                                help_text="true: the operator's signed statement of need is on file.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "decided_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="AnimalDerogation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "operator",
                            models.CharField(
                                blank=True, help_text="ref or name of the operator.", max_length=160
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(blank=True, help_text="Day of the decision.", null=True),
                        ),
                        (
                            "species",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("bovine", "Bovine"),
                                    ("equine", "Equine"),
                                    ("ovine", "Ovine"),
                                    ("caprine", "Caprine"),
                                    ("porcine", "Porcine"),
                                    ("cervine", "Cervine"),
                                    ("rabbit", "Rabbit"),
                                    ("camel", "Camel"),
                                    ("poultry", "Poultry"),
                                    ("other", "Other"),
                                ],
                                max_length=12,
                                null=True,
                            ),
                        ),
                        ("breed", models.CharField(blank=True, max_length=80)),
                        (
                            "purpose",
                            models.CharField(
                                blank=True, help_text="What the animals are brought in for.", max_length=80
                            ),
                        ),
                        (
                            "number",
                            models.PositiveIntegerField(blank=True, help_text="How many animals.", null=True),
                        ),
                        (
                            "availability",
                            models.CharField(
                                blank=True,
                                help_text="What the body found on organic animals in the country.",
                                max_length=300,
                            ),
                        ),
                        (
                            "operator_statement",
                            models.BooleanField(
                                help_text="true: the operator's signed statement is in the file; false: it is missing.",
                                null=True,
                            ),
                        ),
                        (
                            "file_complete",
                            models.BooleanField(
                                help_text="true: the file names species, breed, purpose, number, availability and statement; false: not all.",
                                null=True,
                            ),
                        ),
                        (
                            "in_annual_report",
                            models.BooleanField(
                                help_text="true: the annual report of the body names it; false: it does not.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "decided_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="AnimalExit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("left_on", models.DateField(blank=True, null=True)),
                        ("left_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "count",
                            models.PositiveIntegerField(
                                blank=True, help_text="How many animals left.", null=True
                            ),
                        ),
                        (
                            "age_days",
                            models.PositiveIntegerField(
                                blank=True, help_text="Their age in days, where told.", null=True
                            ),
                        ),
                        (
                            "for_slaughter",
                            models.BooleanField(
                                help_text="true: they went to slaughter; false: they left alive.", null=True
                            ),
                        ),
                        (
                            "slaughter_weight_g",
                            models.PositiveBigIntegerField(
                                blank=True, help_text="Slaughter weight of all of them together.", null=True
                            ),
                        ),
                        (
                            "destination",
                            models.CharField(
                                blank=True,
                                help_text="Who took them, or which slaughterhouse.",
                                max_length=160,
                            ),
                        ),
                        (
                            "record_complete",
                            models.BooleanField(
                                help_text="true: the farm's record names age, number, slaughter weight, marks, day and destination; false: some of these are missing.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "left_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="AnimalPeriod",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "organic",
                            models.BooleanField(
                                help_text="true: under organic management; false: out of it, for example on another farm.",
                                null=True,
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "ordering": ["producer", "animal", "since"],
                    },
                ),
                migrations.CreateModel(
                    name="AnimalTransport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "carried_on",
                            models.DateField(blank=True, help_text="Day of departure.", null=True),
                        ),
                        (
                            "carried_at",
                            models.DateTimeField(blank=True, help_text="Moment of departure.", null=True),
                        ),
                        (
                            "count",
                            models.PositiveIntegerField(
                                blank=True, help_text="Number of animals.", null=True
                            ),
                        ),
                        (
                            "minutes",
                            models.PositiveIntegerField(
                                blank=True, help_text="Minutes on the way; the law sets no limit.", null=True
                            ),
                        ),
                        (
                            "kept_short",
                            models.BooleanField(
                                help_text="Whether the way was kept as short as possible.", null=True
                            ),
                        ),
                        (
                            "electric_prods",
                            models.BooleanField(help_text="Whether electric prods were used.", null=True),
                        ),
                        (
                            "tranquillisers",
                            models.BooleanField(
                                help_text="Whether the animals got tranquillisers before or on the way.",
                                null=True,
                            ),
                        ),
                        (
                            "staff_trained",
                            models.BooleanField(
                                help_text="Whether the staff is trained in the needs of the animals.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "carried_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ApiaryYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "hives_natural",
                            models.BooleanField(
                                help_text="Whether the hives are basically of natural materials that cannot contaminate.",
                                null=True,
                            ),
                        ),
                        (
                            "in_hive_substances",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("propolis", "Propolis"),
                                        ("wax", "Wax"),
                                        ("plant_oil", "Plant Oil"),
                                        ("other", "Other"),
                                    ],
                                    max_length=10,
                                ),
                                blank=True,
                                help_text="What was used inside the hives, treatments aside; an empty list says nothing was.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "stores_left",
                            models.BooleanField(
                                help_text="Whether enough honey and pollen was left for the winter at the end of the season.",
                                null=True,
                            ),
                        ),
                        (
                            "wings_clipped",
                            models.BooleanField(help_text="Whether wings of queens were clipped.", null=True),
                        ),
                        (
                            "male_brood_destroyed",
                            models.BooleanField(help_text="Whether male brood was destroyed.", null=True),
                        ),
                        (
                            "male_brood_only_for_varroa",
                            models.BooleanField(
                                help_text="Whether male brood was destroyed only to isolate the varroa mite.",
                                null=True,
                            ),
                        ),
                        (
                            "feeding_recorded",
                            models.BooleanField(
                                help_text="Whether the register has each feeding: product, days, amounts, hives.",
                                null=True,
                            ),
                        ),
                        (
                            "moves_recorded",
                            models.BooleanField(
                                help_text="Whether the register has each move: zone, hives, period.",
                                null=True,
                            ),
                        ),
                        (
                            "measures_recorded",
                            models.BooleanField(
                                help_text="Whether the register has all measures.", null=True
                            ),
                        ),
                        (
                            "supers_recorded",
                            models.BooleanField(
                                help_text="Whether the register has each removal of supers and each extraction.",
                                null=True,
                            ),
                        ),
                        (
                            "honey_recorded",
                            models.BooleanField(
                                help_text="Whether the register has the amounts and days of the honey collected.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "apiary", "year"],
                    },
                ),
                migrations.CreateModel(
                    name="Application",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "categories",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("A", "A"),
                                        ("B", "B"),
                                        ("C", "C"),
                                        ("D", "D"),
                                        ("E", "E"),
                                        ("F", "F"),
                                        ("G", "G"),
                                    ],
                                    max_length=1,
                                ),
                                blank=True,
                                help_text="Product categories A to G applied for.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "submitted_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was submitted.", null=True
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which it was decided; absent while it is pending.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "submitted_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="AuthorisedInput",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        (
                            "part",
                            models.CharField(
                                choices=[
                                    ("I", "Plant Protection"),
                                    ("II", "Fertilisers"),
                                    ("IV-A", "Cleaning Animals"),
                                    ("IV-B", "Cleaning Plants"),
                                    ("IV-C", "Cleaning Processing"),
                                    ("VI", "Areas"),
                                    ("889-VII", "Former Cleaning"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("code", models.CharField(blank=True, max_length=20)),
                        ("name", models.CharField(max_length=160)),
                        ("other_names", models.CharField(blank=True, max_length=1000)),
                        ("only_in_traps", models.BooleanField(default=False)),
                        ("copper", models.BooleanField(default=False)),
                        ("country", models.CharField(blank=True, max_length=2)),
                        ("condition", models.CharField(blank=True, max_length=300)),
                        ("source", models.CharField(max_length=200)),
                    ],
                    options={
                        "ordering": ["part", "name", "since"],
                    },
                ),
                migrations.CreateModel(
                    name="BodyYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "operators",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Individual operators under control on 1 January.",
                                null=True,
                            ),
                        ),
                        (
                            "groups",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Groups of operators under control on 1 January.",
                                null=True,
                            ),
                        ),
                        (
                            "group_members",
                            models.PositiveIntegerField(
                                blank=True, help_text="Members of all groups on 1 January.", null=True
                            ),
                        ),
                        (
                            "physical_inspections",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="All physical inspections of the year, additional and follow-up ones too.",
                                null=True,
                            ),
                        ),
                        (
                            "additional_inspections",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Additional controls of the year, without follow-ups.",
                                null=True,
                            ),
                        ),
                        (
                            "unannounced_inspections",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Physical inspections of the year that were not announced.",
                                null=True,
                            ),
                        ),
                        (
                            "follow_up_inspections",
                            models.PositiveIntegerField(
                                blank=True, help_text="Follow-up inspections of the year.", null=True
                            ),
                        ),
                        (
                            "operators_sampled",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Individual operators of whom samples were taken in the year.",
                                null=True,
                            ),
                        ),
                        (
                            "all_cases_on_record",
                            models.BooleanField(
                                help_text="True: every case of the body in this year is on record here, so that figures not stated may be counted from them.",
                                null=True,
                            ),
                        ),
                        (
                            "last_certified_on",
                            models.DateField(
                                blank=True,
                                help_text="Last day of the year on which an operator in Kazakhstan was certified by the body.",
                                null=True,
                            ),
                        ),
                        (
                            "none_certified",
                            models.BooleanField(
                                help_text="True: no operator in Kazakhstan was certified on any day of the year.",
                                null=True,
                            ),
                        ),
                        (
                            "report_delivered_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the annual report on this year was delivered.",
                                null=True,
                            ),
                        ),
                        (
                            "report_delivered",
                            models.BooleanField(
                                help_text="False: the annual report on this year has not been delivered.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "year"],
                    },
                ),
                migrations.CreateModel(
                    name="BuyerNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("buyer", models.CharField(help_text="Who was told.", max_length=160)),
                        (
                            "informed_on",
                            models.DateField(blank=True, help_text="Day the buyer was told.", null=True),
                        ),
                        ("in_writing", models.BooleanField(help_text="Whether in writing.", null=True)),
                    ],
                    options={
                        "ordering": ["suspicion", "informed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Carriage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "origin",
                            models.CharField(blank=True, help_text="From whom or where.", max_length=160),
                        ),
                        (
                            "destination",
                            models.CharField(blank=True, help_text="To whom or where.", max_length=160),
                        ),
                        (
                            "carried_on",
                            models.DateField(blank=True, help_text="Day of the carriage.", null=True),
                        ),
                        (
                            "carried_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which it began.", null=True
                            ),
                        ),
                        ("feed", models.BooleanField(help_text="Whether feed was carried.", null=True)),
                        (
                            "closed",
                            models.BooleanField(
                                help_text="Whether packaging, container or vehicle was closed against exchange of the content.",
                                null=True,
                            ),
                        ),
                        ("sealed", models.BooleanField(help_text="Whether it was sealed.", null=True)),
                        (
                            "direct_between_organic_operators",
                            models.BooleanField(
                                help_text="Whether it went directly from one operator under organic control to another.",
                                null=True,
                            ),
                        ),
                        (
                            "one_status_on_board",
                            models.BooleanField(
                                help_text="Whether only organic, or only in-conversion, products were on board.",
                                null=True,
                            ),
                        ),
                        (
                            "accompanying_document",
                            models.BooleanField(
                                help_text="Whether a document with what the label must say went along.",
                                null=True,
                            ),
                        ),
                        (
                            "both_keep_records",
                            models.BooleanField(
                                help_text="Whether sender and receiver both keep records of it for the control body.",
                                null=True,
                            ),
                        ),
                        (
                            "names_operator",
                            models.BooleanField(
                                help_text="Whether label or document name the operator (and another owner or seller).",
                                null=True,
                            ),
                        ),
                        (
                            "names_product",
                            models.BooleanField(
                                help_text="Whether they name the product and its status.", null=True
                            ),
                        ),
                        (
                            "names_control_body",
                            models.BooleanField(
                                help_text="Whether they give name or code of the control body.", null=True
                            ),
                        ),
                        ("names_lot", models.BooleanField(help_text="Whether they mark the lot.", null=True)),
                        (
                            "label_in_document",
                            models.BooleanField(
                                help_text="Whether an accompanying document says this instead of a label.",
                                null=True,
                            ),
                        ),
                        (
                            "document_linked",
                            models.BooleanField(
                                help_text="Whether that document is undeniably linked to the goods.",
                                null=True,
                            ),
                        ),
                        (
                            "vehicle_cleaned",
                            models.BooleanField(
                                help_text="Whether the vehicle was cleaned before.", null=True
                            ),
                        ),
                        (
                            "vehicle_cleaned_at",
                            models.DateTimeField(blank=True, help_text="Moment of that cleaning.", null=True),
                        ),
                        (
                            "cleaning_recorded",
                            models.BooleanField(
                                help_text="Whether a record of the cleaning is kept.", null=True
                            ),
                        ),
                        (
                            "quantity_g",
                            models.BigIntegerField(blank=True, help_text="Quantity at the start.", null=True),
                        ),
                        (
                            "quantities_recorded",
                            models.BooleanField(
                                help_text="Whether quantities at the start and at each drop were written down.",
                                null=True,
                            ),
                        ),
                        (
                            "collected_together",
                            models.BooleanField(
                                help_text="Whether organic and other products were collected on one round.",
                                null=True,
                            ),
                        ),
                        (
                            "kept_apart",
                            models.BooleanField(
                                help_text="Whether they were kept from mixing and exchange on that round.",
                                null=True,
                            ),
                        ),
                        (
                            "days_and_hours_recorded",
                            models.BooleanField(
                                help_text="Round: whether collection days and hours were written down.",
                                null=True,
                            ),
                        ),
                        (
                            "circuit_recorded",
                            models.BooleanField(
                                help_text="Round: whether its circuit was written down.", null=True
                            ),
                        ),
                        (
                            "reception_recorded",
                            models.BooleanField(
                                help_text="Round: whether day and time of reception were written down.",
                                null=True,
                            ),
                        ),
                        (
                            "received_on",
                            models.DateField(blank=True, help_text="Day of reception.", null=True),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(blank=True, help_text="Moment of reception.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "carried_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CarriageDrop",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("destination", models.CharField(blank=True, help_text="To whom.", max_length=160)),
                        (
                            "dropped_on",
                            models.DateField(blank=True, help_text="Day of the delivery.", null=True),
                        ),
                        (
                            "quantity_g",
                            models.BigIntegerField(
                                blank=True, help_text="How much was delivered here.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["carriage", "dropped_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CatastropheDerogation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("seed", "Seed"),
                                    ("animals", "Animals"),
                                    ("feed", "Feed"),
                                    ("grazing", "Grazing"),
                                    ("roughage", "Roughage"),
                                    ("bee_feeding", "Bee Feeding"),
                                    ("bee_places", "Bee Places"),
                                    ("other", "Other"),
                                ],
                                help_text="What it allows.",
                                max_length=12,
                            ),
                        ),
                        (
                            "event",
                            models.CharField(
                                blank=True,
                                help_text="The catastrophe: weather, disease, contamination or the like.",
                                max_length=160,
                            ),
                        ),
                        (
                            "by",
                            models.CharField(
                                blank=True,
                                help_text="Full code of the control body that decided.",
                                max_length=12,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$"
                                    )
                                ],
                            ),
                        ),
                        (
                            "requested_on",
                            models.DateField(blank=True, help_text="Day of the request.", null=True),
                        ),
                        (
                            "decided_on",
                            models.DateField(blank=True, help_text="Day of the decision.", null=True),
                        ),
                        ("granted", models.BooleanField(help_text="Whether it was granted.", null=True)),
                        (
                            "valid_from_on",
                            models.DateField(blank=True, help_text="First day it holds.", null=True),
                        ),
                        (
                            "valid_until_on",
                            models.DateField(blank=True, help_text="Last day it holds.", null=True),
                        ),
                        (
                            "recognised_by_authority",
                            models.BooleanField(
                                help_text="Whether the catastrophe rests on a statement of an authority of Kazakhstan or, without one, on official data.",
                                null=True,
                            ),
                        ),
                        (
                            "notified_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the Commission and the Member States were told (OFIS).",
                                null=True,
                            ),
                        ),
                        (
                            "document",
                            models.CharField(
                                blank=True, help_text="The paper with the decision.", max_length=160
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "valid_from_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CertificateChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "certificate_number",
                            models.CharField(
                                blank=True, help_text="Number of the certificate.", max_length=40
                            ),
                        ),
                        ("what", models.CharField(help_text="What changed.", max_length=200)),
                        (
                            "changed_on",
                            models.DateField(blank=True, help_text="Day of the change.", null=True),
                        ),
                        (
                            "certificate_updated",
                            models.BooleanField(help_text="Whether the certificate was updated.", null=True),
                        ),
                        (
                            "certificate_updated_on",
                            models.DateField(blank=True, help_text="Day it was updated.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["case", "changed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CertificateProduct",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("product", models.CharField(help_text="Name of the product.", max_length=60)),
                        (
                            "cn_code",
                            models.CharField(
                                blank=True,
                                help_text="Combined Nomenclature code.",
                                max_length=12,
                                validators=[
                                    django.core.validators.RegexValidator("^[0-9]{2}([ .]?[0-9]{2}){0,4}$")
                                ],
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A", "A"),
                                    ("B", "B"),
                                    ("C", "C"),
                                    ("D", "D"),
                                    ("E", "E"),
                                    ("F", "F"),
                                    ("G", "G"),
                                ],
                                help_text="Product category A to G.",
                                max_length=1,
                                null=True,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[("organic", "Organic"), ("in_conversion", "In Conversion")],
                                help_text="As what it is certified.",
                                max_length=13,
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["certificate", "product", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Claim",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "product",
                            models.CharField(blank=True, help_text="Name of the product.", max_length=60),
                        ),
                        (
                            "reproductive_material",
                            models.BooleanField(
                                help_text="Whether it is seed or other plant reproductive material; not told: food or feed.",
                                null=True,
                            ),
                        ),
                        (
                            "claim",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="How it is called; non_organic: as neither organic nor in conversion.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "claimed_on",
                            models.DateField(blank=True, help_text="Day of the label or sale.", null=True),
                        ),
                        ("buyer", models.CharField(blank=True, help_text="Who bought it.", max_length=160)),
                        ("quantity_g", models.BigIntegerField(blank=True, help_text="Amount.", null=True)),
                        (
                            "crop_ingredients",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Number of agricultural crops in it.", null=True
                            ),
                        ),
                        (
                            "logo_used",
                            models.BooleanField(
                                help_text="Whether the organic logo of the EU is on it.", null=True
                            ),
                        ),
                        (
                            "lettering_not_prominent",
                            models.BooleanField(
                                help_text="Whether the words on conversion are no larger, bolder or brighter than the name of the product.",
                                null=True,
                            ),
                        ),
                        (
                            "beside_control_body_code",
                            models.BooleanField(
                                help_text="Whether these words and the code of the control body stand in one field of view.",
                                null=True,
                            ),
                        ),
                        (
                            "control_body_code_shown",
                            models.BooleanField(
                                help_text="Whether the code of the control body is shown.", null=True
                            ),
                        ),
                        (
                            "place_of_farming",
                            models.CharField(
                                blank=True,
                                help_text="Statement of the place of farming, as shown.",
                                max_length=80,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "claimed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CnCode",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("code", models.CharField(max_length=8)),
                        ("product", models.CharField(max_length=40)),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A", "A"),
                                    ("B", "B"),
                                    ("C", "C"),
                                    ("D", "D"),
                                    ("E", "E"),
                                    ("F", "F"),
                                    ("G", "G"),
                                ],
                                max_length=1,
                                null=True,
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("source", models.CharField(max_length=200)),
                    ],
                    options={
                        "verbose_name": "CN code",
                        "ordering": ["code", "since"],
                    },
                ),
                migrations.CreateModel(
                    name="CoiBox",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "box",
                            models.CharField(
                                help_text="Number of the box, 1 to 31; 13_packages: the number of packages in box 13.",
                                max_length=12,
                            ),
                        ),
                        ("value", models.CharField(blank=True, help_text="What it says.", max_length=500)),
                        (
                            "filled_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was filled in.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "COI boxes",
                        "ordering": ["consignment", "box", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CoiDocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("transport_document", "Transport Document"),
                                    ("invoice", "Invoice"),
                                    ("packing_list", "Packing List"),
                                    ("analysis", "Analysis"),
                                    ("travel_plan", "Travel Plan"),
                                    ("other", "Other"),
                                ],
                                help_text="transport_document: bill of lading, CMR, CIM or SMGS waybill, airway bill.",
                                max_length=20,
                                null=True,
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, help_text="What it is called.", max_length=200),
                        ),
                        (
                            "uploaded_on",
                            models.DateField(blank=True, help_text="Day of upload to TRACES.", null=True),
                        ),
                    ],
                    options={
                        "verbose_name": "COI document",
                        "ordering": ["consignment", "uploaded_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CoiExtract",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("batch", models.CharField(blank=True, help_text="Which batch.", max_length=60)),
                        (
                            "quantity_g",
                            models.BigIntegerField(
                                blank=True, help_text="Net weight of the batch.", null=True
                            ),
                        ),
                        (
                            "endorsed_on",
                            models.DateField(
                                blank=True, help_text="Day on which the extract was endorsed.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "COI extract",
                        "ordering": ["consignment", "batch", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CoiReplacement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "replaces",
                            models.CharField(
                                blank=True, help_text="Number of the COI that was replaced.", max_length=60
                            ),
                        ),
                        (
                            "made_on",
                            models.DateField(blank=True, help_text="Day of the replacement.", null=True),
                        ),
                        (
                            "in_traces",
                            models.BooleanField(
                                help_text="Whether it was made by the procedure of TRACES.", null=True
                            ),
                        ),
                        (
                            "clerical",
                            models.BooleanField(
                                help_text="Whether it corrects a slip of the pen and nothing else.", null=True
                            ),
                        ),
                        (
                            "touches_guarantees",
                            models.BooleanField(
                                help_text="Whether it changes what identifies the consignment, its traceability or the guarantees.",
                                null=True,
                            ),
                        ),
                        ("changes", models.CharField(blank=True, help_text="What changed.", max_length=300)),
                    ],
                    options={
                        "verbose_name": "COI replacement",
                        "ordering": ["consignment", "made_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ColonyGroup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "count",
                            models.PositiveIntegerField(
                                blank=True, help_text="How many colonies.", null=True
                            ),
                        ),
                        (
                            "brought_in",
                            models.BooleanField(
                                help_text="Whether they came from outside; false: bred in the producer's own apiaries.",
                                null=True,
                            ),
                        ),
                        (
                            "for_renewal",
                            models.BooleanField(
                                help_text="Whether they came as non-organic queens or swarms of the yearly renewal.",
                                null=True,
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                blank=True, help_text="From whom or where they came.", max_length=160
                            ),
                        ),
                        (
                            "hive_marks",
                            models.CharField(
                                blank=True, help_text="Marks or numbers of the hives.", max_length=160
                            ),
                        ),
                        (
                            "arrived_on",
                            models.DateField(blank=True, help_text="Day on which they came.", null=True),
                        ),
                        (
                            "status_on_arrival",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="Status shown when they came.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "organic_from_on",
                            models.DateField(
                                blank=True,
                                help_text="First day of their organic management (start of their conversion).",
                                null=True,
                            ),
                        ),
                        (
                            "veterinary_records_kept",
                            models.BooleanField(
                                help_text="Whether the veterinary records of their introduction are kept.",
                                null=True,
                            ),
                        ),
                        (
                            "conversion_recorded",
                            models.BooleanField(
                                help_text="Whether their conversion period, or that none is due, is on record.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "apiary", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CommonGrazing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "land",
                            models.CharField(
                                blank=True, help_text="The common land, in words.", max_length=120
                            ),
                        ),
                        (
                            "untreated_since_on",
                            models.DateField(
                                blank=True,
                                help_text="Day of the last treatment of the land with products not allowed in organic production, or the day from which it is known to be untreated.",
                                null=True,
                            ),
                        ),
                        (
                            "segregation_proven",
                            models.BooleanField(
                                help_text="Whether it is proven that organic animals and their products were kept apart from others while they grazed there.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ConsignmentCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[("documentary", "Documentary"), ("physical", "Physical")],
                                help_text="Of papers, or of the goods.",
                                max_length=12,
                                null=True,
                            ),
                        ),
                        (
                            "checked_on",
                            models.DateField(blank=True, help_text="Day of the check.", null=True),
                        ),
                        (
                            "checked_at",
                            models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                        ),
                        (
                            "traceable",
                            models.BooleanField(
                                help_text="Whether products and ingredients could be traced.", null=True
                            ),
                        ),
                        (
                            "balance_fits",
                            models.BooleanField(
                                help_text="Whether the volume fits the mass balance.", null=True
                            ),
                        ),
                        (
                            "papers_seen",
                            models.BooleanField(
                                help_text="Whether transport and commercial documents, invoices included, were seen and right.",
                                null=True,
                            ),
                        ),
                        (
                            "ingredients_certified",
                            models.BooleanField(
                                help_text="Processed: whether all organic ingredients come from certified operators.",
                                null=True,
                            ),
                        ),
                        (
                            "based_on_records",
                            models.BooleanField(
                                help_text="Whether certificate, latest inspection record, production plan and operator's records were used.",
                                null=True,
                            ),
                        ),
                        (
                            "sample_taken",
                            models.BooleanField(help_text="Whether a sample was taken.", null=True),
                        ),
                        (
                            "result_assessed",
                            models.BooleanField(
                                help_text="Whether the laboratory's result was assessed before the COI was issued.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["consignment", "checked_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ConsignmentLot",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "product",
                            models.CharField(
                                blank=True,
                                help_text="What it is, if not simply the product of the consignment.",
                                max_length=60,
                            ),
                        ),
                        (
                            "quantity_g",
                            models.BigIntegerField(
                                blank=True, help_text="How much of it is in the consignment.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["consignment", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ConsignmentStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("cleaning", "Cleaning"),
                                    ("milling", "Milling"),
                                    ("packing", "Packing"),
                                    ("labelling", "Labelling"),
                                    ("slaughtering", "Slaughtering"),
                                    ("cutting", "Cutting"),
                                    ("carriage", "Carriage"),
                                ],
                                help_text="carriage: moved and nothing more.",
                                max_length=12,
                                null=True,
                            ),
                        ),
                        (
                            "done_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was done (ended).", null=True
                            ),
                        ),
                        (
                            "done_at",
                            models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                        ),
                        (
                            "country",
                            models.CharField(blank=True, help_text="Where, two letters.", max_length=2),
                        ),
                        (
                            "own",
                            models.BooleanField(help_text="Whether the producer itself did it.", null=True),
                        ),
                        (
                            "operator",
                            models.CharField(
                                blank=True,
                                help_text="Who did it, if not the producer itself.",
                                max_length=160,
                            ),
                        ),
                        (
                            "body_code",
                            models.CharField(
                                blank=True,
                                help_text="Full code of that operator's control body; empty for the producer itself: the body of the case.",
                                max_length=12,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$"
                                    )
                                ],
                            ),
                        ),
                        (
                            "body_recognised",
                            models.BooleanField(
                                help_text="Whether that body is recognised for this country and the product's category; asked only of countries the house keeps no list for.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["consignment", "done_on", "done_at", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ContaminationSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("kind", models.CharField(help_text="What it is.", max_length=80)),
                        (
                            "distance_m",
                            models.PositiveIntegerField(blank=True, help_text="Distance.", null=True),
                        ),
                        (
                            "distance_sufficient",
                            models.BooleanField(
                                help_text="Decision of the control body: whether the distance from the hives is enough.",
                                null=True,
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(blank=True, help_text="Day of that decision.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Contract",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "categories",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("A", "A"),
                                        ("B", "B"),
                                        ("C", "C"),
                                        ("D", "D"),
                                        ("E", "E"),
                                        ("F", "F"),
                                        ("G", "G"),
                                    ],
                                    max_length=1,
                                ),
                                blank=True,
                                help_text="Product categories A to G it covers.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "signed_on",
                            models.DateField(blank=True, help_text="Day on which it was signed.", null=True),
                        ),
                        (
                            "ended_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which it ended; absent while it runs.",
                                null=True,
                            ),
                        ),
                        (
                            "end_reason",
                            models.CharField(blank=True, help_text="Why it ended.", max_length=200),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "signed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ControlFileRequest",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "operator",
                            models.CharField(
                                blank=True, help_text="ref or name of the operator.", max_length=160
                            ),
                        ),
                        (
                            "requested_by",
                            models.CharField(
                                blank=True,
                                help_text="Full code or name of the new control body.",
                                max_length=160,
                            ),
                        ),
                        (
                            "requested_on",
                            models.DateField(blank=True, help_text="Day of the request.", null=True),
                        ),
                        (
                            "delivered_on",
                            models.DateField(
                                blank=True, help_text="Day on which the file was handed over.", null=True
                            ),
                        ),
                        (
                            "delivered",
                            models.BooleanField(
                                help_text="False: the file has not been handed over.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "requested_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ConversionPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "species",
                            models.CharField(blank=True, help_text="The perennial crop.", max_length=60),
                        ),
                        (
                            "cultivated_three_years",
                            models.BooleanField(
                                help_text="Whether the crop needs at least three years of cultivation.",
                                null=True,
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the control body approved the plan.",
                                null=True,
                            ),
                        ),
                        (
                            "confirmed_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="Days on which the control body confirmed the plan again. An empty list says that it never did.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "last_part_converts_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the conversion of the last part begins.",
                                null=True,
                            ),
                        ),
                        (
                            "quantities_reported",
                            models.BooleanField(
                                help_text="Whether the exact quantities of each harvest were told to the control body.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "approved_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CopperYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "copper_per_ha_g",
                            models.BigIntegerField(
                                blank=True, help_text="Copper per hectare in the year; 0: none.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CropYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The year of harvest.")),
                        (
                            "main_crop",
                            models.CharField(blank=True, help_text="The main crop.", max_length=40),
                        ),
                        (
                            "cover_crops",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=40),
                                blank=True,
                                help_text="Cover and catch crops. An empty list says that there were none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "green_manure",
                            models.BooleanField(
                                help_text="Whether a green manure crop was grown.", null=True
                            ),
                        ),
                        (
                            "leguminous",
                            models.BooleanField(
                                help_text="Whether the main crop or a cover crop is a legume; not told: as the crops are known.",
                                null=True,
                            ),
                        ),
                        ("fallow", models.BooleanField(help_text="Whether the field lay fallow.", null=True)),
                        (
                            "species",
                            models.CharField(
                                blank=True, help_text="Species of the main crop, common name.", max_length=60
                            ),
                        ),
                        (
                            "latin_name",
                            models.CharField(
                                blank=True, help_text="Species of the main crop, Latin name.", max_length=80
                            ),
                        ),
                        (
                            "variety",
                            models.CharField(
                                blank=True, help_text="Variety of the main crop.", max_length=60
                            ),
                        ),
                        (
                            "area_m2",
                            models.BigIntegerField(
                                blank=True, help_text="Area under the main crop.", null=True
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="Status of the crop as told.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "soil_bound",
                            models.BooleanField(
                                help_text="Whether the crop grew in living soil connected with subsoil and bedrock.",
                                null=True,
                            ),
                        ),
                        (
                            "hydroponic",
                            models.BooleanField(
                                help_text="Whether it grew in water or an inert medium (hydroponics).",
                                null=True,
                            ),
                        ),
                        (
                            "peat_used",
                            models.BooleanField(
                                help_text="Whether peat was used; tell the use itself in the list of inputs.",
                                null=True,
                            ),
                        ),
                        (
                            "yield_estimate_g",
                            models.BigIntegerField(
                                blank=True, help_text="Expected harvest of the main crop.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="CultivationMeasure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("kind", models.CharField(help_text="What was done.", max_length=80)),
                        (
                            "done_on",
                            models.DateField(blank=True, help_text="Day on which it began.", null=True),
                        ),
                        (
                            "done_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which it began.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "done_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Declaration",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "signed_on",
                            models.DateField(blank=True, help_text="Day on which it was signed.", null=True),
                        ),
                        (
                            "received_on",
                            models.DateField(
                                blank=True, help_text="Day on which the control body received it.", null=True
                            ),
                        ),
                        (
                            "units_described",
                            models.BooleanField(
                                help_text="True: it describes all units and activities, organic, in conversion and non-organic.",
                                null=True,
                            ),
                        ),
                        (
                            "measures_described",
                            models.BooleanField(
                                help_text="True: it describes the measures taken to follow the rules.",
                                null=True,
                            ),
                        ),
                        (
                            "precautions_described",
                            models.BooleanField(
                                help_text="True: it describes the precautionary and cleaning measures.",
                                null=True,
                            ),
                        ),
                        (
                            "maps_have_directions",
                            models.BooleanField(
                                help_text="True: maps or sketches of all units show the cardinal directions.",
                                null=True,
                            ),
                        ),
                        (
                            "maps_have_geolocation",
                            models.BooleanField(
                                help_text="True: they show the geolocation of the units.", null=True
                            ),
                        ),
                        (
                            "maps_up_to_date",
                            models.BooleanField(help_text="True: they are up to date.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["case", "signed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="DeclaredTotal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("product", models.CharField(help_text="Which product.", max_length=60)),
                        ("year", models.PositiveSmallIntegerField(help_text="Calendar year.")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("harvest", "Harvest"),
                                    ("purchase", "Purchase"),
                                    ("process_in", "Process In"),
                                    ("process_out", "Process Out"),
                                    ("seed", "Seed"),
                                    ("feed", "Feed"),
                                    ("loss", "Loss"),
                                    ("sale", "Sale"),
                                    ("export", "Export"),
                                ],
                                help_text="Total of what.",
                                max_length=11,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="As what.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "quantity_g",
                            models.BigIntegerField(blank=True, help_text="How much in the year.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "product", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Delegation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "task",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("sampling", "Sampling"),
                                    ("inspection", "Inspection"),
                                    ("decision", "Decision"),
                                    ("document_check", "Document Check"),
                                    ("other", "Other"),
                                ],
                                help_text="Which task.",
                                max_length=14,
                                null=True,
                            ),
                        ),
                        ("to", models.CharField(blank=True, help_text="To whom.", max_length=160)),
                    ],
                    options={
                        "ordering": ["control_body", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Dormancy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        "verbose_name_plural": "dormancies",
                        "ordering": ["producer", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="DossierChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "changed_on",
                            models.DateField(blank=True, help_text="Day of the change.", null=True),
                        ),
                        ("what", models.CharField(blank=True, help_text="What changed.", max_length=300)),
                        (
                            "sent_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was sent to the Commission.", null=True
                            ),
                        ),
                        ("sent", models.BooleanField(help_text="False: it has not been sent.", null=True)),
                    ],
                    options={
                        "ordering": ["control_body", "changed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="EarlierControl",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "body",
                            models.CharField(
                                blank=True, help_text="Full code or name of the earlier body.", max_length=160
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A", "A"),
                                    ("B", "B"),
                                    ("C", "C"),
                                    ("D", "D"),
                                    ("E", "E"),
                                    ("F", "F"),
                                    ("G", "G"),
                                ],
                                help_text="Product category, if it was one only.",
                                max_length=1,
                            ),
                        ),
                        (
                            "status_known",
                            models.BooleanField(
                                help_text="True: status and validity of the earlier certification are known.",
                                null=True,
                            ),
                        ),
                        ("status", models.CharField(blank=True, help_text="That status.", max_length=60)),
                        (
                            "file_received",
                            models.BooleanField(
                                help_text="False: the control file has not been received.", null=True
                            ),
                        ),
                        (
                            "file_received_on",
                            models.DateField(
                                blank=True, help_text="Day on which the control file was received.", null=True
                            ),
                        ),
                        (
                            "report_years",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="For how many of the last years the control reports are held.",
                                null=True,
                            ),
                        ),
                        (
                            "all_reports_held",
                            models.BooleanField(
                                help_text="True: all reports there are of the last three years are held, be they fewer.",
                                null=True,
                            ),
                        ),
                        (
                            "noncompliances_known",
                            models.BooleanField(
                                help_text="True: non-compliances and how they were closed are known.",
                                null=True,
                            ),
                        ),
                        (
                            "derogations_known",
                            models.BooleanField(
                                help_text="True: derogations granted, asked for or refused are known.",
                                null=True,
                            ),
                        ),
                        (
                            "disputes_known",
                            models.BooleanField(
                                help_text="True: open disputes are known, or that none is.", null=True
                            ),
                        ),
                        (
                            "doubts_removed",
                            models.BooleanField(
                                help_text="False: doubts about the earlier certification remain.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["case", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="EarlierWithdrawal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "body",
                            models.CharField(
                                blank=True, help_text="Full code or name of that body.", max_length=160
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A", "A"),
                                    ("B", "B"),
                                    ("C", "C"),
                                    ("D", "D"),
                                    ("E", "E"),
                                    ("F", "F"),
                                    ("G", "G"),
                                ],
                                help_text="Product category, if it was one only.",
                                max_length=1,
                            ),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(blank=True, help_text="Day of the withdrawal.", null=True),
                        ),
                        (
                            "body_lost_recognition",
                            models.BooleanField(
                                help_text="True: only because that body lost its recognition; then nothing is barred.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["case", "withdrawn_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="EquivalenceDocument",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "issuer",
                            models.CharField(
                                blank=True,
                                help_text="Full code of the control body that issued it.",
                                max_length=12,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$"
                                    )
                                ],
                            ),
                        ),
                        ("number", models.CharField(blank=True, help_text="Its number.", max_length=60)),
                        ("issued_on", models.DateField(blank=True, help_text="Day of issue.", null=True)),
                        (
                            "valid_from_on",
                            models.DateField(blank=True, help_text="First valid day.", null=True),
                        ),
                        (
                            "valid_until_on",
                            models.DateField(
                                blank=True, help_text="Last valid day, as the paper says.", null=True
                            ),
                        ),
                        (
                            "categories",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("A", "A"),
                                        ("B", "B"),
                                        ("C", "C"),
                                        ("D", "D"),
                                        ("E", "E"),
                                        ("F", "F"),
                                        ("G", "G"),
                                    ],
                                    max_length=1,
                                ),
                                blank=True,
                                help_text="Product categories it covers.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "products",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60),
                                blank=True,
                                help_text="Products it covers; empty: none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was withdrawn.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "issued_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="EuEstablishment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("number", models.CharField(max_length=40)),
                        ("name", models.CharField(blank=True, max_length=160)),
                        ("country", models.CharField(default="KZ", max_length=2)),
                        ("product", models.CharField(max_length=30)),
                        ("source", models.CharField(max_length=200)),
                    ],
                    options={
                        "ordering": ["country", "number", "product", "since"],
                    },
                ),
                migrations.CreateModel(
                    name="FeedYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "dry_matter_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of all feed of agricultural origin eaten in the period.",
                                null=True,
                            ),
                        ),
                        (
                            "own_farm_g",
                            models.BigIntegerField(
                                blank=True, help_text="Dry matter of feed from the farm itself.", null=True
                            ),
                        ),
                        (
                            "own_farm_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Feed from the farm itself, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "same_region_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of feed from other farms of the same region, own farm not counted.",
                                null=True,
                            ),
                        ),
                        (
                            "same_region_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Feed from other farms of the same region, own farm not counted, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "elsewhere_g",
                            models.BigIntegerField(
                                blank=True, help_text="Dry matter of feed from elsewhere.", null=True
                            ),
                        ),
                        (
                            "elsewhere_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Feed from elsewhere, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "organic_g",
                            models.BigIntegerField(
                                blank=True, help_text="Dry matter of organic feed.", null=True
                            ),
                        ),
                        (
                            "organic_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Organic feed, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "in_conversion_bought_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of bought feed from the second year of conversion.",
                                null=True,
                            ),
                        ),
                        (
                            "in_conversion_bought_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Bought feed from the second year of conversion, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "in_conversion_own_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of own feed from the second year of conversion.",
                                null=True,
                            ),
                        ),
                        (
                            "in_conversion_own_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Own feed from the second year of conversion, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "first_year_own_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of own feed from land in its first year of conversion.",
                                null=True,
                            ),
                        ),
                        (
                            "first_year_own_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Own feed from land in its first year of conversion, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "first_year_land",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("permanent_pasture", "Permanent Pasture"),
                                    ("perennial_forage", "Perennial Forage"),
                                    ("protein_crop", "Protein Crop"),
                                    ("other", "Other"),
                                ],
                                help_text="What grew on the own land in its first year of conversion.",
                                max_length=20,
                                null=True,
                            ),
                        ),
                        (
                            "non_organic_protein_g",
                            models.BigIntegerField(
                                blank=True, help_text="Dry matter of non-organic protein feed.", null=True
                            ),
                        ),
                        (
                            "non_organic_protein_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Non-organic protein feed, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "spices_molasses_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of non-organic spices, herbs and molasses.",
                                null=True,
                            ),
                        ),
                        (
                            "spices_molasses_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Non-organic spices, herbs and molasses, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "young_animals",
                            models.BooleanField(
                                help_text="Whether the non-organic protein went only to piglets of up to 35 kg or to young poultry.",
                                null=True,
                            ),
                        ),
                        (
                            "chemical_solvents",
                            models.BooleanField(
                                help_text="Whether the non-organic protein was made or prepared with chemical solvents.",
                                null=True,
                            ),
                        ),
                        (
                            "protein_confirmed",
                            models.BooleanField(
                                help_text="Whether the control body confirmed that organic protein feed was not available in sufficient quantity.",
                                null=True,
                            ),
                        ),
                        (
                            "protein_confirmed_on",
                            models.DateField(blank=True, help_text="Day of that confirmation.", null=True),
                        ),
                        (
                            "synthetic_amino_acids",
                            models.BooleanField(
                                help_text="Whether synthetic amino acids were fed.", null=True
                            ),
                        ),
                        (
                            "growth_promoters",
                            models.BooleanField(help_text="Whether growth promoters were fed.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ForageSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("species", models.CharField(blank=True, help_text="Crop or plants.", max_length=80)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "Organic"),
                                    ("spontaneous", "Spontaneous"),
                                    ("low_impact", "Low Impact"),
                                    ("conventional", "Conventional"),
                                ],
                                help_text="Organic crop, spontaneous vegetation, crop grown with little impact on the environment, or other.",
                                max_length=12,
                                null=True,
                            ),
                        ),
                        (
                            "area_m2",
                            models.BigIntegerField(
                                blank=True, help_text="Area within the circle.", null=True
                            ),
                        ),
                        (
                            "share_ppm",
                            models.PositiveIntegerField(
                                blank=True, help_text="Share of the circle.", null=True
                            ),
                        ),
                        (
                            "sprayed",
                            models.BooleanField(
                                help_text="Whether it is treated with products not allowed in organic production.",
                                null=True,
                            ),
                        ),
                        (
                            "flowering_from_on",
                            models.DateField(blank=True, help_text="First day of flowering.", null=True),
                        ),
                        (
                            "flowering_until_on",
                            models.DateField(blank=True, help_text="Last day of flowering.", null=True),
                        ),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the control body accepted it as a source that conforms.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "surroundings", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupControl",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("group", models.CharField(help_text="ref of the group.", max_length=40)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "members",
                            models.PositiveIntegerField(
                                blank=True, help_text="Members of the group on 1 January.", null=True
                            ),
                        ),
                        (
                            "members_reinspected",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Members the control body inspected again in the year.",
                                null=True,
                            ),
                        ),
                        (
                            "members_sampled",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Members of whom the control body took samples in the year.",
                                null=True,
                            ),
                        ),
                        (
                            "inspectors_competent",
                            models.BooleanField(
                                help_text="True: its inspectors are competent to evaluate internal control systems.",
                                null=True,
                            ),
                        ),
                        (
                            "internal_inspections_witnessed",
                            models.BooleanField(
                                help_text="True: it witnessed inspections of the internal inspectors.",
                                null=True,
                            ),
                        ),
                        (
                            "time_reasonable",
                            models.BooleanField(
                                help_text="True: the inspections took a reasonable time for the group.",
                                null=True,
                            ),
                        ),
                        (
                            "members_chosen_by_risk",
                            models.BooleanField(
                                help_text="True: the members were chosen by risk, volume and value of production included.",
                                null=True,
                            ),
                        ),
                        (
                            "certificate_lists_members",
                            models.BooleanField(
                                help_text="True: the certificate of the group lists all its members.",
                                null=True,
                            ),
                        ),
                        (
                            "web_list_shows_number",
                            models.BooleanField(
                                help_text="True: the body's public list shows the number of members of the group.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "group", "year"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupCount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "counted_on",
                            models.DateField(help_text="First day on which the group had this many members."),
                        ),
                        (
                            "members",
                            models.PositiveIntegerField(
                                blank=True, help_text="Number of members.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "counted_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupDeficiency",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("suspended_member_marketed", "Suspended Member Marketed"),
                                    ("banned_product_marketed", "Banned Product Marketed"),
                                    ("added_without_approval", "Added Without Approval"),
                                    ("inspection_missed", "Inspection Missed"),
                                    ("list_not_updated", "List Not Updated"),
                                    ("findings_deviate", "Findings Deviate"),
                                    ("measures_failed", "Measures Failed"),
                                    ("inspectors_lacking", "Inspectors Lacking"),
                                    ("other", "Other"),
                                ],
                                help_text="Points (a) to (h) of the Article in their order: product of suspended or withdrawn members sold; product banned by the manager marketed; members or activities without approval; yearly internal inspection missed; suspension not shown in the list; internal findings deviate seriously from the control body's; serious failure in measures; inspectors too few or not competent. `other`: none of these.",
                                max_length=26,
                            ),
                        ),
                        ("found_on", models.DateField(help_text="Day on which it was found.")),
                        (
                            "resolved_on",
                            models.DateField(
                                blank=True,
                                help_text="Last day on which it stood; absent while it stands.",
                                null=True,
                            ),
                        ),
                        (
                            "integrity_affected",
                            models.BooleanField(
                                help_text="The control body's finding: true if it affects the integrity of organic products of the group.",
                                null=True,
                            ),
                        ),
                        (
                            "stated_by",
                            models.CharField(blank=True, help_text="Who found so.", max_length=160),
                        ),
                        ("reason", models.CharField(blank=True, help_text="Why.", max_length=500)),
                    ],
                    options={
                        "verbose_name_plural": "group deficiencies",
                        "ordering": ["case", "found_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("member_list", "Member List"),
                                    ("agreements", "Agreements"),
                                    ("inspection_reports", "Inspection Reports"),
                                    ("training", "Training"),
                                    ("measures", "Measures"),
                                    ("traceability", "Traceability"),
                                    ("subcontractors", "Subcontractors"),
                                    ("appointments", "Appointments"),
                                    ("other", "Other"),
                                ],
                                help_text="Which file.",
                                max_length=20,
                            ),
                        ),
                        (
                            "kept",
                            models.BooleanField(help_text="Whether the file is kept at all.", null=True),
                        ),
                        (
                            "complete",
                            models.BooleanField(
                                help_text="Whether it holds everything the law asks for; for the list of members: number, contact, day of registration, land by status, units with size, place, map, product, start of conversion and yield estimate, last internal inspection and last control, each with the inspector.",
                                null=True,
                            ),
                        ),
                        (
                            "dated_on",
                            models.DateField(
                                blank=True, help_text="Day of this version of the file.", null=True
                            ),
                        ),
                        (
                            "edition",
                            models.CharField(
                                blank=True,
                                help_text="Version of the file, as the group names it.",
                                max_length=40,
                            ),
                        ),
                        (
                            "gaps",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                help_text="What is missing in it, one line each; [] says that nothing is.",
                                null=True,
                                size=None,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "kind", "dated_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("suspicion", "Suspicion"),
                                    ("suspension", "Suspension"),
                                    ("withdrawal", "Withdrawal"),
                                    ("product_ban", "Product Ban"),
                                ],
                                help_text="Suspicion of a major or critical non-compliance; suspension or withdrawal of a member or unit; ban on a product.",
                                max_length=12,
                            ),
                        ),
                        (
                            "happened_on",
                            models.DateField(
                                blank=True, help_text="Day on which it happened or was noticed.", null=True
                            ),
                        ),
                        (
                            "happened_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment of it, where known.", null=True
                            ),
                        ),
                        (
                            "told_on",
                            models.DateField(
                                blank=True, help_text="Day on which the control body was told.", null=True
                            ),
                        ),
                        (
                            "told_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment of that, where known.", null=True
                            ),
                        ),
                        (
                            "told",
                            models.BooleanField(
                                help_text="False: the control body has not been told.", null=True
                            ),
                        ),
                        (
                            "ended_on",
                            models.DateField(
                                blank=True, help_text="Last day of the suspension or ban.", null=True
                            ),
                        ),
                        (
                            "quantities_and_lots_named",
                            models.BooleanField(
                                help_text="For a ban on a product: true if the notice names quantities and lots.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "happened_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="GroupProfile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "country",
                            models.CharField(
                                blank=True,
                                help_text="Country in which the group and all its members are (ISO code).",
                                max_length=2,
                            ),
                        ),
                        (
                            "formed_on",
                            models.DateField(
                                blank=True, help_text="Day on which the group was formed.", null=True
                            ),
                        ),
                        (
                            "needs_structural_change",
                            models.BooleanField(
                                help_text="True: it had to change its structure to fit into 2,000 members.",
                                null=True,
                            ),
                        ),
                        (
                            "members_in_one_country",
                            models.BooleanField(
                                help_text="True: all members produce in the same third country.", null=True
                            ),
                        ),
                        (
                            "members_in_proximity",
                            models.BooleanField(
                                help_text="True: the members' production is close to each other (the law names no distance).",
                                null=True,
                            ),
                        ),
                        (
                            "joint_marketing",
                            models.BooleanField(
                                help_text="True: the group has a joint marketing system for what its members produce.",
                                null=True,
                            ),
                        ),
                        (
                            "internal_control_documented",
                            models.BooleanField(
                                help_text="True: the internal control system is set up and its procedures are written down.",
                                null=True,
                            ),
                        ),
                        (
                            "manager_name",
                            models.CharField(
                                blank=True,
                                help_text="Manager of the internal control system.",
                                max_length=160,
                            ),
                        ),
                        (
                            "manager_is_inspector",
                            models.BooleanField(
                                help_text="True: the manager also works as an internal inspector, which the law forbids.",
                                null=True,
                            ),
                        ),
                        (
                            "inspectors_adequate",
                            models.BooleanField(
                                help_text="The control body's view: true if the internal inspectors are enough in number and competent.",
                                null=True,
                            ),
                        ),
                        (
                            "members_uncertified_confirmed",
                            models.BooleanField(
                                help_text="True: the group confirmed that no member is certified individually for the same activity and product.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer"],
                    },
                ),
                migrations.CreateModel(
                    name="HarvestNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("given_on", models.DateField(blank=True, help_text="Day of the notice.", null=True)),
                        (
                            "given_at",
                            models.DateTimeField(blank=True, help_text="Moment of the notice.", null=True),
                        ),
                        (
                            "harvest_on",
                            models.DateField(blank=True, help_text="First day of the harvest.", null=True),
                        ),
                        (
                            "harvest_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which the harvest began.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "harvest_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="HerdCount",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("counted_on", models.DateField()),
                        (
                            "animal_class",
                            models.CharField(
                                blank=True, help_text="Calves, heifers, ewes and the like.", max_length=40
                            ),
                        ),
                        ("adult", models.BooleanField(help_text="true: these are adult animals.", null=True)),
                        ("heads", models.PositiveIntegerField(blank=True, null=True)),
                        (
                            "livestock_units",
                            models.DecimalField(blank=True, decimal_places=2, max_digits=9, null=True),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "counted_on"],
                    },
                ),
                migrations.CreateModel(
                    name="HerdYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "adults",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Adult animals on 1 January, or on the day in adults_counted_on.",
                                null=True,
                            ),
                        ),
                        (
                            "adults_counted_on",
                            models.DateField(
                                blank=True,
                                help_text="Day to which adults and heads belong, where it is not 1 January.",
                                null=True,
                            ),
                        ),
                        (
                            "heads",
                            models.PositiveIntegerField(
                                blank=True, help_text="All animals on that day, young ones too.", null=True
                            ),
                        ),
                        (
                            "livestock_units",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Livestock units on that day.",
                                max_digits=9,
                                null=True,
                            ),
                        ),
                        (
                            "first_herd",
                            models.BooleanField(
                                help_text="true: in this year the herd was founded for the first time; false: it was there before.",
                                null=True,
                            ),
                        ),
                        (
                            "introductions_complete",
                            models.BooleanField(
                                help_text="true: every animal brought into the herd in this year is on record.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "year"],
                    },
                ),
                migrations.CreateModel(
                    name="HighRiskProduct",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("country", models.CharField(default="KZ", max_length=2)),
                        ("product", models.CharField(blank=True, max_length=40)),
                        ("cn_code", models.CharField(blank=True, max_length=12)),
                        ("consignment_percent", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("source", models.CharField(max_length=200)),
                    ],
                    options={
                        "ordering": ["country", "product", "cn_code", "since"],
                    },
                ),
                migrations.CreateModel(
                    name="HiveCleaning",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("cleaned_on", models.DateField(blank=True, help_text="Day of the work.", null=True)),
                        (
                            "means",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("steam", "Steam"),
                                    ("flame", "Flame"),
                                    ("rodenticide_trap", "Rodenticide Trap"),
                                    ("substance", "Substance"),
                                ],
                                help_text="What it was done with.",
                                max_length=16,
                                null=True,
                            ),
                        ),
                        (
                            "product",
                            models.CharField(blank=True, help_text="Name of the substance.", max_length=120),
                        ),
                        (
                            "authorised",
                            models.BooleanField(
                                help_text="Whether the substance may be used for this under Regulation (EU) 2021/1165.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "cleaned_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Housing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "building",
                            models.CharField(blank=True, help_text="The building, in words.", max_length=120),
                        ),
                        (
                            "animal_class",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("cattle_or_horse", "Cattle Or Horse"),
                                    ("breeding_bull", "Breeding Bull"),
                                    ("dairy_cow", "Dairy Cow"),
                                    ("sheep_or_goat", "Sheep Or Goat"),
                                    ("lamb_or_kid", "Lamb Or Kid"),
                                    ("pig", "Pig"),
                                    ("farrowing_sow", "Farrowing Sow"),
                                    ("dry_sow", "Dry Sow"),
                                    ("boar", "Boar"),
                                    ("chicken", "Chicken"),
                                    ("turkey", "Turkey"),
                                    ("goose", "Goose"),
                                    ("duck", "Duck"),
                                    ("guinea_fowl", "Guinea Fowl"),
                                    ("other", "Other"),
                                ],
                                help_text="What the animals are: cattle_or_horse for breeding and fattening cattle and horses, pig for weaned and fattening pigs, chicken, turkey, goose, duck and guinea_fowl for meat.",
                                max_length=20,
                                null=True,
                            ),
                        ),
                        (
                            "heads",
                            models.PositiveIntegerField(
                                blank=True, help_text="Number of animals in the group.", null=True
                            ),
                        ),
                        (
                            "mean_live_weight_g",
                            models.BigIntegerField(
                                blank=True, help_text="Live weight of one animal, on average.", null=True
                            ),
                        ),
                        (
                            "indoor_cm2",
                            models.BigIntegerField(
                                blank=True, help_text="Net area indoors for the whole group.", null=True
                            ),
                        ),
                        (
                            "outdoor_cm2",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Area of the yard for the whole group, pasture not counted; 0 if there is no yard.",
                                null=True,
                            ),
                        ),
                        (
                            "solid_indoor_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Share of the area indoors that is solid, not slatted or of grid.",
                                null=True,
                            ),
                        ),
                        (
                            "solid_outdoor_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Share of the area of the yard that is solid, not slatted or of grid.",
                                null=True,
                            ),
                        ),
                        (
                            "in_use_since_on",
                            models.DateField(
                                blank=True,
                                help_text="Day since which the building and its yard are in use.",
                                null=True,
                            ),
                        ),
                        (
                            "mobile",
                            models.BooleanField(
                                help_text="Whether it is a mobile house for poultry.", null=True
                            ),
                        ),
                        (
                            "natural_service",
                            models.BooleanField(
                                help_text="Whether the pens of boars are used for natural service.", null=True
                            ),
                        ),
                        (
                            "open_air_access",
                            models.BooleanField(
                                help_text="Whether the animals can go into the open air at all times of the year when weather and ground allow.",
                                null=True,
                            ),
                        ),
                        (
                            "pasture_access",
                            models.BooleanField(
                                help_text="Whether the animals are on pasture in the grazing season.",
                                null=True,
                            ),
                        ),
                        (
                            "free_moving_winter_housing",
                            models.BooleanField(
                                help_text="Whether the winter housing lets the animals move freely.",
                                null=True,
                            ),
                        ),
                        (
                            "males_over_a_year",
                            models.BooleanField(
                                help_text="Whether the group holds male cattle over one year old.", null=True
                            ),
                        ),
                        (
                            "cages",
                            models.BooleanField(
                                help_text="Whether cages, boxes or flat decks are used (single boxes of calves: individual_boxes).",
                                null=True,
                            ),
                        ),
                        (
                            "tethered",
                            models.BooleanField(help_text="Whether animals are tethered.", null=True),
                        ),
                        (
                            "tethering_allowed",
                            models.BooleanField(
                                help_text="Whether the control body allows this farm to tether cattle.",
                                null=True,
                            ),
                        ),
                        (
                            "farm_cattle",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Cattle on the farm, young stock not counted; told where animals are tethered.",
                                null=True,
                            ),
                        ),
                        (
                            "outings_per_week",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="How often a week tethered animals get into the open air when they are not on pasture.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="IndividualBox",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                    ],
                    options={
                        "verbose_name_plural": "individual boxes",
                        "ordering": ["producer", "animal", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Ingredient",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("product", models.CharField(help_text="What it is.", max_length=60)),
                        (
                            "agricultural",
                            models.BooleanField(
                                help_text="Whether it is of agricultural origin (water, salt and the like are not).",
                                null=True,
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="Its status.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "quantity_g",
                            models.BigIntegerField(blank=True, help_text="Weight in the lot.", null=True),
                        ),
                        (
                            "share_ppm",
                            models.PositiveIntegerField(
                                blank=True, help_text="Share of the lot by weight.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["lot", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="InternalInspection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "from_on",
                            models.DateField(blank=True, help_text="Day of the inspection.", null=True),
                        ),
                        (
                            "from_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which it began.", null=True
                            ),
                        ),
                        (
                            "until_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which it ended.", null=True
                            ),
                        ),
                        (
                            "hours_noted",
                            models.BooleanField(
                                help_text="False: the report does not say at which hours it began and ended.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["member", "from_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="InternalInspector",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "name",
                            models.CharField(blank=True, help_text="Name of the inspector.", max_length=160),
                        ),
                        (
                            "is_manager",
                            models.BooleanField(
                                help_text="True: this person is also the manager of the internal control system.",
                                null=True,
                            ),
                        ),
                        (
                            "appointed_on",
                            models.DateField(blank=True, help_text="Day of appointment.", null=True),
                        ),
                        (
                            "left_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the inspector left; absent if still one.",
                                null=True,
                            ),
                        ),
                        (
                            "trained_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="All days of training; [] says there was none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "assessed_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="All days on which the training was assessed; [] says it never was.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "stated_interests_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="All days on which a statement of conflicts of interest was signed; [] says there is none.",
                                null=True,
                                size=None,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "appointed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Investigation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "residue",
                            models.BooleanField(
                                help_text="Whether it is about the presence of something organic production may not use.",
                                null=True,
                            ),
                        ),
                        (
                            "received_on",
                            models.DateField(
                                blank=True, help_text="Day the control body learnt of it.", null=True
                            ),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(blank=True, help_text="Moment it learnt of it.", null=True),
                        ),
                        (
                            "started",
                            models.BooleanField(help_text="Whether an investigation was begun.", null=True),
                        ),
                        (
                            "started_on",
                            models.DateField(blank=True, help_text="Day it was begun.", null=True),
                        ),
                        (
                            "operator_heard",
                            models.BooleanField(
                                help_text="Whether the operator could comment before the provisional ban.",
                                null=True,
                            ),
                        ),
                        (
                            "operator_heard_on",
                            models.DateField(blank=True, help_text="Day the operator was heard.", null=True),
                        ),
                        (
                            "operator_heard_at",
                            models.DateTimeField(blank=True, help_text="Moment it was heard.", null=True),
                        ),
                        (
                            "ban_imposed",
                            models.BooleanField(
                                help_text="Whether the products were provisionally banned as organic or in conversion.",
                                null=True,
                            ),
                        ),
                        (
                            "ban_from_on",
                            models.DateField(
                                blank=True, help_text="First day of the provisional ban.", null=True
                            ),
                        ),
                        (
                            "ban_from_at",
                            models.DateTimeField(blank=True, help_text="Moment it was imposed.", null=True),
                        ),
                        (
                            "ban_until_on",
                            models.DateField(
                                blank=True, help_text="Last day of the provisional ban.", null=True
                            ),
                        ),
                        (
                            "concluded",
                            models.BooleanField(
                                help_text="Whether the investigation is over; false: still open.", null=True
                            ),
                        ),
                        (
                            "concluded_on",
                            models.DateField(
                                blank=True, help_text="Day on which its result was known.", null=True
                            ),
                        ),
                        (
                            "integrity_affected",
                            models.BooleanField(
                                help_text="Result: whether the integrity of organic products is affected.",
                                null=True,
                            ),
                        ),
                        (
                            "released",
                            models.BooleanField(
                                help_text="Whether the products were released after that.", null=True
                            ),
                        ),
                        (
                            "released_on",
                            models.DateField(blank=True, help_text="Day they were released.", null=True),
                        ),
                        (
                            "considered",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("products", "Products"),
                                        ("market", "Market"),
                                        ("substances", "Substances"),
                                        ("stage", "Stage"),
                                        ("other_operators", "Other Operators"),
                                        ("earlier_investigations", "Earlier Investigations"),
                                    ],
                                    max_length=24,
                                ),
                                blank=True,
                                help_text="What the investigation looked at; empty: nothing of these.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "concluded_about",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("integrity", "Integrity"),
                                        ("source_and_cause", "Source And Cause"),
                                        ("operator_conduct", "Operator Conduct"),
                                    ],
                                    max_length=20,
                                ),
                                blank=True,
                                help_text="What its conclusions say something about; empty: nothing of these.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "final_report",
                            models.BooleanField(help_text="Whether a final report was drawn up.", null=True),
                        ),
                        (
                            "final_report_on",
                            models.DateField(blank=True, help_text="Day of the final report.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["case", "received_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="LedgerEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("harvest", "Harvest"),
                                    ("purchase", "Purchase"),
                                    ("process_in", "Process In"),
                                    ("process_out", "Process Out"),
                                    ("seed", "Seed"),
                                    ("feed", "Feed"),
                                    ("loss", "Loss"),
                                    ("sale", "Sale"),
                                    ("export", "Export"),
                                ],
                                help_text="What moved the stock.",
                                max_length=11,
                            ),
                        ),
                        (
                            "entered_on",
                            models.DateField(blank=True, help_text="Day of the movement.", null=True),
                        ),
                        ("product", models.CharField(help_text="What moved.", max_length=60)),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="As what.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        ("quantity_g", models.BigIntegerField(blank=True, help_text="How much.", null=True)),
                    ],
                    options={
                        "verbose_name_plural": "ledger entries",
                        "ordering": ["producer", "entered_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="LeguminousCrop",
                    fields=[
                        ("name", models.CharField(max_length=40, primary_key=True, serialize=False)),
                        ("latin_name", models.CharField(blank=True, max_length=80)),
                        ("source", models.CharField(max_length=200)),
                    ],
                    options={
                        "ordering": ["name"],
                    },
                ),
                migrations.CreateModel(
                    name="ListTold",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("name", models.CharField(max_length=40)),
                        ("complete", models.BooleanField()),
                        ("complete_from", models.DateField(blank=True, null=True)),
                        ("complete_until", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "ordering": ["producer", "case", "control_body", "name"],
                    },
                ),
                migrations.CreateModel(
                    name="Lot",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("product", models.CharField(help_text="What it is.", max_length=60)),
                        (
                            "cn_code",
                            models.CharField(
                                blank=True,
                                help_text="Combined Nomenclature code.",
                                max_length=12,
                                validators=[
                                    django.core.validators.RegexValidator("^[0-9]{2}([ .]?[0-9]{2}){0,4}$")
                                ],
                            ),
                        ),
                        (
                            "category",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("A", "A"),
                                    ("B", "B"),
                                    ("C", "C"),
                                    ("D", "D"),
                                    ("E", "E"),
                                    ("F", "F"),
                                    ("G", "G"),
                                ],
                                help_text="Product category A to G.",
                                max_length=1,
                                null=True,
                            ),
                        ),
                        (
                            "quantity_g",
                            models.BigIntegerField(
                                blank=True, help_text="Weight when it was made or received.", null=True
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="What it was declared as.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("harvest", "Harvest"),
                                    ("extraction", "Extraction"),
                                    ("slaughter", "Slaughter"),
                                    ("processing", "Processing"),
                                    ("mixing", "Mixing"),
                                    ("splitting", "Splitting"),
                                    ("purchase", "Purchase"),
                                ],
                                help_text="How it came to be.",
                                max_length=10,
                                null=True,
                            ),
                        ),
                        (
                            "made_on",
                            models.DateField(
                                blank=True,
                                help_text="Day it was made, or the first day of the work.",
                                null=True,
                            ),
                        ),
                        (
                            "made_at",
                            models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                        ),
                        (
                            "run",
                            models.CharField(
                                blank=True,
                                help_text="Production run; lots of one run share its name.",
                                max_length=60,
                            ),
                        ),
                        (
                            "cut_on",
                            models.DateField(blank=True, help_text="Forage: day it was cut.", null=True),
                        ),
                        (
                            "used_as_feed_on",
                            models.DateField(
                                blank=True, help_text="Forage or feed: first day it was fed.", null=True
                            ),
                        ),
                        (
                            "ionising_radiation",
                            models.BooleanField(
                                help_text="Whether it, or something in it, was treated with ionising radiation.",
                                null=True,
                            ),
                        ),
                        (
                            "supplier",
                            models.CharField(blank=True, help_text="Bought: from whom.", max_length=160),
                        ),
                        (
                            "certificate_checked",
                            models.BooleanField(
                                help_text="Bought: whether the supplier's certificate was checked for this product.",
                                null=True,
                            ),
                        ),
                        (
                            "certificate_checked_on",
                            models.DateField(blank=True, help_text="Day of that check.", null=True),
                        ),
                        (
                            "received_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was received.", null=True
                            ),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                        ),
                        (
                            "closure_checked",
                            models.BooleanField(
                                help_text="Reception: whether it was checked that packaging or container was closed.",
                                null=True,
                            ),
                        ),
                        (
                            "label_checked",
                            models.BooleanField(
                                help_text="Reception: whether label and accompanying papers were compared.",
                                null=True,
                            ),
                        ),
                        (
                            "check_recorded",
                            models.BooleanField(
                                help_text="Reception: whether the result of these checks was written down.",
                                null=True,
                            ),
                        ),
                        (
                            "imported",
                            models.BooleanField(
                                help_text="Whether it was received from another country.", null=True
                            ),
                        ),
                        (
                            "arrived_closed",
                            models.BooleanField(
                                help_text="Imported: whether it arrived in closed packaging or containers.",
                                null=True,
                            ),
                        ),
                        (
                            "exporter_identified",
                            models.BooleanField(
                                help_text="Imported: whether the exporter could be identified on it.",
                                null=True,
                            ),
                        ),
                        (
                            "lot_marked",
                            models.BooleanField(
                                help_text="Imported: whether marks and numbers identified the lot.", null=True
                            ),
                        ),
                        (
                            "certificate_came_along",
                            models.BooleanField(
                                help_text="Imported: whether the certificate for imports came with it.",
                                null=True,
                            ),
                        ),
                        (
                            "downgraded_on",
                            models.DateField(
                                blank=True,
                                help_text="Day from which it bears no reference to organic production.",
                                null=True,
                            ),
                        ),
                        (
                            "whole_run_affected",
                            models.BooleanField(
                                help_text="Downgraded: whether the whole production run was.", null=True
                            ),
                        ),
                        (
                            "marketing_ban_from_on",
                            models.DateField(
                                blank=True, help_text="First day of a marketing ban.", null=True
                            ),
                        ),
                        (
                            "marketing_ban_until_on",
                            models.DateField(blank=True, help_text="Last day of that ban.", null=True),
                        ),
                        (
                            "relabelled",
                            models.BooleanField(
                                help_text="Whether, once downgraded, it was labelled as organic again.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "made_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="LotSource",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "quantity_g",
                            models.BigIntegerField(
                                blank=True, help_text="How much of it went into the lot.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["lot", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ManureAgreement",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "partner",
                            models.CharField(blank=True, help_text="The other holding.", max_length=160),
                        ),
                        (
                            "partner_organic",
                            models.BooleanField(
                                help_text="Whether the other holding is under organic control.", null=True
                            ),
                        ),
                        (
                            "written",
                            models.BooleanField(help_text="Whether the agreement is in writing.", null=True),
                        ),
                        (
                            "signed_on",
                            models.DateField(blank=True, help_text="Day of the agreement.", null=True),
                        ),
                        (
                            "given_nitrogen_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Nitrogen in the manure given to the other holding.",
                                null=True,
                            ),
                        ),
                        (
                            "taken_nitrogen_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Nitrogen in the manure taken from the other holding.",
                                null=True,
                            ),
                        ),
                        (
                            "partner_area_m2",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Agricultural area used of the other holding's organic and in-conversion units.",
                                null=True,
                            ),
                        ),
                        (
                            "partner_nitrogen_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Nitrogen from manure on the other holding's land, without what this producer gave it.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ManureSum",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("farmyard_manure", "Farmyard Manure"),
                                    ("dried_farmyard_manure", "Dried Farmyard Manure"),
                                    ("dehydrated_poultry_manure", "Dehydrated Poultry Manure"),
                                    ("composted_excrement", "Composted Excrement"),
                                    ("liquid_excrement", "Liquid Excrement"),
                                    ("plant_matter", "Plant Matter"),
                                    ("biowaste", "Biowaste"),
                                    ("soft_rock_phosphate", "Soft Rock Phosphate"),
                                    ("peat", "Peat"),
                                    ("other", "Other"),
                                ],
                                help_text="Kind of manure; not told: all of it.",
                                max_length=30,
                                null=True,
                            ),
                        ),
                        (
                            "nitrogen_g",
                            models.BigIntegerField(
                                blank=True, help_text="Nitrogen brought in the year.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="MaternalMilk",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "fed_until_on",
                            models.DateField(
                                blank=True, help_text="Last day on which it got maternal milk.", null=True
                            ),
                        ),
                        (
                            "natural",
                            models.BooleanField(
                                help_text="Whether it drank from its mother or a foster mother.", null=True
                            ),
                        ),
                        (
                            "replacer",
                            models.BooleanField(
                                help_text="Whether it got a milk replacer in the time in which maternal milk is due.",
                                null=True,
                            ),
                        ),
                        (
                            "replacer_synthetic",
                            models.BooleanField(
                                help_text="Whether the replacer has chemically synthesised components.",
                                null=True,
                            ),
                        ),
                        (
                            "replacer_plant",
                            models.BooleanField(
                                help_text="Whether the replacer has components of plant origin.", null=True
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "maternal milks",
                        "ordering": ["producer", "animal", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="MemberUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("location", models.CharField(blank=True, help_text="Where it is.", max_length=200)),
                        ("mapped", models.BooleanField(help_text="True: there is a map of it.", null=True)),
                        ("area_m2", models.BigIntegerField(blank=True, help_text="Its size.", null=True)),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="Its status.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "product",
                            models.CharField(blank=True, help_text="What it produces.", max_length=60),
                        ),
                        (
                            "conversion_started_on",
                            models.DateField(blank=True, help_text="Start of its conversion.", null=True),
                        ),
                        (
                            "estimated_yield_g",
                            models.BigIntegerField(
                                blank=True, help_text="Estimated yield of a year.", null=True
                            ),
                        ),
                        (
                            "added_on",
                            models.DateField(
                                blank=True, help_text="Day from which it belongs to the group.", null=True
                            ),
                        ),
                        (
                            "added_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment of it, where known.", null=True
                            ),
                        ),
                        (
                            "approved",
                            models.BooleanField(
                                help_text="False: the manager of the internal control has not approved it.",
                                null=True,
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the manager of the internal control approved it.",
                                null=True,
                            ),
                        ),
                        (
                            "approved_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment of it, where known.", null=True
                            ),
                        ),
                        (
                            "report_dated_on",
                            models.DateField(
                                blank=True,
                                help_text="Day of the internal inspection report the approval rests on.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["member", "added_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="MemberYear",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "organic_turnover_cents",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Turnover of organic production in the year, in euro.",
                                null=True,
                            ),
                        ),
                        (
                            "organic_output_cents",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Standard output of organic production in the year, in euro.",
                                null=True,
                            ),
                        ),
                        (
                            "certification_cost_cents",
                            models.BigIntegerField(
                                blank=True,
                                help_text="What an individual certification would cost the member, in euro.",
                                null=True,
                            ),
                        ),
                        (
                            "reinspected_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="Days on which the control body inspected the member again; [] says it did not.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "sampled_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="Days on which the control body took samples at the member; [] says it did not.",
                                null=True,
                                size=None,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["member", "year"],
                    },
                ),
                migrations.CreateModel(
                    name="Mutilation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("tail_docking", "Tail Docking"),
                                    ("beak_trimming", "Beak Trimming"),
                                    ("dehorning", "Dehorning"),
                                    ("disbudding", "Disbudding"),
                                    ("castration", "Castration"),
                                    ("other", "Other"),
                                ],
                                help_text="What was done.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "count",
                            models.PositiveIntegerField(
                                blank=True, help_text="Number of animals.", null=True
                            ),
                        ),
                        (
                            "done_on",
                            models.DateField(blank=True, help_text="Day on which it was done.", null=True),
                        ),
                        (
                            "age_days",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Age of the animals in days.", null=True
                            ),
                        ),
                        (
                            "authorised",
                            models.BooleanField(
                                help_text="False: the control body did not authorise it. If it did, tell the day in authorised_on.",
                                null=True,
                            ),
                        ),
                        (
                            "authorised_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the control body authorised it for this case.",
                                null=True,
                            ),
                        ),
                        (
                            "qualified_staff",
                            models.BooleanField(help_text="Whether qualified staff did it.", null=True),
                        ),
                        (
                            "anaesthesia",
                            models.BooleanField(
                                help_text="Whether the animals got adequate anaesthesia or analgesia.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "done_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Neighbour",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "side",
                            models.CharField(
                                blank=True, help_text="On which side of the field it lies.", max_length=20
                            ),
                        ),
                        (
                            "land_use",
                            models.CharField(
                                blank=True, help_text="What the neighbour uses it for.", max_length=80
                            ),
                        ),
                        (
                            "sprayed",
                            models.BooleanField(
                                help_text="Whether products that are not authorised are sprayed there.",
                                null=True,
                            ),
                        ),
                        (
                            "buffer_metres",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Width in metres of the strip between the two. 0: there is none.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="NotifiedDecision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("retroactive_recognition", "Retroactive Recognition"),
                                    ("catastrophe_derogation", "Catastrophe Derogation"),
                                ],
                                help_text="Retroactive recognition, or derogation in a catastrophe.",
                                max_length=24,
                            ),
                        ),
                        (
                            "operator",
                            models.CharField(
                                blank=True, help_text="ref or name of the operator.", max_length=160
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(blank=True, help_text="Day of the decision.", null=True),
                        ),
                        (
                            "notified_on",
                            models.DateField(
                                blank=True, help_text="Day on which all concerned were notified.", null=True
                            ),
                        ),
                        (
                            "notified",
                            models.BooleanField(help_text="False: it has not been notified.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "decided_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="OfisNotification",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "number",
                            models.CharField(
                                blank=True, help_text="Number of the notification.", max_length=40
                            ),
                        ),
                        (
                            "received_on",
                            models.DateField(
                                blank=True, help_text="Day on which the body received it.", null=True
                            ),
                        ),
                        (
                            "replied_on",
                            models.DateField(
                                blank=True, help_text="Day on which the body replied.", null=True
                            ),
                        ),
                        (
                            "replied",
                            models.BooleanField(help_text="False: the body has not replied.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "received_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="PastureVisit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "animals",
                            models.CharField(
                                blank=True, help_text="Whose animals and how many, in words.", max_length=120
                            ),
                        ),
                        (
                            "organic_at_the_same_time",
                            models.BooleanField(
                                help_text="Whether organic animals were on the pasture at the same time.",
                                null=True,
                            ),
                        ),
                        (
                            "from_supported_land",
                            models.BooleanField(
                                help_text="Whether they come from land farmed under a support scheme of the European Union for the environment.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "parcel", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="PlantRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "started_on",
                            models.DateField(blank=True, help_text="First day of the run.", null=True),
                        ),
                        (
                            "started_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which the run began.", null=True
                            ),
                        ),
                        (
                            "mixed_plant",
                            models.BooleanField(
                                help_text="Whether the plant also prepares or stores goods that are not organic.",
                                null=True,
                            ),
                        ),
                        (
                            "control_body_informed",
                            models.BooleanField(
                                help_text="Whether the control body was told of these operations.", null=True
                            ),
                        ),
                        (
                            "control_body_informed_on",
                            models.DateField(blank=True, help_text="Day it was told.", null=True),
                        ),
                        (
                            "continuous",
                            models.BooleanField(
                                help_text="Whether the run went on without a break until it was complete.",
                                null=True,
                            ),
                        ),
                        (
                            "separated",
                            models.BooleanField(
                                help_text="Whether it was apart, by place or by time, from the same work on other goods.",
                                null=True,
                            ),
                        ),
                        (
                            "stored_apart",
                            models.BooleanField(
                                help_text="Whether the goods were kept apart, by place or time, before and after the run.",
                                null=True,
                            ),
                        ),
                        (
                            "register_kept",
                            models.BooleanField(
                                help_text="Whether an up-to-date register of all operations and quantities is kept.",
                                null=True,
                            ),
                        ),
                        (
                            "lots_identified",
                            models.BooleanField(
                                help_text="Whether every lot was identified and kept from mixing or exchange.",
                                null=True,
                            ),
                        ),
                        (
                            "cleaned_before",
                            models.BooleanField(
                                help_text="Whether the equipment was cleaned before the run.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "started_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="PoultryFlock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "house",
                            models.CharField(blank=True, help_text="The house, in words.", max_length=120),
                        ),
                        (
                            "compartment_birds",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Birds in the largest compartment of the house.",
                                null=True,
                            ),
                        ),
                        (
                            "unit_house_cm2",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Usable area of all houses for fattening poultry in the production unit.",
                                null=True,
                            ),
                        ),
                        (
                            "open_air_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Days of its life on which the flock had access to open air.",
                                null=True,
                            ),
                        ),
                        (
                            "open_air_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Share of its life with access to open air, if not told in days.",
                                null=True,
                            ),
                        ),
                        (
                            "light_minutes",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Minutes of light a day, natural and artificial, on the longest day.",
                                null=True,
                            ),
                        ),
                        (
                            "dark_minutes",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Minutes of unbroken rest at night without artificial light.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "animal", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="PrecautionPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "risks_identified",
                            models.BooleanField(
                                help_text="Whether the risks of contamination, critical steps included, were identified.",
                                null=True,
                            ),
                        ),
                        (
                            "critical_steps",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                help_text="The critical steps.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "measures_taken",
                            models.BooleanField(
                                help_text="Whether proportionate measures against these risks are taken and kept up.",
                                null=True,
                            ),
                        ),
                        (
                            "measures",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                help_text="The measures.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "reviewed_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="Days on which they were reviewed; empty: never.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "separates_units",
                            models.BooleanField(help_text="Whether units are kept apart.", null=True),
                        ),
                        (
                            "separates_inputs",
                            models.BooleanField(help_text="Whether inputs are kept apart.", null=True),
                        ),
                        (
                            "separates_products",
                            models.BooleanField(help_text="Whether products are kept apart.", null=True),
                        ),
                        (
                            "separates_machines",
                            models.BooleanField(
                                help_text="Whether machines are kept apart, or cleaned between uses.",
                                null=True,
                            ),
                        ),
                        (
                            "separates_stores",
                            models.BooleanField(help_text="Whether stores are kept apart.", null=True),
                        ),
                        (
                            "separates_records",
                            models.BooleanField(help_text="Whether records are kept apart.", null=True),
                        ),
                        (
                            "ionising_radiation",
                            models.BooleanField(
                                help_text="Whether ionising radiation is used anywhere in the production.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ProductionForecast",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The year planned for.")),
                        ("product", models.CharField(help_text="The product.", max_length=60)),
                        (
                            "quantity_g",
                            models.BigIntegerField(blank=True, help_text="Planned amount.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ProductionUnit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("ref", models.CharField(max_length=40)),
                        ("name", models.CharField(blank=True, max_length=120)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("land", "Land"),
                                    ("livestock", "Livestock"),
                                    ("apiary", "Apiary"),
                                    ("plant", "Plant"),
                                    ("store", "Store"),
                                    ("collection_centre", "Collection Centre"),
                                ],
                                help_text="What the unit is; plant: a processing plant.",
                                max_length=20,
                            ),
                        ),
                        (
                            "location",
                            models.CharField(blank=True, help_text="Where it is, in words.", max_length=200),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True, decimal_places=6, help_text="Longitude.", max_digits=9, null=True
                            ),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True, decimal_places=6, help_text="Latitude.", max_digits=8, null=True
                            ),
                        ),
                        (
                            "mapped",
                            models.BooleanField(help_text="Whether there is a map of the unit.", null=True),
                        ),
                        (
                            "sketched_with_directions",
                            models.BooleanField(
                                help_text="Whether there is a sketch with the four directions and the borders.",
                                null=True,
                            ),
                        ),
                        (
                            "updated_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which its description was last brought up to date.",
                                null=True,
                            ),
                        ),
                        (
                            "exempt_as",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("research", "Research"),
                                    ("education", "Education"),
                                    ("nursery", "Nursery"),
                                    ("seed_multiplier", "Seed Multiplier"),
                                    ("breeder", "Breeder"),
                                    ("none", "None"),
                                ],
                                help_text="Kind of place that may keep the same species or varieties in an organic and a non-organic unit, told of the non-organic unit; none: it is no such place.",
                                max_length=20,
                                null=True,
                            ),
                        ),
                        (
                            "conversion_started_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the conversion of the whole unit started.",
                                null=True,
                            ),
                        ),
                        (
                            "conversion_ended_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the conversion of the whole unit was completed.",
                                null=True,
                            ),
                        ),
                        (
                            "covers_whole_feed_area",
                            models.BooleanField(
                                help_text="Whether the conversion covers all land of the unit on which feed is grown.",
                                null=True,
                            ),
                        ),
                        (
                            "simultaneous_with_animals",
                            models.BooleanField(
                                help_text="Whether the unit's land and the animals on it convert at the same time.",
                                null=True,
                            ),
                        ),
                        (
                            "clearly_separated",
                            models.BooleanField(
                                help_text="Whether it is clearly and effectively separated from the units of another status.",
                                null=True,
                            ),
                        ),
                        (
                            "inputs_separated",
                            models.BooleanField(
                                help_text="Whether its inputs are kept apart from those of units of another status.",
                                null=True,
                            ),
                        ),
                        (
                            "products_separated",
                            models.BooleanField(
                                help_text="Whether its products are kept apart from those of units of another status.",
                                null=True,
                            ),
                        ),
                        (
                            "separation_recorded",
                            models.BooleanField(
                                help_text="Whether records show that units, inputs and products are kept apart.",
                                null=True,
                            ),
                        ),
                        (
                            "inspected_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="All days on which a control body inspected this unit. An empty list says that none did.",
                                null=True,
                                size=None,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "ref"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PublicListUpdate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "operator",
                            models.CharField(
                                blank=True, help_text="ref or name of the operator.", max_length=160
                            ),
                        ),
                        (
                            "changed_on",
                            models.DateField(blank=True, help_text="Day of the change.", null=True),
                        ),
                        (
                            "shown_on",
                            models.DateField(
                                blank=True, help_text="Day from which the list shows it.", null=True
                            ),
                        ),
                        (
                            "shown",
                            models.BooleanField(help_text="False: the list does not show it.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "changed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Ration",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "group",
                            models.CharField(
                                blank=True, help_text="Which animals of the herd, in words.", max_length=80
                            ),
                        ),
                        (
                            "lactation",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("none", "None"),
                                    ("first_three_months", "First Three Months"),
                                    ("later", "Later"),
                                ],
                                help_text="Stage of dairy animals: first_three_months or later in lactation; none for all others.",
                                max_length=20,
                                null=True,
                            ),
                        ),
                        (
                            "dry_matter_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of the daily ration of one animal.",
                                null=True,
                            ),
                        ),
                        (
                            "roughage_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of roughage, fresh or dried fodder and silage in it.",
                                null=True,
                            ),
                        ),
                        (
                            "roughage_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Roughage, fresh or dried fodder and silage, as a share of dry_matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                        (
                            "permanent_access",
                            models.BooleanField(
                                help_text="Whether the animals can reach pasture or roughage at all times.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="RecordKept",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("fertilisers", "Fertilisers"),
                                    ("plant_protection", "Plant Protection"),
                                    ("cleaning", "Cleaning"),
                                    ("parcels_and_harvest", "Parcels And Harvest"),
                                    ("wild_collection", "Wild Collection"),
                                    ("stock", "Stock"),
                                    ("financial", "Financial"),
                                    ("feeding", "Feeding"),
                                    ("treatment", "Treatment"),
                                    ("animals_in_and_out", "Animals In And Out"),
                                    ("apiary_register", "Apiary Register"),
                                    ("reception", "Reception"),
                                    ("transport", "Transport"),
                                    ("storage", "Storage"),
                                    ("operations", "Operations"),
                                ],
                                help_text="Which record.",
                                max_length=24,
                            ),
                        ),
                        (
                            "kept",
                            models.BooleanField(help_text="Whether the record is kept at all.", null=True),
                        ),
                        (
                            "complete",
                            models.BooleanField(
                                help_text="Whether it holds everything the law asks for.", null=True
                            ),
                        ),
                        (
                            "inspected_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which somebody last looked through it.",
                                null=True,
                            ),
                        ),
                        (
                            "gaps",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                help_text="What is missing in it, one line each. An empty list says that nothing is.",
                                null=True,
                                size=None,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "records kept",
                        "ordering": ["producer", "kind", "inspected_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="ReportedChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("what", models.CharField(help_text="What changed.", max_length=300)),
                        (
                            "happened_on",
                            models.DateField(blank=True, help_text="Day of the change.", null=True),
                        ),
                        (
                            "reported_on",
                            models.DateField(
                                blank=True, help_text="Day on which the control body was told.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["case", "happened_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="RetainedPaper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("kind", models.CharField(help_text="What papers they are.", max_length=60)),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="The calendar year they are of.", null=True
                            ),
                        ),
                        (
                            "kept_until_on",
                            models.DateField(
                                blank=True, help_text="Last day on which they are kept.", null=True
                            ),
                        ),
                        ("kept", models.BooleanField(help_text="Whether they are there.", null=True)),
                    ],
                    options={
                        "ordering": ["producer", "kind", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Retention",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("control_records", "Control Records"),
                                    ("operator_database", "Operator Database"),
                                    ("supporting_documents", "Supporting Documents"),
                                    ("withdrawn_shown", "Withdrawn Shown"),
                                ],
                                help_text="Records of controls (counted from the decision on the certificate), database of operators, supporting documents (counted from the end of the year of the control or certificate), or how long who was withdrawn is shown in the public list.",
                                max_length=20,
                            ),
                        ),
                        (
                            "months",
                            models.PositiveIntegerField(
                                blank=True, help_text="For how many months.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "kind", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="RetroactiveRecognition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "basis",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("untreated", "Untreated"),
                                    ("rural_development_programme", "Rural Development Programme"),
                                ],
                                help_text="untreated: a natural or agricultural area on which no product was used that is not authorised; rural_development_programme: a measure of an EU programme, which Kazakhstan does not have.",
                                max_length=30,
                                null=True,
                            ),
                        ),
                        (
                            "untreated_from_on",
                            models.DateField(
                                blank=True,
                                help_text="First day of the time for which it is proven to be untreated.",
                                null=True,
                            ),
                        ),
                        (
                            "untreated_until_on",
                            models.DateField(blank=True, help_text="Last day of that time.", null=True),
                        ),
                        (
                            "proofs",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=200),
                                blank=True,
                                help_text="Papers that prove it, each with its issuer. An empty list says that there are none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "mapped",
                            models.BooleanField(
                                help_text="Whether the operator handed in a map of the parcel.", null=True
                            ),
                        ),
                        (
                            "geolocated",
                            models.BooleanField(
                                help_text="Whether the operator handed in the geolocation of the parcel.",
                                null=True,
                            ),
                        ),
                        (
                            "total_area_m2",
                            models.BigIntegerField(
                                blank=True, help_text="Total area the recognition is asked for.", null=True
                            ),
                        ),
                        (
                            "production_described",
                            models.BooleanField(
                                help_text="Whether the operator told the nature and the volume of the production.",
                                null=True,
                            ),
                        ),
                        (
                            "further_documents_supplied",
                            models.BooleanField(
                                help_text="Whether the operator handed in every other paper the control body asked for; true also where it asked for none.",
                                null=True,
                            ),
                        ),
                        (
                            "risk_analysed_on",
                            models.DateField(blank=True, help_text="Day of the risk analysis.", null=True),
                        ),
                        (
                            "risk_analysis_documented",
                            models.BooleanField(
                                help_text="Whether the risk analysis is on paper.", null=True
                            ),
                        ),
                        (
                            "risk_analysis_covers_proof",
                            models.BooleanField(
                                help_text="Whether the risk analysis covers at least the three years of the proof.",
                                null=True,
                            ),
                        ),
                        (
                            "risk_parcel",
                            models.BooleanField(
                                help_text="Whether the risk analysis found a risk of contamination on the parcel.",
                                null=True,
                            ),
                        ),
                        (
                            "sampled",
                            models.BooleanField(
                                help_text="Whether soil or plants of the parcel were sampled for it.",
                                null=True,
                            ),
                        ),
                        (
                            "samples_follow_analysis",
                            models.BooleanField(
                                help_text="Whether the samples were taken as the risk analysis asks.",
                                null=True,
                            ),
                        ),
                        (
                            "inspected_on",
                            models.DateField(
                                blank=True,
                                help_text="Day of that inspection, if not told with the inspection.",
                                null=True,
                            ),
                        ),
                        (
                            "inspected_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment of that inspection.", null=True
                            ),
                        ),
                        (
                            "physically_inspected",
                            models.BooleanField(
                                help_text="Whether the parcel itself was inspected on the spot.", null=True
                            ),
                        ),
                        (
                            "report_language",
                            models.CharField(
                                blank=True,
                                help_text="Language of the inspection report, two letters (ISO 639-1).",
                                max_length=2,
                            ),
                        ),
                        (
                            "photographs",
                            models.BooleanField(
                                help_text="Whether the inspection report has photographs of the parcel.",
                                null=True,
                            ),
                        ),
                        (
                            "final_report_on",
                            models.DateField(
                                blank=True, help_text="Day of the final written report.", null=True
                            ),
                        ),
                        (
                            "report_justifies",
                            models.BooleanField(
                                help_text="Whether the final report says why the time is recognised.",
                                null=True,
                            ),
                        ),
                        (
                            "start_given_on",
                            models.DateField(
                                blank=True,
                                help_text="Start of the conversion of the parcel that the report gives.",
                                null=True,
                            ),
                        ),
                        (
                            "report_area_m2",
                            models.BigIntegerField(
                                blank=True, help_text="Total area that the report gives.", null=True
                            ),
                        ),
                        (
                            "notified_commission",
                            models.BooleanField(help_text="Whether the Commission was told.", null=True),
                        ),
                        (
                            "notified_commission_on",
                            models.DateField(blank=True, help_text="Day on which it was.", null=True),
                        ),
                        (
                            "notified_member_states",
                            models.BooleanField(help_text="Whether the Member States were told.", null=True),
                        ),
                        (
                            "notified_member_states_on",
                            models.DateField(blank=True, help_text="Day on which they were.", null=True),
                        ),
                        (
                            "notified_accreditation_body",
                            models.BooleanField(
                                help_text="Whether the accreditation body was told.", null=True
                            ),
                        ),
                        (
                            "notified_accreditation_body_on",
                            models.DateField(blank=True, help_text="Day on which it was.", null=True),
                        ),
                        (
                            "report_enclosed",
                            models.BooleanField(
                                help_text="Whether the final report was sent with these notices.", null=True
                            ),
                        ),
                        (
                            "evidence_kept",
                            models.BooleanField(
                                help_text="Whether the operator keeps the evidence.", null=True
                            ),
                        ),
                        (
                            "evidence_kept_until_on",
                            models.DateField(
                                blank=True, help_text="Last day until which the operator keeps it.", null=True
                            ),
                        ),
                        (
                            "checked_on",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.DateField(),
                                blank=True,
                                help_text="Days of later yearly controls at which this parcel was checked. An empty list: at none.",
                                null=True,
                                size=None,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["case", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="SharedSuspicion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "operator",
                            models.CharField(
                                blank=True, help_text="ref or name of the operator.", max_length=160
                            ),
                        ),
                        (
                            "known_on",
                            models.DateField(
                                blank=True, help_text="Day on which the body knew of it.", null=True
                            ),
                        ),
                        (
                            "shared_on",
                            models.DateField(
                                blank=True, help_text="Day on which the body shared it.", null=True
                            ),
                        ),
                        (
                            "shared",
                            models.BooleanField(help_text="False: the body has not shared it.", null=True),
                        ),
                    ],
                    options={
                        "ordering": ["control_body", "known_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Stocking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "area_used_m2",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Agricultural area used on which the manure of the animals may be spread.",
                                null=True,
                            ),
                        ),
                        (
                            "nitrogen_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Nitrogen in the manure of all animals of the holding in the year.",
                                null=True,
                            ),
                        ),
                        (
                            "livestock_milliunits",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Livestock units of the holding, as the control body counts them.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Storage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "unit_status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="Status of the unit the store belongs to.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "production_unit",
                            models.BooleanField(
                                help_text="Whether it is on a plant or livestock production unit.", null=True
                            ),
                        ),
                        (
                            "lots_identifiable",
                            models.BooleanField(
                                help_text="Whether every lot can be told at any time.", null=True
                            ),
                        ),
                        (
                            "mixing_prevented",
                            models.BooleanField(
                                help_text="Whether mixing with and contamination by other goods is prevented.",
                                null=True,
                            ),
                        ),
                        (
                            "mixed_store",
                            models.BooleanField(
                                help_text="Whether goods that are not organic are kept in the same place.",
                                null=True,
                            ),
                        ),
                        (
                            "cleaned_before",
                            models.BooleanField(
                                help_text="Mixed store: whether it was cleaned before organic goods came in.",
                                null=True,
                            ),
                        ),
                        (
                            "cleaned_on",
                            models.DateField(blank=True, help_text="Day of that cleaning.", null=True),
                        ),
                        (
                            "cleaning_checked",
                            models.BooleanField(
                                help_text="Whether it was checked that the cleaning had worked.", null=True
                            ),
                        ),
                        (
                            "cleaning_recorded",
                            models.BooleanField(
                                help_text="Whether the cleaning was written down.", null=True
                            ),
                        ),
                        (
                            "non_authorised_inputs",
                            models.BooleanField(
                                help_text="Whether inputs that organic production may not use are kept here.",
                                null=True,
                            ),
                        ),
                        (
                            "medicines",
                            models.BooleanField(
                                help_text="Whether allopathic medicines or antibiotics are kept.", null=True
                            ),
                        ),
                        (
                            "medicines_prescribed",
                            models.BooleanField(
                                help_text="Whether a veterinarian prescribed them for the animals here.",
                                null=True,
                            ),
                        ),
                        (
                            "medicines_supervised",
                            models.BooleanField(
                                help_text="Whether they are kept in a supervised place.", null=True
                            ),
                        ),
                        (
                            "medicines_recorded",
                            models.BooleanField(
                                help_text="Whether they are entered in the treatment record.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Subcontractor",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("name", models.CharField(blank=True, help_text="Who.", max_length=160)),
                        (
                            "activity",
                            models.CharField(
                                blank=True, help_text="What is done for the operator.", max_length=120
                            ),
                        ),
                        (
                            "certified",
                            models.BooleanField(
                                help_text="True: the subcontractor holds a certificate of its own for this activity.",
                                null=True,
                            ),
                        ),
                        (
                            "certificate_number",
                            models.CharField(
                                blank=True, help_text="Number of that certificate.", max_length=60
                            ),
                        ),
                        (
                            "operator_stays_responsible",
                            models.BooleanField(
                                help_text="True: the operator declared that it stays responsible for the activity.",
                                null=True,
                            ),
                        ),
                        (
                            "checked_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the control body checked the subcontractor within the operator's control.",
                                null=True,
                            ),
                        ),
                        (
                            "checked",
                            models.BooleanField(
                                help_text="False: the control body has not checked the subcontractor.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["case", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="SupplierCertificate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("supplier", models.CharField(help_text="Name of the supplier.", max_length=160)),
                        (
                            "number",
                            models.CharField(blank=True, help_text="Document number, box 1.", max_length=60),
                        ),
                        (
                            "issuer",
                            models.CharField(
                                blank=True,
                                help_text="Full code of the control body.",
                                max_length=12,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$"
                                    )
                                ],
                            ),
                        ),
                        ("issued_on", models.DateField(blank=True, help_text="Day of issue.", null=True)),
                        (
                            "valid_from_on",
                            models.DateField(
                                blank=True, help_text="First valid day, as the paper says.", null=True
                            ),
                        ),
                        (
                            "valid_until_on",
                            models.DateField(
                                blank=True, help_text="Last valid day, as the paper says.", null=True
                            ),
                        ),
                        (
                            "organic_products",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60),
                                blank=True,
                                help_text="Products it covers as organic; empty: none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "in_conversion_products",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=60),
                                blank=True,
                                help_text="Products it covers as in conversion; empty: none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "suspended_from_on",
                            models.DateField(blank=True, help_text="First day of a suspension.", null=True),
                        ),
                        (
                            "suspended_until_on",
                            models.DateField(blank=True, help_text="Last day of that suspension.", null=True),
                        ),
                        (
                            "withdrawn_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was withdrawn.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "supplier", "valid_from_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Surroundings",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "confirmed_on",
                            models.DateField(
                                blank=True,
                                help_text="Day on which the control body confirmed that the area conforms.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "surroundings",
                        "ordering": ["producer", "apiary", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Suspicion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "substance",
                            models.CharField(
                                blank=True, help_text="The substance, where there is one.", max_length=120
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("operator", "Operator"),
                                    ("laboratory", "Laboratory"),
                                    ("control_body", "Control Body"),
                                    ("authority", "Authority"),
                                    ("buyer", "Buyer"),
                                    ("other", "Other"),
                                ],
                                help_text="Who raised it.",
                                max_length=12,
                                null=True,
                            ),
                        ),
                        (
                            "noticed_on",
                            models.DateField(blank=True, help_text="Day on which it arose.", null=True),
                        ),
                        (
                            "noticed_at",
                            models.DateTimeField(
                                blank=True, help_text="Moment at which it arose.", null=True
                            ),
                        ),
                        (
                            "separated",
                            models.BooleanField(
                                help_text="Whether the product was identified and set apart.", null=True
                            ),
                        ),
                        (
                            "separated_on",
                            models.DateField(
                                blank=True, help_text="Day on which it was set apart.", null=True
                            ),
                        ),
                        (
                            "checked",
                            models.BooleanField(
                                help_text="Whether it was checked if the suspicion has substance.", null=True
                            ),
                        ),
                        (
                            "checked_on",
                            models.DateField(blank=True, help_text="Day of that check.", null=True),
                        ),
                        (
                            "label_compared",
                            models.BooleanField(
                                help_text="Check: whether label and papers agree.", null=True
                            ),
                        ),
                        (
                            "supplier_certificate_compared",
                            models.BooleanField(
                                help_text="Check: whether it was seen that the supplier's certificate covers the product.",
                                null=True,
                            ),
                        ),
                        (
                            "causes_examined",
                            models.BooleanField(
                                help_text="Check: whether possible causes were examined.", null=True
                            ),
                        ),
                        (
                            "sale_stopped",
                            models.BooleanField(
                                help_text="Whether it was kept from sale and use as organic while the suspicion stood.",
                                null=True,
                            ),
                        ),
                        (
                            "sale_stopped_on",
                            models.DateField(
                                blank=True, help_text="Day from which it was kept back.", null=True
                            ),
                        ),
                        (
                            "sold_before",
                            models.BooleanField(
                                help_text="Whether any of it had been sold as organic or in conversion before.",
                                null=True,
                            ),
                        ),
                        (
                            "substantiated",
                            models.BooleanField(
                                help_text="Whether the suspicion proved to have substance.", null=True
                            ),
                        ),
                        (
                            "substantiated_on",
                            models.DateField(blank=True, help_text="Day on which that was clear.", null=True),
                        ),
                        (
                            "eliminated",
                            models.BooleanField(
                                help_text="Whether the suspicion could be eliminated.", null=True
                            ),
                        ),
                        (
                            "eliminated_on",
                            models.DateField(blank=True, help_text="Day on which that was clear.", null=True),
                        ),
                        (
                            "control_body_informed",
                            models.BooleanField(help_text="Whether the control body was told.", null=True),
                        ),
                        (
                            "control_body_informed_on",
                            models.DateField(blank=True, help_text="Day it was told.", null=True),
                        ),
                        (
                            "control_body_informed_at",
                            models.DateTimeField(blank=True, help_text="Moment it was told.", null=True),
                        ),
                        (
                            "parts_held",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("supplier_papers", "Supplier Papers"),
                                        ("lot_trace", "Lot Trace"),
                                        ("stock_quantity", "Stock Quantity"),
                                        ("sold_quantity", "Sold Quantity"),
                                        ("laboratory_result", "Laboratory Result"),
                                        ("sampling_sheet", "Sampling Sheet"),
                                        ("earlier_suspicions", "Earlier Suspicions"),
                                    ],
                                    max_length=20,
                                ),
                                blank=True,
                                help_text="Parts of the file on the suspicion that are held; empty: none.",
                                null=True,
                                size=None,
                            ),
                        ),
                        (
                            "non_authorised_used",
                            models.BooleanField(
                                help_text="Found: whether the operator used something organic production may not use.",
                                null=True,
                            ),
                        ),
                        (
                            "precautions_taken",
                            models.BooleanField(
                                help_text="Found: whether the operator had taken the precautions of Article 28(1).",
                                null=True,
                            ),
                        ),
                        (
                            "earlier_requests_ignored",
                            models.BooleanField(
                                help_text="Found: whether earlier requests of the control body were not followed.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "noticed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Transhumance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "days_out",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Days on the way out.", null=True
                            ),
                        ),
                        (
                            "days_back",
                            models.PositiveSmallIntegerField(
                                blank=True, help_text="Days on the way back.", null=True
                            ),
                        ),
                        (
                            "yearly_ration_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of all feed of the herd in the year.",
                                null=True,
                            ),
                        ),
                        (
                            "non_organic_g",
                            models.BigIntegerField(
                                blank=True,
                                help_text="Dry matter of the non-organic plants grazed on the way.",
                                null=True,
                            ),
                        ),
                        (
                            "non_organic_ppm",
                            models.PositiveIntegerField(
                                blank=True,
                                help_text="Non-organic plants grazed on the way, as a share of the yearly ration in dry matter, if not told in kg.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "herd", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="TreatmentDose",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("given_on", models.DateField(blank=True, null=True)),
                        ("given_at", models.DateTimeField(blank=True, null=True)),
                        ("amount", models.CharField(blank=True, max_length=60)),
                    ],
                    options={
                        "ordering": ["producer", "treatment", "given_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="Undertaking",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "signed_on",
                            models.DateField(blank=True, help_text="Day on which it was signed.", null=True),
                        ),
                        (
                            "gives_access",
                            models.BooleanField(
                                help_text="Point (i): true if it gives access to all units and premises.",
                                null=True,
                            ),
                        ),
                        (
                            "gives_information",
                            models.BooleanField(
                                help_text="Point (ii): true if it gives all information needed for control.",
                                null=True,
                            ),
                        ),
                        (
                            "gives_own_results",
                            models.BooleanField(
                                help_text="Point (iii): true if it hands over results of its own quality assurance.",
                                null=True,
                            ),
                        ),
                        (
                            "informs_buyers",
                            models.BooleanField(
                                help_text="Point (iv): true if it informs buyers in writing where products lose their status.",
                                null=True,
                            ),
                        ),
                        (
                            "accepts_file_transfer",
                            models.BooleanField(
                                help_text="Point (v): true if it accepts that its file is handed over, and kept for five years.",
                                null=True,
                            ),
                        ),
                        (
                            "reports_withdrawal",
                            models.BooleanField(
                                help_text="Point (vi): true if it reports without delay that it leaves organic production.",
                                null=True,
                            ),
                        ),
                        (
                            "accepts_exchange",
                            models.BooleanField(
                                help_text="Point (vii): true if it accepts exchange of information on subcontractors.",
                                null=True,
                            ),
                        ),
                        (
                            "follows_rules",
                            models.BooleanField(
                                help_text="Point (viii): true if it carries out operations by the rules.",
                                null=True,
                            ),
                        ),
                        (
                            "accepts_measures",
                            models.BooleanField(
                                help_text="Point (ix): true if it accepts measures in case of non-compliance.",
                                null=True,
                            ),
                        ),
                        (
                            "no_other_body_confirmed",
                            models.BooleanField(
                                help_text="True: it confirmed that no other control body certifies it in Kazakhstan for the same category.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["case", "signed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="UnitKeeping",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        ("year", models.PositiveSmallIntegerField(help_text="The calendar year.")),
                        (
                            "of",
                            models.CharField(
                                choices=[("plants", "Plants"), ("animals", "Animals"), ("bees", "Bees")],
                                help_text="Plants, animals or bees.",
                                max_length=10,
                            ),
                        ),
                        (
                            "species",
                            models.CharField(
                                help_text="Species; the same word for the same species.", max_length=60
                            ),
                        ),
                        (
                            "variety",
                            models.CharField(blank=True, help_text="Variety of a plant.", max_length=60),
                        ),
                        (
                            "easily_told_apart",
                            models.BooleanField(
                                help_text="Whether the variety is easily told apart from the varieties of that species in units of another status.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "year", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="UnitStatus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="How it is managed on these days.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "since", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="VendorConfirmation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "product",
                            models.CharField(blank=True, help_text="What was supplied.", max_length=120),
                        ),
                        (
                            "vendor",
                            models.CharField(blank=True, help_text="Who supplied it.", max_length=160),
                        ),
                        (
                            "confirmed_on",
                            models.DateField(blank=True, help_text="Day of the confirmation.", null=True),
                        ),
                        (
                            "free_of_gmo",
                            models.BooleanField(
                                help_text="Whether it confirms that nothing was made from or by genetically modified organisms.",
                                null=True,
                            ),
                        ),
                        ("document", models.CharField(blank=True, help_text="The paper.", max_length=200)),
                    ],
                    options={
                        "ordering": ["producer", "confirmed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="WaxChange",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "changed_on",
                            models.DateField(
                                blank=True, help_text="Day on which the work was finished.", null=True
                            ),
                        ),
                        (
                            "use",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("conversion", "Conversion"),
                                    ("foundation", "Foundation"),
                                    ("after_treatment", "After Treatment"),
                                ],
                                help_text="What the wax was for.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "all_replaced",
                            models.BooleanField(
                                help_text="Whether all wax in these hives was replaced.", null=True
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("organic", "organic"),
                                    ("in_conversion", "in_conversion"),
                                    ("non_organic", "non_organic"),
                                ],
                                help_text="Status of the new wax.",
                                max_length=15,
                                null=True,
                            ),
                        ),
                        (
                            "organic_on_market",
                            models.BooleanField(
                                help_text="Whether organic wax was to be had on the market.", null=True
                            ),
                        ),
                        (
                            "free_of_substances",
                            models.BooleanField(
                                help_text="Whether it is proven free of substances not authorised in organic production.",
                                null=True,
                            ),
                        ),
                        (
                            "analysis",
                            models.CharField(
                                blank=True, help_text="The analysis that proves it.", max_length=160
                            ),
                        ),
                        (
                            "from_caps",
                            models.BooleanField(
                                help_text="Whether the wax came from the caps of cells.", null=True
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "changed_on", "id"],
                    },
                ),
                migrations.CreateModel(
                    name="WildCollection",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        (
                            "uuid",
                            models.UUIDField(
                                db_default=models.Func(function="uuidv7", output_field=models.UUIDField()),
                                unique=True,
                            ),
                        ),
                        ("since", models.DateField(blank=True, null=True)),
                        ("until", models.DateField(blank=True, null=True)),
                        ("note", models.CharField(blank=True, max_length=500)),
                        (
                            "area",
                            models.CharField(blank=True, help_text="The area, in words.", max_length=200),
                        ),
                        ("species", models.CharField(help_text="What was gathered.", max_length=60)),
                        (
                            "quantity_g",
                            models.BigIntegerField(blank=True, help_text="Amount gathered.", null=True),
                        ),
                        (
                            "untreated_from_on",
                            models.DateField(
                                blank=True,
                                help_text="First day since when no product that is not authorised was used there.",
                                null=True,
                            ),
                        ),
                        (
                            "untreated_until_on",
                            models.DateField(
                                blank=True, help_text="Last day of which that is shown.", null=True
                            ),
                        ),
                        ("proof", models.CharField(blank=True, help_text="What shows it.", max_length=200)),
                        (
                            "proven",
                            models.BooleanField(
                                help_text="Whether there is proof of it on record.", null=True
                            ),
                        ),
                        (
                            "habitat_stable",
                            models.BooleanField(
                                help_text="Whether the habitat and the species in the area stay as they are.",
                                null=True,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["producer", "since", "id"],
                    },
                ),
                migrations.RemoveConstraint(
                    model_name="controlbodysetting",
                    name="a_setting_starts_once",
                ),
                migrations.AddField(
                    model_name="animal",
                    name="abattoir",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slaughtered_animals",
                        to="certification.facility",
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="abattoir_certified",
                    field=models.BooleanField(
                        help_text="true: the slaughterhouse held an organic certificate of its own on that day.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="abattoir_subcontracted",
                    field=models.BooleanField(
                        help_text="true: the slaughterhouse works as subcontractor under the producer's own certificate.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="adult",
                    field=models.BooleanField(help_text="true: grown up on the day of entry.", null=True),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="age_at_entry_days",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Age in days on the day of entry, for poultry whose day of hatching is not told.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="age_known_by",
                    field=models.CharField(
                        blank=True,
                        help_text="How the age is known: birth record, passport, teeth and the like.",
                        max_length=120,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="animal_class",
                    field=models.CharField(
                        blank=True,
                        help_text="Calf, heifer, breeding bull, ewe and the like, in plain words.",
                        max_length=40,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="breed",
                    field=models.CharField(
                        blank=True, help_text="Breed, where it is not the herd's.", max_length=80
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="brought_in",
                    field=models.BooleanField(
                        help_text="true: it came from another holding; false: it was born here or was always here.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="count",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Number of animals of a group; without it the record is of one animal.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="destination",
                    field=models.CharField(blank=True, help_text="Where it went.", max_length=160),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="entry_reason",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("breeding", "Breeding"),
                            ("fattening", "Fattening"),
                            ("restocking", "Restocking"),
                        ],
                        help_text="Why it was brought in: breeding, fattening, or restocking after a catastrophe.",
                        max_length=10,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="fed_own_first_year_feed",
                    field=models.BooleanField(
                        help_text="true: it ate more of the farm's own feed of the first year of conversion than any animal may.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="for_first_herd",
                    field=models.BooleanField(
                        help_text="true: brought in to found a first herd; false: to renew a herd that was there.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="identifiable",
                    field=models.BooleanField(
                        help_text="true: kept apart, or marked so that it can always be told from organic animals.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="identifiers",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        help_text="Ear tags, chips or passport numbers.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="live_weight_g",
                    field=models.PositiveBigIntegerField(
                        blank=True, help_text="Live weight when last told.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="nulliparous",
                    field=models.BooleanField(
                        help_text="true: a female that had never given birth at entry.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="organic_unavailable",
                    field=models.BooleanField(
                        help_text="true: organic animals were not to be had in the country in sufficient quality or number.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="poultry_kind",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("chicken", "Chicken"),
                            ("capon", "Capon"),
                            ("peking_duck", "Peking Duck"),
                            ("muscovy_duck", "Muscovy Duck"),
                            ("mulard_duck", "Mulard Duck"),
                            ("guinea_fowl", "Guinea Fowl"),
                            ("turkey", "Turkey"),
                            ("goose", "Goose"),
                            ("other", "Other"),
                        ],
                        help_text="Kind of poultry.",
                        max_length=12,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="present_at_unit_conversion",
                    field=models.BooleanField(
                        help_text="true: the animal was on the unit when the conversion of the whole unit began.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="productive_life_months",
                    field=models.PositiveSmallIntegerField(
                        blank=True, help_text="Expected productive life in months.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="quarantine_until_on",
                    field=models.DateField(blank=True, help_text="Last day of the quarantine.", null=True),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="quarantined",
                    field=models.BooleanField(
                        help_text="true: screened or kept in quarantine when it was brought in; false: neither.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="separate_until_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Last day on which it was kept apart, or could be told, from organic animals.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="sex",
                    field=models.CharField(
                        blank=True, choices=[("female", "Female"), ("male", "Male")], max_length=6, null=True
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="slaughter_weight_g",
                    field=models.PositiveBigIntegerField(
                        blank=True, help_text="Slaughter weight, of a group in total.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="slow_growing",
                    field=models.BooleanField(help_text="true: a slow-growing strain of poultry.", null=True),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="status_at_entry",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "organic"),
                            ("in_conversion", "in_conversion"),
                            ("non_organic", "non_organic"),
                        ],
                        help_text="Status of an animal brought in, as its papers show it.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="strain",
                    field=models.CharField(blank=True, help_text="Strain of poultry.", max_length=80),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="weaned_on",
                    field=models.DateField(
                        blank=True, help_text="Day of weaning; none if not weaned yet.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="animal",
                    name="weight_at_entry_g",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Live weight on the day of entry, of one animal of a group the heaviest.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="answer",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="ecotype",
                    field=models.CharField(
                        blank=True, help_text="Breed or local ecotype of the bees.", max_length=80
                    ),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="landless",
                    field=models.BooleanField(
                        help_text="Whether the beekeeper keeps the bees without land.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="location_given",
                    field=models.BooleanField(
                        help_text="Whether the control body was given a map or the coordinates of the hives.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="location_given_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which the control body was given them.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="registered",
                    field=models.BooleanField(
                        help_text="Whether the apiary is registered with the authorities of Kazakhstan.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="species",
                    field=models.CharField(
                        blank=True,
                        choices=[("apis_mellifera", "Apis Mellifera"), ("other", "Other")],
                        help_text="Species of the bees.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="activities",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("production", "Production"),
                                ("preparation", "Preparation"),
                                ("distribution", "Distribution"),
                                ("storing", "Storing"),
                                ("import", "Import"),
                                ("export", "Export"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        help_text="Box 5: activities.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="boxes_filled",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(),
                        blank=True,
                        help_text="Numbers of the boxes of Part I of the model that are filled in.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="decided_on",
                    field=models.DateField(
                        blank=True, help_text="Day of the certification decision.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="e_seal",
                    field=models.BooleanField(
                        help_text="Whether it bears a qualified electronic seal.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="group_members",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=160),
                        blank=True,
                        help_text="Box 10: members of the group as listed; empty: none listed.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="holder",
                    field=models.CharField(
                        blank=True,
                        choices=[("operator", "Operator"), ("group", "Group"), ("exporter", "Exporter")],
                        help_text="Box 2: what the holder is.",
                        max_length=8,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="in_traces",
                    field=models.BooleanField(help_text="Whether it was issued in TRACES.", null=True),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="inspection",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The visit the decision rests on.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="certificates",
                        to="certification.inspection",
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="issued_on",
                    field=models.DateField(
                        blank=True, help_text="Day of issue; null where it was not told.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="issued_place",
                    field=models.CharField(blank=True, help_text="Box 8: place of issue.", max_length=120),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="methods",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("organic", "Organic"),
                                ("in_conversion", "In Conversion"),
                                ("with_non_organic", "With Non Organic"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        help_text="Box 6: production methods; with_non_organic: organic beside non-organic production.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="certificate",
                    name="signed",
                    field=models.BooleanField(
                        help_text="Box 8: whether it bears a name with signature, or a seal.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="agricultural_ingredients_g",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Processed food: weight of all ingredients of agricultural origin.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="arrival_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="arrival_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day of (expected) arrival at the border control post or release point.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="balance_earlier_g",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Mass balance: what earlier COIs already took from it; 0: none.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="balance_harvest_g",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Mass balance: what was harvested or made of the product.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="batches",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Into how many batches it was split before release; 0: not split.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="bulk",
                    field=models.BooleanField(help_text="Whether it travels unpacked.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="category",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("A", "A"),
                            ("B", "B"),
                            ("C", "C"),
                            ("D", "D"),
                            ("E", "E"),
                            ("F", "F"),
                            ("G", "G"),
                        ],
                        help_text="Product category A to G.",
                        max_length=1,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="coi_body",
                    field=models.CharField(
                        blank=True,
                        help_text="Full code of the control body that issued the COI, box 1.",
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator("^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$")
                        ],
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="completed_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="completed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the last of number of packages, boxes 16 and 17 and papers was there; empty: read from the boxes and papers listed.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="containers",
                    field=models.CharField(
                        blank=True, help_text="Numbers of the containers.", max_length=200
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="country_of_export",
                    field=models.CharField(
                        blank=True, help_text="Box 9 as stated, two letters.", max_length=2
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="country_of_origin",
                    field=models.CharField(
                        blank=True,
                        help_text="Box 8, two letters; empty: KZ, where this register's producers are.",
                        max_length=2,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="country_share_ppm",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Share of the agricultural raw materials farmed in the country named.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="crop_ingredients",
                    field=models.PositiveSmallIntegerField(
                        blank=True, help_text="Number of agricultural crops in the product.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="customs_names_coi",
                    field=models.BooleanField(
                        help_text="Whether the customs declaration carries the number of the COI.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="decision",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "Organic"),
                            ("in_conversion", "In Conversion"),
                            ("non_organic", "Non Organic"),
                            ("not_released", "Not Released"),
                            ("part", "Part"),
                        ],
                        help_text="Decision of the authority, box 30.",
                        max_length=13,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="departed_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency",
                    field=models.CharField(
                        blank=True,
                        choices=[("traces_down", "Traces Down"), ("force_majeure", "Force Majeure")],
                        help_text="Why the COI was made outside TRACES, if it was: traces_down or force_majeure.",
                        max_length=13,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency_from_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency_from_on",
                    field=models.DateField(blank=True, help_text="Day on which that began.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency_marked",
                    field=models.BooleanField(
                        help_text="Whether the template was used and says: produced during contingency.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency_number",
                    field=models.CharField(
                        blank=True,
                        help_text="Reference the control body gave it in its own register.",
                        max_length=40,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency_to_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="emergency_to_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which TRACES could be used again.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="endorsed_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="endorsed_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which the authority endorsed the COI.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="entry_point",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("border_control_post", "Border Control Post"),
                            ("release_point", "Release Point"),
                        ],
                        help_text="Where it is checked, box 10.",
                        max_length=20,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="establishment",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The establishment it comes from, if it is one of the producer's.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consignments",
                        to="certification.facility",
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="establishment_listed",
                    field=models.BooleanField(
                        help_text="Whether that establishment is on the EU list for the product.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="establishment_no",
                    field=models.CharField(
                        blank=True,
                        help_text="Approval number of the establishment it comes from.",
                        max_length=40,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="exporter",
                    field=models.CharField(blank=True, help_text="Box 5 as stated.", max_length=160),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="from_listed_country",
                    field=models.BooleanField(
                        help_text="Whether the animals or the product came from the Union or a country on the antimicrobials list; empty: they are of the country of origin.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="gross_g",
                    field=models.BigIntegerField(blank=True, help_text="Gross weight.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="importer",
                    field=models.CharField(blank=True, help_text="Box 12.", max_length=160),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="in_traces",
                    field=models.BooleanField(help_text="Whether the COI was issued in TRACES.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="intended_use",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("human_consumption", "Human Consumption"),
                            ("feed", "Feed"),
                            ("technical", "Technical"),
                        ],
                        help_text="What it is declared for; empty: for people to eat.",
                        max_length=20,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="issued_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="label_origin",
                    field=models.CharField(
                        blank=True,
                        choices=[("non_eu", "Non Eu"), ("country", "Country"), ("other", "Other")],
                        help_text="Place of farming on the label; non_eu: non-EU Agriculture, country: the name of a country.",
                        max_length=7,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="label_shows_body",
                    field=models.BooleanField(
                        help_text="Whether the label shows the code of the last operator's control body.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="labelled",
                    field=models.BooleanField(
                        help_text="Whether it is labelled for the final consumer.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="language",
                    field=models.CharField(
                        blank=True, help_text="Language of the COI, two letters.", max_length=2
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="language_accepted",
                    field=models.BooleanField(
                        help_text="Whether that is an official language of the Member State of the border control post or release point, or another it accepts.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="logo_used",
                    field=models.BooleanField(
                        help_text="Whether the EU organic logo is on the label.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="notified_at",
                    field=models.DateTimeField(blank=True, help_text="The same as a moment.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="notified_on",
                    field=models.DateField(
                        blank=True, help_text="Day of the prior notification, box 20.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="one_country",
                    field=models.BooleanField(
                        help_text="Whether all of it is imported from the same third country.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="one_transport",
                    field=models.BooleanField(
                        help_text="Whether all of it travels on the same means of transport.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="organic_ingredients_g",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Processed food: weight of the organic ones among them.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="organic_share_ppm",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Processed food: their share, where weights are not told.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="packages",
                    field=models.PositiveIntegerField(blank=True, help_text="Number of packages.", null=True),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="physical_check_required",
                    field=models.BooleanField(
                        help_text="Whether the control body's risk assessment asks for a physical check.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="procedure",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("compliance", "Compliance"),
                            ("transition", "Transition"),
                            ("equivalence", "Equivalence"),
                        ],
                        help_text="Box 2; transition: issued under 2021/1698 Article 30a, on old documentary evidence.",
                        max_length=12,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="provisional",
                    field=models.BooleanField(
                        help_text="Whether what was issued calls itself provisional or preliminary.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="reentered_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which it was entered in TRACES afterwards.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="requested_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which the COI was asked for.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="seals",
                    field=models.CharField(blank=True, help_text="Numbers of the seals.", max_length=200),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="short_notice_accepted",
                    field=models.BooleanField(
                        help_text="Whether the authority accepts four hours instead of a working day.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="signed_with",
                    field=models.CharField(
                        blank=True,
                        choices=[("electronic_seal", "Electronic Seal"), ("hand", "Hand")],
                        help_text="electronic_seal: qualified electronic seal; hand: signed and stamped on paper.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="status",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "organic"),
                            ("in_conversion", "in_conversion"),
                            ("non_organic", "non_organic"),
                        ],
                        help_text="As what it is shipped.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="traders",
                    field=models.CharField(
                        blank=True,
                        help_text="Box 6: who trades it without handling it; empty: nobody told.",
                        max_length=300,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="travel_plan_complete",
                    field=models.BooleanField(
                        help_text="Bulk: whether it names all premises up to the Union.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="travel_plan_in_traces",
                    field=models.BooleanField(
                        help_text="Bulk: whether the travel plan was filled in in TRACES before departure.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="consignment",
                    name="wagons",
                    field=models.CharField(blank=True, help_text="Numbers of the wagons.", max_length=200),
                ),
                migrations.AddField(
                    model_name="controlbodysetting",
                    name="about",
                    field=models.CharField(
                        blank=True,
                        help_text="What the value is for, where there are several: a substance, an input, a species, an animal class.",
                        max_length=80,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="authority_country",
                    field=models.CharField(
                        blank=True,
                        help_text="Country of the authority behind either, two letters (ISO 3166).",
                        max_length=2,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="completed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the control body declared the conversion completed.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="compulsory_measure",
                    field=models.BooleanField(
                        help_text="Whether the treatment before it was a compulsory measure of an authority.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="confirmed_by",
                    field=models.CharField(
                        blank=True,
                        help_text="Full code of the control body that confirmed it.",
                        max_length=12,
                        validators=[
                            django.core.validators.RegexValidator("^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$")
                        ],
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="control_body",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The control body that received the declaration.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="conversions_received",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="decided_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day of the control body's decision on the kind or the length.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="decision",
                    field=models.CharField(
                        blank=True, help_text="Number or words of that decision.", max_length=200
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="notified_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the activity was notified to an authority, if it was.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="received_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the signed declaration reached the control body.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="required_months",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Months the control body requires, where it set a length of its own.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="residue_insignificant",
                    field=models.BooleanField(
                        help_text="Whether at the end of the conversion the residue in the soil (and in a perennial plant) was insignificant.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="residue_tested_on",
                    field=models.DateField(blank=True, help_text="Day of the test for that.", null=True),
                ),
                migrations.AddField(
                    model_name="conversion",
                    name="scientific_test",
                    field=models.BooleanField(
                        help_text="Whether the treatment before it was part of an approved scientific test.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="document",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="extraction",
                    name="bees_killed",
                    field=models.BooleanField(
                        help_text="Whether bees in the combs were killed to take the honey.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="extraction",
                    name="brood_combs_used",
                    field=models.BooleanField(
                        help_text="Whether honey was extracted from combs with brood.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="extraction",
                    name="extracted_at",
                    field=models.DateTimeField(blank=True, help_text="Moment at which it began.", null=True),
                ),
                migrations.AddField(
                    model_name="extraction",
                    name="repellents_used",
                    field=models.BooleanField(
                        help_text="Whether synthetic chemical repellents were used.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="feeding",
                    name="bee_feed",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("honey", "Honey"),
                            ("pollen", "Pollen"),
                            ("sugar_syrup", "Sugar Syrup"),
                            ("sugar", "Sugar"),
                            ("other", "Other"),
                        ],
                        help_text="Bees: the kind of feed; not told: read from the name of the product, if it is one of these.",
                        max_length=12,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="feeding",
                    name="cause",
                    field=models.CharField(
                        blank=True,
                        choices=[("climatic", "Climatic"), ("other", "Other")],
                        help_text="Bees: what endangered them, the weather (climatic) or something else.",
                        max_length=10,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="feeding",
                    name="hives",
                    field=models.PositiveIntegerField(
                        blank=True, help_text="Bees: how many hives were fed.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="feeding",
                    name="survival_endangered",
                    field=models.BooleanField(
                        help_text="Bees: whether the survival of the colonies was endangered.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="agreement_signed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the written membership agreement was signed.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="approved",
                    field=models.BooleanField(
                        help_text="False: the manager of the internal control has not approved the membership.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="approved_at",
                    field=models.DateTimeField(blank=True, help_text="Moment of it, where known.", null=True),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="approved_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the manager of the internal control approved the member.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="commits_to_access",
                    field=models.BooleanField(
                        help_text="True: the member commits to give access to all units, records and both controls.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="commits_to_inform",
                    field=models.BooleanField(
                        help_text="True: the member commits to tell the manager of suspicions immediately.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="commits_to_internal_control",
                    field=models.BooleanField(
                        help_text="True: the member commits to take part in the internal control and keep its records.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="commits_to_measures",
                    field=models.BooleanField(
                        help_text="True: the member commits to accept and carry out measures.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="commits_to_rules",
                    field=models.BooleanField(
                        help_text="True: by the agreement the member commits to the rules of organic production.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="contact",
                    field=models.CharField(
                        blank=True, help_text="How the member can be reached.", max_length=200
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="fallow_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="Of the holding: land lying fallow.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="farms",
                    field=models.BooleanField(
                        help_text="True: the member is a farmer or produces algae or aquaculture animals.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="forest_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="Forest beside the holding; it does not count.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="greenhouse_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="Of the holding: greenhouses; 0 says there are none.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="in_conversion_land_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="Of the holding: land in conversion.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="individual_certificate",
                    field=models.BooleanField(
                        help_text="True: the member is certified individually for the same activity and product.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="joined_at",
                    field=models.DateTimeField(blank=True, help_text="Moment of it, where known.", null=True),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="organic_land_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="Of the holding: organic land.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="other_groups",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        help_text="Other groups the farmer is a member of for the same product; [] says there are none.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="other_land_m2",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Of the holding: all other agricultural land; 0 says there is none.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="permanent_grassland_m2",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Of the holding: permanent grassland; 0 says there is none.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="processes",
                    field=models.BooleanField(
                        help_text="True: the member also processes or markets.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="groupmember",
                    name="report_dated_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day of the internal inspection report the approval rests on.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="harvest",
                    name="crop_kind",
                    field=models.CharField(
                        blank=True,
                        choices=[("annual", "Annual"), ("forage", "Forage"), ("perennial", "Perennial")],
                        help_text="Kind of crop, where its name and the use of the field do not say it. forage: grassland or perennial forage; perennial: a perennial crop other than forage.",
                        max_length=10,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="harvest",
                    name="harvested_at",
                    field=models.DateTimeField(
                        blank=True, help_text="Moment at which the harvest began.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="harvest",
                    name="used_as_feed_on",
                    field=models.DateField(
                        blank=True, help_text="First day on which it was used as feed.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="herd",
                    name="endangered_breed",
                    field=models.BooleanField(
                        help_text="true: the breed is in danger of being lost to farming, so that grown animals may come in.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="herd",
                    name="purpose",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("meat", "Meat"),
                            ("dairy", "Dairy"),
                            ("eggs", "Eggs"),
                            ("breeding", "Breeding"),
                            ("mixed", "Mixed"),
                        ],
                        help_text="What the animals are kept for.",
                        max_length=8,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="herd",
                    name="reproduction_hormones",
                    field=models.BooleanField(
                        help_text="true: hormones are given to steer reproduction, for example to bring on heat; false: never.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="herd",
                    name="reproduction_methods",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("natural", "Natural"),
                                ("artificial_insemination", "Insemination"),
                                ("embryo_transfer", "Embryo Transfer"),
                                ("cloning", "Cloning"),
                            ],
                            max_length=25,
                        ),
                        blank=True,
                        help_text="Every method of reproduction used in the herd; an empty list says that the herd does not breed.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="herd",
                    name="told_status",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "organic"),
                            ("in_conversion", "in_conversion"),
                            ("non_organic", "non_organic"),
                        ],
                        help_text="Status as the producer or control body states it; what the rules say is computed.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="holdingyear",
                    name="area_in_conversion_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="That of the units in conversion.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="holdingyear",
                    name="area_non_organic_m2",
                    field=models.BigIntegerField(blank=True, help_text="That of the other units.", null=True),
                ),
                migrations.AddField(
                    model_name="holdingyear",
                    name="area_organic_m2",
                    field=models.BigIntegerField(
                        blank=True, help_text="That of the organic units.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="holdingyear",
                    name="colonies_counted_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day for which the colonies are told; not told: 1 January.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="accepted_under_1107",
                    field=models.BooleanField(
                        help_text="Decision of the control body: whether the product counts as authorised under Regulation (EC) 1107/2009.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="accepted_under_1107_on",
                    field=models.DateField(blank=True, help_text="Day of that decision.", null=True),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="active_substances",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        help_text="Active substances, or the materials of a fertiliser, by their English names in Regulation (EU) 2021/1165. An empty list says that there are none.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="analysed_on",
                    field=models.DateField(
                        blank=True, help_text="Day of the analysis of the metals.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="applied_at",
                    field=models.DateTimeField(
                        blank=True, help_text="Moment at which its use began.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="applied_by",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("operator", "Operator"),
                            ("contractor", "Contractor"),
                            ("neighbour", "Neighbour"),
                            ("authority", "Authority"),
                            ("other", "Other"),
                        ],
                        help_text="Who used it.",
                        max_length=10,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="applied_until_on",
                    field=models.DateField(
                        blank=True, help_text="Last day of its use, if it took several.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="area_m2",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Area on which it was used; not told: the whole of the fields named.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="cadmium_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Cadmium in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="chromium_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Chromium (total) in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="chromium_vi_detected",
                    field=models.BooleanField(
                        help_text="Whether chromium (VI) was detected in the biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="cleaned",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("animal_production", "Animal Production"),
                            ("plant_production", "Plant Production"),
                            ("processing_and_storage", "Processing And Storage"),
                        ],
                        help_text="What was cleaned or disinfected: installations of animal production, of plant production (stores on the farm included), or of processing and storage.",
                        max_length=24,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="composted",
                    field=models.BooleanField(help_text="Whether it was composted.", null=True),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="copper_g",
                    field=models.BigIntegerField(
                        blank=True, help_text="Copper (as metal) in the amount used.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="copper_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Copper in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="crop",
                    field=models.CharField(blank=True, help_text="The crop it was used on.", max_length=40),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="dose",
                    field=models.CharField(
                        blank=True, help_text="Dose per hectare with its unit, in words.", max_length=60
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="facility",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The store, mill or building in which it was used.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inputs",
                        to="certification.facility",
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="factory_farming",
                    field=models.BooleanField(
                        help_text="Whether the manure comes from factory farming.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="harvests",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The stored harvests it was used on (storage pest control).",
                        related_name="inputs",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="herbicidal",
                    field=models.BooleanField(
                        help_text="Whether it was used to kill weeds; not told: as its substances or the pest say.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="horticulture",
                    field=models.BooleanField(
                        help_text="Whether peat was used in horticulture (market gardening, flowers, nurseries).",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="in_traps",
                    field=models.BooleanField(
                        help_text="Whether it was used only in traps or dispensers.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="intentional",
                    field=models.BooleanField(help_text="Whether it was used on purpose.", null=True),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="lead_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Lead in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="list_code",
                    field=models.CharField(
                        blank=True,
                        help_text="Number and letter of the entry in Regulation (EU) 2021/1165, Annex I.",
                        max_length=20,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="location",
                    field=models.CharField(
                        blank=True,
                        help_text="Where it was used, in words, if not on a field of the file.",
                        max_length=200,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="manure_origin",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "Organic"),
                            ("in_conversion", "In Conversion"),
                            ("non_organic", "Non Organic"),
                        ],
                        help_text="Status of the farm the manure or organic matter comes from.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="material",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("farmyard_manure", "Farmyard Manure"),
                            ("dried_farmyard_manure", "Dried Farmyard Manure"),
                            ("dehydrated_poultry_manure", "Dehydrated Poultry Manure"),
                            ("composted_excrement", "Composted Excrement"),
                            ("liquid_excrement", "Liquid Excrement"),
                            ("plant_matter", "Plant Matter"),
                            ("biowaste", "Biowaste"),
                            ("soft_rock_phosphate", "Soft Rock Phosphate"),
                            ("peat", "Peat"),
                            ("other", "Other"),
                        ],
                        help_text="Which kind of manure, fertiliser or soil conditioner it is.",
                        max_length=30,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="mercury_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Mercury in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="micro_organism",
                    field=models.BooleanField(
                        help_text="Whether every active substance is a micro-organism that is not genetically modified.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="mineral_nitrogen",
                    field=models.BooleanField(
                        help_text="Whether it is a mineral nitrogen fertiliser; not told: as its material or name says.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="need_proven",
                    field=models.BooleanField(
                        help_text="Whether there is proof on record that it was needed.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="nickel_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Nickel in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="order_document",
                    field=models.CharField(
                        blank=True, help_text="The paper that orders the use.", max_length=200
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="ordered_by",
                    field=models.CharField(blank=True, help_text="Name of the authority.", max_length=160),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="ordered_by_authority",
                    field=models.BooleanField(help_text="Whether an authority ordered its use.", null=True),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="ordered_in",
                    field=models.CharField(
                        blank=True,
                        help_text="Country of the authority, two letters (ISO 3166).",
                        max_length=2,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="parcels",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The fields on which it was used, if several.",
                        related_name="shared_inputs",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="pest",
                    field=models.CharField(
                        blank=True, help_text="Pest or disease it was used against.", max_length=120
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="phosphate_cadmium_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Cadmium of a rock phosphate, per kg of P2O5.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="preventive_insufficient",
                    field=models.BooleanField(
                        help_text="Whether preventive measures (rotation, varieties, natural enemies, manure, green manure) were not enough.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="quantity_g",
                    field=models.BigIntegerField(blank=True, help_text="Amount used.", null=True),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="registered_in_kazakhstan",
                    field=models.BooleanField(
                        help_text="Whether the product is in the state register of Kazakhstan.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inputuse",
                    name="zinc_ug_kg",
                    field=models.BigIntegerField(
                        blank=True, help_text="Zinc in the dry matter of biowaste.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="all_elements_checked",
                    field=models.BooleanField(
                        help_text="True: both covered all nine elements (a) to (i) of 2021/1698 Article 11: yields of the last and this year, stock, losses, organic and non-organic output and the others.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="all_units_visited",
                    field=models.BooleanField(
                        help_text="True: all units were visited, the non-organic ones and purchase or collection centres too.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="before_cultivation",
                    field=models.BooleanField(
                        help_text="True: the visit took place before any cultivation measure on the land.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="control_body",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The body that inspected, where it is not that of the case.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inspections",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="copy_kept",
                    field=models.BooleanField(
                        help_text="True: the operator got a copy of it and keeps it.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="countersigned",
                    field=models.BooleanField(
                        help_text="True: the operator countersigned the written record of the visit.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="inspected_at",
                    field=models.DateTimeField(
                        blank=True, help_text="Moment at which the visit began, where known.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="inspectors",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=160),
                        blank=True,
                        help_text="Names of all inspectors of this visit, if there were several.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="mass_balance_checked",
                    field=models.BooleanField(help_text="True: a mass balance was drawn up.", null=True),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="photographs",
                    field=models.BooleanField(help_text="True: the report holds photographs.", null=True),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="report_language",
                    field=models.CharField(blank=True, help_text="Language of the report.", max_length=40),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="traceability_checked",
                    field=models.BooleanField(help_text="True: traceability was checked.", null=True),
                ),
                migrations.AddField(
                    model_name="inspection",
                    name="units",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        blank=True,
                        help_text="refs of the units that were visited.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="laboratory",
                    name="gc_lc_scope",
                    field=models.BooleanField(
                        help_text="True: the accreditation covers gas and liquid chromatography with mass spectrometry for pesticides.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="move",
                    name="entered_in_register",
                    field=models.BooleanField(
                        help_text="Whether zone, hives and period stand in the apiary register.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="move",
                    name="location_given",
                    field=models.BooleanField(
                        help_text="Whether the control body was given a map or the coordinates of the place.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="move",
                    name="place",
                    field=models.CharField(
                        blank=True, help_text="Name of the place or zone.", max_length=160
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="animals",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Animals it is about.",
                        related_name="+",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="apiaries",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Apiaries it is about.",
                        related_name="+",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="certificate_acted_on",
                    field=models.BooleanField(
                        help_text="Whether the certificate was suspended or withdrawn because of it.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="certificate_suspended_on",
                    field=models.DateField(
                        blank=True, help_text="Day the certificate was suspended because of it.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="certificate_withdrawn_on",
                    field=models.DateField(
                        blank=True, help_text="Day the certificate was withdrawn because of it.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="continued",
                    field=models.BooleanField(help_text="Whether it went on.", null=True),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="decided_on",
                    field=models.DateField(
                        blank=True, help_text="Day of the decision on measures.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="extractions",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Extractions it is about.",
                        related_name="+",
                        to="certification.extraction",
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="harvests",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Harvests it is about.",
                        related_name="+",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="herds",
                    field=models.ManyToManyField(
                        blank=True, help_text="Herds it is about.", related_name="+", to="certification.herd"
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="integrity_affected",
                    field=models.BooleanField(
                        help_text="Whether it affects the organic characteristics of products.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="intentional",
                    field=models.BooleanField(help_text="Whether it was done on purpose.", null=True),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="kinds",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("mass_balance", "Mass Balance"),
                                ("no_records", "No Records"),
                                ("incomplete_records", "Incomplete Records"),
                                ("falsified_documents", "Falsified Documents"),
                                ("relabelling", "Relabelling"),
                                ("mixing", "Mixing"),
                                ("non_authorised_substances", "Non Authorised Substances"),
                                ("gmo", "Gmo"),
                                ("access_refused", "Access Refused"),
                            ],
                            max_length=26,
                        ),
                        blank=True,
                        help_text="Cases of the published list (2021/1698 Annex IV, Part B) that it is; empty: none of them.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="major_left_uncorrected",
                    field=models.BooleanField(
                        help_text="Whether an earlier major non-compliance was not corrected.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="marketing_ban",
                    field=models.BooleanField(
                        help_text="Whether sale as organic was banned for a time.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="marketing_ban_from_on",
                    field=models.DateField(blank=True, help_text="First day of that ban.", null=True),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="marketing_ban_until_on",
                    field=models.DateField(blank=True, help_text="Last day of that ban.", null=True),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="measures",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("action_plan", "Action Plan"),
                                ("no_organic_reference", "No Organic Reference"),
                                ("import_ban", "Import Ban"),
                                ("new_conversion", "New Conversion"),
                                ("limit_scope", "Limit Scope"),
                                ("improve_precautions", "Improve Precautions"),
                                ("suspension", "Suspension"),
                                ("withdrawal", "Withdrawal"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        help_text="Measures the control body took; empty: none.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="minor_left_uncorrected",
                    field=models.BooleanField(
                        help_text="Whether an earlier minor non-compliance was not corrected in time.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="others_left_uncorrected",
                    field=models.BooleanField(
                        help_text="Whether the operator failed repeatedly to correct other non-compliances.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="parcels",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Fields it is about.",
                        related_name="+",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="precautions_proportionate",
                    field=models.BooleanField(
                        help_text="Whether precautions are proportionate and the operator's own controls efficient.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="reasons_in_writing",
                    field=models.BooleanField(
                        help_text="Whether the decision was given in writing, with its reasons.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="repetitive",
                    field=models.BooleanField(help_text="Whether it is repetitive.", null=True),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="serious",
                    field=models.BooleanField(
                        help_text="Whether the control body calls it serious.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="traceable",
                    field=models.BooleanField(
                        help_text="Whether the products can be located in the chain and their sale stopped.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="whole_lot_barred",
                    field=models.BooleanField(
                        help_text="Whether the entire lot or run bears no reference to organic production.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="whole_run",
                    field=models.BooleanField(
                        help_text="Whether the whole production run of the lots named is affected.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="parcel",
                    name="common_land",
                    field=models.BooleanField(
                        help_text="Whether others graze their animals on it too.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="parcel",
                    name="latitude",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="Latitude of a point in the field.",
                        max_digits=8,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="parcel",
                    name="longitude",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="Longitude of a point in the field.",
                        max_digits=9,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="parcel",
                    name="tenure_from_on",
                    field=models.DateField(
                        blank=True, help_text="First day of ownership or lease.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="parcel",
                    name="tenure_until_on",
                    field=models.DateField(blank=True, help_text="Last day of the lease.", null=True),
                ),
                migrations.AddField(
                    model_name="producer",
                    name="activities",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("production", "Production"),
                                ("preparation", "Preparation"),
                                ("distribution", "Distribution"),
                                ("storing", "Storing"),
                                ("import", "Import"),
                                ("export", "Export"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        help_text="What it does with organic products.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="producer",
                    name="certification_pending_on",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.DateField(),
                        blank=True,
                        help_text="Days on which an application to a control body of the present regime was pending; empty: on none. Asked for 31 December 2024 (2021/1698 Article 30a).",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="producer",
                    name="complied_with_834_2007",
                    field=models.BooleanField(
                        help_text="True: it already complied with Regulation 834/2007 or its equivalent before 2022-01-01.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="producer",
                    name="legal_personality",
                    field=models.BooleanField(
                        help_text="True: it is a person in law of its own, as a group of operators must be.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="request",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="sample",
                    name="member",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The member of the group it was taken at.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="samples",
                        to="certification.groupmember",
                    ),
                ),
                migrations.AddField(
                    model_name="sample",
                    name="methods",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        help_text="Methods of analysis.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="sample",
                    name="parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The field it was taken on.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="samples",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="sample",
                    name="reason",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("routine", "Routine"),
                            ("risk", "Risk"),
                            ("suspicion", "Suspicion"),
                            ("high_risk_product", "High Risk Product"),
                            ("retroactive_recognition", "Retroactive Recognition"),
                            ("other", "Other"),
                        ],
                        help_text="Why it was taken.",
                        max_length=24,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="sample",
                    name="ref",
                    field=models.CharField(blank=True, max_length=40),
                ),
                migrations.AddField(
                    model_name="sample",
                    name="taken_from",
                    field=models.CharField(
                        blank=True,
                        help_text="ref of the lot or consignment it was taken from.",
                        max_length=40,
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="availability_evidence",
                    field=models.CharField(
                        blank=True, help_text="What shows the availability.", max_length=300
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="campaign",
                    field=models.CharField(
                        blank=True,
                        choices=[("spring", "spring"), ("summer", "summer"), ("autumn", "autumn")],
                        help_text="The sowing campaign of that season, if it names one.",
                        max_length=6,
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="control_body",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seed_authorisations",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="document",
                    field=models.CharField(
                        blank=True, help_text="The paper of the decision.", max_length=200
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="latin_name",
                    field=models.CharField(
                        blank=True, help_text="Latin name of the species, as decided.", max_length=80
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="operator_statement",
                    field=models.BooleanField(
                        help_text="Whether the operator's statement is in the control body's file.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="organic_unavailable",
                    field=models.BooleanField(
                        help_text="Whether organic seed was found to be unavailable in Kazakhstan.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="reason",
                    field=models.CharField(blank=True, help_text="Reason of the decision.", max_length=300),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="reported_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the control body told of it in its annual report.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="requested_on",
                    field=models.DateField(blank=True, help_text="Day on which it was asked for.", null=True),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="scope",
                    field=models.CharField(
                        blank=True,
                        choices=[("individual", "Individual"), ("general", "General")],
                        help_text="Individual (for this user, also if not told) or general (for everybody).",
                        max_length=10,
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="species",
                    field=models.CharField(
                        blank=True, help_text="Common name of the species, as decided.", max_length=60
                    ),
                ),
                migrations.AddField(
                    model_name="seedauthorisation",
                    name="variety",
                    field=models.CharField(blank=True, help_text="Variety, as decided.", max_length=60),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="authorised_under_1_8_6",
                    field=models.BooleanField(
                        help_text="Whether the producer of the material was authorised under point 1.8.6.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="availability_checked_on",
                    field=models.DateField(blank=True, help_text="Day on which that was checked.", null=True),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="availability_justification",
                    field=models.CharField(
                        blank=True, help_text="How it was shown what was available.", max_length=300
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="gmo",
                    field=models.BooleanField(
                        help_text="Whether it consists of or was made from genetically modified plants.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="heterogeneous",
                    field=models.BooleanField(
                        help_text="Whether it is organic heterogeneous material.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="in_conversion_available",
                    field=models.BooleanField(
                        help_text="Whether in-conversion or point 1.8.6 material of it was available in Kazakhstan.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="kind",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("seed", "Seed"),
                            ("seedling", "Seedling"),
                            ("fodder_seed_mixture", "Fodder Seed Mixture"),
                            ("other", "Other"),
                        ],
                        help_text="Seed unless something else is told.",
                        max_length=20,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="labelled_with_share",
                    field=models.BooleanField(
                        help_text="Fodder seed mixture: whether its label names the share of organic and in-conversion components.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="latin_name",
                    field=models.CharField(
                        blank=True, help_text="The species, by its Latin name.", max_length=80
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="mixture_organic_g",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Fodder seed mixture: weight of organic and in-conversion components.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="mixture_total_g",
                    field=models.BigIntegerField(
                        blank=True, help_text="Fodder seed mixture: weight of all components.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="months_in_conversion",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Full months that the land it was grown on had been in conversion when it was harvested.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="one_season_species",
                    field=models.BooleanField(
                        help_text="Whether the species completes its growing cycle, from planting to first harvest, in one season.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="organic_available",
                    field=models.BooleanField(
                        help_text="Whether organic material of this species and variety was available in Kazakhstan.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="organic_variety",
                    field=models.BooleanField(
                        help_text="Whether it is a variety bred for organic production.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="origin_parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The own field it was grown on.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seed_lots",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="supplier",
                    field=models.CharField(blank=True, help_text="Who supplied it.", max_length=160),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="supplier_certificate",
                    field=models.CharField(
                        blank=True, help_text="Number of the supplier's organic certificate.", max_length=40
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="treatment_authority",
                    field=models.CharField(blank=True, help_text="Name of that authority.", max_length=160),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="treatment_country",
                    field=models.CharField(
                        blank=True,
                        help_text="Country of that authority, two letters (ISO 3166).",
                        max_length=2,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="treatment_prescribed",
                    field=models.BooleanField(
                        help_text="Whether an authority prescribed the treatment for the health of plants.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="seedlot",
                    name="treatment_substances",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        help_text="Active substances of that treatment, by their English names in Regulation (EU) 2021/1165.",
                        null=True,
                        size=None,
                    ),
                ),
                migrations.AddField(
                    model_name="sowing",
                    name="campaign",
                    field=models.CharField(
                        blank=True,
                        choices=[("spring", "spring"), ("summer", "summer"), ("autumn", "autumn")],
                        help_text="The sowing campaign of that season.",
                        max_length=6,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="ended_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Bees: last day on which the medicine was in the hives.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="isolated",
                    field=models.BooleanField(
                        help_text="Bees: whether the treated colonies stood in an isolation apiary.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="isolated_from_on",
                    field=models.DateField(
                        blank=True, help_text="Bees: first day in the isolation apiary.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="isolated_until_on",
                    field=models.DateField(
                        blank=True, help_text="Bees: last day in the isolation apiary.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="isolation_needed",
                    field=models.BooleanField(
                        help_text="Bees: whether the sick colonies had to be kept apart.", null=True
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="noticed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Bees: day on which the disease or the mite was noticed.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="occurrence",
                    field=models.CharField(
                        blank=True,
                        help_text="Name of the occurrence of the disease; treatments of one animal that share it are one course.",
                        max_length=60,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="posology",
                    field=models.CharField(blank=True, help_text="Dose and how it is given.", max_length=200),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="prescribed",
                    field=models.BooleanField(help_text="true: on a veterinarian's prescription.", null=True),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="prescription",
                    field=models.CharField(
                        blank=True, help_text="Number or name of the prescription.", max_length=80
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="preventive",
                    field=models.BooleanField(
                        help_text="true: given to healthy animals so that they do not fall ill; false: given against a disease.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="record_complete",
                    field=models.BooleanField(
                        help_text="true: the farm's record names animal, day, diagnosis, dose, medicine, prescription and withdrawal period kept; false: some of these are missing.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="started_at",
                    field=models.DateTimeField(blank=True, null=True),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="substance",
                    field=models.CharField(
                        blank=True,
                        help_text="Bees: active substance, such as oxalic_acid, thymol or amitraz.",
                        max_length=60,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="wax_all_replaced",
                    field=models.BooleanField(
                        help_text="Bees: whether all wax of these colonies was replaced after the treatment.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="wax_replaced_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Bees: day on which the replacement of all wax was finished.",
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="wax_status",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "organic"),
                            ("in_conversion", "in_conversion"),
                            ("non_organic", "non_organic"),
                        ],
                        help_text="Bees: status of the new wax.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="withdrawal_applied",
                    field=models.PositiveIntegerField(
                        blank=True, help_text="Withdrawal period that was kept, in the same unit.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="born_on",
                    field=models.DateField(blank=True, help_text="Day of birth or hatching.", null=True),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="born_organic",
                    field=models.BooleanField(
                        help_text="true: born or hatched and raised under organic management all its life.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="entered_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which it came into the herd; for one born here the day of birth.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="left_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which it left the holding.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="organic_since",
                    field=models.DateField(
                        blank=True,
                        help_text="Day from which the animal has been under organic management; interruptions are animal_periods.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="productive_life_under_a_year",
                    field=models.BooleanField(
                        help_text="true: animals like this one are slaughtered before they have produced for a year.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="slaughtered_at",
                    field=models.DateTimeField(blank=True, help_text="Moment of slaughter.", null=True),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="slaughtered_on",
                    field=models.DateField(blank=True, help_text="Day of slaughter.", null=True),
                ),
                migrations.AlterField(
                    model_name="animal",
                    name="treatments_complete",
                    field=models.BooleanField(
                        help_text="true: every treatment of the animal is in treatments; false: some are missing.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="border_post",
                    field=models.CharField(
                        blank=True,
                        help_text="Code of that place; its first two letters are the Member State.",
                        max_length=10,
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="cn_code",
                    field=models.CharField(
                        blank=True,
                        help_text="Code of the Combined Nomenclature, 8 digits where possible.",
                        max_length=12,
                        validators=[django.core.validators.RegexValidator("^[0-9]{2}([ .]?[0-9]{2}){0,4}$")],
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="departed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which it left the country of export (of origin, where no other country exported it).",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="destination",
                    field=models.CharField(blank=True, help_text="Box 11, two letters.", max_length=2),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="entered_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which it entered the Union.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="first_consignee",
                    field=models.CharField(blank=True, help_text="Box 24.", max_length=160),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="issued_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which the COI was issued, box 18.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="net_g",
                    field=models.BigIntegerField(blank=True, help_text="Net weight.", null=True),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="planned_entry_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which it is meant to enter the Union.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="product",
                    field=models.CharField(
                        help_text="What it is, such as wheat, honey, beef.", max_length=60
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="state",
                    field=models.CharField(
                        blank=True,
                        help_text="Where it stands: draft (nothing asked for yet), submitted_to_control_body, control_body_checks, signed_by_control_body, in_transit, endorsed, refused_release, or other words.",
                        max_length=60,
                    ),
                ),
                migrations.AlterField(
                    model_name="consignment",
                    name="transport",
                    field=models.CharField(
                        blank=True, help_text="Means of transport, box 17.", max_length=40
                    ),
                ),
                migrations.AlterField(
                    model_name="controlbodysetting",
                    name="name",
                    field=models.CharField(
                        choices=[
                            ("yearly_inspection_reading", "yearly_inspection_reading"),
                            ("certificate_validity_months", "certificate_validity_months"),
                            ("rotation_length_years", "rotation_length_years"),
                            ("legume_every_years", "legume_every_years"),
                            ("buffer_width_m", "buffer_width_m"),
                            ("region", "region"),
                            ("nonconforming_forage_percent", "nonconforming_forage_percent"),
                            ("residue_action_level_ug_kg", "residue_action_level_ug_kg"),
                            ("mass_balance_tolerance_percent", "mass_balance_tolerance_percent"),
                            ("correction_days", "correction_days"),
                            ("livestock_unit_equivalent", "livestock_unit_equivalent"),
                            ("livestock_units_per_ha", "livestock_units_per_ha"),
                            ("flock_policy", "flock_policy"),
                            ("herd_policy", "herd_policy"),
                            ("enhanced_control", "enhanced_control"),
                            ("residue_decision", "residue_decision"),
                            ("input_decision", "input_decision"),
                        ],
                        help_text="What is set.",
                        max_length=60,
                    ),
                ),
                migrations.AlterField(
                    model_name="controlbodysetting",
                    name="source",
                    field=models.CharField(
                        help_text="Where it is written, such as the body's manual.", max_length=200
                    ),
                ),
                migrations.AlterField(
                    model_name="controlbodysetting",
                    name="unit",
                    field=models.CharField(blank=True, help_text="Unit of the value.", max_length=20),
                ),
                migrations.AlterField(
                    model_name="controlbodysetting",
                    name="value",
                    field=models.CharField(
                        help_text="The value, as text: a number, a word or true or false.", max_length=200
                    ),
                ),
                migrations.AlterField(
                    model_name="conversion",
                    name="confirmed_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which a control body confirmed the start in writing.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="conversion",
                    name="declared_on",
                    field=models.DateField(
                        blank=True,
                        help_text="Day on which the producer signed the declaration or undertaking.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="conversion",
                    name="ended_on",
                    field=models.DateField(
                        blank=True,
                        help_text="First day on which the site was no longer under organic management. Not the day on which the conversion was completed.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="conversion",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("first", "First"),
                            ("new_after_treatment", "New After Treatment"),
                            ("extended", "Extended"),
                            ("retroactive", "Retroactive"),
                            ("one_year_reduction", "One Year Reduction"),
                        ],
                        default="first",
                        help_text="new_after_treatment: required after a product that is not authorised; extended: made longer by the control body; retroactive: recognised for time that has passed; one_year_reduction: cut to one year for pasture or open-air areas of pigs or poultry.",
                        max_length=20,
                    ),
                ),
                migrations.AlterField(
                    model_name="conversion",
                    name="reason",
                    field=models.CharField(blank=True, help_text="Why, in words.", max_length=200),
                ),
                migrations.AlterField(
                    model_name="conversion",
                    name="started_on",
                    field=models.DateField(help_text="Day on which the conversion started."),
                ),
                migrations.AlterField(
                    model_name="euadmission",
                    name="eu_list",
                    field=models.CharField(
                        choices=[
                            ("residue_plan", "Residue Plan"),
                            ("antimicrobials", "Antimicrobials"),
                            ("animal_health", "Animal Health"),
                            ("horse_meat", "Horse Meat"),
                        ],
                        max_length=20,
                    ),
                ),
                migrations.AlterField(
                    model_name="extraction",
                    name="extracted_on",
                    field=models.DateField(blank=True, help_text="First day of extraction.", null=True),
                ),
                migrations.AlterField(
                    model_name="extraction",
                    name="year",
                    field=models.PositiveSmallIntegerField(help_text="Year of the honey."),
                ),
                migrations.AlterField(
                    model_name="finding",
                    name="subject_kind",
                    field=models.CharField(max_length=30),
                ),
                migrations.AlterField(
                    model_name="groupmember",
                    name="holding_m2",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Whole agricultural holding, organic or not, with fallow and without forest; 0: no land.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="groupmember",
                    name="joined_on",
                    field=models.DateField(
                        blank=True, help_text="Day of registration as a member of the group.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="groupmember",
                    name="left_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which the member left; absent if still one.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="groupmember",
                    name="member_no",
                    field=models.CharField(max_length=40),
                ),
                migrations.AlterField(
                    model_name="groupmember",
                    name="organic_turnover_eur",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Yearly organic turnover as last told; `member_years` tell it by year.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="harvest",
                    name="harvested_on",
                    field=models.DateField(
                        blank=True, help_text="First day of the harvest; of forage, of the cut.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="herd",
                    name="heads",
                    field=models.PositiveIntegerField(
                        blank=True, help_text="Number of animals when last told.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="herd",
                    name="species",
                    field=models.CharField(
                        choices=[
                            ("bovine", "Bovine"),
                            ("equine", "Equine"),
                            ("ovine", "Ovine"),
                            ("caprine", "Caprine"),
                            ("porcine", "Porcine"),
                            ("cervine", "Cervine"),
                            ("rabbit", "Rabbit"),
                            ("camel", "Camel"),
                            ("poultry", "Poultry"),
                            ("other", "Other"),
                        ],
                        max_length=12,
                    ),
                ),
                migrations.AlterField(
                    model_name="holdingyear",
                    name="area_used_m2",
                    field=models.BigIntegerField(
                        blank=True,
                        help_text="Agricultural area used of the organic and in-conversion units; not told: the sum of the two below.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="holdingyear",
                    name="colonies",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Bee colonies on the first day of the year, or on the day named.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="holdingyear",
                    name="manure_complete",
                    field=models.BooleanField(
                        help_text="Whether the record holds all manure of the year.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="holdingyear",
                    name="year",
                    field=models.PositiveSmallIntegerField(help_text="The calendar year."),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="amount",
                    field=models.CharField(
                        blank=True, help_text="Amount with its unit, in words.", max_length=60
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="applied_on",
                    field=models.DateField(
                        blank=True, help_text="Day on which it was used; of several, the first.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="authorised",
                    field=models.BooleanField(
                        help_text="Whether the product may be used in organic production under Regulation (EU) 2021/1165.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="kind",
                    field=models.CharField(
                        choices=[
                            ("manure", "Manure"),
                            ("fertiliser", "Fertiliser"),
                            ("soil_conditioner", "Soil Conditioner"),
                            ("plant_protection", "Plant Protection"),
                            ("storage_pest_control", "Storage Pest Control"),
                            ("seed_dressing", "Seed Dressing"),
                            ("cleaning", "Cleaning"),
                            ("other", "Other"),
                        ],
                        help_text="What it was used as.",
                        max_length=24,
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="need",
                    field=models.CharField(
                        blank=True,
                        help_text="Why it was needed, in the producer's own words.",
                        max_length=300,
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="nitrogen_g",
                    field=models.BigIntegerField(
                        blank=True, help_text="Nitrogen in the amount used.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The field on which it was used, if it was one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inputs",
                        to="certification.parcel",
                    ),
                ),
                migrations.AlterField(
                    model_name="inputuse",
                    name="product",
                    field=models.CharField(help_text="Name of the product.", max_length=120),
                ),
                migrations.AlterField(
                    model_name="inspection",
                    name="announced",
                    field=models.BooleanField(help_text="False: an unannounced inspection.", null=True),
                ),
                migrations.AlterField(
                    model_name="inspection",
                    name="inspected_on",
                    field=models.DateField(blank=True, help_text="Day of the visit.", null=True),
                ),
                migrations.AlterField(
                    model_name="inspection",
                    name="physical",
                    field=models.BooleanField(help_text="True: on the spot.", null=True),
                ),
                migrations.AlterField(
                    model_name="laboratory",
                    name="ilac_signatory",
                    field=models.BooleanField(
                        help_text="True: by an accreditation body that signed the ILAC arrangement.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="laboratory",
                    name="iso17025",
                    field=models.BooleanField(help_text="True: accredited to ISO/IEC 17025.", null=True),
                ),
                migrations.AlterField(
                    model_name="move",
                    name="hives",
                    field=models.PositiveIntegerField(
                        blank=True, help_text="How many hives moved; not told: all of the apiary.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="move",
                    name="left_on",
                    field=models.DateField(
                        blank=True, help_text="Last day there; none while they stand there.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="move",
                    name="moved_on",
                    field=models.DateField(help_text="First day at the place."),
                ),
                migrations.AlterField(
                    model_name="parcel",
                    name="area_m2",
                    field=models.BigIntegerField(blank=True, help_text="Area.", null=True),
                ),
                migrations.AlterField(
                    model_name="parcel",
                    name="cadastral_no",
                    field=models.CharField(blank=True, help_text="Cadastral number.", max_length=40),
                ),
                migrations.AlterField(
                    model_name="parcel",
                    name="land_use",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("arable", "Arable"),
                            ("pasture", "Pasture"),
                            ("perennial_forage", "Perennial Forage"),
                            ("perennial_crop", "Perennial Crop"),
                            ("open_air", "Open Air"),
                            ("wild", "Wild"),
                            ("fallow", "Fallow"),
                            ("greenhouse", "Greenhouse"),
                            ("forest", "Forest"),
                            ("other", "Other"),
                        ],
                        help_text="pasture: permanent grassland; perennial_forage: lucerne, sainfoin and the like; perennial_crop: orchards, berries; open_air: pasture or open-air area of pigs or poultry; wild: a place of wild collection.",
                        max_length=20,
                    ),
                ),
                migrations.AlterField(
                    model_name="parcel",
                    name="polygon",
                    field=models.JSONField(
                        blank=True, help_text="Border of the field; first point = last point.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="parcel",
                    name="told_status",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "organic"),
                            ("in_conversion", "in_conversion"),
                            ("non_organic", "non_organic"),
                        ],
                        help_text="Status as somebody told it; it decides nothing.",
                        max_length=15,
                    ),
                ),
                migrations.AlterField(
                    model_name="producer",
                    name="is_group",
                    field=models.BooleanField(
                        default=False,
                        help_text="True: a group of operators (2018/848 Article 36); its farmers are `members`.",
                    ),
                ),
                migrations.AlterField(
                    model_name="queenrenewal",
                    name="brought_on",
                    field=models.DateField(help_text="Day on which they were brought."),
                ),
                migrations.AlterField(
                    model_name="queenrenewal",
                    name="count",
                    field=models.PositiveIntegerField(
                        blank=True, help_text="How many queens or swarms.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="queenrenewal",
                    name="on_organic_comb",
                    field=models.BooleanField(
                        help_text="Whether they were put on combs or foundations from organic production.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="queenrenewal",
                    name="status",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "organic"),
                            ("in_conversion", "in_conversion"),
                            ("non_organic", "non_organic"),
                        ],
                        help_text="Status of the queens or swarms.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="seedauthorisation",
                    name="decided_at",
                    field=models.DateTimeField(blank=True, help_text="Moment of the decision.", null=True),
                ),
                migrations.AlterField(
                    model_name="seedauthorisation",
                    name="decided_on",
                    field=models.DateField(blank=True, help_text="Day of the decision.", null=True),
                ),
                migrations.AlterField(
                    model_name="seedauthorisation",
                    name="granted",
                    field=models.BooleanField(help_text="Whether it was granted; false: refused.", null=True),
                ),
                migrations.AlterField(
                    model_name="seedauthorisation",
                    name="quantity_g",
                    field=models.BigIntegerField(
                        blank=True, help_text="Weight of seed it allows.", null=True
                    ),
                ),
                migrations.AlterField(
                    model_name="seedauthorisation",
                    name="season",
                    field=models.PositiveSmallIntegerField(help_text="Year of the season it was given for."),
                ),
                migrations.AlterField(
                    model_name="seedauthorisation",
                    name="seed_lot",
                    field=models.ForeignKey(
                        help_text="The lot it is about.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="authorisations",
                        to="certification.seedlot",
                    ),
                ),
                migrations.AlterField(
                    model_name="seedlot",
                    name="own",
                    field=models.BooleanField(
                        help_text="Whether it was grown on the producer's own holding; false: bought.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="seedlot",
                    name="quantity_g",
                    field=models.BigIntegerField(blank=True, help_text="Weight of the whole lot.", null=True),
                ),
                migrations.AlterField(
                    model_name="seedlot",
                    name="species",
                    field=models.CharField(help_text="The crop, by its common name.", max_length=60),
                ),
                migrations.AlterField(
                    model_name="seedlot",
                    name="status",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("organic", "Organic"),
                            ("in_conversion", "In Conversion"),
                            ("point_1_8_6", "Point 1 8 6"),
                            ("non_organic", "Non Organic"),
                        ],
                        help_text="What it is: organic, in conversion, material of producers authorised under 2018/848 Annex II Part I 1.8.6, or non-organic.",
                        max_length=15,
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="seedlot",
                    name="treated_after_harvest",
                    field=models.BooleanField(
                        help_text="Whether it was treated with a plant protection product after it was harvested.",
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="seedlot",
                    name="variety",
                    field=models.CharField(blank=True, help_text="The variety.", max_length=60),
                ),
                migrations.AlterField(
                    model_name="sowing",
                    name="seed_g",
                    field=models.BigIntegerField(blank=True, help_text="Weight of the seed sown.", null=True),
                ),
                migrations.AlterField(
                    model_name="sowing",
                    name="seed_lot",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The seed sown.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sowings",
                        to="certification.seedlot",
                    ),
                ),
                migrations.AlterField(
                    model_name="treatment",
                    name="disease",
                    field=models.CharField(blank=True, help_text="Diagnosis.", max_length=120),
                ),
                migrations.AlterField(
                    model_name="treatment",
                    name="kind",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            ("allopathic", "Allopathic"),
                            ("antibiotic", "Antibiotic"),
                            ("hormone", "Hormone"),
                            ("vaccine", "Vaccine"),
                            ("parasite", "Parasite"),
                            ("eradication", "Eradication"),
                            ("phytotherapeutic", "Phytotherapeutic"),
                            ("other", "Other"),
                        ],
                        help_text="allopathic: a synthetic medicine; eradication: a scheme the state makes compulsory.",
                        max_length=16,
                        null=True,
                    ),
                ),
                migrations.AlterField(
                    model_name="treatment",
                    name="last_dose_on",
                    field=models.DateField(blank=True, help_text="Day of the last dose.", null=True),
                ),
                migrations.AlterField(
                    model_name="treatment",
                    name="started_on",
                    field=models.DateField(blank=True, help_text="Day of the first dose.", null=True),
                ),
                migrations.AlterField(
                    model_name="treatment",
                    name="withdrawal",
                    field=models.PositiveIntegerField(
                        blank=True,
                        help_text="Withdrawal period on the label, in withdrawal_unit; 0 is a statement.",
                        null=True,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="animal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("count__isnull", True), ("count__gt", 0), _connector="OR"),
                        name="an_animal_record_is_of_some_animal",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="controlbodysetting",
                    constraint=models.UniqueConstraint(
                        fields=("control_body", "name", "about", "since"),
                        name="a_setting_starts_once",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddField(
                    model_name="animaldecision",
                    name="animals",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The animals it is about; none: all of the herd.",
                        related_name="decisions",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="animaldecision",
                    name="herd",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="animaldecision",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="animalderogation",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="animalexit",
                    name="animal",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exits",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="animalexit",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="animalperiod",
                    name="animal",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="periods",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="animalperiod",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="animaltransport",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd of the animals.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transports",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="animaltransport",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="apiaryyear",
                    name="apiary",
                    field=models.ForeignKey(
                        help_text="The apiary.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="years",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="apiaryyear",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="application",
                    name="control_body",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="applications",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="application",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="authorisedinput",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="authorised_input_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="authorisedinput",
                    constraint=models.UniqueConstraint(
                        fields=("part", "name", "country", "since"),
                        name="an_authorised_input_starts_once",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddField(
                    model_name="bodyyear",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="buyernotice",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="carriage",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="carriagedrop",
                    name="carriage",
                    field=models.ForeignKey(
                        help_text="The carriage it belongs to.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="drops",
                        to="certification.carriage",
                    ),
                ),
                migrations.AddField(
                    model_name="carriagedrop",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="catastrophederogation",
                    name="herds",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The herds it is for; none: all herds of the producer.",
                        related_name="catastrophe_derogations",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="catastrophederogation",
                    name="parcels",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The fields it is for; none: all fields of the producer.",
                        related_name="catastrophe_derogations",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="catastrophederogation",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="feeding",
                    name="derogation",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The derogation after a catastrophe under which it was fed.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feedings",
                        to="certification.catastrophederogation",
                    ),
                ),
                migrations.AddField(
                    model_name="certificatechange",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="certificateproduct",
                    name="certificate",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="directory",
                        to="certification.certificate",
                    ),
                ),
                migrations.AddField(
                    model_name="claim",
                    name="animal",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The animal it is of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="claim",
                    name="extraction",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The honey it is of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="certification.extraction",
                    ),
                ),
                migrations.AddField(
                    model_name="claim",
                    name="harvest",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The harvest it is of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="claim",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="cncode",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="cn_code_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="cncode",
                    constraint=models.UniqueConstraint(
                        fields=("code", "since"), name="a_cn_code_starts_once", nulls_distinct=False
                    ),
                ),
                migrations.AddConstraint(
                    model_name="cncode",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("code__regex", "^[0-9]{4}([0-9]{2}){0,2}$")),
                        name="a_cn_code_has_four_to_eight_digits",
                    ),
                ),
                migrations.AddField(
                    model_name="coibox",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="coibox",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="boxes",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="coidocument",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="coidocument",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="papers",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="coiextract",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="coiextract",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment that was split.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="extracts",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="coireplacement",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="coireplacement",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replacements",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="colonygroup",
                    name="apiary",
                    field=models.ForeignKey(
                        help_text="Where they are kept.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="colony_groups",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="colonygroup",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="extraction",
                    name="colony_groups",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The colonies it came from; none named: all of the apiary.",
                        related_name="extractions",
                        to="certification.colonygroup",
                    ),
                ),
                migrations.AddField(
                    model_name="treatment",
                    name="colony_groups",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Bees: the colonies treated; none named: all of the apiary.",
                        related_name="treatments",
                        to="certification.colonygroup",
                    ),
                ),
                migrations.AddField(
                    model_name="commongrazing",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="common_grazings",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="commongrazing",
                    name="parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The common land, if it is one of the fields of the file.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="common_grazings",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="commongrazing",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentcheck",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentcheck",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checks",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentcheck",
                    name="inspection",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The latest inspection it was based on.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consignment_checks",
                        to="certification.inspection",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentlot",
                    name="animal",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The animal it was taken from.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consignment_lots",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentlot",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentlot",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment it is part of.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lots",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentlot",
                    name="extraction",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The extraction of honey it was taken from.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consignment_lots",
                        to="certification.extraction",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentlot",
                    name="harvest",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The harvest it was taken from.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consignment_lots",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentstep",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentstep",
                    name="consignment",
                    field=models.ForeignKey(
                        help_text="The consignment it was done to.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="certification.consignment",
                    ),
                ),
                migrations.AddField(
                    model_name="contaminationsource",
                    name="apiary",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The apiary, if it is about one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contamination_sources",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="contaminationsource",
                    name="parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The field, if it is about one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contamination_sources",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="contaminationsource",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="contract",
                    name="control_body",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contracts",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="contract",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="controlfilerequest",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="conversionplan",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="copperyear",
                    name="parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The field; not told: the holding as a whole.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copper_years",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="copperyear",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="cropyear",
                    name="parcel",
                    field=models.ForeignKey(
                        help_text="The field.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="crop_years",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="cropyear",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="cultivationmeasure",
                    name="parcel",
                    field=models.ForeignKey(
                        help_text="The field.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cultivation_measures",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="cultivationmeasure",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="declaration",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="declaredtotal",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="delegation",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="dormancy",
                    name="apiary",
                    field=models.ForeignKey(
                        help_text="The apiary.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dormancies",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="dormancy",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="dossierchange",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="earliercontrol",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="earlierwithdrawal",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="equivalencedocument",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="euestablishment",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="eu_establishment_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="euestablishment",
                    constraint=models.UniqueConstraint(
                        fields=("country", "number", "product", "since"),
                        name="an_establishment_is_listed_once",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddField(
                    model_name="feedyear",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feed_years",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="feedyear",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="foragesource",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="groupcontrol",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="groupcount",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="groupdeficiency",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="groupfile",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="groupnotice",
                    name="member",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The member it is about.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="certification.groupmember",
                    ),
                ),
                migrations.AddField(
                    model_name="groupnotice",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="groupprofile",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="harvestnotice",
                    name="plan",
                    field=models.ForeignKey(
                        help_text="The plan.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="certification.conversionplan",
                    ),
                ),
                migrations.AddField(
                    model_name="harvestnotice",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="herdcount",
                    name="herd",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="counts",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="herdcount",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="herdyear",
                    name="herd",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="years",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="herdyear",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="highriskproduct",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="high_risk_product_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="highriskproduct",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("product", ""), _negated=True),
                            models.Q(("cn_code", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="a_high_risk_product_is_named",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="highriskproduct",
                    constraint=models.UniqueConstraint(
                        fields=("country", "product", "cn_code", "since"),
                        name="a_high_risk_listing_starts_once",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddField(
                    model_name="hivecleaning",
                    name="apiary",
                    field=models.ForeignKey(
                        help_text="The apiary.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="cleanings",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="hivecleaning",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="housing",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd the group belongs to.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="housings",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="housing",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="individualbox",
                    name="animal",
                    field=models.ForeignKey(
                        help_text="The calf, or calves of one birthday.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="boxes",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="individualbox",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="ingredient",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="internalinspection",
                    name="member",
                    field=models.ForeignKey(
                        help_text="The member.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="internal_inspections",
                        to="certification.groupmember",
                    ),
                ),
                migrations.AddField(
                    model_name="internalinspection",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="internalinspector",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="internalinspection",
                    name="inspector",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The internal inspector.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="inspections",
                        to="certification.internalinspector",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="animals",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Animals concerned.",
                        related_name="investigations",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="extractions",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Extractions concerned.",
                        related_name="investigations",
                        to="certification.extraction",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="harvests",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Harvests concerned.",
                        related_name="investigations",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="noncompliance",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The non-compliance it led to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="investigations",
                        to="certification.noncompliance",
                    ),
                ),
                migrations.AddField(
                    model_name="ledgerentry",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="listtold",
                    name="case",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="listtold",
                    name="control_body",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="listtold",
                    name="producer",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="lot",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="ledgerentry",
                    name="lot",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The lot moved.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ledger",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="lots",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="Lots concerned.",
                        related_name="investigations",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="ingredient",
                    name="from_lot",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The lot it was taken from, where it is one on record.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ingredient_of",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="ingredient",
                    name="lot",
                    field=models.ForeignKey(
                        help_text="The lot that contains it.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ingredients",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="consignmentlot",
                    name="lot",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The lot it was taken from.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consignment_lots",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="claim",
                    name="lot",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The lot it is of.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="carriage",
                    name="lot",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="What was carried.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carriages",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="noncompliance",
                    name="lots",
                    field=models.ManyToManyField(
                        blank=True, help_text="Lots it is about.", related_name="+", to="certification.lot"
                    ),
                ),
                migrations.AddField(
                    model_name="lotsource",
                    name="animal",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="From this animal.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lots",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="lotsource",
                    name="extraction",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="From this extraction.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lots",
                        to="certification.extraction",
                    ),
                ),
                migrations.AddField(
                    model_name="lotsource",
                    name="harvest",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="From this harvest.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lots",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="lotsource",
                    name="lot",
                    field=models.ForeignKey(
                        help_text="The lot that was made.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="lotsource",
                    name="parent",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="From this lot.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="used_in",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="lotsource",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="manureagreement",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="manuresum",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="maternalmilk",
                    name="animal",
                    field=models.ForeignKey(
                        help_text="The young animal.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="maternal_milks",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="maternalmilk",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="memberunit",
                    name="member",
                    field=models.ForeignKey(
                        help_text="The member.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="units",
                        to="certification.groupmember",
                    ),
                ),
                migrations.AddField(
                    model_name="memberunit",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="memberyear",
                    name="member",
                    field=models.ForeignKey(
                        help_text="The member.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="years",
                        to="certification.groupmember",
                    ),
                ),
                migrations.AddField(
                    model_name="memberyear",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="mutilation",
                    name="animal",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The animal, if it was one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mutilations",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="mutilation",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd of the animals.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mutilations",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="mutilation",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="neighbour",
                    name="parcel",
                    field=models.ForeignKey(
                        help_text="The field.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="neighbours",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="neighbour",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="notifieddecision",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="ofisnotification",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="pasturevisit",
                    name="parcel",
                    field=models.ForeignKey(
                        help_text="The organic pasture.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="visits",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="pasturevisit",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="plantrun",
                    name="facility",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The plant.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="runs",
                        to="certification.facility",
                    ),
                ),
                migrations.AddField(
                    model_name="plantrun",
                    name="lots",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The lots the run gave.",
                        related_name="runs",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="plantrun",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="poultryflock",
                    name="animal",
                    field=models.ForeignKey(
                        help_text="The birds, as a group of animals of a herd of poultry.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="flocks",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="poultryflock",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="precautionplan",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="productionforecast",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="productionunit",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="conversionplan",
                    name="unit",
                    field=models.ForeignKey(
                        help_text="The unit that is not yet organic.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="plans",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="apiary",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The production unit it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="facility",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The production unit it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="herd",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The production unit it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="parcel",
                    name="unit",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The production unit it belongs to.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="publiclistupdate",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="ration",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rations",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="ration",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="recordkept",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="reportedchange",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="retainedpaper",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="retention",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="retroactiverecognition",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="retroactiverecognition",
                    name="inspection",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The physical inspection for it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recognitions",
                        to="certification.inspection",
                    ),
                ),
                migrations.AddField(
                    model_name="retroactiverecognition",
                    name="parcel",
                    field=models.ForeignKey(
                        help_text="The parcel.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recognitions",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="retroactiverecognition",
                    name="samples",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The samples taken for it.",
                        related_name="recognitions",
                        to="certification.sample",
                    ),
                ),
                migrations.AddField(
                    model_name="sharedsuspicion",
                    name="control_body",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.controlbody",
                    ),
                ),
                migrations.AddField(
                    model_name="stocking",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="storage",
                    name="facility",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The place.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="storages",
                        to="certification.facility",
                    ),
                ),
                migrations.AddField(
                    model_name="storage",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="subcontractor",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="suppliercertificate",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="lot",
                    name="supplier_certificate",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Bought: the supplier's certificate.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lots",
                        to="certification.suppliercertificate",
                    ),
                ),
                migrations.AddField(
                    model_name="surroundings",
                    name="apiary",
                    field=models.ForeignKey(
                        help_text="Whose hives stand there.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="surroundings",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="surroundings",
                    name="derogation",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The derogation under which colonies were moved to an area that does not conform.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="surroundings",
                        to="certification.catastrophederogation",
                    ),
                ),
                migrations.AddField(
                    model_name="surroundings",
                    name="move",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The move to the place; none: the apiary's own place.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="surroundings",
                        to="certification.move",
                    ),
                ),
                migrations.AddField(
                    model_name="surroundings",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="foragesource",
                    name="surroundings",
                    field=models.ForeignKey(
                        help_text="The circle it lies in.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="certification.surroundings",
                    ),
                ),
                migrations.AddField(
                    model_name="suspicion",
                    name="animals",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The animals it is about.",
                        related_name="suspicions",
                        to="certification.animal",
                    ),
                ),
                migrations.AddField(
                    model_name="suspicion",
                    name="extractions",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The extractions it is about.",
                        related_name="suspicions",
                        to="certification.extraction",
                    ),
                ),
                migrations.AddField(
                    model_name="suspicion",
                    name="harvests",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The harvests it is about.",
                        related_name="suspicions",
                        to="certification.harvest",
                    ),
                ),
                migrations.AddField(
                    model_name="suspicion",
                    name="lots",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The lots it is about.",
                        related_name="suspicions",
                        to="certification.lot",
                    ),
                ),
                migrations.AddField(
                    model_name="suspicion",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="investigation",
                    name="suspicion",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The suspicion it is about.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="investigations",
                        to="certification.suspicion",
                    ),
                ),
                migrations.AddField(
                    model_name="buyernotice",
                    name="suspicion",
                    field=models.ForeignKey(
                        help_text="What the buyer was told of.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="notices",
                        to="certification.suspicion",
                    ),
                ),
                migrations.AddField(
                    model_name="transhumance",
                    name="herd",
                    field=models.ForeignKey(
                        help_text="The herd.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transhumances",
                        to="certification.herd",
                    ),
                ),
                migrations.AddField(
                    model_name="transhumance",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="treatmentdose",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="treatmentdose",
                    name="treatment",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="doses",
                        to="certification.treatment",
                    ),
                ),
                migrations.AddField(
                    model_name="undertaking",
                    name="case",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.case",
                    ),
                ),
                migrations.AddField(
                    model_name="unitkeeping",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="unitkeeping",
                    name="unit",
                    field=models.ForeignKey(
                        help_text="The unit.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="keepings",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="unitstatus",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="unitstatus",
                    name="unit",
                    field=models.ForeignKey(
                        help_text="The unit.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statuses",
                        to="certification.productionunit",
                    ),
                ),
                migrations.AddField(
                    model_name="vendorconfirmation",
                    name="input",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmations",
                        to="certification.inputuse",
                    ),
                ),
                migrations.AddField(
                    model_name="vendorconfirmation",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="vendorconfirmation",
                    name="seed_lot",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmations",
                        to="certification.seedlot",
                    ),
                ),
                migrations.AddField(
                    model_name="waxchange",
                    name="apiary",
                    field=models.ForeignKey(
                        help_text="The apiary.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wax_changes",
                        to="certification.apiary",
                    ),
                ),
                migrations.AddField(
                    model_name="waxchange",
                    name="colony_groups",
                    field=models.ManyToManyField(
                        blank=True,
                        help_text="The colonies it was put in; none named: all of the apiary.",
                        related_name="wax_changes",
                        to="certification.colonygroup",
                    ),
                ),
                migrations.AddField(
                    model_name="waxchange",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddField(
                    model_name="wildcollection",
                    name="parcel",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The area, if it is a parcel of the file.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wild_collections",
                        to="certification.parcel",
                    ),
                ),
                migrations.AddField(
                    model_name="wildcollection",
                    name="producer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="certification.producer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="animaldecision",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="animal_decision_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="animalperiod",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="animal_period_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="apiaryyear",
                    constraint=models.UniqueConstraint(
                        fields=("apiary", "year"), name="an_apiary_has_each_year_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="bodyyear",
                    constraint=models.UniqueConstraint(
                        fields=("control_body", "year"), name="a_body_has_each_year_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="colonygroup",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="colony_group_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="commongrazing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="common_grazing_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="delegation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="delegation_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="dormancy",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="dormancy_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="earliercontrol",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="earlier_control_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="feed_year_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("dry_matter_g__isnull", True),
                            models.Q(("dry_matter_g__gt", 0), ("dry_matter_g__lte", 50000000000)),
                            _connector="OR",
                        ),
                        name="dry_matter_of_a_feed_year_is_positive",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("own_farm_g__isnull", True),
                            models.Q(("own_farm_g__lte", 50000000000), ("own_farm_ppm__isnull", True)),
                            _connector="OR",
                        ),
                        name="feed_year_own_farm_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("same_region_g__isnull", True),
                            models.Q(("same_region_g__lte", 50000000000), ("same_region_ppm__isnull", True)),
                            _connector="OR",
                        ),
                        name="feed_year_same_region_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("elsewhere_g__isnull", True),
                            models.Q(("elsewhere_g__lte", 50000000000), ("elsewhere_ppm__isnull", True)),
                            _connector="OR",
                        ),
                        name="feed_year_elsewhere_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("organic_g__isnull", True),
                            models.Q(("organic_g__lte", 50000000000), ("organic_ppm__isnull", True)),
                            _connector="OR",
                        ),
                        name="feed_year_organic_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("in_conversion_bought_g__isnull", True),
                            models.Q(
                                ("in_conversion_bought_g__lte", 50000000000),
                                ("in_conversion_bought_ppm__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="feed_year_in_conversion_bought_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("in_conversion_own_g__isnull", True),
                            models.Q(
                                ("in_conversion_own_g__lte", 50000000000),
                                ("in_conversion_own_ppm__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="feed_year_in_conversion_own_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("first_year_own_g__isnull", True),
                            models.Q(
                                ("first_year_own_g__lte", 50000000000), ("first_year_own_ppm__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="feed_year_first_year_own_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("non_organic_protein_g__isnull", True),
                            models.Q(
                                ("non_organic_protein_g__lte", 50000000000),
                                ("non_organic_protein_ppm__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="feed_year_non_organic_protein_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedyear",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("spices_molasses_g__isnull", True),
                            models.Q(
                                ("spices_molasses_g__lte", 50000000000), ("spices_molasses_ppm__isnull", True)
                            ),
                            _connector="OR",
                        ),
                        name="feed_year_spices_molasses_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupcontrol",
                    constraint=models.UniqueConstraint(
                        fields=("control_body", "group", "year"),
                        name="a_group_is_controlled_once_a_year_in_figures",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="groupprofile",
                    constraint=models.UniqueConstraint(
                        fields=("producer",), name="a_group_says_once_what_it_is"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="herdyear",
                    constraint=models.UniqueConstraint(
                        fields=("herd", "year"), name="a_herd_has_each_year_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="housing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="housing_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="individualbox",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="individual_box_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="listtold",
                    constraint=models.UniqueConstraint(
                        fields=("producer", "case", "control_body", "name"),
                        name="a_list_is_declared_once",
                        nulls_distinct=False,
                    ),
                ),
                migrations.AddConstraint(
                    model_name="listtold",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("case__isnull", True),
                                ("control_body__isnull", True),
                                ("producer__isnull", False),
                            ),
                            models.Q(
                                ("case__isnull", False),
                                ("control_body__isnull", True),
                                ("producer__isnull", True),
                            ),
                            models.Q(
                                ("case__isnull", True),
                                ("control_body__isnull", False),
                                ("producer__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="a_list_has_one_owner",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consignmentlot",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("extraction", None), ("harvest", None), ("lot", None)),
                            models.Q(("animal", None), ("harvest", None), ("lot", None)),
                            models.Q(("animal", None), ("extraction", None), ("lot", None)),
                            models.Q(("animal", None), ("extraction", None), ("harvest", None)),
                            _connector="OR",
                        ),
                        name="a_part_of_a_consignment_has_one_source",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lotsource",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("animal", None),
                                ("extraction", None),
                                ("harvest", None),
                                ("parent__isnull", False),
                            ),
                            models.Q(
                                ("animal", None),
                                ("extraction", None),
                                ("harvest__isnull", False),
                                ("parent", None),
                            ),
                            models.Q(
                                ("animal", None),
                                ("extraction__isnull", False),
                                ("harvest", None),
                                ("parent", None),
                            ),
                            models.Q(
                                ("animal__isnull", False),
                                ("extraction", None),
                                ("harvest", None),
                                ("parent", None),
                            ),
                            _connector="OR",
                        ),
                        name="a_lot_source_is_exactly_one_thing",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="lotsource",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("parent__isnull", True),
                            models.Q(("parent", models.F("lot")), _negated=True),
                            _connector="OR",
                        ),
                        name="a_lot_is_not_made_from_itself",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="memberyear",
                    constraint=models.UniqueConstraint(
                        fields=("member", "year"), name="a_member_has_each_year_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="pasturevisit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="pasture_visit_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="poultryflock",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("open_air_days__isnull", True), ("open_air_ppm__isnull", True), _connector="OR"
                        ),
                        name="open_air_of_a_flock_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="precautionplan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="precaution_plan_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="productionunit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="unit_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="productionunit",
                    constraint=models.UniqueConstraint(
                        fields=("producer", "ref"), name="a_producer_has_each_unit_ref_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ration",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="ration_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ration",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("dry_matter_g__isnull", True),
                            models.Q(("dry_matter_g__gt", 0), ("dry_matter_g__lte", 50000000000)),
                            _connector="OR",
                        ),
                        name="dry_matter_of_a_ration_is_positive",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="ration",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("roughage_g__isnull", True),
                            models.Q(("roughage_g__lte", 50000000000), ("roughage_ppm__isnull", True)),
                            _connector="OR",
                        ),
                        name="ration_roughage_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="retention",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="retention_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="storage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="storage_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="subcontractor",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="subcontractor_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="transhumance",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="transhumance_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="transhumance",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("yearly_ration_g__isnull", True),
                            models.Q(("yearly_ration_g__gt", 0), ("yearly_ration_g__lte", 50000000000)),
                            _connector="OR",
                        ),
                        name="yearly_ration_of_a_transhumance_is_positive",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="transhumance",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("non_organic_g__isnull", True),
                            models.Q(("non_organic_g__lte", 50000000000), ("non_organic_ppm__isnull", True)),
                            _connector="OR",
                        ),
                        name="transhumance_non_organic_is_told_in_one_way",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unitstatus",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="unit_status_ends_after_it_starts",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="wildcollection",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("since__isnull", True),
                            ("until__isnull", True),
                            ("until__gt", models.F("since")),
                            _connector="OR",
                        ),
                        name="wild_collection_ends_after_it_starts",
                    ),
                ),
            ]
        )
    ]
