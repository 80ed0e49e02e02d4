"""Organisations may be told of events: where, with which secrets, and what became of each telling."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0004_reference_tables_are_seeded"),
        ("tracker", "0003_cursors"),
    ]

    operations = [
        migrations.AlterField(
            model_name="apiclient",
            name="role",
            field=models.CharField(
                choices=[
                    ("inspector", "inspector"),
                    ("reviewer", "reviewer"),
                    ("manager", "manager"),
                    ("laboratory", "laboratory"),
                    ("official", "official"),
                ],
                max_length=12,
            ),
        ),
        migrations.CreateModel(
            name="WebhookEndpoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uuid", models.UUIDField(editable=False, unique=True)),
                ("url", models.CharField(max_length=500)),
                ("note", models.CharField(blank=True, max_length=120)),
                ("seq", models.BigIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
                ("failures", models.PositiveIntegerField(default=0)),
                ("tried_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "closed_why",
                    models.CharField(
                        blank=True,
                        choices=[("by_hand", "By Hand"), ("gone", "Gone"), ("exhausted", "Exhausted")],
                        max_length=10,
                    ),
                ),
                ("closings", models.PositiveIntegerField(default=0)),
                ("created_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="webhooks",
                        to="tracker.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["organisation", "id"],
            },
        ),
        migrations.CreateModel(
            name="WebhookDelivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uuid", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ("message", models.CharField(max_length=80)),
                ("about", models.CharField(max_length=60)),
                ("seq", models.BigIntegerField(default=0)),
                ("previous_seq", models.BigIntegerField(default=0)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waiting"),
                            ("sending", "Sending"),
                            ("delivered", "Delivered"),
                            ("failed", "Failed"),
                            ("withheld", "Withheld"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("turn", models.PositiveIntegerField(default=1)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("next_at", models.DateTimeField(blank=True, null=True)),
                ("tried_at", models.DateTimeField(blank=True, null=True)),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                ("status", models.PositiveIntegerField(blank=True, null=True)),
                ("reason", models.CharField(blank=True, max_length=30)),
                ("milliseconds", models.PositiveIntegerField(blank=True, null=True)),
                ("created_at", models.DateTimeField()),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="certification.event",
                    ),
                ),
                (
                    "endpoint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="tracker.webhookendpoint",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.CreateModel(
            name="WebhookSecret",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sealed", models.TextField()),
                ("created_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                (
                    "endpoint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="secrets",
                        to="tracker.webhookendpoint",
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        migrations.AddConstraint(
            model_name="webhookendpoint",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_at__isnull", True), ("closed_why", "")),
                    models.Q(("closed_at__isnull", False), models.Q(("closed_why", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_closed_endpoint_says_why",
            ),
        ),
        migrations.AddIndex(
            model_name="webhookdelivery",
            index=models.Index(fields=["endpoint", "seq"], name="delivery_of_endpoint_by_seq"),
        ),
        migrations.AddIndex(
            model_name="webhookdelivery",
            index=models.Index(
                condition=models.Q(("state__in", ["waiting", "sending"])),
                fields=["endpoint", "about", "seq"],
                name="delivery_open_by_object",
            ),
        ),
        migrations.AddIndex(
            model_name="webhookdelivery",
            index=models.Index(
                condition=models.Q(("state", "delivered")),
                fields=["delivered_at"],
                name="delivery_done_by_moment",
            ),
        ),
        migrations.AddConstraint(
            model_name="webhookdelivery",
            constraint=models.UniqueConstraint(
                fields=("endpoint", "event"), name="an_event_is_told_an_endpoint_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="webhooksecret",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ends_at__isnull", True)),
                fields=("endpoint",),
                name="an_endpoint_has_one_newest_secret",
            ),
        ),
    ]
