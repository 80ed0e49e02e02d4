"""Which lists are complete stands in one row per owner: judging asks it of every subject."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

LOCKS = {
    "drop table": "The table and what takes its place came and went before the first installation in service.",
}

MOVE = """
INSERT INTO certification_liststold (producer_id, case_id, control_body_id, complete, incomplete, days)
SELECT producer_id, case_id, control_body_id,
       coalesce(array_agg(name ORDER BY name) FILTER (WHERE complete), '{}'),
       coalesce(array_agg(name ORDER BY name) FILTER (WHERE NOT complete), '{}'),
       coalesce(jsonb_object_agg(name, jsonb_build_array(complete_from, complete_until))
                FILTER (WHERE coalesce(complete_from, complete_until) IS NOT NULL), '{}')
  FROM certification_listtold GROUP BY producer_id, case_id, control_body_id
"""


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0006_jobs_know_their_request"),
    ]

    operations = [
        migrations.CreateModel(
            name="ListsTold",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "complete",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        default=list,
                        help_text="Names of lists that hold everything.",
                        size=None,
                    ),
                ),
                (
                    "incomplete",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40),
                        default=list,
                        help_text="Names of lists said not to hold everything.",
                        size=None,
                    ),
                ),
                (
                    "days",
                    models.JSONField(
                        default=dict,
                        help_text="By name of a complete list the first and the last day it is complete for, or null.",
                    ),
                ),
                (
                    "case",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="certification.case",
                    ),
                ),
                (
                    "control_body",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="certification.controlbody",
                    ),
                ),
                (
                    "producer",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lists",
                        to="certification.producer",
                    ),
                ),
            ],
            options={
                "ordering": ["producer", "case", "control_body"],
            },
        ),
        migrations.RunSQL(MOVE, migrations.RunSQL.noop),
        migrations.DeleteModel(
            name="ListTold",
        ),
        migrations.AddConstraint(
            model_name="liststold",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("case__isnull", True), ("control_body__isnull", True), ("producer__isnull", False)
                    ),
                    models.Q(
                        ("case__isnull", False), ("control_body__isnull", True), ("producer__isnull", True)
                    ),
                    models.Q(
                        ("case__isnull", True), ("control_body__isnull", False), ("producer__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="lists_have_one_owner",
            ),
        ),
    ]
