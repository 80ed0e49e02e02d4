"""A decision on a certificate that was taken here is notified to the Ministry."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0009_dead_jobs_are_found"),
    ]

    operations = [
        migrations.CreateModel(
            name="MinistryNotice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "decision",
                    models.CharField(
                        choices=[
                            ("issued", "Issued"),
                            ("suspended", "Suspended"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        max_length=10,
                    ),
                ),
                ("decided_on", models.DateField()),
                ("told_on", models.DateField(blank=True, null=True)),
                ("told_by", models.CharField(blank=True, max_length=160)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ministry_notices",
                        to="certification.case",
                    ),
                ),
                (
                    "certificate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="ministry_notices",
                        to="certification.certificate",
                    ),
                ),
            ],
            options={
                "ordering": ["decided_on", "id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("certificate", "decision", "decided_on"), name="a_decision_is_notified_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("told_on__isnull", True),
                            ("told_on__gte", models.F("decided_on")),
                            _connector="OR",
                        ),
                        name="a_notice_follows_its_decision",
                    ),
                ],
            },
        ),
    ]
